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

/** Records by id, in order of arrival, with indexes that follow each change. Records are never changed in place. */
export class Table<R extends Stored, Index extends string = never> {
  private readonly records = new Map<string, R>();
  private readonly indexes = new Map<Index, Map<string, Map<string, R>>>();
  private ordered: readonly R[] | undefined;

  constructor(private readonly keysOf: Record<Index, (record: R) => Keys>) {
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
    this.records.set(tail, record);
    this.ordered = undefined;
    for (const index of this.indexNames()) this.reindex(index, tail, before, record);
    return record;
  }

  delete(id: string): void {
    const tail = tailOf(id);
    const before = this.records.get(tail);
    if (!before) return;
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

  clear(): void {
    this.records.clear();
    this.ordered = undefined;
    for (const buckets of this.indexes.values()) buckets.clear();
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
