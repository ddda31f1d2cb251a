import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hasCheckDigit } from '../../src/workflows/iccid.js';

const DIGITS = Array.from('0123456789');
const digits = fc.stringMatching(/^\d{17,21}$/);

test('exactly one digit behind any others is their check digit', () => {
  fc.assert(
    fc.property(digits, (text) => {
      const right = DIGITS.filter((last) => hasCheckDigit(text + last));
      expect(right).toHaveLength(1);
    }),
  );
});

test('one mistyped digit is noticed', () => {
  fc.assert(
    fc.property(digits, fc.nat(), fc.integer({ min: 1, max: 9 }), (text, at, shift) => {
      const last = DIGITS.find((digit) => hasCheckDigit(text + digit)) ?? '';
      const place = at % text.length;
      const typed = String((Number(text[place]) + shift) % 10);
      expect(hasCheckDigit(text.slice(0, place) + typed + text.slice(place + 1) + last)).toBe(false);
    }),
  );
});

test('knows the check digit of a real card', () => {
  expect(hasCheckDigit('8901240397190002080')).toBe(true);
});
