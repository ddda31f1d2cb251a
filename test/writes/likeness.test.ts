import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { likeness, stated } from '../../src/datasources/telegent/evidence/likeness.js';

const value = fc.oneof(
  fc.constantFrom(null, 'UNKNOWN', 'NONE', false, true),
  fc.string(),
  fc.integer(),
  fc.array(fc.string(), { maxLength: 4 }),
);
const record = fc.dictionary(fc.string({ minLength: 1, maxLength: 8 }), value, { maxKeys: 6 });

describe('likeness', () => {
  test('a record is the same as itself, also where less was asked', () => {
    fc.assert(
      fc.property(record, (shown) => {
        const asked = stated(shown);
        expect(likeness(asked, shown)).toBe('same');
        for (const name of Object.keys(asked)) {
          const { [name]: _one, ...less } = asked;
          expect(likeness(less, shown)).toBe('same');
        }
      }),
    );
  });

  test('one contradicted field makes it another, whatever else is shown', () => {
    fc.assert(
      fc.property(record, record, (asked, shown) => {
        expect(likeness({ ...asked, name: 'a' }, { ...shown, name: 'b' })).toBe('other');
      }),
    );
  });

  test('a field that is not shown leaves it open', () => {
    fc.assert(
      fc.property(record, fc.constantFrom(null, undefined, 'UNKNOWN'), (shown, nothing) => {
        const asked = { ...stated(shown), name: 'a' };
        expect(likeness(asked, { ...shown, name: nothing })).toBe('unsaid');
      }),
    );
  });

  test.each<[asked: unknown, shown: unknown, expected: string]>([
    [false, null, 'same'],
    ['NONE', null, 'same'],
    [true, null, 'unsaid'],
    [[], ['a'], 'other'],
    [['a'], [], 'unsaid'],
    [['a', 'b'], ['b', 'a', 'a'], 'same'],
    [['a'], ['a', 'b'], 'other'],
    [['+12015550100'], ['(201) 555-0100'], 'same'],
    [[{ a: 1 }], [{ a: 1, b: 2 }], 'same'],
    [[{ a: 1 }], [{ a: 1 }, { a: 1 }], 'other'],
    [{ typeText: 'mvno' }, { typeText: 'MVNO' }, 'same'],
    [5, '5', 'other'],
  ])('%j beside %j is %s', (asked, shown, expected) => {
    expect(likeness(asked, shown)).toBe(expected);
  });
});
