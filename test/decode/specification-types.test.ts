import { expect, test } from '@jest/globals';
import { read } from '../../src/datasources/telegent/request.js';

// The compiler is the test: `npm run typecheck` fails when one of these lines is no mistake any more.
test('a misspelt name of the platform does not compile', () => {
  const misspelt = read({
    operation: 'getAccount',
    query: { AccountId: 'AID-1' },
    resource: 'account',
    // @ts-expect-error the specification says AccountName
    decode: ({ AcountName }): unknown => AcountName,
  });
  expect(misspelt.decode({ AccountName: 'Acme' })).toBeUndefined();
});
