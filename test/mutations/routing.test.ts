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

/** Operations that have reached the platform since the test began. */
const sent = async (): Promise<readonly string[]> =>
  (await stack.journal()).entries
    .map(({ operation }) => operation)
    .filter((operation) => operation !== 'createToken');

const lastBody = async (operation: string): Promise<unknown> =>
  (await stack.journal()).entries.filter((entry) => entry.operation === operation).at(-1)?.body;

const messageRoute = { name: 'Alerts', url: 'https://hooks.example.com/in' };

async function made(input: object = {}): Promise<string> {
  const { messageRoute: route } = await mutated(
    stack,
    'createMessageRoute',
    { ...messageRoute, ...input },
    'messageRoute { id }',
    family,
  );
  return (route as { id: string }).id;
}

async function madeVoiceRoute(input: object): Promise<string> {
  const { voiceRoute, userErrors } = await mutated(
    stack,
    'createVoiceRoute',
    { name: 'Calls', ...input },
    'voiceRoute { id }',
    family,
  );
  expect(userErrors).toEqual([]);
  return (voiceRoute as { id: string }).id;
}

const fields = (told: { readonly userErrors: readonly { readonly field: unknown }[] }): unknown[] =>
  told.userErrors.map(({ field }) => field);

describe('the addresses of a message route', () => {
  test('are told apart from what is none, all mistakes at once', async () => {
    const told = await mutated(stack, 'createMessageRoute', {
      name: ' ',
      url: 'ftp://hooks.example.com',
      callbackUrl: 'https://admin:hunter2@hooks.example.com',
    });
    expect(fields(told)).toEqual([['name'], ['url'], ['callbackUrl']]);
    expect(JSON.stringify(told)).not.toContain('hunter2');
    expect(await sent()).toEqual([]);
  });

  test.each(['/in', 'hooks.example.com', 'https:hooks.example.com', 'https://', ' https://a.example', ''])(
    'cannot be %j',
    async (url) => {
      expect(
        fields(await mutated(stack, 'createMessageRoute', { ...messageRoute, url }, '', family)),
      ).toEqual([['url']]);
    },
  );

  test('may be plain http, with a warning', async () => {
    const input = { name: 'Open', url: 'HTTP://hooks.example.com', callbackUrl: 'http://hooks.example.com' };
    const { warnings, userErrors } = await mutated(stack, 'createMessageRoute', input, '', family);
    expect(userErrors).toEqual([]);
    expect(warnings).toEqual([
      { code: 'INSECURE_URL', field: ['url'] },
      { code: 'INSECURE_URL', field: ['callbackUrl'] },
    ]);
  });

  test.each([
    [{ authenticationType: 'BASIC', username: 'admin' }, ['password']],
    [{ authenticationType: 'BEARER' }, ['token']],
    [{ password: 'p' }, ['password']],
    [{ authenticationType: 'NONE', token: 't' }, ['token']],
    [
      { callbackUrl: 'https://a.example', callbackAuthenticationType: 'BASIC', callbackPassword: 'p' },
      ['callbackUsername'],
    ],
    [{ callbackMethod: 'GET' }, ['callbackUrl']],
  ])('need whole credentials: %j', async (input, field) => {
    const told = await mutated(stack, 'createMessageRoute', { ...messageRoute, ...input }, '', family);
    expect(fields(told)).toEqual([field]);
    expect(await sent()).not.toContain('createMessageRoute');
  });

  test('a callback is taken away with everything that belongs to it', async () => {
    const messageRouteId = await made({
      callbackUrl: 'https://a.example',
      callbackAuthenticationType: 'BEARER',
      callbackToken: 't',
    });
    const input = { messageRouteId, callbackUrl: null };
    const selection = 'messageRoute { url callbackUrl callbackMethod callbackAuthenticationType }';
    const { messageRoute: route } = await mutated(stack, 'updateMessageRoute', input, selection, family);
    expect(route).toEqual({
      url: messageRoute.url,
      callbackUrl: null,
      callbackMethod: null,
      callbackAuthenticationType: null,
    });
  });
});

describe('updateMessageRoute', () => {
  test('sends nothing where everything is as asked, which rests on a fresh look', async () => {
    const messageRouteId = await made();
    const input = { messageRouteId, name: 'Alerts', method: 'POST', enabled: true };
    const first = await mutated(stack, 'updateMessageRoute', input, 'messageRoute { id }', family);
    expect(first).toMatchObject({
      messageRoute: { id: messageRouteId },
      warnings: [{ code: 'NOTHING_TO_DO' }],
      operation: null,
    });
    expect(await sent()).not.toContain('updateMessageRoute');
    const body = { MessageRouteId: messageRouteId, RouteName: 'Renamed' };
    await stack.control('elsewhere', { operation: 'updateMessageRoute', body });
    const second = await mutated(stack, 'updateMessageRoute', input, 'messageRoute { name }', family);
    expect(second).toMatchObject({ messageRoute: { name: 'Alerts' }, operation: { status: 'CONFIRMED' } });
  });

  test('sends what no read shows, since it cannot be known to be so', async () => {
    const messageRouteId = await made();
    for (const change of [
      { intelligent: false },
      { inboundBypass: false },
      { authenticationType: 'BASIC', username: 'a', password: 'b' },
    ]) {
      const { operation } = await mutated(
        stack,
        'updateMessageRoute',
        { messageRouteId, ...change },
        '',
        family,
      );
      expect(operation).toMatchObject({ status: 'CONFIRMED' });
    }
    const selection = 'messageRoute { intelligent inboundBypass outboundBypass }';
    const { messageRoute: route } = await mutated(stack, 'updateMessageRoute', { messageRouteId }, selection);
    expect(route).toEqual({ intelligent: false, inboundBypass: false, outboundBypass: null });
  });

  test('a route that was deleted meanwhile is not found', async () => {
    const messageRouteId = await made();
    await mutated(stack, 'updateMessageRoute', { messageRouteId, name: 'Cached' }, '', family);
    const body = { MessageRouteId: messageRouteId };
    await stack.query(`{ messageRoute(id: "${messageRouteId}") { id } }`, {}, { as: family });
    await stack.control('elsewhere', { operation: 'deleteMessageRoute', body });
    const told = await mutated(stack, 'updateMessageRoute', { messageRouteId, name: 'New' }, '', family);
    expect(told.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['messageRouteId'] }]);
  });

  test('a lost answer with a secret in it is settled, and sent again where it did nothing', async () => {
    const messageRouteId = await made();
    const operation = 'updateMessageRoute';
    await stack.control('faults', { operation, kind: 'reset-after' });
    const input = { messageRouteId, url: 'https://b.example', idempotencyKey: 'lost' };
    const told = await mutated(stack, operation, input, 'messageRoute { url }', family);
    expect(told).toMatchObject({
      messageRoute: { url: 'https://b.example' },
      operation: { status: 'CONFIRMED' },
    });
    expect((await sent()).filter((name) => name === operation)).toHaveLength(1);
  });
});

describe('deleting a route', () => {
  test.each([
    ['deleteMessageRoute', 'messageRouteId', 'foreignMessageRouteId'],
    ['deleteVoiceRoute', 'voiceRouteId', 'foreignVoiceRouteId'],
  ] as const)('%s is refused while numbers use it', async (name, field, named) => {
    const shop: TestViewer = { role: 'ACCOUNT_ADMIN', accountId: stack.state.demo['shopAccountId'] };
    const told = await mutated(stack, name, { [field]: stack.state.demo[named] }, 'deletedId', shop);
    expect(told).toMatchObject({ deletedId: null, userErrors: [{ code: 'IN_USE', field: [field] }] });
    // An orphan is on the message route besides.
    expect(told.userErrors[0]?.message).toMatch(
      named === 'foreignMessageRouteId' ? /^11 numbers/ : /^1 number /,
    );
    expect(await sent()).not.toContain(name);
  });

  test('is done all the same when it is forced, and the numbers show it', async () => {
    const { voiceRouteId = '' } = stack.state.demo;
    const inUse = '{ account { numbers { edges { node { voiceRoute { id } } } } } }';
    const before = await stack.query(inUse, {}, { as: family });
    expect(JSON.stringify(before.data)).toContain(voiceRouteId);
    const input = { voiceRouteId, force: true };
    const selection =
      'deletedId account { voiceRoutes { id } numbers { edges { node { voiceRoute { id } } } } }';
    const told = await mutated(stack, 'deleteVoiceRoute', input, selection, family);
    expect(told).toMatchObject({ deletedId: voiceRouteId, userErrors: [] });
    expect(JSON.stringify(told['account'])).not.toContain(voiceRouteId);
  });
});

describe('a voice route', () => {
  test('to a pair of trunks', async () => {
    const voiceRouteId = await madeVoiceRoute({
      type: 'TRUNK',
      trunks: [
        { position: 2, ip: '192.0.2.2', priority: 20 },
        { position: 1, ip: '192.0.2.1', priority: 10 },
      ],
    });
    expect(await lastBody('createVoiceRoute')).toMatchObject({
      TrunkIp1: '192.0.2.1',
      Trunk1Priortiy: 10,
      TrunkIp2: '192.0.2.2',
      Trunk2Priortiy: 20,
    });
    const swap = { voiceRouteId, trunks: [{ position: 1, priority: 30 }] };
    await mutated(stack, 'updateVoiceRoute', swap, '', family);
    expect(await lastBody('updateVoiceRoute')).toEqual({ CallRouteId: voiceRouteId, Trunk1Priortiy: 30 });
    const again = await mutated(stack, 'updateVoiceRoute', swap, '', family);
    expect(again.warnings).toMatchObject([{ code: 'NOTHING_TO_DO' }]);
  });

  test('to an address, with credentials that come back nowhere', async () => {
    const voiceRouteId = await madeVoiceRoute({
      type: 'URL',
      url: 'https://hooks.example.com/calls',
      authenticationType: 'BASIC',
      username: 'admin',
      password: 'call-secret',
      callbackUrl: 'https://hooks.example.com/ended',
      intelligent: true,
    });
    const query = `{ voiceRoute(id: "${voiceRouteId}") { url method authenticationType username callbackUrl callbackMethod intelligent } }`;
    const { data } = await stack.query(query, {}, { as: family });
    expect(data).toEqual({
      voiceRoute: {
        url: 'https://hooks.example.com/calls',
        method: 'POST',
        authenticationType: 'BASIC',
        username: 'admin',
        callbackUrl: 'https://hooks.example.com/ended',
        callbackMethod: 'POST',
        intelligent: true,
      },
    });
    const { familyManagerId: subscriberId } = stack.state.demo;
    const manager: TestViewer = { ...family, role: 'MANAGER', subscriberId };
    expect((await stack.query(query, {}, { as: manager })).data).toMatchObject({
      voiceRoute: { url: null, username: null, callbackUrl: null, intelligent: true },
    });
    expect(stack.output()).not.toContain('call-secret');
    const gone = { voiceRouteId, callbackUrl: null };
    const told = await mutated(
      stack,
      'updateVoiceRoute',
      gone,
      'voiceRoute { callbackUrl callbackMethod }',
      family,
    );
    expect(told['voiceRoute']).toEqual({ callbackUrl: null, callbackMethod: null });
  });

  test('that forwards is made with a warning, and nothing is invented', async () => {
    const input = { name: 'Forward', type: 'FORWARD' };
    const { warnings, userErrors } = await mutated(stack, 'createVoiceRoute', input, '', family);
    expect(userErrors).toEqual([]);
    expect(warnings).toEqual([{ code: 'FORWARDS_NOWHERE', field: ['type'] }]);
    expect(await lastBody('createVoiceRoute')).toEqual({
      RouteName: 'Forward',
      RouteType: 'Forward',
      RouteEnabled: true,
      AccountId: family.accountId,
    });
  });

  test.each([
    [{ type: 'TRUNK' }, [['trunks']]],
    [{ type: 'TRUNK', trunks: [{ position: 1, port: 5060 }] }, [['trunks', '0', 'ip']]],
    [
      {
        type: 'TRUNK',
        trunks: [
          { position: 1, ip: '192.0.2.1' },
          { position: 1, ip: '192.0.2.2' },
        ],
      },
      [['trunks', '1', 'position']],
    ],
    [
      { type: 'TRUNK', trunks: [{ position: 1, ip: 'sip.example.com', port: 0 }] },
      [
        ['trunks', '0', 'ip'],
        ['trunks', '0', 'port'],
      ],
    ],
    [{ type: 'URL' }, [['url']]],
    [{ type: 'URL', url: 'https://a.example', trunks: [{ position: 1, ip: '192.0.2.1' }] }, [['trunks']]],
    [{ type: 'FORWARD', method: 'POST', websocketUri: 'ws://a.example' }, [['websocketUri']]],
    [{ type: 'FORWARD', method: 'POST', ipWhitelist: ['192.0.2.1'] }, [['url']]],
    [{ type: 'FORWARD', ipWhitelist: ['192.0.2.1', '192.0.2'] }, [['ipWhitelist', '1']]],
  ])('is told what does not fit: %j', async (input, wanted) => {
    const told = await mutated(stack, 'createVoiceRoute', { name: 'Calls', ...input }, '', family);
    expect(fields(told)).toEqual(wanted);
    expect(await sent()).not.toContain('createVoiceRoute');
  });

  test('may change its kind with what the new kind needs', async () => {
    const voiceRouteId = await madeVoiceRoute({ type: 'URL', url: 'https://a.example' });
    const update = (input: object) =>
      mutated(stack, 'updateVoiceRoute', { voiceRouteId, ...input }, 'voiceRoute { routeType }', family);
    expect(fields(await update({ trunks: [{ position: 1, ip: '192.0.2.1' }] }))).toEqual([['trunks']]);
    expect(fields(await update({ type: 'TRUNK' }))).toEqual([['trunks']]);
    expect(fields(await update({ authenticationType: 'NONE' }))).toEqual([['authenticationType']]);
    expect(await sent()).not.toContain('updateVoiceRoute');
    const changed = await update({ type: 'TRUNK', trunks: [{ position: 1, ip: '192.0.2.1' }] });
    expect(changed).toMatchObject({ userErrors: [], voiceRoute: { routeType: 'TRUNK' } });
    expect(fields(await update({ trunks: [{ position: 2, port: 5060 }] }))).toEqual([['trunks', '0', 'ip']]);
  });
});

describe('routes of others', () => {
  test.each([
    ['updateMessageRoute', 'messageRouteId', 'foreignMessageRouteId', 'MRID-0'],
    ['deleteMessageRoute', 'messageRouteId', 'foreignMessageRouteId', 'MRID-0'],
    ['updateVoiceRoute', 'voiceRouteId', 'foreignVoiceRouteId', 'CRID-0'],
    ['deleteVoiceRoute', 'voiceRouteId', 'foreignVoiceRouteId', 'CRID-0'],
  ] as const)('%s cannot tell them from none', async (name, field, named, absent) => {
    const foreign = await mutated(stack, name, { [field]: stack.state.demo[named] }, '', family);
    const none = await mutated(stack, name, { [field]: absent }, '', family);
    expect(foreign.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: [field] }]);
    expect(none).toEqual(foreign);
    expect(await sent()).not.toContain(name);
  });
});
