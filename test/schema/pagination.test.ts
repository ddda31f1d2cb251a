import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Connection, Page, Position } from '../../src/datasources/contracts/index.js';
import { paginate, readCursor, writeCursor } from '../../src/datasources/paging/pagination.js';

const position = fc.record({ key: fc.string({ maxLength: 3 }), id: fc.string({ maxLength: 3 }) });
const nameOf = ({ key, id }: Position): string => JSON.stringify([key, id]);
const rowsOf = fc.uniqueArray(position, { selector: nameOf, maxLength: 40 });
const direction = fc.constantFrom('ascending' as const, 'descending' as const);
const size = fc.integer({ min: 1, max: 100 });

const pageOf = (first: number, cursor: string | null): Page => ({
  list: 'numbers',
  first,
  after: cursor === null ? null : readCursor('numbers', cursor),
});

/** Walks a list to its end; `rowsAt` may answer with other rows at each step. */
function walk(
  rowsAt: (step: number) => Position[],
  first: number,
  order: 'ascending' | 'descending',
): Connection<Position>[] {
  const pages: Connection<Position>[] = [];
  for (let cursor: string | null = null, more = true; more;) {
    const page: Connection<Position> = paginate(rowsAt(pages.length), pageOf(first, cursor), {
      positionOf: (row) => row,
      direction: order,
    });
    pages.push(page);
    more = page.pageInfo.hasNextPage;
    cursor = page.pageInfo.endCursor;
  }
  return pages;
}

describe('pages', () => {
  test('of any size give each row once, in order', () => {
    fc.assert(
      fc.property(rowsOf, size, direction, (rows, first, order) => {
        const pages = walk(() => rows, first, order);
        const whole = paginate(rows, pageOf(1000, null), { positionOf: (row) => row, direction: order });
        expect(pages.flatMap(({ nodes }) => nodes)).toEqual(whole.nodes);
        expect(new Set(whole.nodes.map(nameOf))).toEqual(new Set(rows.map(nameOf)));
        expect(pages.slice(0, -1).every(({ nodes }) => nodes.length === first)).toBe(true);
        expect(pages.every(({ totalCount }) => totalCount === rows.length)).toBe(true);
        expect(pages.map(({ pageInfo }) => pageInfo.hasPreviousPage)).toEqual(
          pages.map((_, index) => index > 0),
        );
      }),
    );
  });

  test('give each row that stays once, while others come and go', () => {
    const changing = fc.record({ stay: rowsOf, others: fc.array(rowsOf, { minLength: 1, maxLength: 8 }) });
    fc.assert(
      fc.property(changing, size, direction, ({ stay, others }, first, order) => {
        const kept = new Set(stay.map(nameOf));
        const rowsAt = (step: number): Position[] => {
          const passing = others[step % others.length] ?? [];
          return [...passing.filter((row) => !kept.has(nameOf(row))), ...stay];
        };
        const seen = walk(rowsAt, first, order).flatMap(({ nodes }) => nodes.map(nameOf));
        expect(new Set(seen).size).toBe(seen.length);
        expect(stay.every((row) => seen.includes(nameOf(row)))).toBe(true);
      }),
    );
  });

  test('say that more follows when the source knows it', () => {
    const page = paginate(
      [{ key: 'a', id: '1' }],
      pageOf(20, null),
      { positionOf: (row) => row },
      { more: true, totalCount: null },
    );
    expect(page.pageInfo.hasNextPage).toBe(true);
    expect(page.totalCount).toBeNull();
  });
});

describe('cursors', () => {
  test('read back to their position, in their own list alone', () => {
    fc.assert(
      fc.property(position, (at) => {
        const cursor = writeCursor('numbers', at);
        expect(cursor).toMatch(/^[\w-]+$/);
        expect(readCursor('numbers', cursor)).toEqual(at);
        expect(readCursor('accounts', cursor)).toBeNull();
        expect(readCursor('numbers', `${cursor}=`)).toBeNull();
      }),
    );
  });

  test('that are no cursors read as nothing, and never throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String()), (text) => readCursor('numbers', text) === null),
    );
    const encoded = fc.json().map((text) => Buffer.from(text).toString('base64url'));
    fc.assert(fc.property(encoded, (text) => readCursor('numbers', text) === null));
  });
});
