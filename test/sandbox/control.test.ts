import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { SandboxClient } from './client.js';

let sandbox: SandboxClient;

beforeAll(async () => {
  sandbox = await SandboxClient.start();
});
beforeEach(async () => {
  await sandbox.control('POST', 'reset', { seed: 'demo' });
  sandbox = sandbox.as(sandbox.server.platform.mainCredential.accountKey);
});
afterAll(() => sandbox.close());

test('state names the seed, every credential and the demo ids', async () => {
  const state = await sandbox.control('GET', 'state');
  const { accountKey } = sandbox.server.platform.mainCredential;
  const { familyAccountId = '', shopAccountId = '', emptyAccountId = '' } = sandbox.demo;
  expect(state).toMatchObject({
    seed: 'demo',
    credentials: { distributor: { accountKey } },
    demo: { familyAccountId: expect.stringMatching(/^AID-/) },
  });
  const { accounts } = state['credentials'] as { accounts: Record<string, { accountKey: string }> };
  expect(Object.keys(accounts).sort()).toEqual([familyAccountId, shopAccountId, emptyAccountId].sort());
});

describe('journal', () => {
  test('counts each operation exactly, tokens apart, and masks secrets', async () => {
    const query = { AccountId: sandbox.demo['familyAccountId'] ?? '' };
    await sandbox.call('GET', '/v1.0/account', undefined, query);
    await sandbox.call('GET', '/v1.0/account', undefined, query);
    await sandbox.call('POST', '/v1.0/numbers/portout', {
      PortOutNumber: sandbox.demo['familyNumber'],
      PortOutPIN: '9931',
    });
    await sandbox.send('GET', '/v1.0/elsewhere');
    const journal = await sandbox.control('GET', 'journal');
    expect(journal).toMatchObject({
      total: 4,
      tokenRequests: 2,
      refused429: 0,
      byOperation: { getAccount: 2, setPortOutPin: 1, unknown: 1 },
    });
    const entries = journal['entries'] as Record<string, unknown>[];
    expect(entries.map(({ operation, status }) => [operation, status])).toEqual([
      ['createToken', 200],
      ['getAccount', 200],
      ['getAccount', 200],
      ['createToken', 200],
      ['setPortOutPin', 200],
      ['unknown', 400],
    ]);
    expect(entries[0]).toMatchObject({ tokenFor: '/v1.0/account', body: { AccountSecret: '***' } });
    expect(entries[1]).toMatchObject({
      query,
      credential: sandbox.server.platform.mainCredential.accountKey,
    });
    expect(JSON.stringify(journal)).not.toContain('9931');
    expect(JSON.stringify(journal)).not.toContain('sandbox-test-secret');
  });

  test('can be emptied, and read without entries', async () => {
    await sandbox.call('GET', '/v1.0/distributor/accounts');
    expect(await sandbox.control('GET', 'journal?entries=0')).not.toHaveProperty('entries');
    await sandbox.control('DELETE', 'journal');
    expect(await sandbox.control('GET', 'journal')).toMatchObject({
      total: 0,
      tokenRequests: 0,
      entries: [],
    });
  });
});

test('reset brings records, settings, tokens and journal back and keeps the clock', async () => {
  await sandbox.control('POST', 'clock', { advanceSeconds: 86_400 });
  await sandbox.control('POST', 'settings', { latencyMs: 3 });
  await sandbox.call('POST', '/v1.0/account/create', { AccountName: 'Another' });
  const before = (await sandbox.control('GET', 'state'))['now'] as number;
  const accounts = sandbox.server.platform.store.accounts.size;
  const token = await sandbox.token('/v1.0/account/create');
  const state = await sandbox.control('POST', 'reset');
  expect(state).toMatchObject({ settings: { latencyMs: 0 } });
  expect(state['now']).toBeGreaterThanOrEqual(before);
  expect(sandbox.server.platform.store.accounts.size).toBe(accounts - 1);
  const headers = { Authorization: `Bearer ${token}` };
  expect((await sandbox.send('POST', '/v1.0/account/create', { AccountName: 'x' }, headers)).status).toBe(
    401,
  );
});

test('a reset to a seed that cannot be read changes nothing', async () => {
  await expect(sandbox.control('POST', 'reset', { seed: 'scale:many' })).rejects.toThrow(/400|scale/);
  expect(await sandbox.control('GET', 'state')).toMatchObject({ seed: 'demo' });
});

test('the clock can be set, stopped, and sped up', async () => {
  const now = Date.UTC(2030, 0, 1);
  expect(await sandbox.control('POST', 'clock', { now, rate: 0 })).toEqual({ now, rate: 0 });
  expect(await sandbox.control('GET', 'clock')).toEqual({ now, rate: 0 });
  expect(await sandbox.control('POST', 'clock', { advanceSeconds: 60 })).toEqual({
    now: now + 60_000,
    rate: 0,
  });
  await sandbox.control('POST', 'clock', { rate: 100_000 });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect((await sandbox.control('POST', 'clock', { rate: 1 }))['now']).toBeGreaterThan(now + 1_000_000);
});

test.each([
  ['settings', { quotaPerMinute: '50' }],
  ['settings', { speed: 1 }],
  ['settings', { wrongScopeStatus: 404 }],
  ['oddities', { noSuchOddity: true }],
  ['clock', { rate: -1 }],
])('a wrong body of %s is turned down: %j', async (path, body) => {
  expect((await sandbox.send('POST', `/_sandbox/${path}`, body)).status).toBe(400);
});

test('elsewhere does an operation without token, quota or journal', async () => {
  const { familyAccountId } = sandbox.demo;
  const body = { AccountName: 'Bought at the console' };
  const account = await sandbox.control('POST', 'elsewhere', { operation: 'createAccount', body });
  expect(account['AccountId']).toMatch(/^AID-/);
  const renamed = {
    operation: 'updateAccount',
    body: { AccountName: 'Riveras' },
    accountId: familyAccountId,
  };
  expect(await sandbox.control('POST', 'elsewhere', renamed)).toMatchObject({ AccountId: familyAccountId });
  expect(await sandbox.control('GET', 'journal')).toMatchObject({ total: 0, tokenRequests: 0 });
  expect(
    await sandbox.send('POST', '/_sandbox/elsewhere', { operation: 'createAccount', body: {} }),
  ).toMatchObject({
    status: 400,
    body: { Message: 'The AccountName field is required.' },
  });
});

describe('port-ins', () => {
  const order = async (OrderId: string): Promise<Record<string, unknown>> => {
    const reply = await sandbox.call('GET', '/v1.0/numbers/order', undefined, { OrderId });
    return reply.body as Record<string, unknown>;
  };

  test('are put into a state at once', async () => {
    const { openPortInOrderId = '' } = sandbox.demo;
    const change = { to: 'ActionRequired', code: '8A', message: 'ACCOUNT_NUM_REQ_OR_INCORRECT' };
    await sandbox.control('POST', `portins/${openPortInOrderId}`, change);
    expect(await order(openPortInOrderId)).toMatchObject({
      OrderStatus: 'Rejected',
      OrderStatusMessage: '8A-ACCOUNT_NUM_REQ_OR_INCORRECT',
      OrderType: 'portin',
    });
    await sandbox.control('POST', 'settings', { portInVocabulary: 'newer' });
    expect(await order(openPortInOrderId)).toMatchObject({ OrderStatus: 'ResolutionRequired' });
  });

  test('walk through their states on the clock', async () => {
    await sandbox.control('POST', 'settings', { portInStepSeconds: 600 });
    const { body } = await sandbox.call('POST', '/v1.0/numbers/portin', {
      PortInNumber: '+13135550142',
      CurrentCarrierName: 'Verizon',
      CurrentAccountNumber: '1',
      CurrentAccountPassword: '2',
      CurrentBillingAddress: { Street1: 'a', City: 'b', State: 'UT', Zip: '84043' },
    });
    const { OrderId } = body as { OrderId: string };
    const seen: unknown[] = [];
    for (let step = 0; step < 4; step++) {
      seen.push((await order(OrderId))['OrderStatus']);
      await sandbox.control('POST', 'clock', { advanceSeconds: 601 });
    }
    expect(seen).toEqual(['Submitted', 'Pending Carrier Approval', 'Scheduled', 'Completed']);
  });

  test('that do not exist, and states that do not exist, are turned down', async () => {
    const { openPortInOrderId = '' } = sandbox.demo;
    const post = (id: string, to: string) => sandbox.send('POST', `/_sandbox/portins/${id}`, { to });
    expect((await post('JNOID-none', 'Completed')).status).toBe(404);
    expect((await post(openPortInOrderId, 'Vanished')).status).toBe(400);
  });
});

test('a package is taken off sale, and put on sale again', async () => {
  const { packageId = '' } = sandbox.demo;
  for (const active of [false, true]) {
    await sandbox.control('POST', `packages/${packageId}`, { active });
    const packages = await sandbox.control('GET', 'records/packages');
    expect(packages).toContainEqual(expect.objectContaining({ id: packageId, active }));
  }
  expect((await sandbox.send('POST', '/_sandbox/packages/PKID-none', { active: true })).status).toBe(404);
});

test('lists run behind by the lag that is set, single reads do not', async () => {
  await sandbox.control('POST', 'settings', { listLagSeconds: 30 });
  const { body } = await sandbox.call('POST', '/v1.0/account/create', { AccountName: 'Late' });
  const { AccountId } = body as { AccountId: string };
  const listed = async (): Promise<string> => {
    const reply = await sandbox.call('GET', '/v1.0/distributor/accounts');
    return JSON.stringify(reply.body);
  };
  expect(await listed()).not.toContain(AccountId);
  expect((await sandbox.call('GET', '/v1.0/account', undefined, { AccountId })).status).toBe(200);
  await sandbox.control('POST', 'clock', { advanceSeconds: 31 });
  expect(await listed()).toContain(AccountId);
});

test('records shows what is stored with its secrets masked', async () => {
  const numbers = (await sandbox.control('GET', 'records/numbers')) as unknown as Record<string, unknown>[];
  expect(numbers.length).toBe(sandbox.server.platform.store.numbers.size);
  expect(numbers.map(({ portOutPin }) => portOutPin).filter(Boolean)).toEqual(['***']);
  expect((await sandbox.send('GET', '/_sandbox/records/planets')).status).toBe(404);
});

test('events go to the webhooks that asked for them, with their credentials', async () => {
  const received: { authorization: string | undefined; body: string }[] = [];
  const listener = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push({ authorization: request.headers.authorization, body: Buffer.concat(chunks).toString() });
      response.end();
    });
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(listener.address() as AddressInfo).port}/hook`;
  const accountId = sandbox.demo['emptyAccountId'];
  const webhook = {
    AccountId: accountId,
    WebhookUrl: url,
    Method: 'POST',
    AuthenticationType: 'Basic',
    AuthenticationUsername: 'hook',
    AuthenticationPassword: 'pass',
    SubscribedEvents: 'New_Sms, Order_Update',
  };
  await sandbox.control('POST', 'elsewhere', { operation: 'createWebhook', body: webhook });
  const event = { kind: 'order', accountId, fields: { OrderId: 'JNOID-1' }, times: 2 };
  expect(await sandbox.control('POST', 'events', event)).toEqual([
    { url, status: 200 },
    { url, status: 200 },
  ]);
  await sandbox.control('POST', 'events', { kind: 'call', accountId });
  listener.close();
  expect(received).toHaveLength(2);
  expect(received[0]?.authorization).toBe(`Basic ${Buffer.from('hook:pass').toString('base64')}`);
  expect(JSON.parse(received[0]?.body ?? '')).toMatchObject({ OrderId: 'JNOID-1' });
});
