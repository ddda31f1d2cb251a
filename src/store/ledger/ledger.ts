/** A document of the ledger as it was read. */
export interface LedgerDocument<Value = unknown> {
  readonly key: string;
  readonly value: Value;
  /**
   * The number of the commit that wrote it, so that a writer notices that another one was faster. Commits of a ledger are
   * numbered upwards and no number is given twice, so a document that was deleted and made anew has another version.
   */
  readonly version: number;
}

/** Writes a document whole. */
export interface PutDocument {
  readonly put: string;
  /** Plain JSON. */
  readonly value: unknown;
  /** The version that must stand there; null where there must be none. Any when left out. */
  readonly expect?: number | null;
  /** When it may be forgotten, milliseconds since the epoch of the ledger's clock; never when left out. */
  readonly expiresAt?: number;
  /** Its place in each index, as a score to sort by; null takes it out. Indexes that are not named stay as they are. */
  readonly indexes?: Readonly<Record<string, number | null>>;
}

/** Takes a document away, and out of every index. */
export interface DeleteDocument {
  readonly delete: string;
  readonly expect?: number | null;
}

export type LedgerChange = PutDocument | DeleteDocument;

/** Which part of an index is read. */
export interface IndexRange {
  /** Inclusive. */
  readonly from?: number;
  /** Inclusive. */
  readonly upTo?: number;
  readonly limit: number;
  /** Highest score first. */
  readonly descending?: boolean;
}

/** A document's place in an index. */
export interface IndexEntry {
  readonly key: string;
  readonly score: number;
}

/**
 * What the process must not forget and no two processes may both do: documents that change together or not at all. Locks,
 * leases, claims and the keys of idempotency are documents like any other, so that one rule, the version that a change
 * expects, keeps them all. Every process on a store shares it, and what `commit` has answered survives a crash of process and
 * machine, memory apart.
 *
 * Values are sealed where the store has an encryption key. Keys and names of indexes stand in clear: nothing secret belongs
 * there, nor NUL characters or halves of surrogate pairs, which are refused.
 */
export interface Ledger {
  /** The ledger's clock, in milliseconds since the epoch: one for all processes on the store. */
  now(): Promise<number>;
  /**
   * The documents that are there and not expired, by key, as they stood at one moment. Rejects with an UnreadableDocument where
   * one is there that cannot be unsealed.
   */
  get<Value>(...keys: readonly string[]): Promise<ReadonlyMap<string, LedgerDocument<Value>>>;
  /**
   * Makes every change and answers the version that the written documents have now; or makes none of them and answers null,
   * when one does not find the version that it expects. A document that has expired counts as absent. Rejects when it cannot
   * be told whether the changes were made.
   */
  commit(changes: readonly LedgerChange[]): Promise<number | null>;
  /** Documents of an index in the order of their scores; those of equal score in the order of their keys' bytes. */
  list(index: string, range: IndexRange): Promise<readonly IndexEntry[]>;
  /** Rejects, with a line that says what to change, where the store is not set up to keep what it was told. */
  assertDurable(): Promise<void>;
}
