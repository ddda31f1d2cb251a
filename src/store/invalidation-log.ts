/** One drop: answers that carry one of the tags and were read before it are not true any more. */
export interface Invalidation {
  readonly number: number;
  readonly tags: readonly string[];
}

/** What a reader of the log has not seen yet. */
export interface InvalidationNews {
  /** Ascending. */
  readonly entries: readonly Invalidation[];
  /** The entries are complete after this number: who has read less has missed some, and must drop all that is older. */
  readonly completeAfter: number;
  /** The number of the newest entry; where there is none yet, the number that the next one will exceed. */
  readonly last: number;
}

/**
 * What was dropped, numbered upwards in the order in which it happened: every process on a store reads it by number. Only
 * the newest entries are kept.
 */
export interface InvalidationLog {
  /** Whether other processes write to it; otherwise whoever writes to it is the only one who has to read it. */
  readonly isShared: boolean;
  /** Answers the number of the new entry, once every process can read it. */
  append(tags: readonly string[]): Promise<number>;
  /** Entries after a number that the log gave out earlier, or after 0. */
  since(number: number): Promise<InvalidationNews>;
}

/** Entries that a log keeps, for processes that start or were cut off. */
export const KEPT_INVALIDATIONS = 10_000;
