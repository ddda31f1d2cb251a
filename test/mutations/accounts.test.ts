import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { startStack, type Stack, type TestViewer } from '../stack.js';
import { deploy } from '../tenancy/credentials-file.js';
import { idOf, mistakes, mutate, sent } from './mutate.js';

jest.setTimeout(120_000);

let platform: Stack;
/** Has the credential of the shop besides. */
let stack: Stack;
let demo: Stack['state']['demo'];
beforeAll(async () => {
  platform = await startStack({ quota: 100_000 });
  ({ demo } = platform.state);
  stack = await deploy(platform, { main: 'distributor', accounts: [demo['shopAccountId'] ?? ''] });
});
afterAll(async () => {
  await stack.stop();
  await platform.stop();
});
beforeEach(() => platform.resetJournal());

const shopAdmin = (): TestViewer => ({ role: 'ACCOUNT_ADMIN', accountId: demo['shopAccountId'] });

const ACCOUNT = 'account { id name adminEmail }';

describe('createAccount', () => {
  test('remembers the address of the administrator, for those who administer the account', async () => {
    const input = { name: 'Remembered', adminEmail: 'admin@example.com' };
    const { payload } = await mutate(stack, 'createAccount', input, ACCOUNT);
    expect(payload).toMatchObject({ account: { adminEmail: 'admin@example.com' } });
    const accountId = idOf(payload, 'account');
    const query = '{ account { adminEmail } }';
    const asAdmin = await stack.query(query, {}, { as: { role: 'ACCOUNT_ADMIN', accountId } });
    expect(asAdmin.data).toEqual({ account: { adminEmail: 'admin@example.com' } });
    const person = { accountId, name: 'Jo', email: 'jo@example.com', role: 'MANAGER' };
    const made = await mutate(stack, 'createSubscriber', person, 'subscriber { id }');
    const manager = { role: 'MANAGER', accountId, subscriberId: idOf(made.payload, 'subscriber') } as const;
    expect((await stack.query(query, {}, { as: manager })).data).toEqual({ account: { adminEmail: null } });
  });

  test('the same again within a minute is a retry, unless it is meant', async () => {
    const input = { name: 'Twice' };
    const first = await mutate(stack, 'createAccount', input, ACCOUNT);
    const second = await mutate(stack, 'createAccount', input, ACCOUNT);
    expect(second.payload).toMatchObject({
      account: first.payload?.['account'],
      replayed: true,
      warnings: [{ code: 'REPLAYED_WITHOUT_KEY' }],
    });
    const meant = await mutate(stack, 'createAccount', { ...input, allowRepeat: true }, ACCOUNT);
    expect(idOf(meant.payload, 'account')).not.toBe(idOf(first.payload, 'account'));
    expect(await sent(platform, 'createAccount')).toBe(2);
  });

  test('a lost answer is found out, and no second account is opened', async () => {
    await platform.control('faults', { operation: 'createAccount', kind: 'reset-after' });
    const { payload } = await mutate(stack, 'createAccount', { name: 'Lost' }, ACCOUNT);
    expect(payload).toMatchObject({ account: { name: 'Lost' }, operation: { status: 'CONFIRMED' } });
    expect(await sent(platform, 'createAccount')).toBe(1);
  });
});

describe('updateAccount', () => {
  test('is refused where the account has no credential of its own, before anything is sent', async () => {
    const input = { accountId: demo['familyAccountId'], name: 'New name' };
    const { payload } = await mutate(stack, 'updateAccount', input);
    expect(mistakes(payload)).toEqual([['CREDENTIAL_REQUIRED', 'accountId']]);
    expect(await sent(platform, 'updateAccount')).toBe(0);
  });

  test('is sent with the credential of the account; a new address replaces the whole old one', async () => {
    const input = { name: 'Roasters', billingAddress: { street1: '13 Roaster Row', city: 'Provo' } };
    const selection = 'account { name billingAddress { street1 city zip } }';
    const { payload } = await mutate(stack, 'updateAccount', input, selection, shopAdmin());
    expect(payload).toMatchObject({
      account: { name: 'Roasters', billingAddress: { street1: '13 Roaster Row', city: 'Provo', zip: null } },
      userErrors: [],
    });
    const { entries } = await platform.journal();
    const update = entries.find(({ operation }) => operation === 'updateAccount');
    expect(update?.credential).toBe(demo['shopAccountId']);
  });

  test('has nothing to do only where a fresh look says so', async () => {
    const admin = shopAdmin();
    await mutate(stack, 'updateAccount', { name: 'Same' }, '', admin);
    const again = await mutate(stack, 'updateAccount', { name: 'Same' }, ACCOUNT, admin);
    expect(again.payload).toMatchObject({
      account: { name: 'Same' },
      warnings: [{ code: 'NOTHING_TO_DO' }],
      operation: null,
    });
    await platform.control('elsewhere', {
      operation: 'updateAccount',
      body: { AccountName: 'Changed elsewhere' },
      accountId: demo['shopAccountId'],
    });
    const back = await mutate(stack, 'updateAccount', { name: 'Same' }, ACCOUNT, admin);
    expect(back.payload).toMatchObject({ account: { name: 'Same' }, warnings: [] });
    expect(await sent(platform, 'updateAccount')).toBe(2);
  });

  test('a foreign account is as unknown as none', async () => {
    for (const accountId of [demo['familyAccountId'], 'AID-nobody']) {
      const { payload } = await mutate(stack, 'updateAccount', { accountId, name: 'Mine' }, '', shopAdmin());
      expect(mistakes(payload)).toEqual([['NOT_FOUND', 'accountId']]);
    }
  });
});

describe('distributors', () => {
  const DISTRIBUTOR = 'distributor { id name mailingAddress { city } }';

  test('shows a new one, which its own credential alone may read', async () => {
    const input = { name: 'Second', mailingAddress: { city: 'Ogden' } };
    const { payload } = await mutate(stack, 'createDistributor', input, DISTRIBUTOR);
    expect(payload).toMatchObject({ distributor: { name: 'Second', mailingAddress: { city: 'Ogden' } } });
  });

  test('never shows the secret that the platform answers', async () => {
    const distributorId = demo['distributorId'];
    const { Secret } = await platform.control<{ Secret: string }>('elsewhere', {
      operation: 'getDistributor',
      query: { DistributorId: distributorId },
    });
    expect(Secret).toMatch(/^\S{16,}$/);
    const answer = await mutate(stack, 'updateDistributor', { distributorId, name: 'Renamed' }, DISTRIBUTOR);
    expect(answer.payload).toMatchObject({ distributor: { id: distributorId, name: 'Renamed' } });
    expect(JSON.stringify(answer) + stack.output()).not.toContain(Secret);
  });

  test('one whose answer was lost stays unknown, and is not made again', async () => {
    await platform.control('faults', { operation: 'createDistributor', kind: 'reset-after' });
    const input = { name: 'Third', idempotencyKey: 'third' };
    const first = await mutate(stack, 'createDistributor', input, DISTRIBUTOR);
    expect(first.payload).toMatchObject({ distributor: null, operation: { status: 'UNKNOWN' } });
    const second = await mutate(stack, 'createDistributor', input, DISTRIBUTOR);
    expect(second.payload?.operation).toEqual(first.payload?.operation);
    expect(await sent(platform, 'createDistributor')).toBe(1);
  });

  test('one that is not there is told by its field', async () => {
    const input = { distributorId: 'DID-nobody', name: 'Nobody' };
    const { payload } = await mutate(stack, 'updateDistributor', input);
    expect(mistakes(payload)).toEqual([['NOT_FOUND', 'distributorId']]);
  });

  test('nothing is sent where nothing is to be changed', async () => {
    const input = { distributorId: demo['distributorId'] };
    const { payload } = await mutate(stack, 'updateDistributor', input, DISTRIBUTOR);
    expect(payload).toMatchObject({
      distributor: { id: demo['distributorId'] },
      warnings: [{ code: 'NOTHING_TO_DO' }],
    });
    expect(await sent(platform, 'updateDistributor')).toBe(0);
  });
});

test.each(['createAccount', 'createDistributor'] as const)('%s is not for an account', async (mutation) => {
  const { payload, errors } = await mutate(stack, mutation, { name: 'Mine' }, '', shopAdmin());
  expect(payload).toBeNull();
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
});

test('an account alone cannot open accounts: the credential of the distributor is missing', async () => {
  const accountId = demo['shopAccountId'] ?? '';
  const alone = await deploy(platform, { main: { accountId } });
  try {
    const { payload } = await mutate(alone, 'createAccount', { name: 'Alone' });
    expect(mistakes(payload)).toEqual([['CREDENTIAL_REQUIRED', null]]);
  } finally {
    await alone.stop();
  }
});
