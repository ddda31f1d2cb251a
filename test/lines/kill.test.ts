import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { startStack, type Stack, type StackOptions } from '../stack.js';
import { hasRedis, startRedis } from '../store/redis-server.js';
import { advance } from '../upstream/passing-time.js';
import {
  activate,
  BARE_WORKFLOW,
  lineOnPlatform,
  lineWorld,
  movePortIn,
  portedLine,
  wholeLine,
  type LinePayload,
  type LineWorld,
} from './lines.js';

jest.setTimeout(400_000);

/** Twice the time limit of a request, the settling time and half a minute: how long a worker keeps what it works on. */
const LEASE = 2 * 10 + 120 + 30;

type Input = Readonly<Record<string, unknown>>;

const WRITES = [
  'createSubscriber',
  'provisionNumber',
  'createSubscription',
  'setDataUsageLimits',
  'configureGuardianFeatures',
  'createCallFilter',
  'createMessageFilter',
] as const;

const folder = mkdtempSync(join(tmpdir(), 'telegent-graph-lines-'));
const servers: Stack[] = [];
let platform: Stack;
let world: LineWorld;
beforeAll(async () => {
  platform = await startStack({ quota: 100_000 });
  // Orders stay where the test puts them.
  await platform.control('settings', { portInStepSeconds: 10 ** 9 });
  world = await lineWorld(platform);
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await platform.stop();
  rmSync(folder, { recursive: true });
});

async function serve(storeUrl: string, { env, ...more }: StackOptions = {}): Promise<Stack> {
  const server = await startStack({
    sandbox: platform.sandbox,
    quota: 100_000,
    env: { STORE_URL: storeUrl, STORE_ENCRYPTION_KEY: 'a-key-of-the-test-that-is-long-enough', ...env },
    ...more,
  });
  servers.push(server);
  return server;
}

let stores = 0;
const sqlite = (): string => `sqlite://${join(folder, `${++stores}.sqlite`)}`;

const again = (server: Stack, input: Input): Promise<LinePayload> =>
  activate(server, input, { selection: BARE_WORKFLOW });

/** Begins a line whose answer nobody waits for. */
const begin = (server: Stack, input: Input): Promise<unknown> =>
  again(server, input).catch(() => 'no answer');

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits, in real time, until the sandbox was asked for something once more than `before`. */
async function untilAsked(operation: string, before: number): Promise<void> {
  while ((await times(operation)) <= before) await pause(20);
}

async function times(operation: string): Promise<number> {
  const { byOperation } = await platform.control<{ byOperation: Readonly<Record<string, number>> }>(
    'journal?entries=0',
  );
  return byOperation[operation] ?? 0;
}

/** Begins a line that stands still in one of its writes. */
async function beginStruckAt(
  server: Stack,
  operation: string,
  fault: object,
  input: Input = wholeLine(world),
): Promise<Input> {
  const before = await times(operation);
  await platform.control('faults', { operation, ...fault });
  void begin(server, input);
  await untilAsked(operation, before);
  return input;
}

/** Asks for lines again, under their keys, until all of them are complete. */
async function untilCompleted(server: Stack, inputs: readonly Input[]): Promise<void> {
  let open = inputs;
  for (let round = 0; round < 40 && open.length > 0; round++) {
    const payloads = await Promise.all(open.map((input) => again(server, input)));
    open = open.filter((_input, index) => payloads[index]?.workflow?.status !== 'COMPLETED');
    if (open.length > 0) await advance(server, 45);
    if (round > 0) await pause(200);
  }
  if (open.length === 0) return;
  const stuck = await again(server, open[0] ?? {});
  throw new Error(`${open.length} lines are not complete: ${JSON.stringify(stuck)}`);
}

/** Asks for ported lines again, under their keys, until all of them wait for their carriers. */
async function untilSubmitted(server: Stack, inputs: readonly Input[]): Promise<void> {
  for (let round = 0; round < 40; round++) {
    const payloads = await Promise.all(inputs.map((input) => again(server, input)));
    const isSubmitted = ({ workflow }: LinePayload): boolean =>
      workflow?.steps.some(({ name, status }) => name === 'PORT_IN' && status === 'DONE') === true;
    if (payloads.every(isSubmitted)) return;
    await advance(server, 45);
  }
  throw new Error('Some port-ins are never submitted');
}

/** What the platform has of a whole line when nothing went wrong. */
const whole = () => ({
  subscribers: [{ guardianCalls: true, guardianMessages: true }],
  numbers: [
    {
      status: 'Active',
      isLimited: true,
      messageRouteId: world.messageRouteId,
      voiceRouteId: world.voiceRouteId,
    },
  ],
  subscriptions: 1,
  callFilters: 1,
  messageFilters: 1,
});

/** The same of a line that was ported in, which has no filters. */
const ported = () => ({
  ...whole(),
  subscribers: [{ guardianCalls: false, guardianMessages: false }],
  callFilters: 0,
  messageFilters: 0,
});

async function expectOnPlatform(inputs: readonly Input[], expected: object): Promise<void> {
  for (const input of inputs) expect(await lineOnPlatform(platform, input)).toEqual(expected);
}

test('killed at every write, before its effect and after, every line comes out as if nothing had happened', async () => {
  const store = sqlite();
  const first = await serve(store);
  await platform.resetJournal();
  const lines: Input[] = [];
  for (const kind of ['hold', 'delay']) {
    for (const operation of WRITES) {
      lines.push(await beginStruckAt(first, operation, { kind, milliseconds: 10 ** 8 }));
    }
  }
  await first.stopServer('SIGKILL');
  // What was under way at the platform is done there after the death of who asked for it.
  await platform.control('faults', undefined, 'DELETE');
  const second = await serve(store);
  await advance(second, LEASE + 5);
  await untilCompleted(second, lines);
  await expectOnPlatform(lines, whole());
  for (const operation of WRITES)
    expect([operation, await times(operation)]).toEqual([operation, lines.length]);

  const lost: Input[] = [];
  for (const operation of WRITES) {
    lost.push(await beginStruckAt(second, operation, { kind: 'delay', milliseconds: 10 ** 8 }));
  }
  await second.stopServer('SIGKILL');
  const third = await serve(store);
  await advance(third, LEASE + 5);
  await untilCompleted(third, lost);
  await expectOnPlatform(lost, whole());
  const payload = await again(third, lost[0] ?? {});
  expect(payload).toMatchObject({ replayed: true, userErrors: [] });
  expect(payload.workflow?.id).toBeDefined();
  // Those that never had an effect were sent once more.
  const sends = lines.length + lost.length + 1;
  for (const operation of WRITES) expect([operation, await times(operation)]).toEqual([operation, sends]);
});

/** Loads what makes each workflow stand still at a commit of its own, which needs modules that can be reached one by one. */
const FROZEN: StackOptions = {
  program: 'dist/modules/src/main.js',
  env: { NODE_OPTIONS: `--import ${new URL('./frozen-commits.mjs', import.meta.url).href}` },
};

/** Works on the line of that number; tells whether its workflow stands still now, or has come as far as it goes. */
async function isFrozenAfter(server: Stack, input: Input, number: number): Promise<boolean> {
  const isFrozen = (): boolean => server.output().includes(`frozen: ${number}\n`);
  const begun = { isAnswered: false };
  void begin(server, input).then(() => (begun.isAnswered = true));
  while (!isFrozen() && !begun.isAnswered) await pause(5);
  return isFrozen();
}

/** Begins lines until one goes as far as it can, since so many commits were let through. */
async function beginFrozen(server: Stack, newLine: () => Input): Promise<Input[]> {
  const lines: Input[] = [];
  do lines.push(newLine());
  while (await isFrozenAfter(server, lines.at(-1) ?? {}, lines.length));
  return lines;
}

test('killed at any commit of its workflow, a line comes out as if nothing had happened', async () => {
  const store = sqlite();
  const first = await serve(store, FROZEN);
  await platform.resetJournal();
  const lines = await beginFrozen(first, () => wholeLine(world));
  await first.stopServer('SIGKILL');
  const second = await serve(store);
  await advance(second, LEASE + 5);
  await untilCompleted(second, lines);
  expect(lines.length).toBeGreaterThan(40);
  await expectOnPlatform(lines, whole());
  for (const operation of WRITES)
    expect([operation, await times(operation)]).toEqual([operation, lines.length]);
});

test('a port-in that is killed at any commit of its workflow comes out bound, subscribed and limited, once', async () => {
  const store = sqlite();
  const first = await serve(store, FROZEN);
  await platform.resetJournal();
  const lines = await beginFrozen(first, () => portedLine(world));
  const atCarrier = lines.length;
  expect(atCarrier).toBeGreaterThan(10);
  let input = lines.at(-1) ?? {};
  for (;;) {
    await movePortIn(first, input, { to: 'Completed' });
    if (!(await isFrozenAfter(first, input, lines.length))) break;
    input = portedLine(world);
    lines.push(input);
    await begin(first, input);
  }
  expect(lines.length - atCarrier).toBeGreaterThan(10);
  await first.stopServer('SIGKILL');
  const second = await serve(store);
  await advance(second, LEASE + 5);
  await untilSubmitted(second, lines.slice(0, atCarrier - 1));
  for (const input of lines.slice(0, atCarrier - 1)) await movePortIn(second, input, { to: 'Completed' });
  await untilCompleted(second, lines);
  await expectOnPlatform(lines, ported());
  for (const operation of [
    'createSubscriber',
    'portInNumber',
    'updateNumber',
    'createSubscription',
    'setDataUsageLimits',
  ]) {
    expect([operation, await times(operation)]).toEqual([operation, lines.length]);
  }
});

(hasRedis() ? test : test.skip)(
  'on Redis, a line whose process was killed is ended by another one',
  async () => {
    const redis = await startRedis();
    try {
      const first = await serve(redis.url);
      await platform.resetJournal();
      const input = await beginStruckAt(first, 'createSubscription', { kind: 'hold' });
      await first.stopServer('SIGKILL');
      const second = await serve(redis.url);
      await advance(second, LEASE + 5);
      await untilCompleted(second, [input]);
      await expectOnPlatform([input], whole());
      for (const operation of WRITES) expect([operation, await times(operation)]).toEqual([operation, 1]);
      await second.stop();
    } finally {
      await redis.stop();
    }
  },
);
