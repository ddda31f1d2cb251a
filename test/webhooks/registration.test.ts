import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { mutated } from '../mutations/mutated.js';
import type { Stack, TestViewer } from '../stack.js';
import { countsOf } from './counts.js';
import { credentials, startDelivered, type DeliveredStack } from './delivered-stack.js';

jest.setTimeout(120_000);

let delivered: DeliveredStack;
let stack: Stack;
let family: DeliveredStack['family'];
let line: string;
beforeAll(async () => {
  delivered = await startDelivered();
  ({ stack, family, line } = delivered);
});
afterAll(() => delivered.stop());

const register = (input: object = {}) =>
  mutated(
    stack,
    'registerWebhooks',
    { publicUrl: stack.url, ...input },
    'webhooks { id } messageRoutes { id } changes { kind settings }',
    family,
  );

test('has events come with secrets of the account, and changes nothing when called again', async () => {
  const messageRouteIds = [stack.state.demo['messageRouteId']];
  const first = await register({ messageRouteIds });
  expect(first).toMatchObject({
    changes: [
      { kind: 'CREATED', settings: [] },
      { kind: 'UPDATED', settings: ['URL', 'CALLBACK_URL', 'AUTHENTICATION'] },
    ],
    warnings: [{ code: 'REPORTED_ELSEWHERE' }],
  });
  await stack.resetJournal();
  const again = await register({ messageRouteIds });
  expect(again).toMatchObject({
    webhooks: first['webhooks'],
    messageRoutes: first['messageRoutes'],
    changes: [],
    warnings: [{ code: 'REPORTED_ELSEWHERE' }, { code: 'NOTHING_TO_DO' }],
    operation: null,
  });
  const { byOperation } = await stack.journal();
  expect(Object.keys(byOperation).filter((name) => /create|update/.test(name))).toEqual([]);

  await stack.control('deliveries', undefined, 'DELETE');
  const counted = await countsOf(stack, 3, async () => {
    const order = { kind: 'order', accountId: family.accountId, fields: { OrderId: 'JNOID-of-nobody' } };
    const answers = await Promise.all([
      stack.control<{ url: string; status: number }[]>('events', order),
      stack.control<{ url: string; status: number }[]>('events', { kind: 'inbound-message', number: line }),
      stack.control<{ url: string; status: number }[]>('events', {
        kind: 'receipt',
        number: line,
        fields: { MessageId: 'TMID-five' },
      }),
    ]);
    const ours = answers.flat().filter(({ url }) => url.startsWith(stack.url));
    expect(ours.map(({ status }) => status)).toEqual([200, 200, 200]);
  });
  expect(counted).toEqual({ 'events accepted': 1, 'messages accepted': 1, 'receipts accepted': 1 });
});

test('mends what somebody has changed meanwhile: events, and a secret, which no read shows', async () => {
  const { webhooks } = await register();
  const [webhook] = webhooks as readonly { readonly id: string }[];
  const webhookId = webhook?.id ?? '';
  await mutated(stack, 'updateWebhook', { webhookId, events: ['NEW_SMS'] }, '', family);
  expect(await register()).toMatchObject({ changes: [{ kind: 'UPDATED', settings: ['EVENTS'] }] });
  const other = { webhookId, authenticationType: 'BEARER', token: 'another-token' };
  await mutated(stack, 'updateWebhook', other, '', family);
  expect(await register()).toMatchObject({ changes: [{ kind: 'UPDATED', settings: ['AUTHENTICATION'] }] });
  expect(await register()).toMatchObject({ changes: [] });
  expect(stack.output()).not.toContain(credentials.of({ accountId: family.accountId }).secret);
});

test('tells what was done and what was not, and does the rest when called again', async () => {
  const publicUrl = 'https://graph.example.com/half';
  const messageRouteIds = [stack.state.demo['messageRouteId']];
  const message = 'Refused for a reason that nobody knows';
  await stack.control('faults', { operation: 'updateMessageRoute', kind: 'status', status: 400, message });
  const half = await register({ publicUrl, messageRouteIds });
  await stack.control('faults', undefined, 'DELETE');
  expect(half).toMatchObject({
    changes: [{ kind: 'CREATED' }],
    userErrors: [{ code: 'NOT_DONE' }],
    operation: { status: 'CONFIRMED' },
  });
  expect(await register({ publicUrl, messageRouteIds })).toMatchObject({
    webhooks: half['webhooks'],
    changes: [{ kind: 'UPDATED', settings: ['URL', 'CALLBACK_URL'] }],
    userErrors: [],
  });
});

test('leads no message of a route elsewhere that is not named', async () => {
  const { data } = await stack.query<{ account: { messageRoutes: { url: string }[] } }>(
    '{ account { messageRoutes { url } } }',
    {},
    { as: { role: 'ACCOUNT_ADMIN', accountId: stack.state.demo['shopAccountId'] } },
  );
  const shop: TestViewer = { role: 'ACCOUNT_ADMIN', accountId: stack.state.demo['shopAccountId'] };
  await mutated(stack, 'registerWebhooks', { publicUrl: stack.url }, '', shop);
  const after = await stack.query('{ account { messageRoutes { url } } }', {}, { as: shop });
  expect(after.data).toEqual(data);
});

test('needs an address, one that is encrypted, and without anything behind its path', async () => {
  for (const publicUrl of [undefined, 'http://graph.example.com', 'https://graph.example.com/?a=b']) {
    const { userErrors } = await register({ publicUrl });
    expect(userErrors).toMatchObject([{ code: 'INVALID', field: ['publicUrl'] }]);
  }
});
