import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { BARE_WORKFLOW, activate, lineWorld, portedLine, type LineWorld } from '../lines/lines.js';
import { startStack, type JournalEntry, type Stack } from '../stack.js';
import { hasRedis, startRedis, type RedisServer } from '../store/redis-server.js';
import { advance } from '../upstream/passing-time.js';

jest.setTimeout(120_000);

const PLENTY = 100_000;
const MINUTE = 60;
/** A look of a process that has died counts as never ended after it, in seconds. */
const NEVER_ENDED = 12 * MINUTE;
const POLL_MS = 50;
const testOnRedis = hasRedis() ? test : test.skip;

let platform: Stack;
let world: LineWorld;
let redis: Promise<RedisServer> | undefined;
const servers: Stack[] = [];
beforeAll(async () => {
  platform = await startStack({ quota: PLENTY });
  await platform.control('settings', { portInStepSeconds: 10 ** 9 });
  world = await lineWorld(platform);
});
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
  await (await redis)?.stop();
  redis = undefined;
  await platform.control('faults', undefined, 'DELETE');
  await platform.control('settings', { quotaPerMinute: PLENTY });
});
afterAll(() => platform.stop());

interface Serving {
  readonly monitorShare?: number;
  readonly quota?: number;
}

/** Another process on the store of this test. */
async function serve({ monitorShare = 0.1, quota = PLENTY }: Serving = {}): Promise<Stack> {
  // Two that are started at once share one.
  const store = await (redis ??= startRedis());
  const server = await startStack({
    sandbox: platform.sandbox,
    quota,
    monitorShare,
    env: { STORE_URL: store.url, STORE_ENCRYPTION_KEY: 'a-key-of-the-test-that-is-long-enough' },
  });
  servers.push(server);
  return server;
}

/** Lines that wait for their carriers; what the platform was asked until then is forgotten. */
async function placePortIns(server: Stack, count: number): Promise<void> {
  const inputs = Array.from({ length: count }, () => portedLine(world));
  await Promise.all(inputs.map((input) => activate(server, input, { selection: BARE_WORKFLOW })));
  await platform.resetJournal();
}

interface OpenOrder {
  readonly id: string;
  readonly watch: { readonly lastSeenAt: string } | null;
}

async function openOrders(server: Stack): Promise<readonly OpenOrder[]> {
  const { data } = await server.query<{ orders: { nodes: readonly OpenOrder[] } }>(
    '{ orders(open: true, first: 100) { nodes { id watch { lastSeenAt } } } }',
  );
  return data.orders.nodes;
}

async function looksAt(ids: readonly string[]): Promise<readonly JournalEntry[]> {
  const { entries } = await platform.journal();
  return entries.filter(
    ({ operation, query }) => operation === 'getNumberOrder' && ids.includes(query['OrderId'] ?? ''),
  );
}

/** Waits, in real time, until there are at least so many looks. */
async function untilLooked(ids: readonly string[], count: number): Promise<void> {
  for (let tries = 0; (await looksAt(ids)).length < count; tries++) {
    if (tries > 400) throw new Error(`No ${count} looks`);
    await pause(POLL_MS);
  }
}

const countsOf = (ids: readonly string[], looks: readonly JournalEntry[]): readonly number[] =>
  ids.map((id) => looks.filter(({ query }) => query['OrderId'] === id).length);

testOnRedis('two processes look at each order once between them', async () => {
  const [first, second] = await Promise.all([serve(), serve()]);
  await placePortIns(first, 6);
  const ids = (await openOrders(second)).map(({ id }) => id);
  expect(ids).toHaveLength(6);
  await advance(first, 5.5 * MINUTE);
  await untilLooked(ids, 6);
  // Nothing is due for four minutes more, so that a look too many is one that both have made.
  await advance(second, MINUTE);
  await advance(first, MINUTE);
  expect(countsOf(ids, await looksAt(ids))).toEqual(ids.map(() => 1));
});

testOnRedis('what a killed process was looking at is looked at by the next', async () => {
  const first = await serve();
  await placePortIns(first, 1);
  const [order] = await openOrders(first);
  await platform.control('faults', { operation: 'getNumberOrder', kind: 'hold' });
  await advance(first, 5.5 * MINUTE);
  await platform.control('held?operation=getNumberOrder&waitMs=20000');
  await first.stopServer('SIGKILL');
  await platform.control('faults', undefined, 'DELETE');
  await platform.control(`portins/${order?.id}`, { to: 'Completed' });
  const second = await serve();
  expect(await openOrders(second)).toHaveLength(1);
  await advance(second, NEVER_ENDED + 5);
  for (let tries = 0; tries < 200 && (await openOrders(second)).length > 0; tries++) await pause(POLL_MS);
  expect(await openOrders(second)).toEqual([]);
});

testOnRedis('looks keep to their share, and wait for those who wait for an answer', async () => {
  const placing = await serve({ monitorShare: 0 });
  await placePortIns(placing, 6);
  await placing.stop();
  const server = await serve({ quota: 50 });
  const ids = (await openOrders(server)).map(({ id }) => id);
  await platform.control('settings', { quotaPerMinute: 50 });
  // No order is due before four minutes have passed.
  await advance(server, 3.7 * MINUTE);
  const ask = (id: string) => server.query('query ($id: ID!) { order(id: $id) { id } }', { id });
  const askMany = (name: string, count: number) =>
    Promise.all(Array.from({ length: count }, (_, at) => ask(`JNUOID-${name}-${at}`)));
  await askMany('early', 40);
  // They keep their slots for a minute, in which orders fall due.
  await advance(server, 40);
  const late = await askMany('late', 5);
  expect(late.flatMap(({ errors }) => errors)).toEqual([]);
  expect(await looksAt(ids)).toEqual([]);
  for (let steps = 0; steps < 30 && countsOf(ids, await looksAt(ids)).includes(0); steps++) {
    await advance(server, 12);
    await pause(POLL_MS);
  }
  const looks = await looksAt(ids);
  expect(countsOf(ids, looks)).not.toContain(0);
  const instants = looks.map(({ at }) => at);
  const inTheMinuteOf = (last: number) => instants.filter((at) => at <= last && at > last - 60_000);
  expect(Math.max(...instants.map((at) => inTheMinuteOf(at).length))).toBeLessThanOrEqual(5);
  expect((await platform.journal()).refused429).toBe(0);
});
