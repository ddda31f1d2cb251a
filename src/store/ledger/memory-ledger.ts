import type { Clock } from '../../clock.js';
import { DocumentCodec } from './document-codec.js';
import type { IndexEntry, IndexRange, Ledger, LedgerChange, LedgerDocument } from './ledger.js';
import { checkedKeys, type PreparedChange, prepareChanges } from './prepared-change.js';

/** Documents that a commit looks at to see whether they have expired. */
const LOOKED_AT_PER_COMMIT = 16;

interface KeptDocument {
  readonly text: string;
  readonly version: number;
  readonly expiresAt: number | null;
  readonly places: Map<string, number>;
}

/** The ledger of one process, gone with it: nothing that it answers survives the end of the process. */
export class MemoryLedger implements Ledger {
  readonly #codec = new DocumentCodec();
  readonly #documents = new Map<string, KeptDocument>();
  readonly #indexes = new Map<string, Map<string, number>>();
  #lastVersion = 0;
  #sweep = this.#documents.keys();

  constructor(private readonly clock: Clock) {}

  async now(): Promise<number> {
    return this.clock.now();
  }

  async get<Value>(...keys: readonly string[]): Promise<ReadonlyMap<string, LedgerDocument<Value>>> {
    const found = new Map<string, LedgerDocument<Value>>();
    for (const key of checkedKeys(keys)) {
      const document = this.#current(key);
      if (document === undefined) continue;
      const { text, version } = document;
      found.set(key, { key, value: this.#codec.decode(key, text) as Value, version });
    }
    return found;
  }

  async commit(changes: readonly LedgerChange[]): Promise<number | null> {
    const prepared = prepareChanges(changes, this.#codec);
    const isExpected = prepared.every(
      ({ key, expect }) => expect === undefined || expect === (this.#current(key)?.version ?? null),
    );
    if (!isExpected) return null;
    this.#lastVersion++;
    for (const change of prepared) this.#make(change);
    this.#sweepSome();
    return this.#lastVersion;
  }

  async list(index: string, range: IndexRange): Promise<readonly IndexEntry[]> {
    const { from = -Infinity, upTo = Infinity, limit, descending = false } = range;
    const entries: IndexEntry[] = [];
    for (const [key, score] of this.#indexes.get(index) ?? []) {
      if (score >= from && score <= upTo && this.#current(key)) entries.push({ key, score });
    }
    entries.sort(descending ? (a, b) => byPlace(b, a) : byPlace);
    return entries.slice(0, Math.max(limit, 0));
  }

  async assertDurable(): Promise<void> {
    // Who chooses memory chooses to forget.
  }

  #current(key: string): KeptDocument | undefined {
    const document = this.#documents.get(key);
    return document && !this.#isOver(document) ? document : undefined;
  }

  #isOver({ expiresAt }: KeptDocument): boolean {
    return expiresAt !== null && expiresAt <= this.clock.now();
  }

  #make({ key, document }: PreparedChange): void {
    const places = new Map(document && this.#current(key)?.places);
    this.#remove(key);
    if (document === null) return;
    for (const [index, score] of document.places) {
      if (score === null) places.delete(index);
      else places.set(index, score);
    }
    const { text, expiresAt } = document;
    this.#documents.set(key, { text, version: this.#lastVersion, expiresAt, places });
    for (const [index, score] of places) {
      const entries = this.#indexes.get(index) ?? new Map<string, number>();
      this.#indexes.set(index, entries.set(key, score));
    }
  }

  #remove(key: string): void {
    for (const index of this.#documents.get(key)?.places.keys() ?? []) {
      const entries = this.#indexes.get(index);
      entries?.delete(key);
      if (entries?.size === 0) this.#indexes.delete(index);
    }
    this.#documents.delete(key);
  }

  /** Goes round all documents, a few steps a commit. */
  #sweepSome(): void {
    for (let looked = 0; looked < LOOKED_AT_PER_COMMIT; looked++) {
      const { value: key, done } = this.#sweep.next();
      if (done === true) return void (this.#sweep = this.#documents.keys());
      if (!this.#current(key)) this.#remove(key);
    }
  }
}

/** Equal scores by the bytes of their keys, as the other stores do. */
const byPlace = (a: IndexEntry, b: IndexEntry): number =>
  a.score - b.score || Buffer.compare(Buffer.from(a.key), Buffer.from(b.key));
