import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createClient, type RedisClientType } from '@keyv/redis';
import { INVALIDATIONS } from '../../src/store/logs.js';
import type { InvalidationLog } from '../../src/store/numbered-log.js';
import { MemoryNumberedLog } from '../../src/store/memory-numbered-log.js';
import { RedisNumberedLog } from '../../src/store/redis-numbered-log.js';
import { SqliteConnection } from '../../src/store/sqlite-connection.js';
import { SqliteNumberedLog } from '../../src/store/sqlite-numbered-log.js';
import { hasRedis, type RedisServer, startRedis } from './redis-server.js';

const KEPT = 5;
const OPTIONS = { ...INVALIDATIONS, kept: KEPT };
const folder = mkdtempSync(join(tmpdir(), 'telegent-invalidation-'));
const redisIsThere = hasRedis();
const opened: SqliteConnection[] = [];
let redis: RedisServer | undefined;
let client: RedisClientType;

beforeAll(async () => {
  if (!redisIsThere) return;
  redis = await startRedis();
  client = createClient({ url: redis.url });
  await client.connect();
});
afterAll(async () => {
  for (const connection of opened) connection.close();
  if (redis) await client.close();
  await redis?.stop();
  rmSync(folder, { recursive: true });
});

/** An empty log, as one process has it and as another one has it. */
type Open = () => Promise<[InvalidationLog, InvalidationLog]>;

const memory: Open = async () => {
  const log = new MemoryNumberedLog<readonly string[]>(KEPT);
  return [log, log];
};
const sqlite: Open = async () => {
  const path = join(folder, `${opened.length}.sqlite`);
  const connect = (): InvalidationLog => {
    const connection = new SqliteConnection(path, 'FULL');
    opened.push(connection);
    return new SqliteNumberedLog(connection, OPTIONS);
  };
  return [connect(), connect()];
};
const onRedis: Open = async () => {
  await client.flushAll();
  return [new RedisNumberedLog(client, OPTIONS), new RedisNumberedLog(client, OPTIONS)];
};
const kinds: [name: string, open: Open][] = [
  ['memory', memory],
  ['sqlite', sqlite],
];
if (redisIsThere) kinds.push(['redis', onRedis]);

describe.each(kinds)('the invalidation log on %s', (_name, open) => {
  test('is empty at first, and complete', async () => {
    const [, log] = await open();
    const { entries, completeAfter, last } = await log.since(0);
    expect(entries).toEqual([]);
    expect(completeAfter).toBe(last);
  });

  test('numbers drops upwards without a gap, and tells each reader what it has not seen', async () => {
    const [one, another] = await open();
    const first = await one.append(['number:+12015550100', 'list:inventory']);
    const second = await another.append(['subscriber:TSUID-1']);
    expect(second).toBe(first + 1);
    expect(await another.since(0)).toEqual({
      entries: [
        { number: first, content: ['number:+12015550100', 'list:inventory'] },
        { number: second, content: ['subscriber:TSUID-1'] },
      ],
      completeAfter: first - 1,
      last: second,
    });
    expect((await one.since(first)).entries).toEqual([{ number: second, content: ['subscriber:TSUID-1'] }]);
    expect(await one.since(second)).toEqual({ entries: [], completeAfter: first - 1, last: second });
  });

  test('numbers the drops of many at once', async () => {
    const logs = await open();
    const numbers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => (index % 2 ? logs[0] : logs[1]).append([`number:${index}`])),
    );
    const sorted = [...numbers].sort((a, b) => a - b);
    expect(sorted).toEqual(sorted.map((_, index) => (sorted[0] ?? 0) + index));
  });

  test('keeps the newest drops, and tells who comes too late that some are missing', async () => {
    const [log] = await open();
    const first = await log.append(['t0']);
    for (let index = 1; index <= KEPT; index++) await log.append([`t${index}`]);
    const news = await log.since(first - 1);
    expect(news.completeAfter).toBe(first);
    expect(news.entries.map(({ content }) => content[0])).toEqual(['t1', 't2', 't3', 't4', 't5']);
    expect((await log.since(first)).entries).toEqual(news.entries);
  });
});

(redisIsThere ? test : test.skip)(
  'a log that Redis has lost, or the end of it, is missed by every reader of it',
  async () => {
    const [log] = await onRedis();
    const [, second] = [await log.append(['a']), await log.append(['b'])];
    await client.set('invalidation:last', String(second - 1));
    await client.rPop('invalidation');
    expect((await log.since(second)).completeAfter).toBeGreaterThan(second);
    await new Promise((resolve) => setTimeout(resolve, 5));
    await client.flushAll();
    const third = await log.append(['c']);
    expect(third).toBeGreaterThan(second);
    expect((await log.since(second)).completeAfter).toBe(third - 1);
  },
);
