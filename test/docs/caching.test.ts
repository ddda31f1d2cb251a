import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { cachePolicies } from '../../src/datasources/telegent/cache/cache-policy.js';

const UNITS: Readonly<Record<string, number>> = { s: 1_000, min: 60_000, h: 3_600_000, d: 86_400_000 };

/** Milliseconds of a text such as `5 min`. */
const timeOf = (text = ''): number => {
  const [count, unit = ''] = text.split(' ');
  return Number(count) * (UNITS[unit] ?? NaN);
};

test('the page about caching tells the lifetimes that are', () => {
  const page = readFileSync(new URL('../../docs/caching.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| `(\w+)` +\|(.*)\|$/gm)].map((match) => {
    const [, resource = '', rest = ''] = match as readonly (string | undefined)[];
    const cells: readonly string[] = rest.split('|');
    const [fresh, stale, error, why] = cells.map((cell) => cell.trim());
    return [
      resource,
      { freshMs: timeOf(fresh), staleMs: timeOf(stale), errorMs: timeOf(error), why },
    ] as const;
  });
  const told = Object.fromEntries(rows.filter(([, { freshMs }]) => !Number.isNaN(freshMs)));
  expect(told).toEqual(cachePolicies);
});
