import type { Page } from '../contracts/index.js';
import { rowsWhere } from '../lists/rows-where.js';

/** A part of a list that is kept by time, the newest first. */
export interface TimeRange {
  readonly limit: number;
  /** The latest moment, inclusive; milliseconds since the epoch. */
  readonly upTo?: number;
}

/** The rows of a range; `more` is false when the list ends with them. */
export interface RangeOfRows<Row> {
  readonly rows: readonly Row[];
  readonly more: boolean;
}

/** How a list is read of which the viewer may see only some rows. */
export interface SeenList<Row> {
  readonly read: (range: TimeRange) => Promise<RangeOfRows<Row>>;
  readonly isSeen: (row: Row) => Promise<boolean>;
  /** When the row stands in the list, in milliseconds since the epoch. */
  readonly timeOf: (row: Row) => number;
}

/** Enough rows for a page of those that the viewer may see, however many stand between them. */
export async function enoughRows<Row>(
  { first, after }: Page,
  { read, isSeen, timeOf }: SeenList<Row>,
): Promise<RangeOfRows<Row>> {
  const upTo = after === null ? NaN : Date.parse(after.key);
  for (let limit = 2 * first; ; limit *= 2) {
    const { rows: all, more } = await read({ limit, ...(!Number.isNaN(upTo) && { upTo }) });
    const rows = await rowsWhere(all, isSeen);
    const behind = rows.filter((row) => Number.isNaN(upTo) || timeOf(row) < upTo);
    if (behind.length > first || !more) return { rows, more };
  }
}
