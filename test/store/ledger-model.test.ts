import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Ledger, LedgerChange } from '../../src/store/ledger/ledger.js';
import { ManualClock } from '../client/manual-clock.js';
import { type LedgerStores, memoryStores, redisStores, sqliteStores } from './ledger-stores.js';
import { hasRedis } from './redis-server.js';

const kinds: [name: string, stores: LedgerStores, runs: number][] = [
  ['memory', memoryStores(), 300],
  ['sqlite', sqliteStores(), 60],
  ...(hasRedis() ? ([['redis', redisStores(), 60]] as [string, LedgerStores, number][]) : []),
];

const KEYS = ['a', 'b', 'é', '📱'];
const INDEXES = ['one', 'in:two'];

interface ModelDocument {
  readonly value: unknown;
  readonly version: number;
  readonly expiresAt: number;
  readonly indexes: Readonly<Record<string, number | null>>;
}

/** What a change expects of its document, told without a version, since only the run knows those. */
type Expectation = 'any' | 'absent' | 'current' | 'outdated';

interface ModelChange {
  readonly key: string;
  readonly expectation: Expectation;
  /** Null deletes. */
  readonly put: {
    readonly value: unknown;
    readonly lifeMs: number | undefined;
    readonly indexes: Readonly<Record<string, number | null>>;
  } | null;
}

type Step =
  | { readonly kind: 'commit'; readonly instance: 0 | 1; readonly changes: readonly ModelChange[] }
  | { readonly kind: 'wait'; readonly ms: number };

const change: fc.Arbitrary<ModelChange> = fc.record({
  key: fc.constantFrom(...KEYS),
  expectation: fc.constantFrom<Expectation>('any', 'any', 'current', 'current', 'absent', 'outdated'),
  put: fc.option(
    fc.record({
      value: fc.jsonValue(),
      lifeMs: fc.option(fc.integer({ min: 0, max: 300 }), { nil: undefined }),
      indexes: fc.dictionary(
        fc.constantFrom(...INDEXES),
        fc.option(
          fc.oneof(fc.integer({ min: -2, max: 2 }), fc.double({ noNaN: true, noDefaultInfinity: true })),
        ),
      ),
    }),
    { freq: 4 },
  ),
});

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('commit' as const),
      instance: fc.constantFrom(0 as const, 1 as const),
      changes: fc.uniqueArray(change, { selector: ({ key }) => key, minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 200 }) }),
  },
);

/** A ledger in a few lines, of one process and one thread. */
class Model {
  documents = new Map<string, ModelDocument>();
  readonly outdated = new Map<string, number>();

  forget(now: number): void {
    for (const [key, { expiresAt }] of this.documents) if (expiresAt <= now) this.documents.delete(key);
  }

  /** The change as a ledger is told it, and whether it will find what it expects. */
  tell({ key, expectation, put }: ModelChange, now: number): [LedgerChange, boolean] {
    const version = this.documents.get(key)?.version;
    const expected = {
      any: undefined,
      absent: null,
      current: version ?? null,
      outdated: this.outdated.get(key) ?? 0,
    };
    const expect = expected[expectation];
    const isMet = expect === undefined || expect === (version ?? null);
    const condition = expect === undefined ? {} : { expect };
    if (put === null) return [{ delete: key, ...condition }, isMet];
    const { value, lifeMs, indexes } = put;
    const expiry = lifeMs === undefined ? {} : { expiresAt: now + lifeMs };
    return [{ put: key, value, indexes, ...condition, ...expiry }, isMet];
  }

  make({ key, put }: ModelChange, version: number, now: number): void {
    const before = this.documents.get(key);
    if (before) this.outdated.set(key, before.version);
    this.documents.delete(key);
    if (put === null) return;
    const indexes = { ...before?.indexes, ...put.indexes };
    const expiresAt = now + (put.lifeMs ?? Infinity);
    this.documents.set(key, { value: put.value, version, expiresAt, indexes });
  }

  list(index: string): { key: string; score: number }[] {
    return [...this.documents]
      .flatMap(([key, { indexes }]) => {
        const score = indexes[index] ?? null;
        return score === null ? [] : [{ key, score }];
      })
      .sort((a, b) => a.score - b.score || Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)));
  }
}

/** JSON has no negative zero. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

async function expectSame(ledger: Ledger, model: Model): Promise<void> {
  const documents = await ledger.get(...KEYS);
  const seen = [...documents].map(([key, { value, version }]) => [key, { value, version }]);
  const expected = [...model.documents].map(([key, { value, version }]) => [
    key,
    { value: plain(value), version },
  ]);
  expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(expected));
  for (const index of INDEXES) {
    const entries = plain(model.list(index)) as unknown[];
    expect(plain(await ledger.list(index, { limit: 9 }))).toEqual(entries);
    expect(plain(await ledger.list(index, { limit: 9, descending: true }))).toEqual([...entries].reverse());
    expect(plain(await ledger.list(index, { limit: 2, from: -1, upTo: 1 }))).toEqual(
      entries.filter((entry) => Math.abs((entry as { score: number }).score) <= 1).slice(0, 2),
    );
  }
}

describe.each(kinds)('a ledger: %s', (_name, stores, numRuns) => {
  beforeAll(() => stores.start());
  afterAll(() => stores.stop());

  test('does what a plain model does, whatever is committed and however time goes', async () => {
    const run = async (steps: readonly Step[]): Promise<void> => {
      const clock = new ManualClock();
      const opened = await stores.open({ clock });
      const model = new Model();
      let lastVersion = 0;
      try {
        for (const step of steps) {
          if (step.kind === 'wait') clock.jump(step.ms);
          model.forget(clock.now());
          if (step.kind === 'commit') {
            const told = step.changes.map((change) => model.tell(change, clock.now()));
            const version = await opened[step.instance].ledger.commit(told.map(([change]) => change));
            expect(version !== null).toBe(told.every(([, isMet]) => isMet));
            if (version !== null) {
              expect(version).toBeGreaterThan(lastVersion);
              lastVersion = version;
              for (const change of step.changes) model.make(change, version, clock.now());
            }
            model.forget(clock.now());
          }
          for (const { ledger } of opened) await expectSame(ledger, model);
        }
      } finally {
        for (const store of opened) await store.close();
      }
    };
    await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 12 }), run), { numRuns });
  });
});
