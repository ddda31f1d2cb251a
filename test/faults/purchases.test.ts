import { beforeAll, expect, jest, test } from '@jest/globals';
import { runFaults, type FaultReport } from './fault-run.js';
import type { Purchase } from './purchases.js';

/** A run of 2,000 takes some minutes: `FAULT_KEYS=2000 npm test -- test/faults`. */
jest.setTimeout(1_800_000);

const number = (name: string, usual: number): number => Number(process.env[name] ?? usual);
const KEYS = number('FAULT_KEYS', 200);
const KILLS = number('FAULT_KILLS', KEYS < 1_000 ? 2 : 10);
const SEED = number('FAULT_SEED', 20_26);
/** Requests a minute: far above what the run can use, or the platform's own 50. */
const QUOTA = number('FAULT_QUOTA', 100_000);

let report: FaultReport;
beforeAll(async () => {
  report = await runFaults({
    keys: KEYS,
    clients: 20,
    tries: 5,
    kills: KILLS,
    quota: QUOTA,
    seed: SEED,
    rate: number('FAULT_RATE', 4),
  });
  const counts: Record<string, number> = {};
  for (const verdict of report.verdicts.values()) {
    const told = verdict.is === 'refused' ? `refused: ${verdict.code}` : verdict.is;
    counts[told] = (counts[told] ?? 0) + 1;
  }
  process.stdout.write(
    `${KEYS} purchases, seed ${SEED}, quota ${QUOTA}: ${report.calls} calls, ${report.kills} kills, ${JSON.stringify(counts)}\n`,
  );
});

const keysOf = (kind: Purchase['kind']): readonly Purchase[] =>
  report.purchases.filter((purchase) => purchase.kind === kind);

test('the server was killed in the middle of purchases', () => {
  expect(report.kills).toBeGreaterThan(KILLS / 2);
});

test('every key is answered for certain', () => {
  const open = [...report.verdicts].filter(([, verdict]) => verdict.is === 'open');
  expect(open).toEqual([]);
});

test('a key has never bought two things, nor two keys the same', () => {
  const bought = [...report.everBought.values()];
  expect(bought.filter((ids) => ids.size > 1)).toEqual([]);
  const ids = bought.flatMap((set) => [...set]);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(['provision', 'portIn', 'subscription'] as const)(
  'by the records of the platform, no %s was lost, done twice, or done although it was told as failed',
  (kind) => {
    const ours = keysOf(kind).flatMap(({ key }) => {
      const verdict = report.verdicts.get(key);
      return verdict?.is === 'bought' ? [verdict.id] : [];
    });
    expect([...report.placed[kind]].sort()).toEqual([...ours].sort());
    // Told as bought once is bought for good.
    const lost = keysOf(kind).filter(
      ({ key }) => report.everBought.has(key) && report.verdicts.get(key)?.is !== 'bought',
    );
    expect(lost).toEqual([]);
  },
);

test('most of it was bought', () => {
  const bought = [...report.verdicts.values()].filter(({ is }) => is === 'bought');
  expect(bought.length).toBeGreaterThan(0.9 * KEYS);
});
