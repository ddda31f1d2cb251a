import { expect, test } from '@jest/globals';
import type { WriteOperation } from '../../src/datasources/telegent/request.js';
import { writeKindOf } from '../../src/datasources/telegent/writes/index.js';

/** Writes whose bodies need not name what they are about. */
const NAMELESS: readonly WriteOperation[] = [
  'createAccount',
  'updateAccount',
  'createProduct',
  'createPackage',
  'createService',
  'createWorkgroup',
  'createVoiceRoute',
  'createMessageRoute',
  'createWebhook',
  'provisionNumber',
];

test.each(NAMELESS)('%s of one account does not wait for that of another one', (operation) => {
  const locksOf = (credential: string) => writeKindOf(operation).locks?.({}, credential);
  expect(locksOf('AID-1')).toHaveLength(1);
  expect(locksOf('AID-1')).not.toEqual(locksOf('AID-2'));
});

test('a workgroup under the distributor waits for those of its account alone', () => {
  const locksOf = (AccountId: string) => writeKindOf('createWorkgroup').locks?.({ AccountId }, 'DID-1');
  expect(locksOf('AID-1')).not.toEqual(locksOf('AID-2'));
});
