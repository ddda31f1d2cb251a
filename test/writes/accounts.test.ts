import { describe, expect, test } from '@jest/globals';
import { UndecodableAnswer } from '../../src/datasources/telegent/errors.js';
import { createAccount, updateAccount } from '../../src/datasources/telegent/writes/accounts.js';
import { createDistributor, updateDistributor } from '../../src/datasources/telegent/writes/distributor.js';
import { exampleAnswer } from '../decode/example-answer.js';
import { witnessOf } from './shown-platform.js';

const ADDRESS = { Street1: '1 Way', City: 'Heber', Country: 'USA' };
const ACME = { AccountId: 'AID-1', AccountName: 'Acme', BillingAddress: ADDRESS };

describe('a new account', () => {
  const BODY = { AccountName: 'Acme', BillingAddress: ADDRESS };
  const look = (
    accounts: readonly object[],
    baseline: readonly string[] = [],
    claimed: readonly string[] = [],
  ) =>
    createAccount.look(
      BODY,
      baseline,
      witnessOf({ answers: { listDistributorAccounts: accounts }, claimed }),
    );

  test('is answered with its id', () => {
    expect(createAccount.decode(exampleAnswer('createAccount') as never, BODY)).toEqual({
      accountId: 'AID-ab12...',
    });
    expect(createAccount.decode([{ AccountId: 'AID-1' }] as never, BODY)).toEqual({ accountId: 'AID-1' });
    expect(() => createAccount.decode({ AccountName: 'Acme' }, BODY)).toThrow(UndecodableAnswer);
  });

  test('is found by its name and what is shown of its address', async () => {
    const found = { found: { accountId: 'AID-1' } };
    expect(await look([ACME])).toEqual(found);
    expect(await look([{ ...ACME, BillingAddress: null }])).toEqual(found);
    expect(await look([{ ...ACME, BillingAddress: { City: 'Heber', Country: null } }])).toEqual(found);
    expect(await look([{ ...ACME, AccountName: 'Other' }])).toBe('absent');
    expect(await look([{ ...ACME, AccountName: null }])).toBe('absent');
    expect(await look([{ ...ACME, BillingAddress: { City: 'Ogden' } }])).toBe('absent');
  });

  test('is none that was there, or that came of another operation', async () => {
    expect(await look([ACME], ['AID-1'])).toBe('absent');
    expect(await look([ACME], [], ['account:AID-1'])).toBe('absent');
    const twin = { ...ACME, AccountId: 'AID-2' };
    expect(await look([ACME, twin], ['AID-1'])).toEqual({ found: { accountId: 'AID-2' } });
    expect(await look([ACME, twin])).toBe('unclear');
  });

  test('nothing is known where the accounts cannot be listed', async () => {
    await expect(createAccount.look(BODY, [], witnessOf({}))).rejects.toMatchObject({ status: 404 });
  });

  test('has the accounts that there are for a baseline', async () => {
    const witness = witnessOf({ answers: { listDistributorAccounts: ACME } });
    expect(await createAccount.baseline?.(BODY, witness)).toEqual(['AID-1']);
    expect(createAccount.locks?.(BODY, 'DID-1')).toEqual(['createAccount DID-1']);
    expect(createAccount.claims?.({ accountId: 'AID-1' })).toEqual(['account:AID-1']);
  });
});

test('an updated account shows with the credential of its own', async () => {
  const look = (body: object, accountId: string | null = 'AID-1') =>
    updateAccount.look(body, null, witnessOf({ accountId, answers: { getAccount: ACME } }));
  expect(await look({ AccountName: 'Acme', BillingAddress: { City: 'Heber' } })).toEqual({
    found: { accountId: 'AID-1' },
  });
  expect(await look({ AccountName: 'Acme', BillingAddress: { City: 'Heber', Zip: '1' } })).toBe('absent');
  expect(await look({ BillingAddress: { Zip: '' } })).toEqual({ found: { accountId: 'AID-1' } });
  expect(await look({})).toBe('absent');
  expect(await look({ AccountName: 'Acme' }, null)).toBe('absent');
  expect(updateAccount.decode(exampleAnswer('updateAccount') as never, {})).toEqual({
    accountId: 'AID-ab12...',
  });
});

test('a distributor is answered without key and secret, and cannot be found', async () => {
  const answer = exampleAnswer('createDistributor') as never;
  const made = createDistributor.decode(answer, { DistributorName: 'D' });
  expect(made).toEqual({ distributorId: 'DID-eab9...' });
  expect(createDistributor.claims?.(made)).toEqual(['distributor:DID-eab9...']);
  expect(await createDistributor.look({ DistributorName: 'D' }, null, witnessOf({}))).toBe('unclear');
  expect(createDistributor.isSentAgain).toBe(false);
});

test('an updated distributor shows what was asked for', async () => {
  const BODY = { DistributorId: 'DID-1', DistributorName: 'Big', MailingAddress: { City: 'Heber' } };
  const look = (shown: object) =>
    updateDistributor.look(
      BODY,
      null,
      witnessOf({ answers: { getDistributor: { DistributorId: 'DID-1', ...shown } } }),
    );
  expect(await look({ DistributorName: 'Big', MailingAddress: { City: 'Heber' } })).toEqual({
    found: { distributorId: 'DID-1' },
  });
  expect(await look({ DistributorName: 'Big' })).toBe('absent');
  expect(await look({ DistributorName: 'Small', MailingAddress: { City: 'Heber' } })).toBe('absent');
  expect(await updateDistributor.look(BODY, null, witnessOf({}))).toBe('absent');
  const decoded = updateDistributor.decode(exampleAnswer('updateDistributor'), BODY);
  expect(decoded).toEqual({ distributorId: 'DID-eab9...' });
});
