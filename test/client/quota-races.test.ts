import { expect, test } from '@jest/globals';
import { Demand } from '../../src/datasources/telegent/quota/demand.js';
import { silentObserver } from '../../src/datasources/telegent/observer.js';
import { waitFor } from '../../src/datasources/telegent/quota/patience.js';
import { Quota } from '../../src/datasources/telegent/quota/quota.js';
import { MemoryQuotaLog } from '../../src/store/memory-quota-log.js';
import type { QuotaLog } from '../../src/store/quota-log.js';
import { ManualClock, settled } from './manual-clock.js';

const clock = new ManualClock();

function quotaOn(log: QuotaLog, limit: number): Quota {
  const settings = { credentialId: 'DID-1', limit, timeoutMs: 10_000, log, clock, observer: silentObserver };
  return new Quota(settings);
}

let entries = 0;
const entry = (patienceMs: number) => {
  const demand = new Demand();
  demand.join('interactive');
  return { operation: 'getNumber', demand, key: `${++entries}`, slots: 1, patienceMs } as const;
};

test('callers who come at once are not promised the same slot', async () => {
  const quota = quotaOn(new MemoryQuotaLog(), 2);
  for (const place of await Promise.all([quota.enter(entry(0)), quota.enter(entry(0))])) {
    (await place.take()).settle();
    place.leave();
  }
  await clock.advance(55_000);
  const asked = Array.from({ length: 5 }, () => quota.enter(entry(10_000)));
  const outcomes = (await Promise.allSettled(asked)).map(({ status }) => status);
  expect(outcomes).toEqual(['fulfilled', 'fulfilled', 'rejected', 'rejected', 'rejected']);
});

test('a slot that another process frees between two looks is taken at once, not a minute later', async () => {
  const log = new MemoryQuotaLog();
  const claim = log.claim.bind(log);
  let refusals = 1;
  log.claim = (...asked) => (refusals-- > 0 ? Promise.resolve(null) : claim(...asked));
  const place = await quotaOn(log, 1).enter(entry(10_000));
  const taken = place.take();
  let isTaken = false;
  void taken.then(() => (isTaken = true));
  await clock.advance(10);
  expect(isTaken).toBe(true);
});

test('a caller that goes away while its wait is being estimated does not wait on', async () => {
  const log = new MemoryQuotaLog();
  const now = clock.now();
  await log.claim('DID-1', { limit: 1, now, until: now + 60_000 });
  const work = entry(Infinity);
  const place = await quotaOn(log, 1).enter(work);
  void place.take();
  await settled();
  let answer = (): void => undefined;
  const answered = new Promise<void>((resolve) => (answer = resolve));
  log.held = async () => answered.then(() => ({ count: 1, freeAt: [now + 60_000] }));

  const leaving = new AbortController();
  const outcome = new Promise<never>(() => undefined);
  const gone = waitFor(
    { demand: work.demand, outcome, place, order: 1, isCurrent: () => true, keys: [] },
    { priority: 'interactive', patienceMs: 600_000, signal: leaving.signal, viewer: null },
    { clock, operation: 'getNumber', limit: 1 },
  );
  const why = new Error('the client has hung up');
  leaving.abort(why);
  answer();
  await expect(gone).rejects.toBe(why);
});
