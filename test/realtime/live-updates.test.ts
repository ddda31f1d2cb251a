import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { systemClock } from '../../src/clock.js';
import { createClient as createSseClient } from 'graphql-sse';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { OrderJournal, orderChanged } from '../../src/datasources/order-journal.js';
import type { OrderRecord } from '../../src/datasources/telegent/records/index.js';
import { EventFeed } from '../../src/realtime/event-feed.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { QUIET } from '../porting/quiet-listeners.js';
import { startStack, type Stack, type TestViewer } from '../stack.js';

const folder = mkdtempSync(join(tmpdir(), 'telegent-live-'));
const storeUrl = `sqlite://${join(folder, 'store.sqlite')}`;
let stack: Stack;
/** The test is a second process on the store of the server. */
let store: Store;
let feed: EventFeed;
let number: { id: string; e164: string; account: { id: string } };

const DISTRIBUTOR: TestViewer = { role: 'DISTRIBUTOR' };
const NUMBER = 'subscription ($id: ID!) { numberUpdated(id: $id) { id } }';

beforeAll(async () => {
  stack = await startStack({ env: { STORE_URL: storeUrl } });
  store = await openStore(storeUrl);
  feed = new EventFeed(store.events);
  const { data } = await stack.query<{ account: { numbers: { nodes: (typeof number)[] } } }>(
    'query ($id: ID!) { account(id: $id) { numbers { nodes { id e164 account { id } } } } }',
    { id: stack.state.demo['familyAccountId'] },
  );
  const [first] = data.account.numbers.nodes;
  if (!first) throw new Error('The demo account has no numbers');
  number = first;
});
afterAll(async () => {
  feed.close();
  await store.close();
  await stack.stop();
  rmSync(folder, { recursive: true });
});

async function overWebSocket(query: string, variables: Record<string, unknown>, as = DISTRIBUTOR) {
  const client = createClient({
    url: `${stack.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: { authorization: `Bearer ${await stack.token(as)}` },
  });
  return { client, events: client.iterate({ query, variables }) };
}

async function overSse(query: string, variables: Record<string, unknown>, as = DISTRIBUTOR) {
  const client = createSseClient({
    url: `${stack.url}/graphql/stream`,
    retryAttempts: 0,
    headers: { authorization: `Bearer ${await stack.token(as)}` },
  });
  return { client, events: client.iterate({ query, variables }) };
}

const carriers = [
  ['a WebSocket', overWebSocket],
  ['server-sent events', overSse],
] as const;

test.each(carriers)(
  'over %s the state comes first, then each change told by another process',
  async (_name, connect) => {
    const { client, events } = await connect(NUMBER, { id: number.id });
    expect((await events.next()).value).toEqual({ data: { numberUpdated: { id: number.id } } });
    const next = events.next();
    await feed.publish({ type: 'number', e164s: [number.e164], accountId: null });
    expect((await next).value).toEqual({ data: { numberUpdated: { id: number.id } } });
    await events.return?.();
    await client.dispose();
  },
);

test.each(carriers)('over %s an absent id is null, once, and the stream ends', async (_name, connect) => {
  const { client, events } = await connect(NUMBER, { id: 'NID-0000000000' });
  expect((await events.next()).value).toEqual({ data: { numberUpdated: null } });
  expect((await events.next()).done).toBe(true);
  await client.dispose();
});

test('a WebSocket without credentials is closed with 4401', async () => {
  const socket = new WebSocket(`${stack.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  socket.once('open', () => socket.send('{"type":"connection_init"}'));
  expect(await closed).toBe(4401);
});

test('queries are refused, and mistakes do not repeat values', async () => {
  const { client, events } = await overWebSocket('{ viewer { role } }', {});
  await expect(events.next()).rejects.toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  await client.dispose();
  const wrong = await overWebSocket(NUMBER, { id: { pin: 'SECRET-4711' } });
  const told: unknown = await wrong.events.next().then(
    () => null,
    (error: unknown) => error,
  );
  expect(told).not.toBeNull();
  expect(JSON.stringify(told)).not.toContain('4711');
  await wrong.client.dispose();
});

/** An order as the journal has it, which may be told to a stream a moment before it is written down. */
async function untilSeen(id: string): Promise<OrderRecord> {
  const journal = new OrderJournal(store.ledger, QUIET, systemClock);
  for (;;) {
    const seen = await journal.lastSeen(id);
    if (seen) return seen.order;
    await systemClock.sleep(5);
  }
}

test('an order is told as it is, then each new entry of its journal once, with no request upstream', async () => {
  const id =
    stack.state.demo['portInOrderId'] ??
    Object.entries(stack.state.demo).find(([name]) => /order/i.test(name))?.[1];
  if (!id) throw new Error('The demo has no order');
  const query = 'subscription ($id: ID!) { orderUpdated(id: $id) { id statusCode } }';
  const { client, events } = await overWebSocket(query, { id });
  expect((await events.next()).value).toMatchObject({ data: { orderUpdated: { id } } });
  const order = await untilSeen(id);
  const seenAt = await store.ledger.now();
  await stack.resetJournal();
  await store.ledger.commit([orderChanged({ ...order, statusCode: 'one' }, seenAt + 1, 'first')]);
  await store.ledger.commit([orderChanged({ ...order, statusCode: 'two' }, seenAt + 2, 'second')]);
  await feed.publish({ type: 'order', orderId: id, accountId: null });
  const codes = [await events.next(), await events.next()].map(
    ({ value }) => (value as Told).data.orderUpdated.statusCode,
  );
  expect(codes).toEqual(['one', 'two']);
  expect((await stack.journal()).total).toBe(0);
  await client.dispose();
});

interface Told {
  readonly data: { readonly orderUpdated: { readonly statusCode: string } };
}
