import { describe, expect, test } from '@jest/globals';
import {
  addServiceItem,
  deleteServiceItem,
  updateServiceItem,
} from '../../src/datasources/telegent/writes/services.js';
import { witnessOf } from './witness-of.js';

const items = (...prices: readonly number[]) =>
  witnessOf({ listServiceItems: { Items: prices.map((Price) => ({ Price, Monthly: true, Active: true })) } });

describe('an item that was added to a service', () => {
  const body = { ServiceId: 'SID-1', DistributorId: 'DID-1', Price: 2 };
  const look = async (before: readonly number[], now: readonly number[]) => {
    const baseline = await addServiceItem.baseline?.(body, items(...before));
    return addServiceItem.look(body, baseline ?? 0, items(...now));
  };

  test('is found where there is one more like it', async () => {
    const found = { found: { price: '2', monthly: true, active: true } };
    expect(await look([], [2])).toEqual(found);
    expect(await look([2, 1], [2, 1, 2])).toEqual(found);
  });

  test('is absent where there are as many, whatever else came', async () => {
    expect(await look([], [])).toBe('absent');
    expect(await look([2], [2, 1])).toBe('absent');
  });

  test('is unclear where more than one came, or some went', async () => {
    expect(await look([], [2, 2])).toBe('unclear');
    expect(await look([2], [])).toBe('unclear');
  });
});

describe('an item that was taken from a service', () => {
  const body = { ServiceId: 'SID-1' };
  const look = async (before: readonly number[], now: readonly number[]) => {
    const baseline = await deleteServiceItem.baseline?.(body, items(...before));
    return deleteServiceItem.look(body, baseline ?? 0, items(...now));
  };

  test('is told by how many are left', async () => {
    expect(await look([1, 2], [2])).toEqual({ found: { id: 'SID-1' } });
    expect(await look([1, 2], [1, 2])).toBe('absent');
    expect(await look([1, 2], [])).toBe('unclear');
    expect(await look([1, 2], [1, 2, 3])).toBe('unclear');
  });
});

test('writes on the items of a service go one at a time', () => {
  const body = { ServiceId: 'SID-1' };
  const locks = [addServiceItem, updateServiceItem, deleteServiceItem].map((kind) =>
    kind.locks?.(body, 'DID-1'),
  );
  expect(new Set(locks.flat())).toEqual(new Set(['serviceItems service:SID-1']));
});
