import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@keyv/redis';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { EventFeed } from '../../src/realtime/event-feed.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { mutated } from '../mutations/mutated.js';
import { hasRedis, startRedis } from '../store/redis-server.js';
import { startStack, type Stack, type TestViewer } from '../stack.js';
import { familyViewers, shopViewers } from '../tenancy/viewers.js';
import { advance } from '../upstream/passing-time.js';
import { inbound } from '../webhooks/small-platform.js';
import {
  allOf,
  connectRaw,
  liveCounts,
  openRaw,
  overSse,
  overWebSocket,
  refusedUpgrade,
  somebodyElse,
  stalledStream,
  untilCounted,
  type RawClient,
} from './carrier-clients.js';

jest.setTimeout(120_000);

const TOKEN = 'a-token-of-the-tests';
const DISTRIBUTOR: TestViewer = { role: 'DISTRIBUTOR' };
const NUMBER = 'subscription ($id: ID!) { numberUpdated(id: $id) { id e164 } }';
const MESSAGE = 'subscription ($id: ID!) { messageReceived(numberId: $id) { from body } }';
const UNKNOWN = 'NID-00000000-0000-4000-8000-000000000000';
const carriers = [
  ['a WebSocket', overWebSocket],
  ['server-sent events', overSse],
] as const;

const folder = mkdtempSync(join(tmpdir(), 'telegent-carriers-'));
const openShared = async (): Promise<{ url: string; stop(): Promise<void> }> =>
  hasRedis()
    ? startRedis({ durable: true })
    : { url: `sqlite://${join(folder, 'store.sqlite')}`, stop: () => Promise.resolve() };

let shared: Awaited<ReturnType<typeof openShared>>;
let stack: Stack;
/** A second process on the store of the first. */
let other: Stack;
/** The test is a third one. */
let store: Store;
let feed: EventFeed;
let family: Record<string, TestViewer>;
let shop: Record<string, TestViewer>;
let number: { readonly id: string; readonly e164: string };
let strangers = 0;

beforeAll(async () => {
  shared = await openShared();
  const options = { quota: 10_000, env: { STORE_URL: shared.url, WEBHOOK_TOKEN: TOKEN } };
  stack = await startStack(options);
  other = await startStack({ ...options, sandbox: stack.sandbox });
  store = await openStore(shared.url);
  feed = new EventFeed(store.events);
  family = familyViewers(stack);
  shop = shopViewers(stack);
  const { familyNumberId = '', familyNumber = '' } = stack.state.demo;
  number = { id: familyNumberId, e164: familyNumber };
});
afterAll(async () => {
  feed.close();
  await store.close();
  await other.stop();
  await stack.stop();
  await shared.stop();
  rmSync(folder, { recursive: true });
});

/** A distributor who has nothing open yet. */
const stranger = (): TestViewer => ({ ...DISTRIBUTOR, subject: `stranger-${(strangers += 1)}` });
const holder = (): TestViewer => family['guardian'] ?? DISTRIBUTOR;

async function acknowledged(as: TestViewer, on = stack): Promise<RawClient> {
  const client = await connectRaw(on, as);
  await client.next('connection_ack');
  return client;
}

/** What Redis is told to do from now on, by all processes. */
async function commandsOf(
  url: string,
): Promise<{ readonly commands: readonly string[]; end(): Promise<void> }> {
  const commands: string[] = [];
  const watching = createClient({ url });
  await watching.connect();
  await watching.monitor((command) => void commands.push(command));
  return { commands, end: () => watching.close() };
}

const tellNumber = (): Promise<void> =>
  feed.publish({ type: 'number', e164s: [number.e164], accountId: null });

const tellMessage = (body: string, id: string): Promise<void> => {
  const message = { id, from: '+18015550177', to: number.e164, body, segments: 1, mediaUrls: [] };
  const receivedAt = '2026-01-01T00:00:00.000Z';
  return feed.publish({
    type: 'message',
    numberId: number.id,
    accountId: null,
    message: { ...message, receivedAt },
  });
};

describe('a client that takes nothing', () => {
  const flood = async (name: string): Promise<void> => {
    for (let at = 0; at < 12; at += 1) await tellMessage('x'.repeat(64 * 1024), `TMID-${name}-${at}`);
  };

  test('is dropped from a WebSocket, and counted', async () => {
    const slow = await acknowledged(holder());
    for (let id = 0; id < 50; id += 1) slow.subscribe(String(id), MESSAGE, { id: number.id });
    await untilCounted(stack, ({ subscriptions }) => subscriptions === 50);
    slow.socket.pause();
    await flood('socket');
    await untilCounted(stack, (counts) => counts.slow === 1);
    expect(await untilCounted(stack, ({ sockets }) => sockets === 0)).toMatchObject({ subscriptions: 0 });
    slow.socket.terminate();
  });

  // The other one is dropped while the other tests run, and looked for in the end.
  test('and leaves its stream is gone at once, before it counts as slow', async () => {
    const leave = await stalledStream(stack, { ...holder(), subject: 'leaves' }, number.id);
    await stalledStream(stack, { ...holder(), subject: 'stays' }, number.id);
    await untilCounted(stack, ({ subscriptions }) => subscriptions === 2);
    await flood('stream');
    leave();
    expect(await untilCounted(stack, ({ streams }) => streams < 2)).toMatchObject({ streams: 1, slow: 1 });
  });
});

describe('a WebSocket', () => {
  test.each([
    [
      'subscribes before it is acknowledged',
      4401,
      [{ id: '1', type: 'subscribe', payload: { query: NUMBER } }],
    ],
    ['sends no credentials', 4401, [{ type: 'connection_init' }]],
    ['sends wrong ones', 4401, [{ type: 'connection_init', payload: { authorization: 'Bearer x.y.z' } }]],
    ['sends what is no message', 4400, ['{"type":']],
    [
      'sends what only a server may',
      4400,
      [
        { id: '1', type: 'complete' },
        { id: '1', type: 'next', payload: {} },
      ],
    ],
  ])('that %s is closed with %d', async (_what, code, messages) => {
    const client = await openRaw(stack);
    client.send(...messages);
    expect(await client.closed).toBe(code);
    expect(stack.output()).not.toContain('unexpected error');
  });

  test('that asks to be let in twice is closed with 4429, and one that uses an id twice with 4409', async () => {
    const twice = await acknowledged(stranger());
    twice.send({ type: 'connection_init' });
    expect(await twice.closed).toBe(4429);
    const same = await acknowledged(stranger());
    same.subscribe('1', MESSAGE, { id: number.id });
    same.subscribe('1', MESSAGE, { id: number.id });
    expect(await same.closed).toBe(4409);
  });

  test('may use an id again as soon as it has completed it', async () => {
    const client = await acknowledged(stranger());
    client.subscribe('1', MESSAGE, { id: number.id });
    client.send({ id: '1', type: 'complete' });
    client.subscribe('1', NUMBER, { id: number.id });
    expect(await client.next('next', '1')).toMatchObject({ payload: { data: { numberUpdated: number } } });
    await tellNumber();
    expect(await client.next('next', '1')).toMatchObject({ payload: { data: { numberUpdated: number } } });
    client.send({ id: '1', type: 'complete' });
    await untilCounted(
      stack,
      ({ sockets, streams, subscriptions }) => sockets === 1 && subscriptions === streams,
    );
    expect(client.received).toEqual([]);
    client.socket.close();
  });

  test('of another site is refused before it opens', async () => {
    const refused = await refusedUpgrade(stack, { origin: 'https://elsewhere.example.com' });
    expect(refused).toBe(403);
  });
});

describe('limits of a viewer', () => {
  test('ten connections, streams among them, and none of another viewer', async () => {
    const viewer = stranger();
    const stream = await overSse(stack, viewer, NUMBER, { id: number.id });
    await stream.next();
    const sockets = await Promise.all(Array.from({ length: 9 }, () => acknowledged(viewer)));
    expect(await (await connectRaw(stack, viewer)).closed).toBe(4429);
    const authorization = `Bearer ${await stack.token(viewer)}`;
    const refused = await fetch(`${stack.url}/graphql/stream`, { headers: { authorization } });
    expect([refused.status, await refused.json()]).toMatchObject([
      429,
      { errors: [{ extensions: { code: 'RATE_LIMITED', retryAfter: 30 } }] },
    ]);
    (await acknowledged(stranger())).socket.close();
    await stream.end();
    await untilCounted(stack, ({ streams }) => streams <= 1);
    sockets.push(await acknowledged(viewer));
    for (const { socket } of sockets) socket.close();
  });

  test('a hundred subscriptions, and a further one when one has ended', async () => {
    const client = await acknowledged(stranger());
    for (let id = 0; id <= 100; id += 1) client.subscribe(String(id), NUMBER, { id: number.id });
    expect(await client.next('error')).toEqual({
      id: '100',
      type: 'error',
      payload: [
        {
          message: 'Too many subscriptions of this viewer are open.',
          extensions: { code: 'RATE_LIMITED', retryAfter: 30 },
        },
      ],
    });
    client.send({ id: '0', type: 'complete' });
    client.subscribe('again', NUMBER, { id: number.id });
    await client.next('next', 'again');
    client.socket.close();
  });
});

const onRedis = hasRedis() ? test : test.skip;

describe('a message that many streams tell', () => {
  onRedis('is noted once, and found by its id by whoever was told of it', async () => {
    const admin = family['admin'] ?? DISTRIBUTOR;
    const id = 'TMID-told-to-many';
    const client = await acknowledged(admin);
    const { subscriptions: before } = await liveCounts(stack);
    for (let at = 0; at < 50; at += 1) client.subscribe(String(at), MESSAGE, { id: number.id });
    await untilCounted(stack, ({ subscriptions }) => subscriptions === before + 50);
    const { commands, end } = await commandsOf(shared.url);
    await stack.control('deliveries', { baseUrl: stack.url, authorization: `Bearer ${TOKEN}` });
    const event = { kind: 'inbound-message', number: number.e164, fields: { Message_ID: id } };
    await stack.control('events', event);
    await stack.control('deliveries', undefined, 'DELETE');
    for (let at = 0; at < 50; at += 1) await client.next('next', String(at));
    const query = 'query ($id: ID!) { message(id: $id) { id } }';
    expect((await stack.query(query, { id }, { as: admin })).data).toEqual({ message: { id } });
    await end();
    const notes = commands.filter((text) => /"SET" "listed-messages/i.test(text) && text.includes(id));
    expect(notes).toHaveLength(1);
    client.socket.close();
  });
});

describe.each(carriers)('over %s', (_name, follow) => {
  test('a number is told to whom a query tells it, and to others like one that does not exist', async () => {
    const viewers = [...Object.values(family), ...Object.values(shop), DISTRIBUTOR];
    const told = viewers.map(async (as): Promise<unknown[]> => {
      const followed = await follow(stack, as, NUMBER, { id: number.id });
      const first = await followed.next();
      const end = (first.value as Told).data.numberUpdated === null ? await followed.next() : null;
      await followed.end();
      return [first.value as unknown, end?.done ?? false];
    });
    const queried = viewers.map(async (as) => {
      const query = 'query ($id: ID!) { numberUpdated: number(id: $id) { id e164 } }';
      const { data } = await stack.query<Told['data']>(query, { id: number.id }, { as });
      return [{ data }, data.numberUpdated === null];
    });
    expect(await Promise.all(told)).toEqual(await Promise.all(queried));
    const absent = { data: { numberUpdated: null } };
    expect(await Promise.all(queried)).toContainEqual([absent, true]);
    expect(await allOf(await follow(stack, shop['admin'] ?? DISTRIBUTOR, NUMBER, { id: UNKNOWN }))).toEqual([
      absent,
    ]);
  });

  test('an order of others, and a workflow that does not exist, are null, once', async () => {
    const order = 'subscription ($id: ID!) { orderUpdated(id: $id) { id } }';
    const id = stack.state.demo['openPortInOrderId'];
    expect(id).toBeDefined();
    const as = shop['admin'] ?? DISTRIBUTOR;
    expect(await allOf(await follow(stack, as, order, { id }))).toEqual([{ data: { orderUpdated: null } }]);
    const workflow = 'subscription { workflowUpdated(id: "WF-00000000-0000-4000-8000-000000000000") { id } }';
    expect(await allOf(await follow(stack, as, workflow))).toEqual([{ data: { workflowUpdated: null } }]);
  });

  test('the body of a message is told to who holds the number alone, from whichever process it came', async () => {
    const viewers = [holder(), family['admin'] ?? DISTRIBUTOR, DISTRIBUTOR];
    const before = await liveCounts(other);
    const followed = await Promise.all(viewers.map((as) => follow(other, as, MESSAGE, { id: number.id })));
    const first = followed.map(({ next }) => next());
    await untilCounted(other, ({ subscriptions }) => subscriptions === before.subscriptions + 3);
    const delivered = inbound({ Message_ID: `TMID-${_name}`, Owner: number.e164, To: number.e164 });
    await fetch(`${stack.url}/webhooks/telegent/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
      body: JSON.stringify(delivered),
    });
    const bodies = (await Promise.all(first)).map(
      ({ value }) => (value as { data: { messageReceived: unknown } }).data.messageReceived,
    );
    const from = '+18015550177';
    expect(bodies).toEqual([
      { from, body: 'Hello' },
      { from, body: null },
      { from, body: null },
    ]);
    await Promise.all(followed.map(({ end }) => end()));
  });

  test('queries and mutations are refused, and a mistake does not repeat the value', async () => {
    const refused = { extensions: { code: 'BAD_USER_INPUT' } };
    const calls = [
      ['{ viewer { role } }'],
      ['mutation { cancelWorkflow(input: { id: "WF-1" }) { replayed } }'],
      [NUMBER, { id: { pin: 'SECRET-4711' } }],
      ['subscription { numberUpdated(id: { pin: "SECRET-4711" }) { id } }'],
    ] as const;
    const told = await Promise.all(
      calls.map(async ([query, variables]) => allOf(await follow(stack, stranger(), query, variables))),
    );
    const errors = told.map(([one]) =>
      Array.isArray(one) ? (one as unknown[]) : (one as { errors: unknown[] }).errors,
    );
    expect(errors.slice(0, 3)).toMatchObject([[refused], [refused], [refused]]);
    expect(errors[3]).toHaveLength(1);
    expect(JSON.stringify(told) + stack.output()).not.toContain('4711');
  });

  test('a token that expires ends the stream', async () => {
    const followed = await follow(stack, { ...stranger(), lifeSeconds: 60 }, NUMBER, { id: number.id });
    await followed.next();
    const rest = allOf(followed);
    await advance(stack, 120);
    if (followed.closed) expect(await followed.closed).toBe(4403);
    else
      expect(await rest).toEqual([
        { errors: [{ message: 'The token has expired.', extensions: { code: 'UNAUTHENTICATED' } }] },
      ]);
  });

  test('a number that has gone to another account is null, and the stream ends', async () => {
    const admin = family['admin'] ?? DISTRIBUTOR;
    const { subscriberId, id } = await somebodyElse(stack, admin, number.id);
    const followed = await follow(other, admin, NUMBER, { id });
    expect(await followed.next()).toMatchObject({ value: { data: { numberUpdated: { id } } } });
    const toAccountId = stack.state.demo['emptyAccountId'];
    const moved = await mutated(stack, 'transferSubscriber', { subscriberId, toAccountId });
    expect(moved.userErrors).toEqual([]);
    expect(await allOf(followed)).toEqual([{ data: { numberUpdated: null } }]);
  });
});

interface Told {
  readonly data: { readonly numberUpdated: unknown };
}

test('a stream whose client takes nothing ends, is counted, and nothing is left of anybody', async () => {
  expect(await untilCounted(stack, ({ slow }) => slow === 2)).toMatchObject({ slow: 2 });
  const counts = await untilCounted(stack, ({ sockets, streams }) => sockets + streams === 0);
  expect(counts).toMatchObject({ subscriptions: 0 });
});

test('a stop tells every client to come again, and waits for none that does not answer', async () => {
  const [socket, deaf] = await Promise.all([stranger(), stranger()].map((as) => acknowledged(as, other)));
  deaf?.socket.pause();
  const stream = await overSse(other, stranger(), NUMBER, { id: number.id });
  await stream.next();
  const rest = allOf(stream);
  const startedAt = performance.now();
  expect(await other.stopServer('SIGTERM')).toBe(0);
  expect(performance.now() - startedAt).toBeLessThan(9_000);
  expect(await socket?.closed).toBe(1001);
  expect(await rest).toMatchObject([{ errors: [{ extensions: { code: 'UPSTREAM_UNAVAILABLE' } }] }]);
  deaf?.socket.terminate();
});
