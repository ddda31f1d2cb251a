import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { businessDaysAhead } from '../../src/workflows/porting/port-in-date.js';

const DAY_MS = 24 * 3_600_000;
/** A Monday, at noon. */
const MONDAY = Date.parse('2026-03-02T12:00:00Z');
const dayAfter = (days: number): string => new Date(MONDAY + days * DAY_MS).toISOString().slice(0, 10);

describe('business days ahead', () => {
  test.each([
    ['2026-03-02', 0],
    ['2026-03-03', 1],
    ['2026-03-06', 4],
    ['2026-03-07', 4],
    ['2026-03-08', 4],
    ['2026-03-09', 5],
    ['2026-03-16', 10],
    ['2026-03-17', 11],
    ['2026-02-27', 0],
  ])('%s lies %i ahead of Monday, the 2nd', (day, expected) => {
    expect(businessDaysAhead(day, MONDAY)).toBe(expected);
  });

  test('grow with the day, by one at most, and not over a weekend', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30, max: 13 }), (days) => {
        const step =
          businessDaysAhead(dayAfter(days + 1), MONDAY) - businessDaysAhead(dayAfter(days), MONDAY);
        const weekday = new Date(MONDAY + (days + 1) * DAY_MS).getUTCDay();
        expect(step).toBe(days >= 0 && weekday !== 0 && weekday !== 6 ? 1 : 0);
      }),
    );
  });

  test('are the same all day long', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: DAY_MS - 1 }), fc.integer({ min: 0, max: 14 }), (ms, days) => {
        const midnight = Date.parse('2026-03-02T00:00:00Z');
        expect(businessDaysAhead(dayAfter(days), midnight + ms)).toBe(
          businessDaysAhead(dayAfter(days), MONDAY),
        );
      }),
    );
  });
});
