import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DataUnit } from '../../src/datasources/telegent/records/index.js';
import { thresholdReached, UsageThreshold } from '../../src/datasources/usage-threshold.js';

const usage = (used: number | null, unit: DataUnit) => ({
  e164: '+12015550100',
  used,
  usedText: null,
  remaining: null,
  remainingText: null,
  unit,
  status: null,
  statusMessage: null,
  behavior: null,
});
const settings = (notifyAt: number | null, throttleAt: number | null, limitAt: number | null) => ({
  e164: '+12015550100',
  unit: DataUnit.MB,
  unitText: 'MB',
  notifyAt,
  throttleAt,
  throttleSpeed: null,
  throttleSpeedText: null,
  limitAt,
});

test.each([
  [0.9, DataUnit.GB, UsageThreshold.NOTIFY],
  [1, DataUnit.GB, UsageThreshold.THROTTLE],
  [3_000_000_000, DataUnit.B, UsageThreshold.LIMIT],
  [799, DataUnit.MB, null],
  [null, DataUnit.MB, null],
  [5, DataUnit.UNKNOWN, null],
])('%p %s of 800, 1000 and 2000 MB reach %p', (used, unit, reached) => {
  expect(thresholdReached(usage(used, unit), settings(800, 1_000, 2_000))).toBe(reached);
});

const ORDER = [null, UsageThreshold.NOTIFY, UsageThreshold.THROTTLE, UsageThreshold.LIMIT];
const limit = fc.option(fc.integer({ min: 1, max: 5_000 }), { nil: null });

test('more data never reaches a lower limit, and none that is not set', () => {
  fc.assert(
    fc.property(fc.tuple(limit, limit, limit), fc.nat(6_000), fc.nat(6_000), (limits, some, more) => {
      const [notifyAt, throttleAt, limitAt] = limits;
      const set = settings(notifyAt, throttleAt, limitAt);
      const [before, after] = [some, some + more].map((used) =>
        thresholdReached(usage(used, DataUnit.MB), set),
      );
      expect(ORDER.indexOf(after ?? null)).toBeGreaterThanOrEqual(ORDER.indexOf(before ?? null));
      const at = { NOTIFY: notifyAt, THROTTLE: throttleAt, LIMIT: limitAt };
      if (after) expect(at[after]).not.toBeNull();
    }),
  );
});
