import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createClient } from '@keyv/redis';
import Database from 'libsql';
import { openStore } from '../../src/store/open-store.js';
import type { Store, StoreOptions } from '../../src/store/store.js';
import { ManualClock } from '../client/manual-clock.js';
import { hasRedis, type RedisServer, startRedis } from './redis-server.js';

const folder = mkdtempSync(join(tmpdir(), 'telegent-store-'));
const sqliteUrl = (name: string): string => `sqlite://${join(folder, name, 'graph.sqlite')}`;
let redis: RedisServer | undefined;
const redisIsThere = hasRedis();

beforeAll(async () => {
  if (redisIsThere) redis = await startRedis();
});
afterAll(async () => {
  await redis?.stop();
  rmSync(folder, { recursive: true });
});

const kinds: [name: string, url: () => string, isShared: boolean][] = [
  ['memory', () => 'memory://', false],
  ['sqlite', () => sqliteUrl('shared'), true],
  ...(redisIsThere ? ([['redis', () => redis?.url ?? '', true]] as [string, () => string, boolean][]) : []),
];

async function withStore(
  url: string,
  work: (store: Store) => Promise<void>,
  options: StoreOptions = {},
): Promise<void> {
  const store = await openStore(url, options);
  try {
    await work(store);
  } finally {
    await store.close();
  }
}

describe.each(kinds)('a store: %s', (_name, url, isShared) => {
  test('keeps values by namespace and key, and answers many at once', () =>
    withStore(url(), async (store) => {
      const people = store.keyv<{ readonly name: string }>('people');
      const places = store.keyv<string>('places');
      await people.set('a', { name: 'Zoë 📱' });
      await places.set('a', 'here');
      expect(await people.get('a')).toEqual({ name: 'Zoë 📱' });
      expect(await places.get('a')).toBe('here');
      expect(await people.getMany(['a', 'b'])).toEqual([{ name: 'Zoë 📱' }, undefined]);
      expect(await people.delete('a')).toBe(true);
      expect(await people.get('a')).toBeUndefined();
      expect(await places.get('a')).toBe('here');
    }));

  test('clears one namespace only', () =>
    withStore(url(), async (store) => {
      const [one, two] = [store.keyv<string>('one'), store.keyv<string>('one-two')];
      await one.set('k', 'x');
      await two.set('k', 'y');
      await one.clear();
      expect(await one.get('k')).toBeUndefined();
      expect(await two.get('k')).toBe('y');
    }));

  test('forgets a value after its time', () =>
    withStore(url(), async (store) => {
      const values = store.keyv<string>('short');
      await values.set('k', 'x', 400);
      expect(await values.get('k')).toBe('x');
      await new Promise((resolve) => setTimeout(resolve, 600));
      expect(await values.get('k')).toBeUndefined();
    }));

  test('answers a ping, and can be closed twice', async () => {
    const store = await openStore(url());
    await store.ping();
    await store.close();
    await store.close();
    if (isShared) await expect(store.ping()).rejects.toThrow();
  });

  test('its quota log gives out as many slots as the limit, and each again when it comes free', () =>
    withStore(url(), async ({ quotaLog }) => {
      const credential = `AID-${Math.random()}`;
      const claim = (now: number) => quotaLog.claim(credential, { limit: 3, now, until: now + 1_000 });
      const slots = [await claim(0), await claim(1), await claim(2)];
      expect(slots.map((slot) => slot?.held)).toEqual([1, 2, 3]);
      expect(await claim(3)).toBeNull();
      await quotaLog.settle(credential, slots[1]?.id ?? '', 500);
      expect(await quotaLog.held(credential, 4, 10)).toEqual({ count: 3, freeAt: [500, 1_000, 1_002] });
      expect(await quotaLog.held(credential, 4, 2)).toEqual({ count: 3, freeAt: [500, 1_000] });
      expect(await claim(499)).toBeNull();
      expect((await claim(500))?.held).toBe(3);
      expect((await claim(5_000))?.held).toBe(1);
      expect((await quotaLog.held('AID-other', 0, 10)).count).toBe(0);
    }));

  test('its quota log never gives the same slot twice, however many claim at once', async () => {
    const stores = await Promise.all(Array.from({ length: isShared ? 3 : 1 }, () => openStore(url())));
    const credential = `AID-${Math.random()}`;
    const claims = stores.flatMap(({ quotaLog }) =>
      Array.from({ length: 60 }, () => quotaLog.claim(credential, { limit: 20, now: 0, until: 1_000 })),
    );
    const slots = (await Promise.all(claims)).flatMap((slot) => slot ?? []);
    expect(slots).toHaveLength(20);
    expect(new Set(slots.map(({ id }) => id)).size).toBe(20);
    await Promise.all(stores.map((store) => store.close()));
  });

  const outliving = isShared ? test : test.failing;
  outliving('keeps values and slots when it is opened again', async () => {
    const credential = `AID-${Math.random()}`;
    await withStore(url(), async (store) => {
      await store.keyv<string>('kept').set('k', 'x');
      await store.keyv<string>('rebuilt', { rebuildable: true }).set('k', 'y');
      await store.quotaLog.claim(credential, { limit: 1, now: 0, until: 1_000 });
    });
    await withStore(url(), async (store) => {
      expect(await store.keyv<string>('kept').get('k')).toBe('x');
      expect(await store.keyv<string>('rebuilt').get('k')).toBe('y');
      expect(await store.quotaLog.claim(credential, { limit: 1, now: 999, until: 2_000 })).toBeNull();
    });
  });

  test('encrypts what outlives the process, and counts what it cannot read as absent', async () => {
    const secretKey = { encryptionKey: 'correct horse battery staple' };
    await withStore(
      url(),
      async (store) => {
        const sealed = store.keyv<string>('sealed');
        await sealed.set('k', 'token-in-clear');
        await sealed.set('l', 'another');
        expect(await sealed.get('k')).toBe('token-in-clear');
        expect(await sealed.getMany(['k', 'l', 'm'])).toEqual(['token-in-clear', 'another', undefined]);
      },
      secretKey,
    );
    if (!isShared) return;
    await withStore(url(), async (store) => expect(await store.keyv('sealed').get('k')).toBeUndefined(), {
      encryptionKey: 'another secret',
    });
    await withStore(
      url(),
      async (store) => expect(await store.keyv('sealed').get('k')).toBe('token-in-clear'),
      secretKey,
    );
  });
});

test('no value stands in clear in an encrypted file', async () => {
  const url = sqliteUrl('encrypted');
  const fill = async (store: Store): Promise<void> => {
    await store.keyv<string>('tokens').set('k', 'token-in-clear');
  };
  const bytes = (): string => {
    const place = join(folder, 'encrypted');
    return readdirSync(place)
      .map((name) => readFileSync(join(place, name), 'latin1'))
      .join('');
  };
  await withStore(url, fill, { encryptionKey: 'secret' });
  expect(bytes()).not.toContain('token-in-clear');
  await withStore(url, fill);
  expect(bytes()).toContain('token-in-clear');
});

test('a sealed value that was moved to another key or changed counts as absent', async () => {
  const url = sqliteUrl('moved');
  const encryptionKey = 'secret';
  await withStore(
    url,
    async (store) => {
      await store.keyv<string>('n').set('a', 'x');
    },
    {
      encryptionKey,
    },
  );
  const database = new Database(url.slice('sqlite://'.length));
  database.exec("INSERT INTO value SELECT 'n:b', text, expires_at FROM value WHERE key = 'n:a'");
  database.exec(
    "INSERT INTO value SELECT 'n:c', 'AAAA' || substr(text, 5), expires_at FROM value WHERE key = 'n:a'",
  );
  database.exec("INSERT INTO value VALUES ('n:d', 'short', NULL)");
  database.close();
  await withStore(
    url,
    async (store) =>
      expect(await store.keyv<string>('n').getMany(['a', 'b', 'c', 'd'])).toEqual([
        'x',
        undefined,
        undefined,
        undefined,
      ]),
    { encryptionKey },
  );
});

test('a SQLite file is made in a folder for this user alone, in WAL mode', async () => {
  const url = sqliteUrl('new/deep');
  await withStore(url, (store) => store.ping());
  expect(statSync(join(folder, 'new/deep')).mode & 0o777).toBe(0o700);
  const database = new Database(url.slice('sqlite://'.length));
  expect(database.pragma('journal_mode')).toEqual([{ journal_mode: 'wal' }]);
  database.close();
});

test('expired values leave the SQLite file', async () => {
  const clock = new ManualClock();
  const url = sqliteUrl('swept');
  await withStore(
    url,
    async (store) => {
      const values = store.keyv<string>('n');
      for (let index = 0; index < 200; index++) await values.set(`old${index}`, 'x', 1_000);
      clock.jump(2_000);
      for (let index = 0; index < 100; index++) await values.set(`new${index}`, 'x', 1_000);
    },
    { clock },
  );
  const database = new Database(url.slice('sqlite://'.length));
  expect(database.prepare("SELECT key FROM value WHERE key LIKE 'n:old%'").all()).toEqual([]);
  database.close();
});

test('no value stands in clear in an encrypted Redis', async () => {
  if (redis === undefined) return expect(redisIsThere).toBe(false);
  await withStore(
    redis.url,
    async (store) => {
      await store.keyv('tokens').set('k', 'token-in-clear');
    },
    {
      encryptionKey: 'secret',
    },
  );
  const client = createClient({ url: redis.url });
  await client.connect();
  const keys = await client.keys('*tokens*');
  expect(keys).toHaveLength(1);
  expect(await client.get(keys[0] ?? '')).not.toContain('token-in-clear');
  await client.close();
});

test('a Redis that keeps the connection and answers nothing holds nobody for long', async () => {
  if (redis === undefined) return expect(redisIsThere).toBe(false);
  const { url, pause, resume } = redis;
  await withStore(url, async (store) => {
    const values = store.keyv<string>('held');
    await values.set('k', 'x');
    pause();
    try {
      const slot = { limit: 1, now: 0, until: 1 };
      const [value, claim, ping] = await Promise.allSettled([
        values.get('k'),
        store.quotaLog.claim('DID-held', slot),
        store.ping(),
      ]);
      expect(value).toEqual({ status: 'fulfilled', value: undefined });
      expect(claim).toMatchObject({ status: 'rejected', reason: { name: 'StoreTimeout' } });
      expect(ping).toMatchObject({ status: 'rejected', reason: { name: 'StoreTimeout' } });
    } finally {
      resume();
    }
    expect(await values.get('k')).toBe('x');
  });
});

test.each(['mysql://x', 'nonsense', 'sqlite://', 'redis://127.0.0.1:1'])(
  'refuses to open %s',
  async (url) => {
    await expect(openStore(url)).rejects.toThrow();
  },
);
