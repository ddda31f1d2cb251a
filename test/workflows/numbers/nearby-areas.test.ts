import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { areasNear } from '../../../src/workflows/numbers/nearby-areas.js';

const area = fc.record({
  areaCode: fc.integer({ min: 200, max: 999 }).map(String),
  zipCode: fc.option(fc.integer({ min: 0, max: 99_999 }).map((zip) => String(zip).padStart(5, '0'))),
  ngp: fc.constant(null),
});
const wanted = fc.record({
  areaCode: fc.option(fc.integer({ min: 200, max: 999 }).map(String)),
  zipCode: fc.option(fc.integer({ min: 0, max: 99_999 }).map((zip) => String(zip).padStart(5, '0'))),
});

test('names at most five areas in stock, each area code once', () => {
  fc.assert(
    fc.property(wanted, fc.array(area, { maxLength: 40 }), (place, areas) => {
      const near = areasNear(place, areas);
      const codes = near.map(({ areaCode }) => areaCode);
      expect(new Set(codes).size).toBe(codes.length);
      expect(areas).toEqual(expect.arrayContaining([...near]));
      expect(near).toHaveLength(Math.min(5, new Set(candidatesOf(place, areas)).size));
    }),
  );

  function candidatesOf(
    { zipCode }: { readonly zipCode: string | null },
    areas: readonly { readonly areaCode: string; readonly zipCode: string | null }[],
  ): readonly string[] {
    const same = areas.filter((one) => zipCode !== null && one.zipCode?.startsWith(zipCode.slice(0, 3)));
    return (same.length > 0 ? same : areas).map(({ areaCode }) => areaCode);
  }
});

test('no area that was left out is nearer by its code', () => {
  fc.assert(
    fc.property(fc.integer({ min: 200, max: 999 }), fc.array(area, { maxLength: 40 }), (code, areas) => {
      const near = areasNear({ areaCode: String(code), zipCode: null }, areas);
      const distance = ({ areaCode }: { readonly areaCode: string }) => Math.abs(Number(areaCode) - code);
      const farthest = Math.max(0, ...near.map(distance));
      const named = new Set(near.map(({ areaCode }) => areaCode));
      const left = areas.filter(({ areaCode }) => !named.has(areaCode));
      for (const other of left) expect(distance(other)).toBeGreaterThanOrEqual(farthest);
    }),
  );
});
