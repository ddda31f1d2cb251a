import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Seal } from '../../src/store/seal.js';

const seal = new Seal('a secret of the test');
const NONCE_BYTES = 12;

test('a text opens at the place where it was closed, and nowhere else', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ unit: 'grapheme' }), (place, text) => {
      const sealed = seal.close(place, text);
      expect(seal.open(place, sealed)).toBe(text);
      expect(seal.open(`${place}.`, sealed)).toBeUndefined();
    }),
  );
});

test('no nonce is used twice, in one seal or in two of the same secret', () => {
  const other = new Seal('a secret of the test');
  const sealed = Array.from({ length: 2_000 }, (_, index) =>
    (index % 2 ? seal : other).close('place', 'text'),
  );
  const nonces = sealed.map((text) => Buffer.from(text, 'base64').subarray(0, NONCE_BYTES).toString('hex'));
  expect(new Set(nonces).size).toBe(nonces.length);
  expect(sealed.map((text) => seal.open('place', text))).toEqual(sealed.map(() => 'text'));
});
