import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { startStack, type Stack, type TestViewer } from '../stack.js';
import { deploy } from '../tenancy/credentials-file.js';
import { idOf, mistakes, mutate, sent } from './mutate.js';

jest.setTimeout(120_000);

let stack: Stack;
let demo: Stack['state']['demo'];
beforeAll(async () => {
  stack = await startStack({ quota: 100_000 });
  ({ demo } = stack.state);
});
afterAll(() => stack.stop());
beforeEach(() => stack.resetJournal());

const SUBSCRIBER = 'subscriber { id name email role numbers { e164 } account { id } }';
const CREATED = `${SUBSCRIBER} temporaryPassword`;

let count = 0;
const someone = (account = 'emptyAccountId') => ({
  accountId: demo[account],
  name: 'Jane',
  email: `jane-${++count}@example.com`,
  role: 'SUBSCRIBER',
});
const created = async (account?: string, changes: object = {}): Promise<string> => {
  const input = { ...someone(account), ...changes };
  return idOf((await mutate(stack, 'createSubscriber', input, CREATED)).payload, 'subscriber');
};

const familyManager = (): TestViewer => ({
  role: 'MANAGER',
  accountId: demo['familyAccountId'],
  subscriberId: demo['familyManagerId'],
});
const shopManager = (): TestViewer => ({
  role: 'MANAGER',
  accountId: demo['shopAccountId'],
  subscriberId: demo['shopManagerId'],
});
const shopAdmin = (): TestViewer => ({ role: 'ACCOUNT_ADMIN', accountId: demo['shopAccountId'] });

describe('createSubscriber', () => {
  test('a retry with the same key gives the same subscriber and shows its password again', async () => {
    const input = { ...someone(), idempotencyKey: 'k1' };
    const first = await mutate(stack, 'createSubscriber', input, CREATED);
    expect(first.payload).toMatchObject({
      subscriber: { name: 'Jane', email: input.email, account: { id: input.accountId } },
      temporaryPassword: expect.stringMatching(/^\S{16,}$/),
      userErrors: [],
      warnings: [],
      replayed: false,
      operation: { status: 'CONFIRMED' },
    });
    const second = await mutate(stack, 'createSubscriber', input, CREATED);
    expect(second.payload).toEqual({ ...first.payload, replayed: true });
    expect(await sent(stack, 'createSubscriber')).toBe(1);
  });

  test('tells all mistakes at once', async () => {
    const input = { accountId: 'NID-1', name: '', email: 'x', role: 'SUBSCRIBER', numbers: ['1'] };
    const { payload } = await mutate(stack, 'createSubscriber', input);
    expect(mistakes(payload)).toEqual([
      ['INVALID', 'accountId'],
      ['INVALID', 'numbers.0'],
      ['INVALID', 'name'],
      ['INVALID', 'email'],
    ]);
  });

  test('a lost answer is found out', async () => {
    await stack.control('faults', { operation: 'createSubscriber', kind: 'reset-after' });
    const { payload } = await mutate(stack, 'createSubscriber', someone(), CREATED);
    expect(payload).toMatchObject({ subscriber: { name: 'Jane' }, operation: { status: 'CONFIRMED' } });
    expect(await sent(stack, 'createSubscriber')).toBe(1);
  });

  test('an email address that is in use is told at its field, whichever account has it', async () => {
    const input = someone();
    await mutate(stack, 'createSubscriber', input);
    const other = { ...someone('shopAccountId'), email: input.email.toUpperCase() };
    const { payload } = await mutate(stack, 'createSubscriber', other, CREATED);
    expect(mistakes(payload)).toEqual([['TAKEN', 'email']]);
    expect(payload).toMatchObject({ subscriber: null, temporaryPassword: null });
  });

  test('a second Manager is added with a warning', async () => {
    const first = await mutate(stack, 'createSubscriber', { ...someone(), role: 'MANAGER' });
    expect(first.payload?.warnings).toEqual([]);
    const second = await mutate(stack, 'createSubscriber', { ...someone(), role: 'MANAGER' }, CREATED);
    expect(second.payload).toMatchObject({
      subscriber: { role: 'MANAGER' },
      warnings: [{ code: 'SECOND_MANAGER', field: ['role'] }],
    });
  });

  test('a number of another account is as unknown as none; one that somebody holds is taken', async () => {
    const numbers = [demo['foreignNumber'], '+19995550100', demo['familyNumber']];
    const input = { ...someone('familyAccountId'), numbers };
    const { payload } = await mutate(stack, 'createSubscriber', input);
    expect(mistakes(payload)).toEqual(
      expect.arrayContaining([
        ['NOT_FOUND', 'numbers.0'],
        ['NOT_FOUND', 'numbers.1'],
      ]),
    );
    const taken = { ...someone('familyAccountId'), numbers: [demo['familyNumber']] };
    expect(mistakes((await mutate(stack, 'createSubscriber', taken)).payload)).toEqual([
      ['TAKEN', 'numbers.0'],
    ]);
    expect(await sent(stack, 'createSubscriber')).toBe(0);
  });

  test('a Manager gives no role above its own, and reaches into no other account', async () => {
    const above = { ...someone('familyAccountId'), role: 'ACCOUNT_ADMIN' };
    const first = await mutate(stack, 'createSubscriber', above, '', familyManager());
    expect(mistakes(first.payload)).toEqual([['NOT_ALLOWED', 'role']]);
    const foreign = await mutate(stack, 'createSubscriber', someone('shopAccountId'), '', familyManager());
    expect(mistakes(foreign.payload)).toEqual([['NOT_FOUND', 'accountId']]);
  });
});

describe('updateSubscriber', () => {
  test('changes what is given and keeps the rest', async () => {
    const subscriberId = await created();
    const input = { subscriberId, name: 'Jane Smith' };
    const { payload } = await mutate(stack, 'updateSubscriber', input, SUBSCRIBER);
    expect(payload).toMatchObject({
      subscriber: { id: subscriberId, name: 'Jane Smith', role: 'SUBSCRIBER' },
      warnings: [],
    });
  });

  test('numbers are the whole list from then on', async () => {
    const holder = await created('shopAccountId');
    const numbers = [demo['orphanNumber']];
    const given = await mutate(stack, 'updateSubscriber', { subscriberId: holder, numbers }, SUBSCRIBER);
    expect(given.payload).toMatchObject({ subscriber: { numbers: [{ e164: demo['orphanNumber'] }] } });
    const other = await created('shopAccountId');
    const taken = await mutate(stack, 'updateSubscriber', { subscriberId: other, numbers });
    expect(mistakes(taken.payload)).toEqual([['TAKEN', 'numbers.0']]);
    const none = await mutate(stack, 'updateSubscriber', { subscriberId: holder, numbers: [] }, SUBSCRIBER);
    expect(none.payload).toMatchObject({ subscriber: { numbers: [] } });
  });

  test('nobody edits a subscriber of a higher role, its password included', async () => {
    for (const change of [{ name: 'Nobody' }, { password: 'stolen-password' }]) {
      const input = { subscriberId: demo['shopAdminId'], ...change };
      const { payload } = await mutate(stack, 'updateSubscriber', input, '', shopManager());
      expect(mistakes(payload)).toEqual([['NOT_ALLOWED', 'subscriberId']]);
    }
    const asAdmin = { subscriberId: demo['shopAdminId'], name: 'Omar H.' };
    const { payload } = await mutate(stack, 'updateSubscriber', asAdmin, SUBSCRIBER, shopAdmin());
    expect(payload).toMatchObject({ subscriber: { name: 'Omar H.' } });
  });

  test('nobody gives a role above the own, not even to itself', async () => {
    const input = { subscriberId: demo['shopManagerId'], role: 'ACCOUNT_ADMIN' };
    const { payload } = await mutate(stack, 'updateSubscriber', input, '', shopManager());
    expect(mistakes(payload)).toEqual([['NOT_ALLOWED', 'role']]);
  });

  test('that the role is higher rests on a fresh look', async () => {
    const subscriberId = await created('shopAccountId', { role: 'ACCOUNT_ADMIN' });
    const input = { subscriberId, name: 'Demoted' };
    const before = await mutate(stack, 'updateSubscriber', input, '', shopManager());
    expect(mistakes(before.payload)).toEqual([['NOT_ALLOWED', 'subscriberId']]);
    const body = { SubscriberId: subscriberId, Role: 'Subscriber' };
    await stack.control('elsewhere', { operation: 'updateSubscriber', body });
    const after = await mutate(stack, 'updateSubscriber', input, SUBSCRIBER, shopManager());
    expect(after.payload).toMatchObject({ subscriber: { name: 'Demoted' }, userErrors: [] });
  });

  test('a second Manager is told, the only one is not', async () => {
    const subscriberId = await created('familyAccountId');
    const second = await mutate(stack, 'updateSubscriber', { subscriberId, role: 'MANAGER' });
    expect(second.payload?.warnings).toEqual([{ code: 'SECOND_MANAGER', field: ['role'] }]);
    await mutate(stack, 'updateSubscriber', { subscriberId, role: 'SUBSCRIBER' });
    const own = { subscriberId: demo['familyManagerId'], role: 'MANAGER', password: 'a-new-password' };
    const only = await mutate(stack, 'updateSubscriber', own);
    expect(only.payload?.warnings).toEqual([]);
  });

  test('nothing is sent where nothing is new, but a password always is', async () => {
    const subscriberId = await created();
    const same = await mutate(stack, 'updateSubscriber', { subscriberId, name: 'Jane' }, SUBSCRIBER);
    expect(same.payload).toMatchObject({
      subscriber: { name: 'Jane' },
      warnings: [{ code: 'NOTHING_TO_DO' }],
      operation: null,
    });
    expect(await sent(stack, 'updateSubscriber')).toBe(0);
    const body = { SubscriberId: subscriberId, Name: 'Changed elsewhere' };
    await stack.control('elsewhere', { operation: 'updateSubscriber', body });
    const back = await mutate(stack, 'updateSubscriber', { subscriberId, name: 'Jane' }, SUBSCRIBER);
    expect(back.payload).toMatchObject({ subscriber: { name: 'Jane' }, warnings: [] });
    const secret = { subscriberId, name: 'Jane', password: 'a-new-password' };
    expect((await mutate(stack, 'updateSubscriber', secret)).payload?.warnings).toEqual([]);
  });

  test('a foreign subscriber is as unknown as none', async () => {
    for (const subscriberId of [demo['foreignSubscriberId'], 'TSUID-nobody']) {
      const input = { subscriberId, name: 'Mine' };
      const { payload } = await mutate(stack, 'updateSubscriber', input, '', familyManager());
      expect(mistakes(payload)).toEqual([['NOT_FOUND', 'subscriberId']]);
    }
  });
});

describe('transferSubscriber', () => {
  const sees = async (server: Stack, viewer: TestViewer, id: string, number: string) => {
    const document = `query ($id: ID!, $number: E164) { subscriber(id: $id) { id } number(number: $number) { e164 } }`;
    const { data } = await server.query<{ subscriber: object | null; number: object | null }>(
      document,
      { id, number },
      { as: viewer },
    );
    return [data.subscriber !== null, data.number !== null];
  };

  test('moves everything before it answers: neither account sees what it saw before', async () => {
    const number = demo['orphanNumber'] ?? '';
    const subscriberId = await created('shopAccountId', { numbers: [number] });
    // Another process of the same deployment would read a second behind at most; this one, at once.
    expect(await sees(stack, shopManager(), subscriberId, number)).toEqual([true, true]);
    expect(await sees(stack, familyManager(), subscriberId, number)).toEqual([false, false]);
    const input = { subscriberId, toAccountId: demo['familyAccountId'] };
    const { payload } = await mutate(stack, 'transferSubscriber', input, SUBSCRIBER);
    expect(payload).toMatchObject({
      subscriber: { account: { id: demo['familyAccountId'] }, numbers: [{ e164: number }] },
      userErrors: [],
    });
    expect(await sees(stack, shopManager(), subscriberId, number)).toEqual([false, false]);
    expect(await sees(stack, familyManager(), subscriberId, number)).toEqual([true, true]);
    const { entries } = await stack.journal();
    expect(entries.find(({ operation }) => operation === 'transferSubscriber')?.body).toEqual({
      SubscriberId: subscriberId,
      FromAccountId: demo['shopAccountId'],
      ToAccountId: demo['familyAccountId'],
    });
  });

  test('there is nothing to do for one that is there already', async () => {
    const subscriberId = await created();
    const input = { subscriberId, toAccountId: demo['emptyAccountId'] };
    const { payload } = await mutate(stack, 'transferSubscriber', input, SUBSCRIBER);
    expect(payload).toMatchObject({ warnings: [{ code: 'NOTHING_TO_DO' }], operation: null });
    expect(await sent(stack, 'transferSubscriber')).toBe(0);
  });

  test('one that was moved elsewhere meanwhile is told, and found at the next try', async () => {
    const subscriberId = await created();
    await stack.query('query ($id: ID!) { subscriber(id: $id) { id } }', { id: subscriberId });
    const [from, to] = [demo['emptyAccountId'], demo['shopAccountId']];
    const body = { SubscriberId: subscriberId, FromAccountId: from, ToAccountId: to };
    await stack.control('elsewhere', { operation: 'transferSubscriber', body });
    const input = { subscriberId, toAccountId: demo['familyAccountId'] };
    const first = await mutate(stack, 'transferSubscriber', input);
    expect(mistakes(first.payload)).toEqual([['WRONG_STATE', 'toAccountId']]);
    const second = await mutate(stack, 'transferSubscriber', input, SUBSCRIBER);
    expect(second.payload).toMatchObject({ subscriber: { account: { id: demo['familyAccountId'] } } });
  });

  test('a Manager that comes to another Manager is told', async () => {
    const subscriberId = await created('emptyAccountId', { role: 'MANAGER' });
    const input = { subscriberId, toAccountId: demo['shopAccountId'] };
    const { payload } = await mutate(stack, 'transferSubscriber', input);
    expect(payload?.warnings).toEqual([{ code: 'SECOND_MANAGER', field: ['toAccountId'] }]);
  });

  test('is for a DISTRIBUTOR with the credential of one', async () => {
    const input = { subscriberId: demo['shopAdminId'], toAccountId: demo['familyAccountId'] };
    const { errors } = await mutate(stack, 'transferSubscriber', input, '', shopAdmin());
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    const alone = await deploy(stack, { main: { accountId: demo['shopAccountId'] ?? '' } });
    try {
      const { payload } = await mutate(alone, 'transferSubscriber', input);
      expect(mistakes(payload)).toEqual([['CREDENTIAL_REQUIRED', null]]);
    } finally {
      await alone.stop();
    }
  });
});
