import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { reseed, seededStore } from '../../sandbox/seeds/seeding.js';
import type { Store } from '../../sandbox/store.js';
import { Table } from '../../sandbox/table.js';

test('an index always says what a scan says', () => {
  const step = fc.record({
    id: fc.nat(5),
    keys: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
    gone: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const table = new Table<{ id: string; createdAt: number; keys: string[] }, 'key'>({
        key: (record) => record.keys,
      });
      for (const { id, keys, gone } of steps) {
        if (gone) table.delete(`T-${id}`);
        else table.put({ id: `T-${id}`, createdAt: 0, keys });
      }
      for (const key of ['a', 'b', 'c']) {
        const scanned = table.all().filter((record) => record.keys.includes(key));
        expect(new Set(table.by('key', key))).toEqual(new Set(scanned));
        expect(table.count('key', key)).toBe(scanned.length);
      }
    }),
  );
});

test('a seed gives the same records on every start, and after a reset', () => {
  const all = (store: Store) =>
    JSON.stringify(['accounts', 'numbers', 'callFilters'].map((kind) => store.records(kind)));
  const store = seededStore('demo');
  const before = all(store);
  store.numbers.delete(store.numbers.all()[0]?.id ?? '');
  reseed(store, 'demo');
  expect(all(store)).toBe(before);
  expect(all(seededStore('demo'))).toBe(before);
  expect(all(seededStore('scale:2x2x2:1'))).not.toBe(all(seededStore('scale:2x2x2:2')));
});

test('the demo seed is a family of 6 with 8 lines, a shop of 12, and a new account', () => {
  const store = seededStore('demo');
  const sizes = store.accounts.all().map(({ name, id }) => {
    const people = store.subscribers.all().filter(({ accountId }) => accountId === id);
    const lines = people.flatMap((one) =>
      store.numbers.all().filter(({ subscriberId }) => subscriberId === one.id),
    );
    return [name, people.length, lines.length];
  });
  expect(sizes).toEqual([
    ['The Rivera Family', 6, 8],
    ['Corner Coffee Roasters', 12, 10],
    ['New Horizons', 0, 0],
  ]);
  expect(Object.values(store.named).every(Boolean)).toBe(true);
});

test.each(['demo', 'scale:2x3x4'])(
  'every number of %s names an order that is there and is about it',
  (seed) => {
    const { numbers, orders } = seededStore(seed);
    for (const { number, orderId } of numbers.all()) {
      expect(orders.get(orderId)?.numbers).toEqual([number]);
    }
  },
);

test.each(['', 'demo2', 'scale:1x2', 'scale:0x1x1', 'scale:1x2x3:'])('%j is no seed', (seed) => {
  expect(() => seededStore(seed)).toThrow(RangeError);
});
