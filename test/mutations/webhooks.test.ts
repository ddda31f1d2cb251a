import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { startStack, type Stack, type TestViewer } from '../stack.js';
import { mutated } from './mutated.js';

jest.setTimeout(120_000);

let stack: Stack;
let family: TestViewer;
beforeAll(async () => {
  stack = await startStack({ quota: 100_000 });
  family = { role: 'ACCOUNT_ADMIN', accountId: stack.state.demo['familyAccountId'] };
});
afterAll(() => stack.stop());
beforeEach(() => stack.resetJournal());

const bodies = async (operation: string): Promise<readonly unknown[]> =>
  (await stack.journal()).entries.filter((entry) => entry.operation === operation).map(({ body }) => body);

const address = { url: 'https://hooks.example.com/events', events: ['NEW_SMS', 'ORDER_UPDATE', 'NEW_SMS'] };
const create = (input: object, selection = '') =>
  mutated(stack, 'createWebhook', { ...address, ...input }, selection, family);

async function made(input: object = {}): Promise<string> {
  const { webhook } = await create(input, 'webhook { id }');
  return (webhook as { id: string }).id;
}

describe('createWebhook', () => {
  test('says events and authentication in the words of a creation', async () => {
    const secrets = { authenticationType: 'BASIC', username: 'admin', password: 'hook-secret' };
    const { webhook } = await create(secrets, 'webhook { events authenticationType username method }');
    expect(webhook).toEqual({
      events: ['NEW_SMS', 'ORDER_UPDATE'],
      authenticationType: 'BASIC',
      username: 'admin',
      method: 'POST',
    });
    expect(await bodies('createWebhook')).toEqual([
      {
        AccountId: family.accountId,
        WebhookUrl: address.url,
        Method: 'POST',
        DataFormat: 'json',
        AuthenticationType: 'Basic',
        AuthenticationUsername: 'admin',
        AuthenticationPassword: '***',
        SubscribedEvents: 'New_Sms,Order_Update',
      },
    ]);
    expect(stack.output()).not.toContain('hook-secret');
  });

  test('warns of plain http and refuses what is no address', async () => {
    const { warnings } = await create({ url: 'http://hooks.example.com' });
    expect(warnings).toEqual([{ code: 'INSECURE_URL', field: ['url'] }]);
    const { userErrors } = await create({ url: `https://hooks.example.com/${'x'.repeat(255)}`, events: [] });
    expect(userErrors.map(({ field }) => field)).toEqual([['url'], ['events']]);
  });

  test('finds a webhook whose answer was lost, with a secret in it, and makes no second one', async () => {
    await stack.control('faults', { operation: 'createWebhook', kind: 'reset-after' });
    const url = 'https://hooks.example.com/lost';
    const input = { url, authenticationType: 'BEARER', token: 'lost-secret', idempotencyKey: 'lost' };
    const told = await create(input, 'webhook { url }');
    expect(told).toMatchObject({ webhook: { url }, operation: { status: 'CONFIRMED' } });
    expect(await create(input, 'webhook { url }')).toEqual({ ...told, replayed: true });
    expect(await bodies('createWebhook')).toHaveLength(1);
  });
});

describe('updateWebhook', () => {
  test('says events and authentication in the words of an update', async () => {
    const webhookId = await made();
    const input = {
      webhookId,
      events: ['NEW_SMS'],
      authenticationType: 'BEARER',
      token: 'hook-secret',
      method: 'PUT',
    };
    const selection = 'webhook { url events authenticationType method }';
    const { webhook } = await mutated(stack, 'updateWebhook', input, selection, family);
    expect(webhook).toEqual({
      url: address.url,
      events: ['NEW_SMS'],
      authenticationType: 'BEARER',
      method: 'PUT',
    });
    expect(await bodies('updateWebhook')).toEqual([
      {
        WebhookId: webhookId,
        AccountId: family.accountId,
        Method: 'PUT',
        AuthenticationType: 'Bearer',
        AuthenticationToken: '***',
        SubscribedEvents: 'New_SMS',
      },
    ]);
  });

  test('sends nothing where everything is as asked; a secret is never known to be so', async () => {
    const secrets = { authenticationType: 'BEARER', token: 'hook-secret' };
    const webhookId = await made(secrets);
    const asked = { webhookId, url: address.url, events: ['ORDER_UPDATE', 'NEW_SMS'] };
    const { warnings } = await mutated(stack, 'updateWebhook', asked, '', family);
    expect(warnings).toMatchObject([{ code: 'NOTHING_TO_DO' }]);
    expect(await bodies('updateWebhook')).toEqual([]);
    await mutated(stack, 'updateWebhook', { webhookId, ...secrets }, '', family);
    expect(await bodies('updateWebhook')).toHaveLength(1);
  });
});

describe('webhooks of others', () => {
  test.each(['updateWebhook', 'deleteWebhook'] as const)('%s cannot tell them from none', async (name) => {
    const shop: TestViewer = { role: 'ACCOUNT_ADMIN', accountId: stack.state.demo['shopAccountId'] };
    const foreign = await mutated(stack, name, { webhookId: stack.state.demo['webhookId'] }, '', shop);
    const none = await mutated(stack, name, { webhookId: 'WID-0' }, '', shop);
    expect(foreign.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['webhookId'] }]);
    expect(none).toEqual(foreign);
    expect(await bodies(name)).toEqual([]);
  });

  test('deleteWebhook takes it out of its account', async () => {
    const webhookId = await made();
    const selection = 'deletedId account { webhooks { id } }';
    const told = await mutated(stack, 'deleteWebhook', { webhookId }, selection, family);
    expect(told).toMatchObject({ deletedId: webhookId, userErrors: [] });
    expect(JSON.stringify(told['account'])).not.toContain(webhookId);
  });
});
