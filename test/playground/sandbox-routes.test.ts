import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import Fastify, { type FastifyInstance, type LightMyRequestResponse } from 'fastify';
import { SandboxServer } from '../../sandbox/server.js';
import { playgroundRoutes } from '../../src/playground/routes.js';
import { SandboxControls } from '../../src/playground/sandbox-controls.js';

const bundle = { page: '<!doctype html>', assets: new Map() };
const JSON_TYPE = { 'content-type': 'application/json' };
let sandbox: SandboxServer;
let sandboxOrigin: string;
let app: FastifyInstance;

beforeAll(async () => {
  sandbox = new SandboxServer();
  sandboxOrigin = await sandbox.listen();
  const controls = new SandboxControls(sandboxOrigin);
  app = Fastify();
  await app.register(playgroundRoutes, { sandbox: { identities: () => [], controls }, bundle });
});
afterAll(async () => {
  await app.close();
  await sandbox.close();
});
beforeEach(() => sandbox.platform.reset());

const named = (name: string): string => sandbox.platform.store.named[name] ?? '';
const stateOf = (orderId: string): string | undefined => sandbox.platform.store.orders.get(orderId)?.state;

function post(action: string, body: object, headers: object = {}): Promise<LightMyRequestResponse> {
  return app.inject({
    method: 'POST',
    url: `/playground/sandbox/${action}`,
    headers: { ...JSON_TYPE, ...headers },
    payload: JSON.stringify(body),
  });
}

describe('a port-in', () => {
  test('is listed while it is open, and goes through its states one by one', async () => {
    const orderId = named('openPortInOrderId');
    const list = async (): Promise<unknown> => (await app.inject('/playground/sandbox')).json();
    expect(await list()).toEqual({
      portIns: [{ orderId, number: '+13075550142', state: 'ActionRequired' }],
      latencyMs: 0,
    });

    const stuck = await post('advance-port-in', { orderId });
    expect(stuck.statusCode).toBe(409);
    expect(stuck.json()).toEqual({ error: 'A port-in that is ActionRequired does not go on by itself' });

    const declined = await post('decline-port-in', { orderId, code: '6P' });
    expect(declined.statusCode).toBe(204);
    expect(sandbox.platform.store.orders.get(orderId)).toMatchObject({
      state: 'ActionRequired',
      message: '6P-NUMBER_IS_LOCKED',
    });

    await fetch(`${sandboxOrigin}/_sandbox/portins/${orderId}`, {
      method: 'POST',
      body: '{"to":"Submitted"}',
    });
    const seen: (string | undefined)[] = [];
    for (let step = 0; step < 3; step++) {
      expect((await post('advance-port-in', { orderId })).statusCode).toBe(204);
      seen.push(stateOf(orderId));
    }
    expect(seen).toEqual(['PendingCarrier', 'Scheduled', 'Completed']);
    expect(await list()).toEqual({ portIns: [], latencyMs: 0 });
  });

  test('is over for good when it is refused without a code, and is not declined again', async () => {
    const orderId = named('openPortInOrderId');
    expect((await post('decline-port-in', { orderId, code: 'HARD' })).statusCode).toBe(204);
    expect(stateOf(orderId)).toBe('Rejected');
    expect((await post('decline-port-in', { orderId, code: '8A' })).statusCode).toBe(409);
    expect(stateOf(orderId)).toBe('Rejected');
  });

  test('that does not exist is told', async () => {
    const { statusCode, body } = await post('advance-port-in', { orderId: 'JNUOID-1' });
    expect([statusCode, body]).toEqual([404, '{"error":"Invalid OrderId"}']);
  });
});

describe('a message', () => {
  let phone: Server;
  let heard: string[];

  beforeAll(async () => {
    phone = createServer((request, response) => {
      request.on('data', (data: Buffer) => heard.push(data.toString()));
      request.on('end', () => response.end());
    });
    await new Promise<void>((resolve) => phone.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => void phone.close());
  beforeEach(() => {
    heard = [];
  });

  test('goes where the route of the number leads, and one that nobody takes is told', async () => {
    const { store } = sandbox.platform;
    const message = { to: named('familyNumber'), from: '+12015550123', text: 'Hello' };
    const route = store.messageRoutes.get(named('messageRouteId'));
    if (!route) throw new Error('No route');
    const leadTo = (MessageUrl: string): void => {
      store.messageRoutes.put({ ...route, fields: { ...route.fields, MessageUrl } });
    };

    leadTo(`http://127.0.0.1:${(phone.address() as AddressInfo).port}/`);
    expect((await post('deliver-message', message)).statusCode).toBe(204);
    expect(heard.map((body) => JSON.parse(body) as object)).toEqual([
      expect.objectContaining({ From: message.from, To: message.to, Message_Body: 'Hello' }),
    ]);

    leadTo('http://127.0.0.1:1/');
    expect((await post('deliver-message', message)).json()).toEqual({
      error: 'Nobody took the message where its route leads',
    });
    expect((await post('deliver-message', { ...message, to: '+12015550100' })).statusCode).toBe(404);
  });
});

test('the pace of the platform is set', async () => {
  expect((await post('set-latency', { latencyMs: 40 })).statusCode).toBe(204);
  expect((await app.inject('/playground/sandbox')).json()).toMatchObject({ latencyMs: 40 });
});

test.each([
  ['advance-port-in', {}],
  ['advance-port-in', { orderId: 'JNUOID-1', to: 'Completed' }],
  ['decline-port-in', { orderId: 'JNUOID-1', code: '9Z' }],
  ['deliver-message', { to: '+12015550100', from: '12015550123', text: 'Hello' }],
  ['set-latency', { latencyMs: 1e9 }],
])('%s refuses %j', async (action, body) => {
  expect((await post(action, body)).statusCode).toBe(400);
});

test.each([
  ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
  ['plain text', { 'content-type': 'text/plain' }, 415],
  ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
  ['another port', { 'sec-fetch-site': 'same-site' }, 403],
])('does nothing for %s', async (_who, headers, status) => {
  const orderId = named('openPortInOrderId');
  const { statusCode } = await post('decline-port-in', { orderId, code: 'HARD' }, headers);
  expect(statusCode).toBe(status);
  expect(stateOf(orderId)).toBe('ActionRequired');
});

test('nothing of it is served outside of sandbox mode', async () => {
  const real = Fastify();
  await real.register(playgroundRoutes, { sandbox: null, bundle });
  for (const method of ['GET', 'POST'] as const) {
    for (const path of ['', '/advance-port-in', '/decline-port-in', '/deliver-message', '/set-latency']) {
      const answer = await real.inject({ method, url: `/playground/sandbox${path}` });
      expect(answer.statusCode).toBe(404);
    }
  }
  await real.close();
});
