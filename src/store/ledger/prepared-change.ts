import type { DocumentCodec } from './document-codec.js';
import type { LedgerChange } from './ledger.js';

/** A document as a store keeps it. */
export interface PreparedDocument {
  readonly text: string;
  readonly expiresAt: number | null;
  readonly places: readonly (readonly [index: string, score: number | null])[];
}

/** A change that cannot fail half-way: checked, and its value written out. */
export interface PreparedChange {
  readonly key: string;
  readonly expect: number | null | undefined;
  /** Null takes it away. */
  readonly document: PreparedDocument | null;
}

/** Not every store keeps these characters as they are: two keys could become one. */
const UNKEPT = /[\0\p{Surrogate}]/u;

/** The same; throws a RangeError for a name that a store could take for another. */
export function checkedKeys(keys: readonly string[]): readonly string[] {
  if (keys.some((key) => UNKEPT.test(key))) throw new RangeError('A key of the ledger is not plain text');
  return keys;
}

/** Throws where a commit names a document twice, or a number that no store can sort by. */
export function prepareChanges(changes: readonly LedgerChange[], codec: DocumentCodec): PreparedChange[] {
  const prepared = changes.map((change) => prepare(change, codec));
  const keys = new Set(checkedKeys(prepared.map(({ key }) => key)));
  if (keys.size < prepared.length) throw new RangeError('A commit changes each document once');
  return prepared;
}

function prepare(change: LedgerChange, codec: DocumentCodec): PreparedChange {
  if ('delete' in change) return { key: change.delete, expect: change.expect, document: null };
  const { put: key, value, expect, expiresAt = null, indexes = {} } = change;
  const places = Object.entries(indexes);
  checkedKeys(Object.keys(indexes));
  for (const number of [expiresAt, ...places.map(([, score]) => score)]) {
    if (number !== null && !Number.isFinite(number)) throw new RangeError(`${key}: not a finite number`);
  }
  return { key, expect, document: { text: codec.encode(key, value), expiresAt, places } };
}
