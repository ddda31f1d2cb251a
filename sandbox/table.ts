/** What every record of the store has. */
export interface Stored {
  /** The platform's prefixed id. */
  readonly id: string;
  /** Milliseconds since the epoch, on the sandbox clock. */
  readonly createdAt: number;
}

type Keys = string | readonly string[] | null;

/** The part of an id after its prefix, without case: `NID-x`, `TNID-X` and `x` are the same thing to the platform. */
export function tailOf(id: string): string {
  return id.slice(id.indexOf('-') + 1).toLowerCase();
}

/** What can be read of a table, now or as it was. */
export type Reading<R extends Stored, Index extends string = never> = Pick<
  Table<R, Index>,
  'get' | 'all' | 'by'
>;

/** What a put or a deletion replaced. */
interface Replaced<R> {
  at: number;
  tail: string;
  record: R | undefined;
}

/** How far back a table can tell how it was, in milliseconds. */
export const MEMORY_MS = 3_600_000;

/** Records by id, in order of arrival, with indexes that follow each change. Records are never changed in place. */
export class Table<R extends Stored, Index extends string = never> {
  private readonly records = new Map<string, R>();
  private readonly indexes = new Map<Index, Map<string, Map<string, R>>>();
  private ordered: readonly R[] | undefined;
  private replaced: Replaced<R>[] = [];
  /** Told of each record that is put, and of what it replaces. */
  onPut: ((record: R, before: R | undefined) => void) | undefined;

  /** `now` is the time of a change; while there is none, as when a seed is laid, the table remembers no past. */
  constructor(
    private readonly keysOf: Record<Index, (record: R) => Keys>,
    private readonly now: () => number | undefined = () => undefined,
  ) {
    for (const index of this.indexNames()) this.indexes.set(index, new Map());
  }

  get size(): number {
    return this.records.size;
  }

  get(id: string | null | undefined): R | undefined {
    return id ? this.records.get(tailOf(id)) : undefined;
  }

  /** Adds a record, or replaces the one with the same id at its place. */
  put(record: R): R {
    const tail = tailOf(record.id);
    const before = this.records.get(tail);
    this.remember(tail, before);
    this.records.set(tail, record);
    this.ordered = undefined;
    for (const index of this.indexNames()) this.reindex(index, tail, before, record);
    this.onPut?.(record, before);
    return record;
  }

  delete(id: string): void {
    const tail = tailOf(id);
    const before = this.records.get(tail);
    if (!before) return;
    this.remember(tail, before);
    this.records.delete(tail);
    this.ordered = undefined;
    for (const index of this.indexNames()) this.reindex(index, tail, before, undefined);
  }

  /** Every record, oldest first. */
  all(): readonly R[] {
    this.ordered ??= [...this.records.values()];
    return this.ordered;
  }

  /** The records under a key of an index. */
  by(index: Index, key: string): R[] {
    return [...(this.bucket(index, key)?.values() ?? [])];
  }

  /** The first record under a key of an index. */
  one(index: Index, key: string): R | undefined {
    return this.bucket(index, key)?.values().next().value;
  }

  count(index: Index, key: string): number {
    return this.bucket(index, key)?.size ?? 0;
  }

  /** The table as it was at an instant of the last hour: younger changes, new records and deletions undone. */
  asOf(instant: number): Reading<R, Index> {
    if ((this.replaced.at(-1)?.at ?? -Infinity) <= instant) return this;
    const past = new Table<R, Index>(this.keysOf);
    const records = new Map(this.records);
    for (const { at, tail, record } of this.replaced.toReversed()) {
      if (at <= instant) break;
      if (record) records.set(tail, record);
      else records.delete(tail);
    }
    for (const record of records.values()) past.put(record);
    return past;
  }

  clear(): void {
    this.records.clear();
    this.replaced = [];
    this.ordered = undefined;
    for (const buckets of this.indexes.values()) buckets.clear();
  }

  private remember(tail: string, record: R | undefined): void {
    const at = this.now();
    if (at === undefined) return;
    this.replaced.push({ at, tail, record });
    const forgotten = this.replaced[Math.floor(this.replaced.length / 2)];
    if (forgotten && forgotten.at < at - MEMORY_MS) {
      this.replaced = this.replaced.filter((change) => change.at >= at - MEMORY_MS);
    }
  }

  private indexNames(): Index[] {
    return Object.keys(this.keysOf) as Index[];
  }

  private bucket(index: Index, key: string): Map<string, R> | undefined {
    return this.indexes.get(index)?.get(key);
  }

  private reindex(index: Index, tail: string, before: R | undefined, after: R | undefined): void {
    const buckets = this.indexes.get(index);
    if (!buckets) return;
    const oldKeys = before ? list(this.keysOf[index](before)) : [];
    const newKeys = after ? list(this.keysOf[index](after)) : [];
    for (const key of oldKeys) {
      if (newKeys.includes(key)) continue;
      const bucket = buckets.get(key);
      bucket?.delete(tail);
      if (bucket?.size === 0) buckets.delete(key);
    }
    for (const key of newKeys) {
      const bucket = buckets.get(key) ?? new Map<string, R>();
      if (after) bucket.set(tail, after);
      buckets.set(key, bucket);
    }
  }
}

function list(keys: Keys): readonly string[] {
  if (keys === null) return [];
  return typeof keys === 'string' ? [keys] : keys;
}
