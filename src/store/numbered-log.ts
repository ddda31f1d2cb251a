/** What was told at one moment. */
export interface LogEntry<Content> {
  readonly number: number;
  readonly content: Content;
}

/** What a reader of the log has not seen yet. */
export interface LogNews<Content> {
  /** Ascending. */
  readonly entries: readonly LogEntry<Content>[];
  /** The entries are complete after this number: who has read less has missed some. */
  readonly completeAfter: number;
  /** The number of the newest entry; where there is none yet, the number that the next one will exceed. */
  readonly last: number;
}

/**
 * What was told, numbered upwards in the order in which it happened: every process on a store reads it by number. Only the
 * newest entries are kept.
 */
export interface NumberedLog<Content> {
  /** Whether other processes write to it; otherwise whoever writes to it is the only one who has to read it. */
  readonly isShared: boolean;
  /** Answers the number of the new entry, once every process can read it. */
  append(content: Content): Promise<number>;
  /** Entries after a number that the log gave out earlier, or after 0. */
  since(number: number): Promise<LogNews<Content>>;
}

/** The tags whose answers were dropped: what carries one of them and was read before it is not true any more. */
export type InvalidationLog = NumberedLog<readonly string[]>;
export type InvalidationNews = LogNews<readonly string[]>;

/** Entries that a log keeps, for processes that start or were cut off. */
export const KEPT_ENTRIES = 10_000;

/** How the entries of a log are written down. */
export interface EntryCodec<Content> {
  write(content: Content): string;
  read(text: string): Content;
}

/** Entries in clear. */
export const jsonEntries = <Content>(): EntryCodec<Content> => ({
  write: (content) => JSON.stringify(content),
  read: (text) => JSON.parse(text) as Content,
});

/** Which log of a store it is, and how it keeps its entries. */
export interface LogOptions<Content> {
  /** A word of lower-case letters: the log's table or key. */
  readonly name: string;
  readonly codec: EntryCodec<Content>;
  readonly kept?: number;
}
