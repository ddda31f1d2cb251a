import type { Connection, ListKind, Page, Position } from '../contracts/pagination.js';

/** The longest text that is tried as a cursor; ours are far shorter. */
const LONGEST_CURSOR = 1024;

/** The opaque text for a position in a list. */
export function writeCursor(list: ListKind, { key, id }: Position): string {
  return Buffer.from(JSON.stringify([list, key, id])).toString('base64url');
}

/** The position that a cursor stands for; null when the text is no cursor, or belongs to another list. */
export function readCursor(list: ListKind, cursor: string): Position | null {
  if (cursor.length > LONGEST_CURSOR) return null;
  const parts = parsed(Buffer.from(cursor, 'base64url').toString());
  if (!Array.isArray(parts)) return null;
  const [kind, key, id] = parts as unknown[];
  if (kind !== list || typeof key !== 'string' || typeof id !== 'string') return null;
  const position = { key, id };
  // One position has one cursor: padding, stray characters and extra parts are refused.
  return writeCursor(list, position) === cursor ? position : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export interface Ordering<Row> {
  /** Must never change for a row, and no two rows may share both parts. */
  readonly positionOf: (row: Row) => Position;
  readonly direction?: 'ascending' | 'descending';
}

export interface Totals {
  /** Rows that the viewer may see in the whole list; the number of `rows` when left out. */
  readonly totalCount?: number | null;
  /** True when `rows` ends before the list does. */
  readonly more?: boolean;
}

/**
 * Cuts one page out of rows in any order. A page is found by position, not by count, so rows that come or go elsewhere
 * neither shift nor repeat the others, and a cursor still works when its own row is gone.
 */
export function paginate<Row>(
  rows: readonly Row[],
  page: Page,
  ordering: Ordering<Row>,
  { totalCount = rows.length, more = false }: Totals = {},
): Connection<Row> {
  const placed = inOrder(rows, ordering);
  const start = page.after === null ? 0 : firstBehind(placed, page.after, signOf(ordering));
  const cut = placed.slice(start, start + page.first);
  const edges = cut.map(({ row, position }) => ({ cursor: writeCursor(page.list, position), node: row }));
  return {
    edges,
    nodes: cut.map(({ row }) => row),
    pageInfo: {
      hasNextPage: more || start + cut.length < placed.length,
      hasPreviousPage: start > 0,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
}

interface Placed<Row> {
  readonly row: Row;
  readonly position: Position;
}

/** Cached lists come as the same array each time: they are sorted once, however many pages are cut out of them. */
const sorted = new WeakMap<object, WeakMap<object, readonly Placed<unknown>[]>>();

function inOrder<Row>(rows: readonly Row[], ordering: Ordering<Row>): readonly Placed<Row>[] {
  let byRows = sorted.get(ordering);
  if (!byRows) sorted.set(ordering, (byRows = new WeakMap()));
  const known = byRows.get(rows) as readonly Placed<Row>[] | undefined;
  if (known?.length === rows.length) return known;
  const sign = signOf(ordering);
  const placed = rows
    .map((row) => ({ row, position: ordering.positionOf(row) }))
    .sort((one, other) => sign * compare(one.position, other.position));
  byRows.set(rows, placed);
  return placed;
}

const signOf = <Row>({ direction = 'ascending' }: Ordering<Row>): 1 | -1 =>
  direction === 'ascending' ? 1 : -1;

/** The index of the first row behind a position, by halving. */
function firstBehind<Row>(placed: readonly Placed<Row>[], after: Position, sign: 1 | -1): number {
  let low = 0;
  let high = placed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const position = placed[middle]?.position;
    if (position && sign * compare(position, after) > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}

function compare(one: Position, other: Position): number {
  return compareText(one.key, other.key) || compareText(one.id, other.id);
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
