import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { randomSequence } from '../../sandbox/random-sequence.js';
import { hasRedis, startRedis } from '../store/redis-server.js';
import { startStack, type GraphQLAnswer, type Stack } from '../stack.js';
import { startProxy } from './cuttable-proxy.js';
import { Versions } from './versions.js';

/** The long run of a minute each: `CONSISTENCY_SECONDS=60 npm test -- test/consistency`. */
const SECONDS = Number(process.env['CONSISTENCY_SECONDS'] ?? 8);
const SEED = Number(process.env['CONSISTENCY_SEED'] ?? 2026);
const READERS = 50;
const WRITERS = 5;
/** Within it, a write in one process holds in all. */
const BOUND_MS = 1_000;

jest.setTimeout((SECONDS + 90) * 1_000);

const folder = mkdtempSync(join(tmpdir(), 'telegent-consistency-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Shown {
  readonly id: string;
  readonly name: string;
}

/** Two processes on one store, and how to part them for a while. */
interface World {
  readonly processes: readonly [Stack, Stack];
  readonly subscribers: readonly string[];
  readonly accountId: string;
  /** Cuts the second process off from the store. */
  readonly cut: (() => void) | null;
  readonly mend: () => void;
  stop(): Promise<void>;
}

async function start(storeUrls: readonly [string, string]): Promise<Omit<World, 'cut' | 'mend'>> {
  const first = await startStack({ seed: 'scale:1x20x1', quota: 100_000, env: { STORE_URL: storeUrls[0] } });
  const second = await startStack({
    sandbox: first.sandbox,
    quota: 100_000,
    env: { STORE_URL: storeUrls[1] },
  });
  const accountId = first.state.demo['familyAccountId'] ?? '';
  const { data } = await first.query<{ account: { subscribers: { nodes: Shown[] } } }>(
    'query ($id: ID!) { account(id: $id) { subscribers(first: 100) { nodes { id name } } } }',
    { id: accountId },
  );
  const subscribers = data.account.subscribers.nodes.map(({ id }) => id);
  // Half of the requests take 50 ms, and the others up to half a second.
  for (const milliseconds of [500, 300, 150, 50]) {
    await first.control('faults', {
      kind: 'delay',
      milliseconds,
      probability: 0.35,
      count: null,
      seed: SEED,
    });
  }
  return {
    processes: [first, second],
    subscribers,
    accountId,
    stop: async () => {
      await second.stop();
      await first.stop();
    },
  };
}

async function onSqlite(): Promise<World> {
  const url = `sqlite://${join(folder, 'store.sqlite')}`;
  return { ...(await start([url, url])), cut: null, mend: () => undefined };
}

async function onRedis(): Promise<World> {
  const redis = await startRedis({ durable: true });
  const proxy = await startProxy(Number(new URL(redis.url).port));
  const world = await start([redis.url, `redis://127.0.0.1:${proxy.port}`]);
  return {
    ...world,
    cut: () => proxy.cut(),
    mend: () => proxy.mend(),
    stop: async () => {
      await world.stop();
      await proxy.stop();
      await redis.stop();
    },
  };
}

const kinds: readonly (readonly [string, () => Promise<World>])[] = [
  ['SQLite', onSqlite],
  ...(hasRedis() ? [['Redis', onRedis] as const] : []),
];

const ONE = 'query One($id: ID!) { subscriber(id: $id) { id name } }';
const LIST = 'query List($id: ID!) { account(id: $id) { subscribers(first: 100) { nodes { id name } } } }';
const RENAME =
  'mutation ($input: UpdateSubscriberInput!) { updateSubscriber(input: $input) { subscriber { id name } userErrors { message } } }';

const versionOf = (name: string): number => Number(/^v(\d+)$/.exec(name)?.[1] ?? 0);

describe.each(kinds)('on %s', (_name, open) => {
  let world: World;
  beforeAll(async () => {
    world = await open();
  });
  afterAll(() => world.stop());

  test('nobody reads what is older than a write that was acknowledged here, or elsewhere a second ago', async () => {
    const { processes, subscribers, accountId, cut, mend } = world;
    const versions = new Map(subscribers.map((id) => [id, new Versions()]));
    const endsAt = performance.now() + SECONDS * 1_000;
    const wrong: string[] = [];
    const counts = { reads: 0, writes: 0, fromCache: 0, failed: 0 };

    // A machine that is busy with other suites takes longer for as many writes.
    const goesOn = (): boolean => performance.now() < endsAt || counts.writes <= SECONDS;

    const check = (shown: readonly Shown[], process: number, beganAt: number): void => {
      for (const { id, name } of shown) {
        const known = versions.get(id);
        const version = versionOf(name);
        const oldest = known?.oldestFor(process, beganAt, BOUND_MS) ?? 0;
        if (version < oldest) wrong.push(`process ${process} showed ${name} of ${id}, not v${oldest}`);
        if (known && version > known.newest) wrong.push(`process ${process} showed ${name}, never written`);
      }
    };

    const read = async (random: () => number): Promise<void> => {
      const process = random() < 0.5 ? 0 : 1;
      const stack = processes[process];
      const isList = random() < 0.4;
      const id = subscribers[Math.floor(random() * subscribers.length)] ?? '';
      const beganAt = performance.now();
      const {
        data,
        errors,
        extensions,
      }: GraphQLAnswer<{
        subscriber?: Shown | null;
        account?: { subscribers: { nodes: Shown[] } | null } | null;
      }> = await stack.query(isList ? LIST : ONE, { id: isList ? accountId : id });
      if (errors.length > 0) counts.failed++;
      else counts.reads++;
      if (extensions.upstream.requests === 0) counts.fromCache++;
      check(data.subscriber ? [data.subscriber] : (data.account?.subscribers?.nodes ?? []), process, beganAt);
    };

    const write = async (random: () => number, own: readonly string[]): Promise<void> => {
      const process = random() < 0.5 ? 0 : 1;
      const subscriberId = own[Math.floor(random() * own.length)] ?? '';
      const known = versions.get(subscriberId);
      const stack = processes[process];
      if (!known) return;
      const version = known.next();
      const { data } = await stack.query<{ updateSubscriber: { subscriber: Shown | null } | null }>(RENAME, {
        input: { subscriberId, name: `v${version}` },
      });
      const written = data.updateSubscriber?.subscriber;
      if (written) {
        counts.writes++;
        known.acknowledge(version, process);
        if (versionOf(written.name) < version)
          wrong.push(`a write of v${version} was answered ${written.name}`);
      }
      await pause(200 * random());
    };

    const readers = Array.from({ length: READERS }, async (_, index) => {
      const random = randomSequence(SEED + index);
      while (goesOn()) {
        await read(random);
        await pause(50 * random());
      }
    });
    const writers = Array.from({ length: WRITERS }, async (_, index) => {
      const random = randomSequence(SEED - 1 - index);
      const own = subscribers.filter((__, at) => at % WRITERS === index);
      while (goesOn()) await write(random, own);
    });
    const parting = async (): Promise<void> => {
      if (!cut) return;
      await pause(SECONDS * 300);
      cut();
      await pause(SECONDS * 300);
      mend();
    };
    await Promise.all([...readers, ...writers, parting()]);
    process.stdout.write(`${JSON.stringify(counts)}\n`);
    expect(wrong.slice(0, 10)).toEqual([]);
    expect(counts.writes).toBeGreaterThan(SECONDS);
    expect(counts.fromCache).toBeGreaterThan(counts.reads / 10);
  });
});
