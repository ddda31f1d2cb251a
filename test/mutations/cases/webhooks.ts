import type { MutationCase, World } from '../mutation-case.js';

const accountOf = ({ demo }: World): string => demo['emptyAccountId'] ?? '';

const ELSEWHERE = 'https://hooks.example.com/messages';
const publicUrlIn = (world: World): string =>
  `https://graph.example.com/${encodeURIComponent(world.unique('at'))}`;

const ALL_EVENTS = [
  'ORDER_UPDATE',
  'NEW_SMS',
  'CALL_COMPLETED',
  'CALL_ON_HOLD',
  'CALL_RECORDING',
  'CALL_IN_PROGRESS',
  'CALL_RINGING',
];
const ALL_EVENT_WORDS =
  'Order_Update,New_Sms,Call_Completed,Call_On_Hold,Call_Recording,Call_In_Progress,Call_Ringing';

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
  {
    mutation: 'registerWebhooks',
    input: (world) => ({ accountId: accountOf(world), publicUrl: publicUrlIn(world) }),
    selection: `account { id } webhooks { url events authenticationType } messageRoutes { id }
      changes { kind settings messageRoute { id } previousUrl previousCallbackUrl }`,
    shows: ({ accountId, publicUrl }) => ({
      account: { id: accountId },
      webhooks: [
        {
          url: `${String(publicUrl)}/webhooks/telegent/events`,
          events: ALL_EVENTS,
          authenticationType: 'BEARER',
        },
      ],
      messageRoutes: [],
      changes: [
        { kind: 'CREATED', settings: [], messageRoute: null, previousUrl: null, previousCallbackUrl: null },
      ],
    }),
    sends: ({ accountId, publicUrl }) => [
      {
        operation: 'createWebhook',
        body: {
          AccountId: accountId,
          WebhookUrl: `${String(publicUrl)}/webhooks/telegent/events`,
          Method: 'POST',
          DataFormat: 'json',
          AuthenticationType: 'Token',
          AuthenticationToken: '***',
          SubscribedEvents: ALL_EVENT_WORDS,
        },
      },
    ],
    requests: {
      cold: { listDistributorAccounts: 1, listAccountWebhooks: 2, createWebhook: 1 },
      warm: { listAccountWebhooks: 2, createWebhook: 1 },
    },
    badInput: { change: { publicUrl: 'http://graph.example.com' }, field: ['publicUrl'] },
  },
  {
    mutation: 'registerWebhooks',
    variant: 'with a message route',
    input: async (world) => {
      const publicUrl = publicUrlIn(world);
      await world.mutate('registerWebhooks', { accountId: accountOf(world), publicUrl }, 'changes { kind }');
      const route = {
        AccountId: accountOf(world),
        RouteName: world.unique('route'),
        MessageUrlMethod: 'GET',
      };
      const { MessageRouteId } = await world.elsewhere('createMessageRoute', {
        ...route,
        MessageUrl: ELSEWHERE,
      });
      return { accountId: accountOf(world), publicUrl, messageRouteIds: [MessageRouteId] };
    },
    selection: `messageRoutes { id url callbackUrl method callbackMethod authenticationType callbackAuthenticationType }
      changes { kind settings webhook { id } messageRoute { id } previousUrl previousCallbackUrl }`,
    shows: ({ publicUrl, messageRouteIds }) => ({
      messageRoutes: [
        {
          id: (messageRouteIds as string[])[0],
          url: `${String(publicUrl)}/webhooks/telegent/messages`,
          callbackUrl: `${String(publicUrl)}/webhooks/telegent/receipts`,
          method: 'POST',
          callbackMethod: 'POST',
          authenticationType: 'BEARER',
          callbackAuthenticationType: 'BEARER',
        },
      ],
      changes: [
        {
          kind: 'UPDATED',
          settings: ['URL', 'CALLBACK_URL', 'METHOD', 'AUTHENTICATION'],
          webhook: null,
          messageRoute: { id: (messageRouteIds as string[])[0] },
          previousUrl: ELSEWHERE,
          previousCallbackUrl: null,
        },
      ],
    }),
    sends: ({ publicUrl, messageRouteIds }) => [
      {
        operation: 'updateMessageRoute',
        body: {
          MessageRouteId: (messageRouteIds as string[])[0],
          MessageUrl: `${String(publicUrl)}/webhooks/telegent/messages`,
          MessageUrlMethod: 'POST',
          MessageAuthenticationType: 'Bearer',
          MessagePasswordToken: '***',
          CallbackMessageUrl: `${String(publicUrl)}/webhooks/telegent/receipts`,
          CallbackMessageUrlMethod: 'POST',
          CallbackMessageAuthenticationType: 'Bearer',
          CallbackMessagePasswordToken: '***',
        },
      },
    ],
    requests: {
      cold: {
        listDistributorAccounts: 1,
        listAccountWebhooks: 1,
        listMessageRoutes: 1,
        updateMessageRoute: 1,
      },
      warm: { listAccountWebhooks: 1, listMessageRoutes: 1, updateMessageRoute: 1 },
    },
    badInput: { change: { messageRouteIds: ['CRID-1'] }, field: ['messageRouteIds', '0'] },
  },
];
