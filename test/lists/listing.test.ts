import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DerivedFrom, Listing } from '../../src/datasources/lists/listing.js';

interface Row {
  readonly id: number;
  readonly owner: string | null;
}
const ownerOf = (row: Row): string | null => row.owner;
const rowsArbitrary = fc.array(fc.record({ id: fc.nat(), owner: fc.option(fc.constantFrom('a', 'b', 'c')) }));

describe('a listing', () => {
  test('finds by index what a search through all rows finds', () => {
    fc.assert(
      fc.property(rowsArbitrary, fc.constantFrom('a', 'b', 'x'), (rows, owner) => {
        const listing = new Listing<Row>(rows);
        const searched = rows.filter((row) => row.owner === owner);
        expect(listing.all(ownerOf, owner)).toEqual(searched);
        expect(listing.one(ownerOf, owner)).toEqual(searched[0] ?? null);
        expect(listing.part(ownerOf, owner).rows).toEqual(searched);
      }),
    );
  });

  test('hands out the same part each time, so that its own indexes are built once', () => {
    const listing = new Listing<Row>([{ id: 1, owner: 'a' }]);
    expect(listing.part(ownerOf, 'a')).toBe(listing.part(ownerOf, 'a'));
  });
});

describe('what is derived from cached answers', () => {
  test('is derived again only when one of them is another object', () => {
    const derived = new DerivedFrom<number>();
    const one = {};
    const other = {};
    let count = 0;
    const derive = (): number => ++count;
    expect(derived.of([one, other], derive)).toBe(1);
    expect(derived.of([one, other], derive)).toBe(1);
    expect(derived.of([one, {}], derive)).toBe(2);
    expect(derived.of([{}], derive)).toBe(3);
  });
});
