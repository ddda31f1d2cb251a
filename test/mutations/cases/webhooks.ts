import type { MutationCase, World } from '../mutation-case.js';

const accountOf = ({ demo }: World): string => demo['emptyAccountId'] ?? '';

const webhookInput = (world: World) => ({
  accountId: accountOf(world),
  url: `https://hooks.example.com/${encodeURIComponent(world.unique('events'))}`,
  events: ['ORDER_UPDATE', 'NEW_SMS'],
  authenticationType: 'BEARER',
  token: 'event-secret',
});

async function newWebhook(world: World): Promise<string> {
  const { webhook } = await world.mutate('createWebhook', webhookInput(world), 'webhook { id }');
  return (webhook as { id: string }).id;
}

export const cases: readonly MutationCase[] = [
  {
    mutation: 'createWebhook',
    input: webhookInput,
    selection: 'webhook { url method dataFormat authenticationType events active account { id } }',
    shows: ({ url, events, accountId }) => ({
      webhook: {
        url,
        method: 'POST',
        dataFormat: 'json',
        authenticationType: 'BEARER',
        events,
        active: true,
        account: { id: accountId },
      },
    }),
    sends: ({ url, accountId }) => [
      {
        operation: 'createWebhook',
        body: {
          AccountId: accountId,
          WebhookUrl: url,
          Method: 'POST',
          DataFormat: 'json',
          AuthenticationType: 'Token',
          AuthenticationToken: '***',
          SubscribedEvents: 'Order_Update,New_Sms',
        },
      },
    ],
    requests: {
      cold: { listDistributorAccounts: 1, listAccountWebhooks: 1, createWebhook: 1 },
      warm: { listAccountWebhooks: 1, createWebhook: 1 },
    },
    badInput: { change: { events: [] }, field: ['events'] },
  },
  {
    mutation: 'updateWebhook',
    input: async (world) => ({
      webhookId: await newWebhook(world),
      authenticationType: 'BEARER',
      token: 'another-secret',
      events: ['NEW_SMS', 'CALL_COMPLETED'],
    }),
    selection: 'webhook { id authenticationType events }',
    shows: ({ webhookId, events }) => ({ webhook: { id: webhookId, authenticationType: 'BEARER', events } }),
    sends: ({ webhookId }, world) => [
      {
        operation: 'updateWebhook',
        body: {
          WebhookId: webhookId,
          AccountId: accountOf(world),
          AuthenticationType: 'Bearer',
          AuthenticationToken: '***',
          SubscribedEvents: 'New_SMS,Call_Completed',
        },
      },
    ],
    requests: {
      cold: { getWebhook: 1, updateWebhook: 1 },
      warm: { getWebhook: 1, updateWebhook: 1 },
    },
    badInput: { change: { token: '' }, field: ['token'] },
    refusal: { message: 'Invalid WebhookId', code: 'NOT_FOUND' },
  },
  {
    mutation: 'deleteWebhook',
    input: async (world) => ({ webhookId: await newWebhook(world) }),
    selection: 'deletedId account { id webhooks { id } }',
    shows: ({ webhookId }, world) => ({
      deletedId: webhookId,
      account: { id: accountOf(world) },
    }),
    sends: ({ webhookId }, world) => [
      { operation: 'deleteWebhook', body: { WebhookId: webhookId, AccountId: accountOf(world) } },
    ],
    requests: {
      cold: { getWebhook: 1, deleteWebhook: 1 },
      warm: { getWebhook: 1, deleteWebhook: 1 },
    },
    badInput: { change: { webhookId: 'WID-0' }, field: ['webhookId'], code: 'NOT_FOUND' },
  },
];
