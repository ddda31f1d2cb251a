import type { Seal } from '../seal.js';
import { UnreadableDocument } from './errors.js';

/** How values stand in a store: JSON, sealed at the key of its document where there is a seal. */
export class DocumentCodec {
  /** What all documents of a ledger are written with; a ledger is never written with two. */
  readonly fingerprint: string;

  constructor(private readonly seal?: Seal) {
    this.fingerprint = seal?.fingerprint ?? 'clear';
  }

  /** Throws a TypeError for what has no JSON. */
  encode(key: string, value: unknown): string {
    const text = JSON.stringify(value) as string | undefined;
    if (text === undefined) throw new TypeError(`The document ${key} has no value`);
    return this.seal?.close(placeOf(key), text) ?? text;
  }

  /** Throws an UnreadableDocument: one that counted as absent could be bought twice. */
  decode(key: string, text: string): unknown {
    const json = this.seal === undefined ? text : this.seal.open(placeOf(key), text);
    try {
      if (json !== undefined) return JSON.parse(json) as unknown;
    } catch {
      // The parser would repeat the text.
    }
    throw new UnreadableDocument(key);
  }
}

const placeOf = (key: string): string => `ledger\n${key}`;
