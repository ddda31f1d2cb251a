import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startStack, type Stack, type TestViewer } from '../stack.js';
import { deploy } from './credentials-file.js';
import { DISTRIBUTOR, familyViewers } from './viewers.js';

const everyone = ['self', 'manager', 'admin', 'ownAdmin', 'distributor'] as const;
type Who = (typeof everyone)[number];
const managers: readonly Who[] = ['manager', 'admin', 'ownAdmin', 'distributor'];
const admins: readonly Who[] = ['admin', 'ownAdmin', 'distributor'];
const buyers: readonly Who[] = ['ownAdmin', 'distributor'];

/** Who sees what of an account and of a number in it; for everyone else it is null or an empty list, without an error. */
const TABLE: readonly (readonly [selection: string, seers: readonly Who[]])[] = [
  ['account(id: $account) { name }', everyone],
  ['account(id: $account) { totalSubscribers }', managers],
  ['account(id: $account) { billingAddress { city } }', admins],
  ['account(id: $account) { mailingAddress { city } }', admins],
  ['account(id: $account) { products { cost } }', buyers],
  ['account(id: $account) { services { name } }', managers],
  ['account(id: $account) { services { cost } }', buyers],
  ['account(id: $account) { services { items { price } } }', buyers],
  ['account(id: $account) { messageRoutes { name } }', managers],
  ['account(id: $account) { messageRoutes { url } }', admins],
  ['account(id: $account) { messageRoutes { username } }', admins],
  ['account(id: $account) { messageRoutes { callbackUrl } }', admins],
  ['account(id: $account) { messageRoutes { callbackUsername } }', admins],
  ['account(id: $account) { voiceRoutes { name } }', managers],
  ['account(id: $account) { voiceRoutes { url } }', admins],
  ['account(id: $account) { voiceRoutes { trunks { ip } } }', admins],
  ['account(id: $account) { voiceRoutes { ipWhitelist } }', admins],
  ['account(id: $account) { voiceRoutes { headerManipulation } }', admins],
  ['account(id: $account) { voiceRoutes { terminationUriSubdomain } }', admins],
  ['account(id: $account) { voiceRoutes { websocketUri } }', admins],
  ['account(id: $account) { voiceRoutes { symmetricRtp callStreamingEnabled } }', managers],
  ['account(id: $account) { webhooks { url } }', admins],
  ['account(id: $account) { webhooks { username } }', admins],
  ['voiceRoute(id: $voiceRoute) { url }', admins],
  ['messageRoute(id: $messageRoute) { url }', admins],
  ['webhook(id: $webhook) { url }', admins],
  ['number(id: $number) { messageRoute { name } }', managers],
  ['number(id: $number) { messageRoute { url } }', admins],
  ['number(id: $number) { voiceRoute { url } }', admins],
  ['number(id: $number) { esim { activationCode } }', everyone],
  ['number(id: $number) { device { imei } }', everyone],
  ['number(id: $number) { messages { nodes { createdAt } } }', everyone],
  ['number(id: $number) { messages { nodes { body } } }', ['self']],
  ['number(id: $number) { messages { nodes { mediaUrls } } }', ['self']],
  ['message(id: $message) { from }', everyone],
  ['message(id: $message) { body }', ['self']],
  ['message(id: $message) { cost }', buyers],
  ['distributor(id: $distributor) { name }', ['distributor']],
];

let stack: Stack;
let withOwnCredential: Stack;
let viewers: Record<Who, { readonly on: Stack; readonly as: TestViewer }>;
beforeAll(async () => {
  stack = await startStack({ quota: 100_000 });
  const { demo } = stack.state;
  const accountId = demo['familyAccountId'] ?? '';
  await fill(stack, accountId);
  withOwnCredential = await deploy(stack, { main: 'distributor', accounts: [accountId] });
  const { guardian, admin } = familyViewers(stack);
  const another = await stack.query<{ account: { subscribers: { nodes: { id: string; name: string }[] } } }>(
    'query ($id: ID) { account(id: $id) { subscribers { nodes { id name } } } }',
    { id: accountId },
  );
  const daniel = another.data.account.subscribers.nodes.find(({ name }) => name === 'Daniel Rivera');
  viewers = {
    self: { on: stack, as: guardian ?? DISTRIBUTOR },
    manager: { on: stack, as: { role: 'MANAGER', accountId, subscriberId: daniel?.id } },
    admin: { on: stack, as: admin ?? DISTRIBUTOR },
    ownAdmin: { on: withOwnCredential, as: admin ?? DISTRIBUTOR },
    distributor: { on: stack, as: DISTRIBUTOR },
  };
  // A message is found by its id once its conversation was looked at.
  const conversation = 'query ($number: ID) { number(id: $number) { messages { totalCount } } }';
  for (const { on, as } of Object.values(viewers)) {
    await on.query(conversation, { number: demo['familyNumberId'] }, { as });
  }
});
afterAll(async () => {
  await stack.stop();
  await withOwnCredential.stop();
});

/** Gives the account what the seed leaves empty, since an empty field proves nothing about who sees it. */
async function fill({ control, state: { demo } }: Stack, accountId: string): Promise<void> {
  const elsewhere = (operation: string, body: object) => control('elsewhere', { operation, accountId, body });
  await elsewhere('updateAccount', {
    MailingAddress: { Street1: '1 Main St', City: 'Lehi', State: 'UT', Zip: '84043' },
  });
  await elsewhere('createMessageRoute', {
    RouteName: 'With receipts',
    MessageUrl: 'https://hooks.example.com/messages',
    MessageUrlMethod: 'POST',
    CallbackMessageUrl: 'https://hooks.example.com/receipts',
    CallbackMessageUrlMethod: 'POST',
    CallbackMessageAuthenticationType: 'Basic',
    CallbackMessageUsername: 'receipts',
    CallbackMessagePasswordToken: 'a-password-of-the-test',
  });
  await elsewhere('createVoiceRoute', {
    RouteName: 'Own exchange',
    RouteType: 'Trunk',
    TrunkIp1: '192.0.2.20',
    IpWhitelist: [{ IpAddress: '192.0.2.20' }],
    HeaderManipulation: 'strip',
    TerminationUriSubdomain: 'rivera',
    SymmetricRtp: true,
    EnableCallStreaming: true,
    WssUri: 'wss://calls.example.com',
  });
  await elsewhere('createWebhook', {
    WebhookUrl: 'https://hooks.example.com/more',
    Method: 'POST',
    AuthenticationType: 'Basic',
    AuthenticationUsername: 'events',
    AuthenticationPassword: 'a-password-of-the-test',
    SubscribedEvents: 'New_Sms',
  });
  await elsewhere('sendMessage', {
    To: [{ Number: '+18015550177' }],
    From: demo['familyNumber'],
    Body: 'A picture',
    MmsMedia: [{ MediaUrl: 'https://media.example.com/picture.jpg' }],
  });
}

const VARIABLES = {
  account: ['ID', 'familyAccountId'],
  number: ['ID', 'familyNumberId'],
  message: ['ID!', 'messageId'],
  messageRoute: ['ID!', 'messageRouteId'],
  voiceRoute: ['ID!', 'voiceRouteId'],
  webhook: ['ID!', 'webhookId'],
  distributor: ['ID!', 'distributorId'],
} as const;

/** Every scalar of an answer that says something. */
function valuesIn(data: unknown): unknown[] {
  if (data === null || data === undefined) return [];
  return typeof data === 'object' ? Object.values(data).flatMap(valuesIn) : [data];
}

describe.each(everyone)('%s', (who) => {
  test.each(TABLE)('%s', async (selection, seers) => {
    const { on, as } = viewers[who];
    const named = Object.entries(VARIABLES).filter(([name]) => selection.includes(`$${name})`));
    const declared = named.map(([name, [type]]) => `$${name}: ${type}`).join(', ');
    const variables = Object.fromEntries(named.map(([name, [, key]]) => [name, stack.state.demo[key]]));
    const { data, errors } = await on.query(`query (${declared}) { ${selection} }`, variables, { as });
    expect(errors).toEqual([]);
    if (seers.includes(who)) expect(valuesIn(data)).not.toEqual([]);
    else expect(valuesIn(data)).toEqual([]);
  });
});
