import type { DeleteDocument, Ledger, PutDocument } from '../store/ledger/ledger.js';
import type { Json } from './telegent/write.js';

/**
 * Fields that the platform takes but never shows, as this graph last wrote them: what was changed elsewhere since is not known.
 * Things are named by tags, such as `account:AID-1`.
 */
export class WrittenFields {
  constructor(private readonly ledger: Ledger) {}

  /** The fields that were written; others are missing. Nothing where the ledger cannot be asked. */
  async of(thing: string, names: readonly string[]): Promise<Readonly<Record<string, Json>>> {
    const documents = names.map((name) => documentOf(thing, name));
    const found = await this.ledger.get<Json>(...documents).catch(() => new Map<string, { value: Json }>());
    return Object.fromEntries(
      names.flatMap((name) => {
        const document = found.get(documentOf(thing, name));
        return document ? [[name, document.value]] : [];
      }),
    );
  }
}

/** The documents that remember fields of a thing; undefined ones stay as they are. No secrets. */
export function writtenFields(thing: string, fields: Readonly<Record<string, Json>>): readonly PutDocument[] {
  return Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [{ put: documentOf(thing, name), value }],
  );
}

/** The changes that forget fields of a thing which is no more. */
export function forgottenFields(thing: string, names: readonly string[]): readonly DeleteDocument[] {
  return names.map((name) => ({ delete: documentOf(thing, name) }));
}

const documentOf = (thing: string, name: string): string => `written/${thing}/${name}`;
