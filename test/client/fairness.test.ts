import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { UpstreamError } from '../../src/datasources/telegent/errors.js';
import { silentObserver } from '../../src/datasources/telegent/observer.js';
import { Demand } from '../../src/datasources/telegent/quota/demand.js';
import { Quota } from '../../src/datasources/telegent/quota/quota.js';
import { MemoryQuotaLog } from '../../src/store/memory-quota-log.js';
import { ManualClock, settled } from './manual-clock.js';

const MINUTE = 60_000;

/** A quota that viewers ask for slots, with a note of who has got one, in order. */
function laboratory(limit: number) {
  const clock = new ManualClock();
  const log = new MemoryQuotaLog();
  const settings = { credentialId: 'DID-1', limit, timeoutMs: 10_000, log, clock, observer: silentObserver };
  const quota = new Quota(settings);
  const served: string[] = [];
  let asked = 0;
  /** True when it got its slot; else the seconds after which to come back. */
  const ask = async (
    viewer: string,
    { patienceMs = Infinity, key = `${viewer} ${++asked}` } = {},
  ): Promise<true | number> => {
    const demand = new Demand();
    demand.join('interactive', viewer);
    try {
      const place = await quota.enter({ operation: 'getNumber', demand, key, slots: 1, patienceMs });
      const slot = await place.take();
      served.push(viewer);
      await clock.sleep(100);
      slot.settle();
      place.leave();
      return true;
    } catch (error) {
      if (!(error instanceof UpstreamError) || error.code !== 'RATE_LIMITED') throw error;
      return error.retryAfter ?? NaN;
    }
  };
  const many = (viewer: string, count: number, patienceMs?: number): Promise<(true | number)[]> =>
    Promise.all(
      Array.from({ length: count }, () => ask(viewer, patienceMs === undefined ? {} : { patienceMs })),
    );
  return { quota, clock, served, ask, many };
}

test('however much one viewer asks for, who asks for one thing waits for the others like it, and for one request of his', async () => {
  const arrival = fc.record({
    gap: fc.oneof(fc.constant(0), fc.nat(3_000), fc.nat(70_000)),
    burst: fc.nat(12),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 2, max: 8 }),
      fc.array(arrival, { minLength: 3, maxLength: 14 }),
      async (limit, arrivals) => {
        const { clock, served, ask, many } = laboratory(limit);
        const work: Promise<unknown>[] = [many('greedy', 3 * limit)];
        await settled(3);
        const waits: { readonly since: number; readonly name: string; readonly others: number }[] = [];
        const waiting = new Set<string>();
        for (const [index, { gap, burst }] of arrivals.entries()) {
          await clock.advance(gap, 3);
          work.push(many('greedy', burst));
          await settled(12);
          const name = `modest-${index}`;
          waits.push({ since: served.length, name, others: waiting.size });
          waiting.add(name);
          work.push(ask(name).then(() => waiting.delete(name)));
          await settled(3);
        }
        await clock.advance(400 * MINUTE, 3);
        await Promise.all(work);
        for (const { since, name, others } of waits) {
          expect(served.indexOf(name) - since).toBeLessThanOrEqual(others + 1);
        }
      },
    ),
    { numRuns: 60 },
  );
}, 120_000);

test('two that ask for much take turns, whoever came first', async () => {
  const { clock, served, many } = laboratory(4);
  const work = [many('one', 12)];
  await settled();
  work.push(many('other', 8));
  await clock.advance(10 * MINUTE);
  await Promise.all(work);
  const contested = served.slice(4, 20);
  expect(contested.filter((viewer) => viewer === 'other')).toHaveLength(8);
  for (let from = 0; from < 16; from += 4) {
    expect(contested.slice(from, from + 4).filter((viewer) => viewer === 'other').length).toBeGreaterThan(1);
  }
});

test('the last slots of a minute are kept for others while one has had half of it, and are his when he is alone', async () => {
  const crowded = laboratory(50);
  const first = crowded.ask('modest');
  await settled();
  const flood = crowded.many('greedy', 100, 0);
  await crowded.clock.advance(200);
  expect((await flood).filter((answer) => answer === true)).toHaveLength(45);
  const later = Promise.all(['a', 'b', 'c', 'd'].map((name) => crowded.ask(name, { patienceMs: 0 })));
  await crowded.clock.advance(200);
  expect([await first, ...(await later)]).toEqual([true, true, true, true, true]);

  const alone = laboratory(50);
  const all = alone.many('greedy', 100, 0);
  await alone.clock.advance(200);
  expect((await all).filter((answer) => answer === true)).toHaveLength(50);
});

test('turns that one was promised for the next minutes do not keep another waiting that long', async () => {
  const { clock, ask, many } = laboratory(10);
  const flood = many('greedy', 80, 0);
  await clock.advance(200);
  expect((await flood).filter((answer) => answer === true)).toHaveLength(10);
  const told = await ask('modest', { patienceMs: 0, key: 'modest' });
  expect(told).toBeLessThanOrEqual(61);
  await clock.advance((told as number) * 1_000);
  const again = ask('modest', { patienceMs: 1_000, key: 'modest' });
  await clock.advance(1_500);
  expect(await again).toBe(true);
});

test('the queue has an end, where work that nobody waits for gives way', async () => {
  const { quota, clock, ask } = laboratory(2);
  const filler = Array.from({ length: 21 }, async (_, index) => {
    await settled(2 * index);
    const demand = new Demand();
    demand.join('background');
    const entry = {
      operation: 'getNumber',
      demand,
      key: `b${index}`,
      slots: 1,
      patienceMs: Infinity,
    } as const;
    const place = await quota.enter(entry);
    return place.take().finally(() => place.leave());
  });
  const outcomes = filler.map((work) =>
    work.then(
      (slot) => slot.settle(),
      (error: unknown) => error,
    ),
  );
  await settled(60);
  const urgent = ask('modest');
  await clock.advance(60 * MINUTE);
  expect(await urgent).toBe(true);
  const refused = (await Promise.all(outcomes)).filter((outcome) => outcome !== undefined);
  expect(refused).toEqual([expect.objectContaining({ code: 'RATE_LIMITED' })]);
});

test('who hangs up leaves the queue, and a slot that was meant for him goes to the next', async () => {
  const { quota, clock, served, ask } = laboratory(1);
  const first = ask('one');
  await clock.advance(200);
  const demand = new Demand();
  demand.join('interactive', 'gone');
  const place = await quota.enter({
    operation: 'getNumber',
    demand,
    key: 'k',
    slots: 1,
    patienceMs: Infinity,
  });
  const gone = place.take().finally(() => place.leave());
  const next = ask('next');
  await settled();
  expect(place.drop()).toBe(true);
  await expect(gone).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  await clock.advance(61_000);
  expect([await first, await next]).toEqual([true, true]);
  expect(served).toEqual(['one', 'next']);
});
