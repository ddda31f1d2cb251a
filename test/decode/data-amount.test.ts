import { expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { convertData, dataAmount, inOneUnit } from '../../src/datasources/telegent/decode/data-amount.js';
import { onUnreadableValue } from '../../src/datasources/telegent/decode/unreadable.js';
import { DataUnit } from '../../src/datasources/telegent/records/index.js';

const UNITS = [DataUnit.B, DataUnit.KB, DataUnit.MB, DataUnit.GB, DataUnit.TB];
const units = fc.constantFrom(...UNITS);
const amounts = fc.integer({ min: 0, max: 1_000_000 });

test.each([
  ['20 MB', 20, DataUnit.MB],
  ['0 B', 0, DataUnit.B],
  ['1.5GB', 1.5, DataUnit.GB],
  ['1,024 kb', 1024, DataUnit.KB],
  ['512 Bytes', 512, DataUnit.B],
  ['20', 20, DataUnit.MB],
  [20, 20, DataUnit.MB],
  ['5 furlongs', 5, DataUnit.UNKNOWN],
])('%j is %d %s', (written, amount, unit) => {
  expect(dataAmount(written)).toEqual({ amount, unit, text: String(written) });
});

test('an amount that nobody understands keeps its text, and is counted', () => {
  const unreadable = jest.fn<(kind: string) => void>();
  const stop = onUnreadableValue(unreadable);
  expect(dataAmount('unlimited')).toEqual({ amount: null, unit: null, text: 'unlimited' });
  expect(dataAmount('')).toEqual({ amount: null, unit: null, text: null });
  stop();
  expect(unreadable.mock.calls).toEqual([['dataAmount']]);
});

test('used and remaining come in one unit: the larger', () => {
  expect(inOneUnit([dataAmount('0 B'), dataAmount('20 MB')])).toEqual({
    unit: DataUnit.MB,
    amounts: [0, 20],
  });
  expect(inOneUnit([dataAmount('1.5 GB'), dataAmount('250 MB')])).toEqual({
    unit: DataUnit.GB,
    amounts: [1.5, 0.25],
  });
});

test('an amount of unknown unit is not mixed with others', () => {
  expect(inOneUnit([dataAmount('5 furlongs'), dataAmount('20 MB')])).toEqual({
    unit: DataUnit.MB,
    amounts: [null, 20],
  });
  expect(inOneUnit([dataAmount('unlimited'), dataAmount(null)])).toEqual({
    unit: DataUnit.UNKNOWN,
    amounts: [null, null],
  });
});

test('a unit is a thousand of the next smaller, there and back', () => {
  expect(convertData(1, DataUnit.GB, DataUnit.MB)).toBe(1000);
  expect(convertData(1, DataUnit.UNKNOWN, DataUnit.MB)).toBeNull();
  fc.assert(
    fc.property(amounts, units, units, (amount, from, to) => {
      const there = convertData(amount, from, to);
      const back = there === null ? null : convertData(there, to, from);
      expect(back).toBeCloseTo(amount, 6);
    }),
  );
});

test('bringing amounts to one unit keeps their order and never rounds the larger one', () => {
  fc.assert(
    fc.property(amounts, units, amounts, units, (a, unitA, b, unitB) => {
      const { unit, amounts: both } = inOneUnit([dataAmount(`${a} ${unitA}`), dataAmount(`${b} ${unitB}`)]);
      const rank = Math.max(UNITS.indexOf(unitA), UNITS.indexOf(unitB));
      expect(unit).toBe(UNITS[rank]);
      const [bytesA, bytesB] = [a * 1000 ** UNITS.indexOf(unitA), b * 1000 ** UNITS.indexOf(unitB)];
      expect(Math.sign(Number(both[0]) - Number(both[1]))).toBe(Math.sign(bytesA - bytesB));
      if (unit === unitA) expect(both[0]).toBe(a);
      if (unit === unitB) expect(both[1]).toBe(b);
    }),
  );
});
