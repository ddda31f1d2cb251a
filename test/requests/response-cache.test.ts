import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { startStack, type Stack, type TestViewer } from '../stack.js';
import { advance } from '../upstream/passing-time.js';
import { managerOf } from './screens.js';
import { spentOn } from './spent.js';

/** Every test starts processes, which a busy machine takes its time for. */
jest.setTimeout(180_000);

const AMPLE = 10_000;
const WITHIN_MS = 1_000;

let stack: Stack;
let other: Stack;
beforeAll(async () => {
  const store = join(mkdtempSync(join(tmpdir(), 'responses-')), 'store.sqlite');
  const env = { STORE_URL: `sqlite://${store}`, RESPONSE_CACHE_MB: '1' };
  stack = await startStack({ quota: AMPLE, env });
  other = await startStack({ quota: AMPLE, env, sandbox: stack.sandbox });
});
afterAll(async () => {
  await other.stop();
  await stack.stop();
});

const LINES = `query Lines($first: Int) { account { name subscribers(first: $first) { nodes { name numbers { e164 dataUsage { used } } } } } }`;

interface Lines {
  readonly account: { readonly subscribers: { readonly nodes: readonly { readonly name: string }[] } };
}

/** Each test asks as somebody else, whose answers no other test has left. */
let viewers = 0;
const somebody = (viewer: Partial<TestViewer> = {}): TestViewer => ({
  ...managerOf(stack),
  ...viewer,
  subject: `viewer ${(viewers += 1)}`,
});

const lines = (as: TestViewer, { query } = stack, headers: Readonly<Record<string, string>> = {}) =>
  query<Lines>(LINES, { first: 10 }, { as, headers });

/** How many answers were found, waited for and made since `work` began. */
async function outcomesOf(work: () => Promise<unknown>, { url } = stack): Promise<Record<string, number>> {
  const counts = async (): Promise<Record<string, number>> => {
    const text = await (await fetch(`${url}/metrics`)).text();
    const found = text.matchAll(/^telegent_graph_response_cache_total\{outcome="(\w+)"\} (\d+)$/gm);
    return Object.fromEntries([...found].map(([, outcome = '', count]) => [outcome, Number(count)]));
  };
  const before = await counts();
  await work();
  const changed = Object.entries(await counts()).map(([name, count]) => [name, count - (before[name] ?? 0)]);
  return Object.fromEntries(changed.filter(([, count]) => count !== 0)) as Record<string, number>;
}

const GET_HEADERS = { 'apollo-require-preflight': 'true', accept: '*/*' };

async function get(
  as: TestViewer | null,
  parameters: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = GET_HEADERS,
): Promise<Response> {
  const search = new URLSearchParams({ variables: '{"first":10}', ...parameters });
  const authorization = as && { authorization: `Bearer ${await stack.token(as)}` };
  return fetch(`${stack.url}/graphql?${search.toString()}`, { headers: { ...headers, ...authorization } });
}

async function rename(name: string): Promise<void> {
  const { data } = await stack.query<{ updateSubscriber: { userErrors: unknown[] } }>(
    'mutation ($input: UpdateSubscriberInput!) { updateSubscriber(input: $input) { userErrors { message } } }',
    { input: { subscriberId: stack.state.demo['familyChildId'], name, idempotencyKey: name } },
  );
  expect(data.updateSubscriber.userErrors).toEqual([]);
}

const namesIn = ({ data }: { readonly data: Lines }) =>
  data.account.subscribers.nodes.map(({ name }) => name);

test("the same question of the same viewer is answered out of bytes, however it is sent, and nobody else's", async () => {
  const viewer = somebody();
  const first = await lines(viewer);
  const persistedQuery = { version: 1, sha256Hash: createHash('sha256').update(LINES).digest('hex') };
  const outcomes = await outcomesOf(async () => {
    const again = await lines(viewer);
    expect(again.data).toEqual(first.data);
    const { cost, upstream } = again.extensions;
    expect(cost).toEqual(first.extensions.cost);
    expect(upstream).toMatchObject({ requests: 0, tokenRequests: 0, staleHits: 0, oldestAge: null });
    expect(upstream.cacheHits).toBeGreaterThan(0);
    const persisted = { extensions: JSON.stringify({ persistedQuery }) };
    for (const parameters of [{ query: LINES }, { query: LINES, ...persisted }, persisted]) {
      const answer = (await (await get(viewer, parameters)).json()) as { data: unknown };
      expect(answer.data).toEqual(first.data);
    }
  });
  expect(outcomes).toEqual({ hit: 4 });

  const child = somebody({ role: 'SUBSCRIBER', subscriberId: stack.state.demo['familyChildId'] });
  const strangers = [somebody(), child, { ...viewer, role: 'ACCOUNT_ADMIN' as const }];
  for (const stranger of strangers) {
    expect(await outcomesOf(() => lines(stranger))).toEqual({ miss: 1 });
  }
  expect(namesIn(await lines(child))).not.toEqual(namesIn(first));
});

test('what is kept is behind the same locks: credentials, and the rules against foreign web pages', async () => {
  const viewer = somebody();
  await (await get(viewer, { query: LINES })).text();
  expect(await outcomesOf(async () => (await get(viewer, { query: LINES })).text())).toEqual({ hit: 1 });
  expect((await get(viewer, { query: LINES }, { accept: '*/*' })).status).toBe(400);
  const asText = { ...GET_HEADERS, 'content-type': 'text/plain' };
  expect(await outcomesOf(async () => (await get(viewer, { query: LINES }, asText)).text())).toEqual({});
  expect(await (await get(null, { query: LINES })).json()).toMatchObject({
    errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
  });
  const expired = await stack.token({ ...viewer, lifeSeconds: -60 });
  expect((await stack.query(LINES, { first: 10 }, { as: expired })).status).toBe(401);
});

test('a write drops what it touched at once, and in another process within a second', async () => {
  const viewer = somebody();
  for (const one of [stack, other]) {
    await lines(viewer, one);
    expect(await outcomesOf(() => lines(viewer, one), one)).toEqual({ hit: 1 });
  }
  await rename('Written Name');
  const writtenAt = performance.now();
  expect(namesIn(await lines(viewer))).toContain('Written Name');
  while (!namesIn(await lines(viewer, other)).includes('Written Name')) {
    expect(performance.now() - writtenAt).toBeLessThan(WITHIN_MS);
    await pause(20);
  }
});

test('an answer is kept until the first of its parts is not fresh any more', async () => {
  const viewer = somebody();
  await advance(stack, 120);
  await lines(viewer, stack, { 'cache-control': 'no-cache' });
  expect(await outcomesOf(() => lines(viewer))).toEqual({ miss: 1 });
  expect(await outcomesOf(() => lines(viewer))).toEqual({ hit: 1 });
  await advance(stack, 31);
  expect(
    await outcomesOf(async () => {
      // Usage is stale by now: it is served and marked, but not kept.
      expect((await lines(viewer)).extensions.upstream.staleHits).toBe(1);
    }),
  ).toEqual({ miss: 1 });
});

test('the ETag names the data: it stays while they do, a GET that knows it gets 304, and another one after a write', async () => {
  const viewer = somebody();
  const first = await get(viewer, { query: LINES });
  const etag = first.headers.get('etag') ?? '';
  expect(etag).toMatch(/^W\/"[\w-]{27}"$/);
  const known = { ...GET_HEADERS, 'if-none-match': `"other", ${etag}` };
  const unchanged = await get(viewer, { query: LINES }, known);
  expect([unchanged.status, await unchanged.text(), unchanged.headers.get('etag')]).toEqual([304, '', etag]);
  await advance(stack, 31);
  const executed = await get(viewer, { query: LINES }, known);
  expect([executed.status, await executed.text()]).toEqual([304, '']);
  await rename('Another Name');
  const changed = await get(viewer, { query: LINES }, known);
  expect(changed.status).toBe(200);
  expect(changed.headers.get('etag')).not.toBe(etag);
});

test('errors, mutations, secrets and what the ledger tells are not kept', async () => {
  const viewer = somebody();
  await advance(stack, 14 * 24 * 3600);
  await stack.control('faults', { operation: 'getDataUsageInfo', kind: 'status', status: 400, count: 2 });
  expect((await lines(viewer)).errors).not.toEqual([]);
  const again = await lines(viewer);
  expect(again.errors).toEqual([]);
  const mutation = `mutation ($input: UpdateSubscriberInput!) { updateSubscriber(input: $input) { replayed } }`;
  const input = { subscriberId: stack.state.demo['familyChildId'], name: 'Once', idempotencyKey: 'once' };
  for (const replayed of [false, true]) {
    const { data } = await stack.query(mutation, { input }, { as: viewer });
    expect(data).toEqual({ updateSubscriber: { replayed } });
  }
  const documents = [
    '{ account { numbers(first: 2) { nodes { esim { activationCode } } } } }',
    '{ account { orders(first: 2) { nodes { id } } } }',
    '{ account { workflows(first: 2) { nodes { id } } } }',
    '{ account { adminEmail } }',
    '{ viewer { role } }',
    '{ __typename }',
  ];
  const admin = somebody({ role: 'ACCOUNT_ADMIN' });
  for (const document of documents) {
    const outcomes = await outcomesOf(async () => {
      for (let time = 0; time < 2; time += 1) {
        expect((await stack.query(document, {}, { as: admin })).errors).toEqual([]);
      }
    });
    expect([document, outcomes]).toEqual([document, { miss: 2 }]);
  }
});

test('no-cache passes by what is kept, and what is kept is forgotten then', async () => {
  const viewer = somebody();
  await lines(viewer);
  expect(await outcomesOf(() => lines(viewer))).toEqual({ hit: 1 });
  await stack.control('elsewhere', {
    operation: 'updateSubscriber',
    body: { SubscriberId: stack.state.demo['familyChildId'], Name: 'Named Elsewhere' },
  });
  expect(namesIn(await lines(viewer))).not.toContain('Named Elsewhere');
  const current = await lines(viewer, stack, { 'cache-control': 'no-cache' });
  expect(namesIn(current)).toContain('Named Elsewhere');
  expect(current.extensions.upstream.requests).toBeGreaterThan(0);
  expect(namesIn(await lines(viewer))).toContain('Named Elsewhere');
});

test('identical questions at once are executed once', async () => {
  const viewer = somebody();
  await advance(stack, 14 * 24 * 3600);
  await lines(somebody());
  await advance(stack, 14 * 24 * 3600);
  await stack.control('settings', { latencyMs: 300 });
  const spent = await spentOn(stack, async () => {
    const token = await stack.token(viewer);
    const ask = () => stack.query<Lines>(LINES, { first: 10 }, { as: token });
    const outcomes = await outcomesOf(async () => {
      const answers = await Promise.all(Array.from({ length: 50 }, ask));
      expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1);
      expect(answers.filter(({ extensions }) => extensions.upstream.requests > 0)).toHaveLength(1);
    });
    expect(outcomes).toEqual({ miss: 1, joined: 49 });
  });
  await stack.control('settings', { latencyMs: 0 });
  expect(spent.byOperation).toEqual({
    listDistributorAccounts: 1,
    listDistributorSubscribers: 1,
    listNumberInventory: 1,
    getDataUsageInfo: 1,
  });
});

test('who goes before a kept answer leaves keeps nobody else from theirs', async () => {
  const as = somebody();
  await lines(as);
  const body = JSON.stringify({ query: LINES, variables: { first: 10 } });
  const { hostname, port } = new URL(stack.url);
  const request = [
    'POST /graphql HTTP/1.1',
    `host: ${hostname}:${port}`,
    `authorization: Bearer ${await stack.token(as)}`,
    'content-type: application/json',
    `content-length: ${body.length}`,
    '',
    body,
  ].join('\r\n');
  const send = (stays: boolean): Promise<string | undefined> =>
    new Promise((resolve, reject) => {
      const socket = connect(Number(port), hostname);
      socket.once('error', reject).once('data', (data) => {
        resolve(data.toString().split('\r\n', 1)[0]);
        socket.destroy();
      });
      socket.write(request, () => {
        if (stays) return;
        socket.resetAndDestroy();
        resolve('gone');
      });
    });
  const told = await Promise.all(Array.from({ length: 40 }, (_, at) => send(at % 2 === 0)));
  expect(told.filter((one) => one !== 'gone')).toEqual(Array.from({ length: 20 }, () => 'HTTP/1.1 200 OK'));
  expect((await lines(as)).errors).toEqual([]);
});

test('kept answers take no more room than they are given: the least used go', async () => {
  const viewer = somebody();
  const aliases = Array.from(
    { length: 20 },
    (_, at) => `a${at}: numbers(first: 20) { nodes { id e164 numberStatus purchasedOn } }`,
  );
  const big = `{ account { ${aliases.join(' ')} } }`;
  const ask = (variables: Record<string, unknown>) => stack.query(big, variables, { as: viewer });
  expect((await ask({ at: 0 })).errors).toEqual([]);
  expect(await outcomesOf(() => ask({ at: 0 }))).toEqual({ hit: 1 });
  for (let at = 1; at <= 80; at += 1) await ask({ at });
  const text = await (await fetch(`${stack.url}/metrics`)).text();
  const bytes = Number(/^telegent_graph_response_cache_bytes (\d+)$/m.exec(text)?.[1]);
  expect(bytes).toBeGreaterThan(2 ** 19);
  expect(bytes).toBeLessThanOrEqual(2 ** 20);
  expect(await outcomesOf(() => ask({ at: 80 }))).toEqual({ hit: 1 });
  expect(await outcomesOf(() => ask({ at: 0 }))).toEqual({ miss: 1 });
});
