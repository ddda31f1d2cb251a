import type { Call } from '../operation.js';
import { Refusal } from '../operation.js';
import type { Reading, Stored, Table } from '../table.js';

/** One page of a list, counted from 1. Throws a Refusal for a page or size below 1. */
export function pageOf<T>(items: readonly T[], page: number, size: number): T[] {
  if (!(page >= 1) || !(size >= 1)) throw new Refusal(400, 'Pages and page sizes start at 1');
  return items.slice((page - 1) * size, page * size);
}

/** A whole number of the query, or what it is when left out. */
export function counted(call: Call, name: string, otherwise: number): number {
  const value = call.query[name];
  if (!value) return otherwise;
  const parsed = Number(value);
  if (!Number.isInteger(parsed)) throw new Refusal(400, `${name} is not a number`);
  return parsed;
}

/** A table as lists know it by now: a lagging list has missed the youngest records, changes and deletions. */
export function listed<R extends Stored, Index extends string>(
  call: Call,
  table: Table<R, Index>,
): Reading<R, Index> {
  const instant = call.visibleBefore?.getTime();
  return instant === undefined ? table : table.asOf(instant);
}

/** The query's Filter, spelled as the platform does. */
export function filterOf(call: Call, otherwise: 'Active' | 'All'): 'Active' | 'Inactive' | 'All' {
  const asked = call.query.Filter?.toLowerCase();
  if (!asked) return otherwise;
  const known = (['Active', 'Inactive', 'All'] as const).find((filter) => filter.toLowerCase() === asked);
  if (!known) throw new Refusal(400, 'Filter must be Active, Inactive or All');
  return known;
}

/** Records by whether they are active, as a Filter asks. */
export function byActivity<R>(
  records: readonly R[],
  filter: 'Active' | 'Inactive' | 'All',
  isActive: (record: R) => boolean,
): readonly R[] {
  return filter === 'All' ? records : records.filter((record) => isActive(record) === (filter === 'Active'));
}
