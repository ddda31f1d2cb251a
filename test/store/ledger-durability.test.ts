import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from '@jest/globals';
import Database from 'libsql';
import { systemClock } from '../../src/clock.js';
import { DocumentCodec } from '../../src/store/ledger/document-codec.js';
import { SqliteConnection } from '../../src/store/sqlite-connection.js';
import { SqliteLedger } from '../../src/store/ledger/sqlite-ledger.js';
import { openStore } from '../../src/store/open-store.js';
import { hasRedis, startRedis } from './redis-server.js';

const folder = mkdtempSync(join(tmpdir(), 'telegent-ledger-'));
const sqliteUrl = (name: string): string => `sqlite://${join(folder, name)}`;
const withRedis = hasRedis() ? test : test.skip;
afterAll(() => rmSync(folder, { recursive: true }));

/** Another process that counts up; gives the versions that its commits were answered with. */
function startWriter(url: string, count: number) {
  const writer = fork(fileURLToPath(new URL('ledger-writer.mjs', import.meta.url)), [url, String(count)]);
  const versions: number[] = [];
  writer.on('message', (version) => versions.push(version as number));
  return { versions, kill: () => writer.kill('SIGKILL'), ended: once(writer, 'close') };
}

test('processes on one SQLite file lose nothing of each other, and a killed one loses nothing that it was answered', async () => {
  const url = sqliteUrl('shared.sqlite');
  const store = await openStore(url);
  const [steady, killed, other] = [50, 10_000, 50].map((count) => startWriter(url, count));
  while ((killed?.versions.length ?? 0) < 20) await new Promise((resolve) => setTimeout(resolve, 5));
  killed?.kill();
  for (const writer of [steady, other]) expect(await writer?.ended).toEqual([0, null]);
  await killed?.ended;

  const versions = [steady, killed, other].flatMap((writer) => writer?.versions ?? []);
  expect(new Set(versions).size).toBe(versions.length);
  const counter = (await store.ledger.get<number>('counter')).get('counter');
  expect(counter?.version).toBeGreaterThanOrEqual(Math.max(...versions));
  // The killed one may have got one answer more, which it had no time to tell.
  expect([versions.length, versions.length + 1]).toContain(counter?.value);
  await store.close();
});

test('a commit to a file that another process keeps locked rejects after a while, and nothing is made of it', async () => {
  const url = sqliteUrl('locked.sqlite');
  const { ledger, close } = await openStore(url);
  const version = await ledger.commit([{ put: 'a', value: 1 }]);
  const locker = new Database(url.slice('sqlite://'.length));
  locker.exec('BEGIN IMMEDIATE');
  await expect(ledger.commit([{ put: 'a', value: 2 }])).rejects.toMatchObject({ code: 'SQLITE_BUSY' });
  expect((await ledger.get('a')).get('a')).toEqual({ key: 'a', value: 1, version });
  locker.exec('COMMIT');
  locker.close();
  expect(await ledger.commit([{ put: 'a', value: 3 }])).not.toBeNull();
  await close();
});

withRedis('what Redis has answered outlives its crash, in the middle of many commits', async () => {
  const redis = await startRedis({ durable: true });
  const store = await openStore(redis.url);
  try {
    await store.ledger.assertDurable();
    const answered = new Map<string, number>();
    const write = async (writer: number): Promise<void> => {
      for (let count = 0; ; count++) {
        const put = `${writer}/${count}`;
        const version = await store.ledger.commit([
          { put, value: count, expect: null, indexes: { all: count } },
        ]);
        answered.set(put, version ?? 0);
      }
    };
    const writers = Promise.allSettled([0, 1, 2, 3].map(write));
    while (answered.size < 200) await new Promise((resolve) => setTimeout(resolve, 2));
    await redis.kill();
    for (const { status } of await writers) expect(status).toBe('rejected');

    await redis.restart();
    const again = await openStore(redis.url);
    const found = await again.ledger.get(...answered.keys());
    expect(new Map([...found].map(([key, { version }]) => [key, version]))).toEqual(answered);
    const listed = await again.ledger.list('all', { limit: 1e6 });
    expect(listed.map(({ key }) => key)).toEqual(expect.arrayContaining([...answered.keys()]));
    const newest = await again.ledger.commit([{ put: 'next', value: 1 }]);
    expect(newest).toBeGreaterThan(Math.max(...answered.values()));
    await again.close();
  } finally {
    await store.close();
    await redis.stop();
  }
});

withRedis(
  'a commit that Redis does not answer in time rejects: nobody can tell what became of it',
  async () => {
    const redis = await startRedis({ durable: true });
    const { ledger, close } = await openStore(redis.url);
    try {
      redis.pause();
      await expect(ledger.commit([{ put: 'a', value: 1 }])).rejects.toMatchObject({ name: 'StoreTimeout' });
    } finally {
      redis.resume();
    }
    await close();
    await redis.stop();
  },
);

withRedis(
  'time is that of Redis, and Redis forgets what nobody sweeps, long after it has expired',
  async () => {
    const redis = await startRedis({ durable: true });
    const { ledger, close } = await openStore(redis.url);
    const before = Date.now();
    const now = await ledger.now();
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Date.now());
    const week = 7 * 86_400_000;
    await ledger.commit([
      { put: 'over', value: 1, expiresAt: now - 1 },
      { put: 'short', value: 1, expiresAt: now + 2_000, indexes: { i: 1 } },
      { put: 'forgotten', value: 1, expiresAt: now - week, indexes: { i: 2 } },
      { put: 'ever', value: 1, expiresAt: Number.MAX_VALUE, indexes: { i: 3 } },
    ]);
    expect([...(await ledger.get('over', 'short', 'forgotten', 'ever')).keys()]).toEqual(['short', 'ever']);
    expect((await ledger.list('i', { limit: 9 })).map(({ key }) => key)).toEqual(['short', 'ever']);
    while ((await ledger.now()) < now + 2_000) await new Promise((resolve) => setTimeout(resolve, 50));
    expect([...(await ledger.get('short', 'ever')).keys()]).toEqual(['ever']);
    await close();
    await redis.stop();
  },
);

withRedis.each([
  ['evicts', ['--maxmemory-policy', 'allkeys-lru'], 'maxmemory-policy noeviction (it is allkeys-lru)'],
  ['has no log', ['--appendonly', 'no'], 'appendonly yes (it is no)'],
  ['waits for the disk now and then', ['--appendfsync', 'everysec'], 'appendfsync always (it is everysec)'],
  [
    'skips the disk at times',
    ['--no-appendfsync-on-rewrite', 'yes'],
    'no-appendfsync-on-rewrite no (it is yes)',
  ],
  ['knows no CONFIG', ['--rename-command', 'CONFIG', ''], 'refuses CONFIG GET'],
  ['allows no CONFIG', ['--user', 'default', 'on', 'nopass', '~*', '+@all', '-config'], 'refuses CONFIG GET'],
])('a ledger in a Redis that %s is not durable, and says what to change', async (_how, settings, told) => {
  const redis = await startRedis({ durable: true, settings });
  const { ledger, close } = await openStore(redis.url);
  await expect(ledger.assertDurable()).rejects.toMatchObject({
    name: 'LedgerNotDurable',
    message: expect.stringContaining(told),
  });
  await close();
  await redis.stop();
});

test('a ledger in a SQLite file that is not in WAL mode is not durable', async () => {
  const url = sqliteUrl('rollback.sqlite');
  const { ledger, close } = await openStore(url);
  await expect(ledger.assertDurable()).resolves.toBeUndefined();
  await close();
  const memory = new SqliteConnection(':memory:', 'FULL');
  const unsafe = new SqliteLedger(memory, new DocumentCodec(), systemClock);
  await expect(unsafe.assertDurable()).rejects.toMatchObject({ name: 'LedgerNotDurable' });
  memory.close();
});
