import { expect, test } from '@jest/globals';
import { Demand } from '../../src/datasources/telegent/quota/demand.js';
import { Quota } from '../../src/datasources/telegent/quota/quota.js';
import { silentObserver } from '../../src/datasources/telegent/observer.js';
import { MemoryQuotaLog } from '../../src/store/memory-quota-log.js';
import { ManualClock } from '../client/manual-clock.js';

const LIMIT = 10;

test('a flood of refused callers who never come back does not book the quota for hours', async () => {
  const clock = new ManualClock();
  const settings = { credentialId: 'DID-1', limit: LIMIT, timeoutMs: 2_000, clock, observer: silentObserver };
  const quota = new Quota({ ...settings, log: new MemoryQuotaLog() });
  const ask = async (key: string): Promise<number> => {
    const demand = new Demand();
    demand.join('interactive');
    try {
      const entry = { operation: 'getNumber', demand, key, slots: 1, patienceMs: 2_000 } as const;
      const place = await quota.enter(entry);
      (await place.take()).settle();
      place.leave();
      return 0;
    } catch (error) {
      return (error as { retryAfter: number }).retryAfter;
    }
  };
  for (let index = 0; index < 500 * LIMIT; index++) await ask(`flood-${index}`);
  expect(await ask('honest')).toBeLessThan(12 * 60);
});
