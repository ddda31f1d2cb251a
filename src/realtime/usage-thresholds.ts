import type { PhoneNumberRecord } from '../datasources/contracts/index.js';
import type { UsageThreshold } from '../datasources/usage-threshold.js';
import type { Listener, Signal } from './event-feed.js';
import { Inbox } from './inbox.js';
import { liveStream } from './live-stream.js';
import type { UsageRounds } from './usage-rounds.js';
import type { WorkFor } from './work-for.js';

/** The highest of its data limits that a number has reached; null for none. */
export interface UsageThresholdRecord {
  readonly number: PhoneNumberRecord;
  readonly threshold: UsageThreshold | null;
}

/** What a stream works with that looks at data usage. */
export interface UsageStreamParts {
  readonly work: WorkFor;
  readonly rounds: UsageRounds;
  /** Hears what happens under a topic. */
  readonly hearing: (topic: string) => (put: Listener) => () => void;
}

/** What wakes a stream that looks at data usage. */
export type UsageSignal = Signal | 'round';

/** Null, once, for a number that the viewer may not see (any more). */
export function usageThresholds(
  id: string,
  { work, rounds, hearing }: UsageStreamParts,
): AsyncIterableIterator<UsageThresholdRecord | null> {
  return liveStream(new Inbox<UsageSignal>(true), async function* ({ inbox, hear }) {
    const first = await work().sources.numbers.find({ id });
    if (!first) return yield null;
    // A limit that is set anew may be reached at once.
    hear(hearing(first.e164));
    hear((put) => rounds.listen(() => put('round')));
    let told = await work().sources.usage.thresholdOf(first);
    yield { number: first, threshold: told };
    while ((await inbox.take()) !== null) {
      const seen = await rounds.read(work, async ({ sources: { numbers, usage } }) => {
        const number = await numbers.find({ id });
        return { number, threshold: number && (await usage.thresholdOf(number)) };
      });
      if (!seen) continue;
      if (!seen.number) return yield null;
      if (seen.threshold === told) continue;
      told = seen.threshold;
      yield { number: seen.number, threshold: told };
    }
  });
}
