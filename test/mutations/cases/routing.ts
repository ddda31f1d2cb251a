import type { MutationCase, World } from '../mutation-case.js';

const accountOf = ({ demo }: World): string => demo['emptyAccountId'] ?? '';

const messageRouteInput = (world: World) => ({
  accountId: accountOf(world),
  name: world.unique('Messages'),
  url: 'https://hooks.example.com/in',
  authenticationType: 'BASIC',
  username: 'admin',
  password: 'in-secret',
  callbackUrl: 'https://hooks.example.com/receipts',
  callbackAuthenticationType: 'BEARER',
  callbackToken: 'receipt-secret',
  inboundBypass: false,
  outboundBypass: true,
  intelligent: true,
});

const voiceRouteInput = (world: World) => ({
  accountId: accountOf(world),
  name: world.unique('Calls'),
  type: 'TRUNK',
  trunks: [
    { position: 1, ip: '192.0.2.1', port: 5061, transport: 'TLS', enabled: true, priority: 10, weight: 10 },
    { position: 2, uri: 'sip:two.example.com', port: 5060, transport: 'UDP', priority: 20, weight: 10 },
  ],
  callbackUrl: 'https://hooks.example.com/calls',
  ipWhitelist: ['192.0.2.1'],
  intelligent: true,
});

async function idOf(made: Promise<Record<string, unknown>>, field: string): Promise<string> {
  return ((await made)[field] as { id: string }).id;
}

const newMessageRoute = (world: World): Promise<string> =>
  idOf(world.mutate('createMessageRoute', messageRouteInput(world), 'messageRoute { id }'), 'messageRoute');

const newVoiceRoute = (world: World): Promise<string> =>
  idOf(world.mutate('createVoiceRoute', voiceRouteInput(world), 'voiceRoute { id }'), 'voiceRoute');

export const cases: readonly MutationCase[] = [
  {
    mutation: 'createMessageRoute',
    input: messageRouteInput,
    selection:
      'messageRoute { name url method authenticationType username callbackUrl callbackAuthenticationType enabled intelligent inboundBypass outboundBypass account { id } }',
    shows: ({ name, accountId }) => ({
      messageRoute: {
        name,
        url: 'https://hooks.example.com/in',
        method: 'POST',
        authenticationType: 'BASIC',
        username: 'admin',
        callbackUrl: 'https://hooks.example.com/receipts',
        callbackAuthenticationType: 'BEARER',
        enabled: true,
        intelligent: true,
        inboundBypass: false,
        outboundBypass: true,
        account: { id: accountId },
      },
    }),
    sends: ({ name, accountId }) => [
      {
        operation: 'createMessageRoute',
        body: {
          RouteName: name,
          MessageUrl: 'https://hooks.example.com/in',
          MessageUrlMethod: 'POST',
          MessageRouteEnabled: true,
          MessageAuthenticationType: 'Basic',
          MessageUsername: 'admin',
          MessagePasswordToken: '***',
          CallbackMessageUrl: 'https://hooks.example.com/receipts',
          CallbackMessageUrlMethod: 'POST',
          CallbackMessageAuthenticationType: 'Bearer',
          CallbackMessagePasswordToken: '***',
          InboundBypass: false,
          OutboundBypass: true,
          IntelligentRouteEnabled: true,
          AccountId: accountId,
        },
      },
    ],
    requests: {
      cold: { listDistributorAccounts: 1, listMessageRoutes: 1, createMessageRoute: 1 },
      warm: { listMessageRoutes: 1, createMessageRoute: 1 },
    },
    badInput: { change: { url: 'hooks.example.com/in' }, field: ['url'] },
  },
  {
    mutation: 'updateMessageRoute',
    input: async (world) => ({
      messageRouteId: await newMessageRoute(world),
      url: 'https://hooks.example.com/elsewhere',
      enabled: false,
    }),
    selection: 'messageRoute { id url enabled intelligent callbackUrl }',
    shows: ({ messageRouteId }) => ({
      messageRoute: {
        id: messageRouteId,
        url: 'https://hooks.example.com/elsewhere',
        enabled: false,
        intelligent: true,
        callbackUrl: 'https://hooks.example.com/receipts',
      },
    }),
    sends: ({ messageRouteId }) => [
      {
        operation: 'updateMessageRoute',
        body: {
          MessageRouteId: messageRouteId,
          MessageUrl: 'https://hooks.example.com/elsewhere',
          MessageRouteEnabled: false,
        },
      },
    ],
    requests: {
      cold: { getMessageRoute: 1, updateMessageRoute: 1 },
      warm: { getMessageRoute: 1, updateMessageRoute: 1 },
    },
    badInput: { change: { messageRouteId: 'CRID-1' }, field: ['messageRouteId'] },
    refusal: { message: 'Invalid MessageRouteId', code: 'NOT_FOUND' },
  },
  {
    mutation: 'deleteMessageRoute',
    input: async (world) => ({ messageRouteId: await newMessageRoute(world) }),
    selection: 'deletedId account { id }',
    shows: ({ messageRouteId }, world) => ({
      deletedId: messageRouteId,
      account: { id: accountOf(world) },
    }),
    sends: ({ messageRouteId }) => [
      { operation: 'deleteMessageRoute', body: { MessageRouteId: messageRouteId } },
    ],
    requests: {
      cold: { getMessageRoute: 1, listNumberInventory: 1, deleteMessageRoute: 1 },
      warm: { getMessageRoute: 1, listNumberInventory: 1, deleteMessageRoute: 1 },
    },
    badInput: { change: { messageRouteId: 'MRID-0' }, field: ['messageRouteId'], code: 'NOT_FOUND' },
  },
  {
    mutation: 'createVoiceRoute',
    input: voiceRouteInput,
    selection:
      'voiceRoute { name routeType url enabled intelligent callbackUrl callbackMethod ipWhitelist trunks { position ip port transport uri enabled priority weight } account { id } }',
    shows: ({ name, accountId, ipWhitelist }) => ({
      voiceRoute: {
        name,
        routeType: 'TRUNK',
        url: null,
        enabled: true,
        intelligent: true,
        callbackUrl: 'https://hooks.example.com/calls',
        callbackMethod: 'POST',
        ipWhitelist,
        trunks: [
          {
            position: 1,
            ip: '192.0.2.1',
            port: 5061,
            transport: 'TLS',
            uri: null,
            enabled: true,
            priority: 10,
            weight: 10,
          },
          {
            position: 2,
            ip: null,
            port: 5060,
            transport: 'UDP',
            uri: 'sip:two.example.com',
            enabled: null,
            priority: 20,
            weight: 10,
          },
        ],
        account: { id: accountId },
      },
    }),
    sends: ({ name, accountId }) => [
      {
        operation: 'createVoiceRoute',
        body: {
          RouteName: name,
          RouteType: 'Trunk',
          TrunkIp1: '192.0.2.1',
          TrunkPort1: '5061',
          TrunkTransport1: 'TLS',
          TrunkEnabled1: true,
          Trunk1Priortiy: 10,
          Trunk1Weight: 10,
          TrunkUri2: 'sip:two.example.com',
          TrunkPort2: '5060',
          TrunkTransport2: 'UDP',
          Trunk2Priortiy: 20,
          Trunk2Weight: 10,
          CallbackVoiceUrl: 'https://hooks.example.com/calls',
          CallbackVoiceUrlMethod: 'POST',
          IpWhitelist: [{ IpAddress: '192.0.2.1' }],
          RouteEnabled: true,
          IntelligentRouteEnabled: true,
          AccountId: accountId,
        },
      },
    ],
    requests: {
      cold: { listDistributorAccounts: 1, listVoiceRoutes: 1, createVoiceRoute: 1 },
      warm: { listVoiceRoutes: 1, createVoiceRoute: 1 },
    },
    badInput: { change: { trunks: [] }, field: ['trunks'] },
  },
  {
    mutation: 'updateVoiceRoute',
    input: async (world) => ({
      voiceRouteId: await newVoiceRoute(world),
      trunks: [{ position: 2, enabled: true }],
      transferCallerId: 'TRANSFEREE',
    }),
    selection: 'voiceRoute { id transferCallerId trunks { position enabled priority } intelligent }',
    shows: ({ voiceRouteId }) => ({
      voiceRoute: {
        id: voiceRouteId,
        transferCallerId: 'Transferee',
        trunks: [
          { position: 1, enabled: true, priority: 10 },
          { position: 2, enabled: true, priority: 20 },
        ],
        intelligent: true,
      },
    }),
    sends: ({ voiceRouteId }) => [
      {
        operation: 'updateVoiceRoute',
        body: { CallRouteId: voiceRouteId, TrunkEnabled2: true, TransferCallerId: 'Transferee' },
      },
    ],
    requests: {
      cold: { getVoiceRoute: 1, updateVoiceRoute: 1 },
      warm: { getVoiceRoute: 1, updateVoiceRoute: 1 },
    },
    badInput: { change: { trunks: [{ position: 3 }] }, field: ['trunks', '0', 'position'] },
    refusal: { message: 'Invalid CallRouteId', code: 'NOT_FOUND' },
  },
  {
    mutation: 'deleteVoiceRoute',
    input: async (world) => ({ voiceRouteId: await newVoiceRoute(world) }),
    selection: 'deletedId account { id }',
    shows: ({ voiceRouteId }, world) => ({ deletedId: voiceRouteId, account: { id: accountOf(world) } }),
    sends: ({ voiceRouteId }) => [{ operation: 'deleteVoiceRoute', body: { CallRouteId: voiceRouteId } }],
    requests: {
      cold: { getVoiceRoute: 1, listNumberInventory: 1, deleteVoiceRoute: 1 },
      warm: { getVoiceRoute: 1, listNumberInventory: 1, deleteVoiceRoute: 1 },
    },
    badInput: { change: { voiceRouteId: 'CRID-0' }, field: ['voiceRouteId'], code: 'NOT_FOUND' },
  },
];
