import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { TelegentPipeline } from '../../src/datasources/telegent/pipeline.js';
import type { InvalidationLog } from '../../src/store/numbered-log.js';
import { MemoryNumberedLog } from '../../src/store/memory-numbered-log.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { hasRedis, type RedisServer, startRedis } from '../store/redis-server.js';
import { credential, fixture, type Fixture, subscriber, until } from './fixture.js';
import { settled } from './manual-clock.js';

const BOUND_MS = 1_000;
const folder = mkdtempSync(join(tmpdir(), 'telegent-drops-'));
const redisIsThere = hasRedis();
let redis: RedisServer | undefined;
let files = 0;
beforeAll(async () => {
  if (redisIsThere) redis = await startRedis();
});
afterAll(async () => {
  await redis?.stop();
  rmSync(folder, { recursive: true });
});

let opened: Fixture | undefined;
afterEach(() => opened?.close());
async function open(storeUrl: string): Promise<Fixture> {
  opened = await fixture({ storeUrl });
  const { platform } = opened;
  platform.answer(() => ({ body: { Name: `answer ${platform.requests.length}` } }));
  return opened;
}

const sqliteUrl = (): string => `sqlite://${join(folder, `${++files}.sqlite`)}`;
const ask = (client: TelegentPipeline, id = 'TSUID-1'): Promise<string> =>
  client.read(credential, subscriber(id));
const peek = (client: TelegentPipeline, id = 'TSUID-1'): Promise<string | undefined> =>
  client.peek(credential, subscriber(id));
const tags = ['subscriber:TSUID-1'];

/** The store as a process has it that can be cut off from the invalidation log, or from writing to it. */
function cuttable(store: Store, invalidations: InvalidationLog = store.invalidations) {
  const cut = { reads: false, writes: false, looks: 0, appends: 0 };
  const away = () => Promise.reject(new Error('away'));
  const log: InvalidationLog = {
    isShared: true,
    append: (dropped) => (cut.appends++, cut.writes ? away() : invalidations.append(dropped)),
    since: (number) => (cut.looks++, cut.reads ? away() : invalidations.since(number)),
  };
  return { cut, store: { ...store, invalidations: log } satisfies Store };
}

/** Waits until a look into the log that began from now on has ended. */
async function anotherLook(cut: { readonly looks: number }): Promise<void> {
  const { looks } = cut;
  await until(() => cut.looks >= looks + 2);
}

const shared: [name: string, url: () => string][] = [['sqlite', sqliteUrl]];
if (redisIsThere) shared.push(['redis', () => redis?.url ?? '']);

describe.each(shared)('two processes on one store: %s', (_name, url) => {
  test('a drop in one is seen by the other within a second, and no other answer is lost', async () => {
    const { client, another, platform } = await open(url());
    const other = another();
    expect(await ask(client)).toBe('answer 1');
    await settled(20);
    expect(await ask(other)).toBe('answer 1');
    expect(await ask(other, 'TSUID-2')).toBe('answer 2');
    await client.drop(tags);
    expect(await ask(client)).toBe('answer 3');
    await pause(BOUND_MS);
    // What the first one has read since stands in the store.
    expect(await ask(other)).toBe('answer 3');
    expect(await ask(other, 'TSUID-2')).toBe('answer 2');
    expect(platform.requests).toHaveLength(3);
  });

  test('a process that starts takes nothing from the store that was dropped before', async () => {
    const { client, another } = await open(url());
    await ask(client, 'TSUID-3');
    await ask(client, 'TSUID-4');
    await client.drop(['subscriber:TSUID-3']);
    const other = another();
    expect(await peek(other, 'TSUID-3')).toBeUndefined();
    expect(await peek(other, 'TSUID-4')).toBeDefined();
  });

  test('the own drop does not outdate what was read after it', async () => {
    const { client, platform } = await open(url());
    await client.drop(tags);
    await ask(client);
    await pause(600);
    await ask(client);
    expect(platform.requests).toHaveLength(1);
  });
});

describe('a process that cannot read the log', () => {
  test('stops to serve what it remembers and what the store has, and goes on when it has caught up', async () => {
    const { client, another, store } = await open(sqliteUrl());
    const other = cuttable(store);
    const reader = another(other.store);
    expect([await ask(reader), await ask(reader, 'TSUID-2')]).toEqual(['answer 1', 'answer 2']);
    other.cut.reads = true;
    expect(await ask(reader)).toBe('answer 1');
    await client.drop(tags);
    await pause(BOUND_MS);
    expect([await peek(reader), await peek(reader, 'TSUID-2')]).toEqual([undefined, undefined]);
    expect(await ask(reader, 'TSUID-2')).toBe('answer 3');
    other.cut.reads = false;
    expect([await peek(reader), await peek(reader, 'TSUID-2')]).toEqual([undefined, 'answer 3']);
  });

  test('drops everything when the log does not reach back to where it was', async () => {
    const { another, store } = await open(sqliteUrl());
    const log = new MemoryNumberedLog<readonly string[]>(2);
    const [writer, other] = [another({ ...store, invalidations: log }), cuttable(store, log)];
    const reader = another(other.store);
    await writer.drop(['number']);
    await ask(reader);
    await anotherLook(other.cut);
    other.cut.reads = true;
    for (const id of ['NID-1', 'NID-2']) await writer.drop([`number:${id}`]);
    other.cut.reads = false;
    await anotherLook(other.cut);
    expect(await peek(reader)).toBe('answer 1');
    other.cut.reads = true;
    for (const id of ['NID-1', 'NID-2', 'NID-3']) await writer.drop([`number:${id}`]);
    other.cut.reads = false;
    await anotherLook(other.cut);
    expect(await peek(reader)).toBeUndefined();
    await ask(reader);
    expect(await peek(reader)).toBe('answer 2');
  });

  test('sees what was dropped while it stood still before it serves again', async () => {
    const { client, another } = await open(sqliteUrl());
    const other = another();
    await ask(other);
    await client.drop(tags);
    // Not one timer runs meanwhile, as after SIGSTOP.
    const resumed = performance.now() + BOUND_MS;
    while (performance.now() < resumed);
    expect(await peek(other)).toBeUndefined();
  });
});

describe('a process that cannot write to the log', () => {
  test('keeps to its drop, answers after a second, and writes it as soon as it can', async () => {
    const { another, store, client } = await open(sqliteUrl());
    const writer = cuttable(store);
    const one = another(writer.store);
    expect(await ask(client)).toBe('answer 1');
    await settled(20);
    expect(await ask(one)).toBe('answer 1');
    writer.cut.writes = true;
    const began = performance.now();
    const dropped = one.drop(tags);
    expect(await peek(one)).toBeUndefined();
    await dropped;
    expect(performance.now() - began).toBeGreaterThanOrEqual(BOUND_MS - 5);
    expect([await ask(one), await ask(one)]).toEqual(['answer 2', 'answer 3']);
    expect(await peek(client)).toBe('answer 1');
    writer.cut.writes = false;
    await pause(BOUND_MS);
    expect(await peek(client)).toBeUndefined();
    expect([await ask(one), await ask(one)]).toEqual(['answer 4', 'answer 4']);
  });

  test('resolves its drop only when the drop stands in the log', async () => {
    const { another, store } = await open(sqliteUrl());
    const log = new MemoryNumberedLog<readonly string[]>();
    let write: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (write = resolve));
    const slow = { isShared: true, since: log.since.bind(log) };
    const append = (dropped: readonly string[]) => gate.then(() => log.append(dropped));
    const one = another({ ...store, invalidations: { ...slow, append } });
    let isDone = false;
    const dropped = one.drop(tags).then(() => (isDone = true));
    await pause(100);
    expect(isDone).toBe(false);
    write();
    await dropped;
    expect((await log.since(0)).entries).toEqual([{ number: 1, content: tags }]);
  });
});

describe('the log is read', () => {
  test('four times a second, until the client is closed', async () => {
    const { another, store } = await open(sqliteUrl());
    const { cut, store: seen } = cuttable(store);
    const one = another(seen);
    await pause(900);
    expect(cut.looks).toBeGreaterThanOrEqual(2);
    expect(cut.looks).toBeLessThanOrEqual(5);
    await one.close();
    const looks = cut.looks;
    await pause(600);
    expect(cut.looks).toBe(looks);
  });

  test('never again on a memory store, and never for an answer of this process', async () => {
    for (const isShared of [false, true]) {
      const { another, store } = await open('memory://');
      const { cut, store: seen } = cuttable(store);
      const client = another({ ...seen, invalidations: { ...seen.invalidations, isShared } });
      await ask(client);
      await until(() => cut.looks > 0);
      const looks = cut.looks;
      for (let reads = 0; reads < 100; reads++) await ask(client);
      expect(cut.looks - looks).toBeLessThanOrEqual(1);
      if (!isShared) await pause(600);
      if (!isShared) expect(cut.looks).toBe(1);
      await opened?.close();
    }
  });

  test('by a store that can be opened and closed without its clients', async () => {
    const store = await openStore(sqliteUrl());
    const number = await store.invalidations.append(tags);
    expect((await store.invalidations.since(number - 1)).entries).toEqual([{ number, content: tags }]);
    await store.close();
    await expect(store.invalidations.since(0)).rejects.toThrow();
  });
});
