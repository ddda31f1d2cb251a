import type { Connection, ListKind, Page, Position } from './contracts/pagination.js';

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
  { positionOf, direction = 'ascending' }: Ordering<Row>,
  { totalCount = rows.length, more = false }: Totals = {},
): Connection<Row> {
  const sign = direction === 'ascending' ? 1 : -1;
  const placed = rows
    .map((row) => ({ row, position: positionOf(row) }))
    .sort((one, other) => sign * compare(one.position, other.position));
  const { after } = page;
  const start = after === null ? 0 : firstBehind(placed, (row) => sign * compare(row.position, after) > 0);
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

function firstBehind<Row>(rows: readonly Row[], isBehind: (row: Row) => boolean): number {
  const index = rows.findIndex(isBehind);
  return index < 0 ? rows.length : index;
}

function compare(one: Position, other: Position): number {
  return compareText(one.key, other.key) || compareText(one.id, other.id);
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
