import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  CalendarDate,
  DateTime,
  Decimal,
  E164,
  EmailAddress,
  ICCID,
  toE164,
  toIccid,
  Url,
} from '../../src/schema/scalars/index.js';

const scalars = [CalendarDate, DateTime, Decimal, E164, EmailAddress, ICCID, Url];
const digits = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength, maxLength }).map((list) => list.join(''));

describe('scalars', () => {
  test.each(scalars.map((scalar) => [scalar.name, scalar] as const))(
    '%s passes any text out',
    (_, scalar) => {
      fc.assert(fc.property(fc.string(), (text) => scalar.serialize(text) === text));
    },
  );

  test.each(scalars.map((scalar) => [scalar.name, scalar] as const))('%s takes text alone', (_, scalar) => {
    for (const value of [4711, true, { pin: 4711 }, ['4711']]) {
      expect(() => scalar.parseValue(value)).toThrow(`${scalar.name} must be a string`);
    }
  });
});

describe('E.164', () => {
  test.each([
    ['+12015550123', '+12015550123'],
    ['+1 (201) 555-0123', '+12015550123'],
    ['+44 20 7946 0958', '+442079460958'],
    ['2015550123', null],
    ['12015550123', null],
    ['+1201555', null],
    ['+12015550123 ext. 7', null],
    ['call +12015550123', null],
    ['+12015550123;drop', null],
    ['', null],
  ])('%s is read as %s', (text, expected) => {
    expect(toE164(text)).toBe(expected);
  });

  test('is either refused, or a plus sign and up to 15 digits that read as themselves', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          digits(1, 18).map((text) => `+${text}`),
        ),
        (text) => {
          const number = toE164(text);
          return number === null || (/^\+[1-9]\d{1,14}$/.test(number) && toE164(number) === number);
        },
      ),
    );
  });
});

describe('ICCID', () => {
  test('keeps 18 to 22 digits, drops a last F, refuses the rest', () => {
    fc.assert(
      fc.property(digits(1, 30), fc.constantFrom('', 'F', 'f'), (text, filler) => {
        const isRight = text.length >= 18 && text.length <= 22;
        return toIccid(text + filler) === (isRight ? text : null);
      }),
    );
  });

  test('refuses anything but digits in between', () => {
    expect(toIccid('8901260123456789F12')).toBeNull();
    expect(toIccid('89012601234567890FF')).toBeNull();
  });
});
