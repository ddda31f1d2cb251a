import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Store, StoreOptions } from '../../src/store/store.js';
import { ManualClock } from '../client/manual-clock.js';
import { type LedgerStores, memoryStores, redisStores, sqliteStores } from './ledger-stores.js';
import { hasRedis } from './redis-server.js';

const KEY = { encryptionKey: 'correct horse battery staple' };

const kinds: [name: string, stores: LedgerStores][] = [
  ['memory', memoryStores()],
  ['sqlite', sqliteStores()],
  ...(hasRedis() ? ([['redis', redisStores()]] as [string, LedgerStores][]) : []),
];

describe.each(kinds)('a ledger: %s', (_name, stores) => {
  let clock: ManualClock;
  const opened: Store[] = [];
  beforeAll(() => stores.start());
  afterAll(() => stores.stop());
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
  });

  /** The ledgers of two instances. */
  async function open(options: StoreOptions = {}) {
    clock = new ManualClock();
    const [one, other] = await stores.open({ clock, ...options });
    opened.push(one, other);
    return [one.ledger, other.ledger] as const;
  }

  test('keeps JSON as it was, and tells the version that a commit gave', async () => {
    const [one, other] = await open();
    const value = {
      text: 'Zoë 📱\u0000"',
      list: [1.5, null, true, []],
      nested: { __proto__x: {} },
      far: 2 ** 53,
    };
    const version = await one.commit([
      { put: 'a', value },
      { put: 'ключ 📱', value: null },
    ]);
    expect(version).toEqual(expect.any(Number));
    expect([...(await other.get('a', 'none', 'ключ 📱'))]).toEqual([
      ['a', { key: 'a', value, version }],
      ['ключ 📱', { key: 'ключ 📱', value: null, version }],
    ]);
    expect((await other.get()).size).toBe(0);
    (value.list as unknown[]).push('changed later');
    expect((await one.get<typeof value>('a')).get('a')?.value.list).toHaveLength(4);
  });

  test('makes a change only where it finds the version that it expects', async () => {
    const [one, other] = await open();
    const first = await one.commit([{ put: 'a', value: 1, expect: null }]);
    expect(await other.commit([{ put: 'a', value: 'late', expect: null }])).toBeNull();
    const second = await other.commit([{ put: 'a', value: 2, expect: first ?? 0 }]);
    expect(second).toBeGreaterThan(first ?? Infinity);
    expect(await one.commit([{ put: 'a', value: 'late', expect: first ?? 0 }])).toBeNull();
    expect(await one.commit([{ delete: 'a', expect: first ?? 0 }])).toBeNull();
    expect(await one.commit([{ put: 'b', value: 1, expect: second ?? 0 }])).toBeNull();
    expect([...(await one.get('a', 'b')).values()]).toEqual([{ key: 'a', value: 2, version: second }]);
    expect(await one.commit([{ put: 'a', value: 3 }])).toBeGreaterThan(second ?? Infinity);
    expect(await one.commit([{ delete: 'none', expect: null }])).not.toBeNull();
  });

  test('never gives a version twice, not even to a document that was deleted and made anew', async () => {
    const [one, other] = await open();
    const first = await one.commit([{ put: 'a', value: 1 }]);
    await other.commit([{ delete: 'a' }]);
    await other.commit([{ put: 'a', value: 'another' }]);
    expect(await one.commit([{ put: 'a', value: 'late', expect: first ?? 0 }])).toBeNull();
  });

  test('makes all changes or none', async () => {
    const [one, other] = await open();
    const version = await one.commit([{ put: 'kept', value: 1, indexes: { i: 1 } }]);
    const refused = [
      { put: 'new', value: 1, indexes: { i: 2 } },
      { delete: 'kept', expect: version ?? 0 },
      { put: 'absent', value: 1, expect: 7 },
    ];
    expect(await other.commit(refused)).toBeNull();
    expect([...(await one.get('new', 'kept', 'absent')).keys()]).toEqual(['kept']);
    expect(await one.list('i', { limit: 9 })).toEqual([{ key: 'kept', score: 1 }]);
  });

  test('refuses what no store can keep, and keeps nothing of it', async () => {
    const [ledger] = await open();
    const good = { put: 'good', value: 1 };
    for (const bad of [
      { put: 'good', value: 2 },
      { put: 'nothing', value: undefined },
      { put: 'nul\0', value: 1 },
      { put: 'half \ud800', value: 1 },
      { put: 'score', value: 1, indexes: { i: NaN } },
      { put: 'index', value: 1, indexes: { 'i\0': 1 } },
      { put: 'expiry', value: 1, expiresAt: Infinity },
    ]) {
      await expect(ledger.commit([good, bad])).rejects.toThrow();
    }
    await expect(ledger.get('nul\0')).rejects.toThrow(RangeError);
    expect((await ledger.get('good')).size).toBe(0);
  });

  test('a document that has expired counts as absent, in every index too', async () => {
    const [one, other] = await open();
    expect(await one.now()).toBe(clock.now());
    const indexes = { i: 1, old: 1 };
    const version = await one.commit([{ put: 'a', value: 1, expiresAt: clock.now() + 1_000, indexes }]);
    clock.jump(999);
    expect((await other.get('a')).size).toBe(1);
    expect(await other.list('i', { limit: 9 })).toHaveLength(1);
    clock.jump(1);
    expect((await other.get('a')).size).toBe(0);
    expect(await other.list('i', { limit: 9 })).toEqual([]);
    expect(await one.commit([{ put: 'a', value: 2, expect: version ?? 0 }])).toBeNull();
    expect(await one.commit([{ put: 'a', value: 2, expect: null, indexes: { i: 2 } }])).not.toBeNull();
    expect(await one.list('i', { limit: 9 })).toEqual([{ key: 'a', score: 2 }]);
    expect(await one.list('old', { limit: 9 })).toEqual([]);
    clock.jump(10 * 365 * 86_400_000);
    expect((await one.get('a')).size).toBe(1);
  });

  test('a document that is written again expires when the last write says', async () => {
    const [ledger] = await open();
    const soon = clock.now() + 1_000;
    await ledger.commit([
      { put: 'later', value: 1, expiresAt: soon },
      { put: 'never', value: 1, expiresAt: soon },
    ]);
    await ledger.commit([
      { put: 'later', value: 1, expiresAt: soon + 1_000 },
      { put: 'never', value: 1 },
    ]);
    clock.jump(1_500);
    await ledger.commit([{ put: 'sweeps', value: 1 }]);
    expect([...(await ledger.get('later', 'never')).keys()].sort()).toEqual(['later', 'never']);
    clock.jump(1_000);
    expect([...(await ledger.get('later', 'never')).keys()]).toEqual(['never']);
  });

  test('lists an index by score and key, within bounds, from either end', async () => {
    const [one, other] = await open();
    const scores = { d: 2, b: -1.5, a: 2, c: 1e15, é: 2, '\uffee': 2, '📱': 2 };
    await one.commit(Object.entries(scores).map(([put, i]) => ({ put, value: 1, indexes: { i, other: 0 } })));
    const keys = async (range: object): Promise<string> =>
      (await other.list('i', { limit: 99, ...range })).map(({ key }) => key).join(' ');
    expect(await keys({})).toBe('b a d é \uffee 📱 c');
    expect(await keys({ descending: true })).toBe('c 📱 \uffee é d a b');
    expect(await keys({ from: 2, upTo: 2 })).toBe('a d é \uffee 📱');
    expect(await keys({ upTo: 1.999 })).toBe('b');
    expect(await keys({ from: 2.001 })).toBe('c');
    expect(await keys({ from: -1.5, limit: 2 })).toBe('b a');
    expect(await keys({ upTo: 2, limit: 2, descending: true })).toBe('📱 \uffee');
    expect(await keys({ limit: 0 })).toBe('');
    expect(await other.list('i', { from: 3, limit: 1 })).toEqual([{ key: 'c', score: 1e15 }]);
    expect(await other.list('none', { limit: 9 })).toEqual([]);
  });

  test('finds documents of an index behind any number that have expired', async () => {
    const [ledger] = await open();
    const expiresAt = clock.now() + 1_000;
    const changes = Array.from({ length: 250 }, (_, i) => ({
      put: `old${i}`,
      value: 1,
      expiresAt,
      indexes: { i },
    }));
    await ledger.commit([...changes, { put: 'new', value: 1, indexes: { i: 250 } }]);
    clock.jump(1_000);
    expect(await ledger.list('i', { limit: 2 })).toEqual([{ key: 'new', score: 250 }]);
  });

  test('a change moves a document in the indexes that it names, and leaves it in the others', async () => {
    const [ledger] = await open();
    await ledger.commit([{ put: 'a', value: 1, indexes: { moved: 1, left: 1, kept: 1 } }]);
    await ledger.commit([{ put: 'a', value: 1, indexes: { moved: 5, left: null, never: null } }]);
    const scores = async (): Promise<unknown[]> =>
      Promise.all(
        ['moved', 'left', 'kept', 'never'].map(async (i) => (await ledger.list(i, { limit: 9 }))[0]?.score),
      );
    expect(await scores()).toEqual([5, undefined, 1, undefined]);
    await ledger.commit([{ delete: 'a' }]);
    expect(await scores()).toEqual([undefined, undefined, undefined, undefined]);
    await ledger.commit([{ put: 'a', value: 1 }]);
    expect(await scores()).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('writers of two instances that count one document up lose nothing', async () => {
    const ledgers = await open();
    const increment = async (ledger: (typeof ledgers)[number]): Promise<void> => {
      for (;;) {
        const counter = (await ledger.get<number>('counter')).get('counter');
        const change = { put: 'counter', value: (counter?.value ?? 0) + 1, expect: counter?.version ?? null };
        if ((await ledger.commit([change])) !== null) return;
      }
    };
    await Promise.all(Array.from({ length: 60 }, (_, writer) => increment(ledgers[writer % 2 ? 1 : 0])));
    expect((await ledgers[0].get('counter')).get('counter')?.value).toBe(60);
  });

  test('expired documents leave the store, a few with each commit', async () => {
    const [ledger] = await open();
    const expiresAt = clock.now() + 1_000;
    const old = Array.from({ length: 40 }, (_, i) => ({
      put: `old${i}`,
      value: 1,
      expiresAt,
      indexes: { i },
    }));
    await ledger.commit(old);
    /** How many are there to see, were it still the time before. */
    const left = async (): Promise<number> => {
      clock.jump(-1_000);
      const { size } = await ledger.get(...old.map(({ put }) => put));
      expect(await ledger.list('i', { limit: 99 })).toHaveLength(size);
      clock.jump(1_000);
      return size;
    };
    clock.jump(1_000);
    expect(await left()).toBe(40);
    await ledger.commit([{ put: 'new', value: 1 }]);
    expect(await left()).toBe(24);
    for (let commit = 0; commit < 4; commit++) await ledger.commit([{ put: 'new', value: 1 }]);
    expect(await left()).toBe(0);
  });

  test('is set up to keep what it is told', async () => {
    const [ledger] = await open();
    await expect(ledger.assertDurable()).resolves.toBeUndefined();
  });

  if (!stores.outlives) return;

  test('sealed, nothing of a value stands in the store in clear', async () => {
    const [plain] = await open();
    await plain.commit([{ put: 'key-in-clear', value: { pin: 'pin-in-clear' } }]);
    expect(await stores.stored()).toContain('pin-in-clear');

    const [sealed, other] = await open(KEY);
    await sealed.commit([{ put: 'key-in-clear', value: { pin: 'pin-in-clear' } }]);
    expect((await other.get('key-in-clear')).get('key-in-clear')?.value).toEqual({ pin: 'pin-in-clear' });
    const bytes = await stores.stored();
    expect(bytes).toContain('key-in-clear');
    expect(bytes).not.toContain('pin-in-clear');
    expect(bytes).not.toContain(KEY.encryptionKey);
  });

  test.each([
    ['with another key', KEY, { encryptionKey: 'another secret' }],
    ['with none', KEY, {}],
    ['with one that was not there', {}, KEY],
  ])('once written, is not opened %s, nor written', async (_how, written, wrong) => {
    const [early] = await open(wrong);
    const store = await stores.reopen(written);
    opened.push(store);
    const version = await store.ledger.commit([{ put: 'a', value: 'bought' }]);
    const mismatch = {
      name: 'LedgerKeyMismatch',
      message: expect.stringMatching(/^is not the one .*written with/),
    };
    await expect(stores.reopen(wrong)).rejects.toMatchObject(mismatch);
    await expect(early.commit([{ put: 'b', value: 1 }])).rejects.toMatchObject(mismatch);
    await expect(early.get('a')).rejects.toMatchObject({ name: 'UnreadableDocument' });
    const again = await stores.reopen(written);
    opened.push(again);
    expect([...(await again.ledger.get('a', 'b')).values()]).toEqual([
      { key: 'a', value: 'bought', version },
    ]);
  });
});
