import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Priority } from '../../src/datasources/telegent/client.js';
import { Demand } from '../../src/datasources/telegent/quota/demand.js';
import { UpstreamError } from '../../src/datasources/telegent/errors.js';
import { silentObserver } from '../../src/datasources/telegent/observer.js';
import { Quota } from '../../src/datasources/telegent/quota/quota.js';
import { MemoryQuotaLog } from '../../src/store/memory-quota-log.js';
import type { QuotaLog } from '../../src/store/quota-log.js';
import { ManualClock, settled } from './manual-clock.js';

const MINUTE = 60_000;

interface Job {
  readonly key?: string;
  readonly priority?: Priority;
  readonly slots?: number;
  readonly patienceMs?: number;
  readonly answerMs?: number;
}

/** A quota whose requests take `answerMs` each, with a note of when each was sent. */
function laboratory(limit: number, log: QuotaLog = new MemoryQuotaLog(), clock = new ManualClock()) {
  const settings = { credentialId: 'DID-1', limit, timeoutMs: 10_000, log, clock, observer: silentObserver };
  const quota = new Quota(settings);
  const sent: { readonly at: number; readonly priority: Priority; readonly key: string }[] = [];
  let jobs = 0;
  /** Does a job; answers false when it was refused, with the time after which to come back. */
  const run = async (job: Job = {}): Promise<{ readonly done: boolean; readonly retryAfter?: number }> => {
    const { priority = 'interactive', slots = 1, patienceMs = 10_000, answerMs = 100 } = job;
    const key = job.key ?? `job-${++jobs}`;
    const demand = new Demand();
    demand.join(priority);
    try {
      const place = await quota.enter({ operation: 'getNumber', demand, key, slots, patienceMs });
      for (let left = slots; left > 0; left--) {
        const slot = await place.take();
        sent.push({ at: clock.now(), priority: demand.priority, key });
        await clock.sleep(answerMs);
        slot.settle();
      }
      place.leave();
      return { done: true };
    } catch (error) {
      if (!(error instanceof UpstreamError) || error.code !== 'RATE_LIMITED') throw error;
      return { done: false, retryAfter: error.retryAfter ?? NaN };
    }
  };
  const within = (from: number, to: number): number => sent.filter(({ at }) => at >= from && at < to).length;
  return { quota, clock, sent, run, within };
}

/** The most instants that lie in any window of a minute. */
function mostInAMinute(instants: readonly number[]): number {
  const sorted = [...instants].sort((a, b) => a - b);
  let most = 0;
  let from = 0;
  sorted.forEach((instant, to) => {
    while ((sorted[from] ?? 0) <= instant - MINUTE) from++;
    most = Math.max(most, to - from + 1);
  });
  return most;
}

test('whatever arrives when, no sliding minute at the platform ever sees more than the limit', async () => {
  const job = fc.record({
    gap: fc.oneof(fc.constant(0), fc.nat(2_000), fc.nat(40_000)),
    priority: fc.constantFrom<Priority>('interactive', 'optional', 'background'),
    slots: fc.integer({ min: 1, max: 2 }),
    patienceMs: fc.constantFrom(0, 1_000, 10_000, 200_000),
    answerMs: fc.integer({ min: 0, max: 8_000 }),
    arrival: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 6 }),
      fc.array(job, { maxLength: 40 }),
      async (limit, jobs) => {
        const { clock, quota } = laboratory(limit);
        const arrivals: number[] = [];
        const work = [];
        for (const { gap, priority, slots, patienceMs, answerMs, arrival } of jobs) {
          await clock.advance(gap, 2);
          const demand = new Demand();
          demand.join(priority);
          work.push(
            (async () => {
              const entry = {
                operation: 'getNumber',
                demand,
                key: `${work.length}`,
                slots,
                patienceMs,
              } as const;
              const place = await quota.enter(entry);
              for (let left = slots; left > 0; left--) {
                const slot = await place.take();
                arrivals.push(clock.now() + arrival * answerMs);
                await clock.sleep(answerMs);
                slot.settle();
              }
              place.leave();
            })().catch(() => undefined),
          );
        }
        await clock.advance(120 * MINUTE, 2);
        await Promise.all(work);
        expect(mostInAMinute(arrivals)).toBeLessThanOrEqual(limit);
      },
    ),
    { numRuns: 150 },
  );
}, 120_000);

test('while work is queued, at least 45 of 50 requests go out in every full minute', async () => {
  const { clock, run, within, sent } = laboratory(50);
  const start = clock.now();
  const work = Array.from({ length: 300 }, () => run({ patienceMs: Infinity, answerMs: 1_500 }));
  await clock.advance(7 * MINUTE, 2);
  await Promise.all(work);
  for (let minute = 0; minute < 5; minute++) {
    expect(within(start + minute * MINUTE, start + (minute + 1) * MINUTE)).toBeGreaterThanOrEqual(45);
  }
  expect(sent).toHaveLength(300);
});

test('callers of one priority are served in the order of their arrival, the urgent ones first', async () => {
  const { clock, run, sent } = laboratory(2);
  const work = [run(), run()];
  await settled();
  for (const key of ['b1', 'b2']) work.push(run({ key, priority: 'background', patienceMs: 600_000 }));
  for (const key of ['o1', 'o2']) work.push(run({ key, priority: 'optional', patienceMs: 600_000 }));
  for (const key of ['i1', 'i2', 'i3']) work.push(run({ key, patienceMs: 600_000 }));
  await clock.advance(10 * MINUTE);
  await Promise.all(work);
  expect(sent.slice(2).map(({ key }) => key)).toEqual(['i1', 'i2', 'i3', 'o1', 'o2', 'b1', 'b2']);
});

test('background work leaves half of the quota free', async () => {
  const { clock, run, quota, sent } = laboratory(50);
  const work = Array.from({ length: 60 }, () => run({ priority: 'background', patienceMs: 600_000 }));
  await clock.advance(30_000);
  expect(sent).toHaveLength(25);
  expect(quota.remaining()).toBe(25);
  const urgent = Array.from({ length: 25 }, () => run({ patienceMs: 0 }));
  await clock.advance(1_000);
  expect((await Promise.all(urgent)).every(({ done }) => done)).toBe(true);
  await clock.advance(5 * MINUTE);
  await Promise.all(work);
});

test('background work that someone begins to wait for is promoted', async () => {
  const { clock, run, quota, sent } = laboratory(4);
  await Promise.all([run(), run(), clock.advance(200)]);
  const demand = new Demand();
  const place = await quota.enter({
    operation: 'getNumber',
    demand,
    key: 'k',
    slots: 1,
    patienceMs: 600_000,
  });
  let granted = false;
  const taken = place.take().then((slot) => ((granted = true), slot));
  await clock.advance(1_000);
  expect(granted).toBe(false);
  demand.join('interactive');
  await settled();
  expect(granted).toBe(true);
  (await taken).settle();
  expect(sent).toHaveLength(2);
});

test('a caller that would wait too long is refused at once, and one that comes back as told succeeds', async () => {
  const { clock, run, sent } = laboratory(50);
  const asked = Array.from({ length: 300 }, (_, index) => run({ key: `q${index}` }));
  await clock.advance(500);
  const first = await Promise.all(asked);
  const refused = first.flatMap(({ done, retryAfter = 0 }, index) => (done ? [] : [{ index, retryAfter }]));
  expect(refused).toHaveLength(250);
  expect(sent).toHaveLength(50);
  expect(refused.every(({ retryAfter }) => Number.isInteger(retryAfter))).toBe(true);
  const start = clock.now() - 500;
  const retries = refused.map(async ({ index, retryAfter }) => {
    await clock.sleep(start + retryAfter * 1000 - clock.now());
    return run({ key: `q${index}` });
  });
  // Newcomers may not take the places that were promised.
  const newcomers = Array.from({ length: 50 }, async (_, index) => {
    await clock.sleep(59_000 + index * 100);
    return run({ key: `new${index}`, patienceMs: 3_000 });
  });
  await clock.advance(7 * MINUTE, 2);
  expect((await Promise.all(retries)).filter(({ done }) => !done)).toEqual([]);
  expect((await Promise.all(newcomers)).filter(({ done }) => done)).toEqual([]);
  expect(mostInAMinute(sent.map(({ at }) => at))).toBeLessThanOrEqual(50);
});

test('a promised slot is given away shortly after nobody came for it', async () => {
  const { clock, run } = laboratory(5);
  await Promise.all([...Array.from({ length: 20 }, () => run({ patienceMs: 0 })), clock.advance(500)]);
  await clock.advance(61_000);
  expect((await run({ patienceMs: 0 })).done).toBe(false);
  await clock.advance(10_000);
  const [late] = await Promise.all([run({ patienceMs: 0 }), clock.advance(500)]);
  expect(late.done).toBe(true);
});

test('one that comes back too early is told the same instant again', async () => {
  const { clock, run } = laboratory(1);
  await Promise.all([run(), clock.advance(500)]);
  expect((await run({ key: 'a' })).retryAfter).toBe(60);
  expect((await run({ key: 'b' })).retryAfter).toBe(121);
  await clock.advance(20_000);
  expect((await run({ key: 'a' })).retryAfter).toBe(40);
  expect((await run({ key: 'b' })).retryAfter).toBe(101);
});

test('the log outlives the process, and processes on one log share it', async () => {
  const log = new MemoryQuotaLog();
  const clock = new ManualClock();
  const before = laboratory(5, log, clock);
  await Promise.all([...Array.from({ length: 4 }, () => before.run()), clock.advance(500)]);
  const after = laboratory(5, log, clock);
  const work = [
    after.run({ patienceMs: 0 }),
    after.run({ patienceMs: 120_000 }),
    before.run({ patienceMs: 120_000 }),
  ];
  await clock.advance(1_000);
  expect(before.sent.length + after.sent.length).toBe(5);
  expect(after.quota.remaining()).toBe(0);
  await clock.advance(2 * MINUTE);
  expect((await Promise.all(work)).every(({ done }) => done)).toBe(true);
  expect(mostInAMinute([...before.sent, ...after.sent].map(({ at }) => at))).toBeLessThanOrEqual(5);
});

test('a slot whose process died comes free after the time limit and a minute', async () => {
  const log = new MemoryQuotaLog();
  const { clock, run, sent } = laboratory(1, log);
  await log.claim('DID-1', { limit: 1, now: clock.now(), until: clock.now() + 75_200 });
  const work = run({ patienceMs: Infinity });
  await clock.advance(75_000);
  expect(sent).toHaveLength(0);
  await clock.advance(1_000);
  expect((await work).done).toBe(true);
});

test('nothing is sent while the credential is paused', async () => {
  const { clock, quota, run, sent } = laboratory(50);
  quota.pause(20_000);
  expect(await run({ patienceMs: 10_000 })).toEqual({ done: false, retryAfter: 20 });
  const work = run({ patienceMs: 30_000 });
  await clock.advance(19_999);
  expect(sent).toHaveLength(0);
  await clock.advance(1_000);
  expect((await work).done).toBe(true);
});

test('a crowd of callers is served in its order', async () => {
  const { clock, run, sent } = laboratory(100_000);
  const work = Array.from({ length: 3_000 }, (_, index) => run({ key: `${index}` }));
  while (sent.length < 3_000) await settled(1);
  expect(sent.map(({ key }) => Number(key))).toEqual(Array.from({ length: 3_000 }, (_, index) => index));
  await clock.advance(100);
  await Promise.all(work);
});
