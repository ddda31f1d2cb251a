import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { hasRedis, startRedis, type RedisServer } from '../store/redis-server.js';
import { startStack, type Stack } from '../stack.js';
import { advance } from '../upstream/passing-time.js';
import { createPerson, newPerson, timesCreated, timesSent } from './people.js';

jest.setTimeout(180_000);

const SETTLE = 120;
/** Twice the time limit of a request, the settling time and half a minute: how long a worker keeps an operation. */
const LEASE = 2 * 10 + SETTLE + 30;

const folder = mkdtempSync(join(tmpdir(), 'telegent-graph-operations-'));
const servers: Stack[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});
afterAll(() => rmSync(folder, { recursive: true }));

let sandbox: Stack;
beforeAll(async () => {
  sandbox = await startStack({ quota: 10_000 });
});
afterAll(() => sandbox.stop());

/** A server on the sandbox of this file and on the given store. */
async function serve(storeUrl: string): Promise<Stack> {
  const env = { STORE_URL: storeUrl, STORE_ENCRYPTION_KEY: 'a-key-of-the-test-that-is-long-enough-to-use' };
  const server = await startStack({ sandbox: sandbox.sandbox, quota: 10_000, env });
  servers.push(server);
  return server;
}

/** Waits until a creation has had its effect and its answer is held. */
async function untilHeld(): Promise<void> {
  const { held } = await sandbox.control<{ held: readonly unknown[] }>(
    'held?operation=createSubscriber&waitMs=20000',
  );
  expect(held).toHaveLength(1);
}

let stores = 0;
const sqlite = (): Promise<{ url: string; stop(): Promise<void> }> =>
  Promise.resolve({ url: `sqlite://${join(folder, `${++stores}.sqlite`)}`, stop: () => Promise.resolve() });

const kinds: readonly (readonly [
  name: string,
  open: () => Promise<{ url: string; stop(): Promise<void> }>,
])[] = [
  ['SQLite', sqlite],
  ...(hasRedis() ? [['Redis', (): Promise<RedisServer> => startRedis()] as const] : []),
];

describe.each(kinds)('on %s', (_name, open) => {
  let store: { readonly url: string; stop(): Promise<void> };
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.stop());
  afterEach(async () => {
    await sandbox.control('faults', undefined, 'DELETE');
    await sandbox.resetJournal();
  });

  test('killed between effect and answer, the next process finds out, and a retry gets the true result', async () => {
    const first = await serve(store.url);
    await sandbox.control('faults', { operation: 'createSubscriber', kind: 'hold' });
    const person = newPerson(sandbox);
    const lost = createPerson(first, person).catch(() => 'no answer');
    await untilHeld();
    await first.stopServer('SIGKILL');
    expect(await lost).toBe('no answer');
    const second = await serve(store.url);
    await advance(second, LEASE + 5);
    expect(await createPerson(second, person)).toMatchObject({
      subscriber: { email: person.email },
      replayed: true,
      operation: { status: 'CONFIRMED' },
    });
    expect(await timesSent(sandbox)).toBe(1);
    expect(await timesCreated(sandbox, person.email)).toBe(1);
  });

  test('killed before anything was sent, a retry does it', async () => {
    const first = await serve(store.url);
    await sandbox.control('faults', {
      operation: 'listDistributorSubscribers',
      kind: 'delay',
      milliseconds: 60_000,
    });
    const person = newPerson(sandbox);
    const lost = createPerson(first, person).catch(() => 'no answer');
    while (!('listDistributorSubscribers' in (await sandbox.journal()).byOperation)) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await first.stopServer('SIGKILL');
    await lost;
    const second = await serve(store.url);
    await advance(second, LEASE + 5);
    expect(await createPerson(second, person)).toMatchObject({
      subscriber: { email: person.email },
      operation: { status: 'CONFIRMED' },
    });
    expect(await timesSent(sandbox)).toBe(1);
  });

  test('two processes that get the same call at once send it once', async () => {
    const [one, other] = [await serve(store.url), await serve(store.url)];
    const person = newPerson(sandbox);
    const created = await Promise.all([
      createPerson(one, person),
      createPerson(other, person),
      createPerson(one, person),
      createPerson(other, person),
    ]);
    expect(new Set(created.map(({ subscriber }) => subscriber?.id)).size).toBe(1);
    expect(created.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(await timesSent(sandbox)).toBe(1);
  });

  test('a process that stood still past its lease does not send, and does not overwrite what another one found', async () => {
    const [paused, other] = [await serve(store.url), await serve(store.url)];
    await sandbox.control('faults', { operation: 'createSubscriber', kind: 'hold' });
    const person = newPerson(sandbox);
    const creating = createPerson(paused, person);
    await untilHeld();
    paused.signal('SIGSTOP');
    await advance(other, LEASE + 5);
    expect(await createPerson(other, person)).toMatchObject({
      subscriber: { email: person.email },
      operation: { status: 'CONFIRMED' },
    });
    await sandbox.control('release', {});
    paused.signal('SIGCONT');
    expect(await creating).toMatchObject({ subscriber: { email: person.email } });
    expect(await timesSent(sandbox)).toBe(1);
    expect(await timesCreated(sandbox, person.email)).toBe(1);
  });

  test('what one process has written a retry at the other one shows at once', async () => {
    const [one, other] = [await serve(store.url), await serve(store.url)];
    const id = sandbox.state.demo['emptyAccountId'];
    await other.query('query ($id: ID!) { account(id: $id) { subscribers(first: 1) { nodes { id } } } }', {
      id,
    });
    const person = newPerson(sandbox);
    const { subscriber } = await createPerson(one, person);
    expect(await createPerson(other, person)).toMatchObject({ subscriber, replayed: true });
  });

  test('what one process has written the other one shows within a second', async () => {
    const [one, other] = [await serve(store.url), await serve(store.url)];
    const query = 'query ($id: ID!) { account(id: $id) { subscribers(first: 100) { nodes { email } } } }';
    const id = sandbox.state.demo['emptyAccountId'];
    const emails = async (): Promise<readonly string[]> => {
      const { data } = await other.query<{ account: { subscribers: { nodes: { email: string }[] } } }>(
        query,
        { id },
      );
      return data.account.subscribers.nodes.map(({ email }) => email);
    };
    await emails();
    const person = newPerson(sandbox);
    await createPerson(one, person);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await emails()).toContain(person.email);
  });
});
