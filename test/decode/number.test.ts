import { afterAll, afterEach, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { decimal, integer, quantity } from '../../src/datasources/telegent/decode/number.js';
import { onUnreadableValue } from '../../src/datasources/telegent/decode/unreadable.js';

const unreadable = jest.fn<(kind: string) => void>();
const stop = onUnreadableValue(unreadable);
afterEach(() => void unreadable.mockClear());
afterAll(stop);

describe('decimal', () => {
  test.each([
    [34.56, '34.56'],
    [0, '0'],
    ['1.12', '1.12'],
    ['30.00', '30'],
    ['$0.0045', '0.0045'],
    ['$ 5', '5'],
    ['US$1.50', '1.5'],
    ['-$1.50', '-1.5'],
    ['1,234,567.50', '1234567.5'],
    ['.5', '0.5'],
    ['007.50', '7.5'],
    ['+3', '3'],
    ['-0.00', '0'],
    [1e-7, '0.0000001'],
    [1e21, '1000000000000000000000'],
    ['1.5e2', '150'],
    ['12.', '12'],
  ])('%j is %s', (written, expected) => expect(decimal(written)).toBe(expected));

  test.each([null, undefined, '', 'NULL', true, {}])('%j is absent', (written) => {
    expect(decimal(written)).toBeNull();
    expect(unreadable).not.toHaveBeenCalled();
  });

  test.each(['free', '1.2.3', '$', '.', '1,23', '1e999', NaN, Infinity])('%j is counted', (written) => {
    expect(decimal(written)).toBeNull();
    expect(unreadable.mock.calls).toEqual([['number']]);
  });

  test('keeps the value of any number, and is the same with a dollar sign', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e20, max: 1e20, noNaN: true }), (number) => {
        fc.pre(number === 0 || Math.abs(number) > 1e-20);
        const plain = decimal(number);
        expect(plain).toMatch(/^-?\d+(\.\d+)?$/);
        expect(Number(plain)).toBe(number === 0 ? 0 : number);
        expect(decimal(number < 0 ? `-$${-number}` : `$${number}`)).toBe(plain);
      }),
    );
  });

  test('the same amount is the same text, as a number or with two decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (cents) => {
        expect(decimal((cents / 100).toFixed(2))).toBe(decimal(cents / 100));
      }),
    );
  });

  test('thousands separators change nothing', () => {
    fc.assert(
      fc.property(fc.nat(), (number) => {
        expect(decimal(number.toLocaleString('en-US'))).toBe(String(number));
      }),
    );
  });
});

test('quantity is the decimal as a number', () => {
  expect(quantity('$1,000.50')).toBe(1000.5);
  expect(quantity(null)).toBeNull();
});

describe('integer', () => {
  test.each([
    [5061, 5061],
    ['5061', 5061],
    [' -3 ', -3],
    [0, 0],
  ])('%j is %d', (written, expected) => expect(integer(written)).toBe(expected));

  test.each(['1.5', 1.5, 'ten', '9007199254740993'])('%j is none, and counted', (written) => {
    expect(integer(written)).toBeNull();
    expect(unreadable.mock.calls).toEqual([['number']]);
  });

  test.each([null, '', 'NULL', undefined])('%j is absent', (written) => {
    expect(integer(written)).toBeNull();
    expect(unreadable).not.toHaveBeenCalled();
  });
});
