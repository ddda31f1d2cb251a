import { expect, test } from '@jest/globals';
import { batchesOf } from '../../../src/workflows/usage/number-batches.js';

test('batches are the same in whatever order the numbers are given, so that two operations cannot wait for each other', () => {
  const numbers = Array.from({ length: 150 }, (_, index) => ({
    e164: `+1201555${String(index).padStart(4, '0')}`,
  }));
  expect(batchesOf(numbers)).toHaveLength(2);
  expect(batchesOf([...numbers].reverse())).toEqual(batchesOf(numbers));
});
