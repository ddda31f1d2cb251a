import type { Clock } from '../../src/clock.js';

/** A clock that stands still unless it is moved. */
export function manualClock(now = Date.parse('2026-01-01T00:00:00Z')): Clock & { advance(ms: number): void } {
  return {
    now: () => now,
    after: () => () => undefined,
    sleep: () => new Promise(() => undefined),
    close: () => undefined,
    advance: (ms) => {
      now += ms;
    },
  };
}
