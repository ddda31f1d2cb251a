import { Marks } from './marks.js';
import type { Watched } from './deployment.js';

/** Secrets that somebody else gave the platform, which repeats them to us in its answers. */
export interface PlatformSecrets {
  readonly cores: readonly string[];
  readonly number: string;
  readonly ids: Readonly<Record<'messageRoute' | 'voiceRoute' | 'webhook', string>>;
}

/** Plants them in the operator's own console. */
export async function plantPlatform({ stack, world, lines }: Watched): Promise<PlatformSecrets> {
  const { elsewhere, demo, unique } = world;
  const marks = new Marks();
  const AccountId = demo['emptyAccountId'];
  const number = lines.next();
  await elsewhere('setPortOutPin', { PortOutNumber: number, PortOutPIN: marks.digits() });
  const { MessageRouteId: messageRoute = '' } = await elsewhere<Record<string, string>>(
    'createMessageRoute',
    {
      AccountId,
      RouteName: unique('Elsewhere'),
      MessageUrl: 'https://hooks.example.com/in',
      MessageUrlMethod: 'POST',
      MessageRouteEnabled: true,
      MessageAuthenticationType: 'Bearer',
      MessagePasswordToken: marks.text(),
      CallbackMessageUrl: 'https://hooks.example.com/receipts',
      CallbackMessageAuthenticationType: 'Bearer',
      CallbackMessagePasswordToken: marks.text(),
    },
  );
  const { CallRouteId: voiceRoute = '' } = await elsewhere<Record<string, string>>('createVoiceRoute', {
    AccountId,
    RouteName: unique('Elsewhere'),
    RouteType: 'URL',
    VoiceUrl: 'https://hooks.example.com/calls',
    VoiceAuthenticationType: 'Bearer',
    VoicePasswordToken: marks.text(),
  });
  const { WebhookId: webhook = '' } = await elsewhere<Record<string, string>>('createWebhook', {
    AccountId,
    WebhookUrl: 'https://hooks.example.com/events',
    Method: 'POST',
    DataFormat: 'json',
    AuthenticationType: 'Token',
    AuthenticationToken: marks.text(),
    SubscribedEvents: 'New_Sms',
  });
  const { Secret } = await stack.control<{ readonly Secret: string }>('elsewhere', {
    operation: 'getDistributor',
    query: { DistributorId: demo['distributorId'] },
  });
  const cores = [...marks.cores, Secret, stack.sandbox.accountSecret];
  return { cores, number, ids: { messageRoute, voiceRoute, webhook } };
}

const SHOWN = /* GraphQL */ `
  query ($account: ID!, $distributor: ID!, $number: E164!) {
    account(id: $account) {
      messageRoutes {
        id
        username
      }
      voiceRoutes {
        id
        url
      }
      webhooks {
        id
        username
      }
    }
    distributor(id: $distributor) {
      id
      name
    }
    number(number: $number) {
      e164
      portOutPinIssued
    }
  }
`;

/** Reads everything in which the platform repeats them, and changes it, which it answers by repeating them too. */
export async function showAndChange({ stack, world }: Watched, planted: PlatformSecrets): Promise<object> {
  const { demo, mutate } = world;
  const { messageRoute, voiceRoute, webhook } = planted.ids;
  const { data, errors } = await stack.query<object>(SHOWN, {
    account: demo['emptyAccountId'],
    distributor: demo['distributorId'],
    number: planted.number,
  });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const url = 'https://hooks.example.com/changed';
  await mutate('updateMessageRoute', { messageRouteId: messageRoute, url }, 'messageRoute { id url }');
  await mutate('updateVoiceRoute', { voiceRouteId: voiceRoute, url }, 'voiceRoute { id url }');
  await mutate('updateWebhook', { webhookId: webhook, url }, 'webhook { id url }');
  await mutate('updateNumber', { number: planted.number, callerFirstName: 'Jane' }, 'number { id }');
  const renamed = { distributorId: demo['distributorId'], name: 'Renamed' };
  await mutate('updateDistributor', renamed, 'distributor { id name }');
  return data;
}
