/** The key of a row in an index; null leaves the row out. */
export type KeyOf<Row> = (row: Row) => string | null;

/**
 * The rows of a whole list of the platform. Its indexes and parts are built when they are first asked for and live as long
 * as the listing, which the caches hand out unchanged to every request: a screen from the cache indexes nothing.
 */
export class Listing<Row> {
  readonly #indexes = new Map<KeyOf<Row>, ReadonlyMap<string, readonly Row[]>>();
  readonly #parts = new Map<KeyOf<Row>, Map<string, Listing<Row>>>();

  constructor(
    readonly rows: readonly Row[],
    /** False where the platform offers no such list and the rows were gathered from elsewhere. */
    readonly isComplete = true,
  ) {}

  /** The rows with this key. `keyOf` is the index's identity, so it must be the same function at each call. */
  all(keyOf: KeyOf<Row>, key: string): readonly Row[] {
    return this.#index(keyOf).get(key) ?? [];
  }

  /** The first row with this key. */
  one(keyOf: KeyOf<Row>, key: string): Row | null {
    return this.all(keyOf, key)[0] ?? null;
  }

  /** The rows with this key as a listing of their own. */
  part(keyOf: KeyOf<Row>, key: string): Listing<Row> {
    let parts = this.#parts.get(keyOf);
    if (!parts) this.#parts.set(keyOf, (parts = new Map<string, Listing<Row>>()));
    let part = parts.get(key);
    if (!part) parts.set(key, (part = new Listing(this.all(keyOf, key), this.isComplete)));
    return part;
  }

  #index(keyOf: KeyOf<Row>): ReadonlyMap<string, readonly Row[]> {
    let index = this.#indexes.get(keyOf);
    if (!index) this.#indexes.set(keyOf, (index = groupBy(this.rows, keyOf)));
    return index;
  }
}

/** Rows by key, in their order. */
function groupBy<Row>(rows: readonly Row[], keyOf: KeyOf<Row>): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/**
 * Remembers the value that was derived from some objects for as long as those objects live. The caches hand out the same
 * object for the same answer, so a derived listing is built once for each new answer, not for each request.
 */
export class DerivedFrom<Value> {
  readonly #known = new WeakMap<object, { readonly sources: readonly object[]; readonly value: Value }>();

  of(sources: readonly [object, ...object[]], derive: () => Value): Value {
    const known = this.#known.get(sources[0]);
    if (known && sameObjects(known.sources, sources)) return known.value;
    const value = derive();
    this.#known.set(sources[0], { sources, value });
    return value;
  }
}

const sameObjects = (one: readonly object[], other: readonly object[]): boolean =>
  one.length === other.length && one.every((object, at) => object === other[at]);
