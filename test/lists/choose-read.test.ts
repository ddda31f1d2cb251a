import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { chooseRead } from '../../src/datasources/lists/choose-read.js';

test('the choice never takes more requests than the other way would', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 50 }), (wanted, listRequests) => {
      const spent = chooseRead({ wanted, listRequests }) === 'list' ? listRequests : wanted;
      expect(spent).toBe(Math.min(wanted, listRequests));
    }),
  );
});

test.each([
  { name: 'a cached list answers everything', wanted: 1, listRequests: 0, choice: 'list' },
  {
    name: 'a tie goes to the list, which answers what is asked next',
    wanted: 3,
    listRequests: 3,
    choice: 'list',
  },
  { name: 'a long list is not read for one row', wanted: 1, listRequests: 10, choice: 'singles' },
  { name: 'a list never seen is taken for one page', wanted: 1, listRequests: null, choice: 'list' },
] as const)('$name', ({ choice, ...known }) => {
  expect(chooseRead(known)).toBe(choice);
});
