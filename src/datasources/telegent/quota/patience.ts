import type { Clock } from '../../../clock.js';
import type { CallOptions, Priority } from '../client.js';
import type { Demand } from './demand.js';
import { rateLimited } from '../transport/failures.js';
import type { UpstreamOperation } from '../request.js';
import type { Flight } from '../single-flight.js';

/** How long an optional part of a response waits for quota, in milliseconds. */
const OPTIONAL_PATIENCE_MS = 300;
/** How much longer a caller whose patience is over waits for a turn that is about to come, in milliseconds. */
const BUSY_MS = 50;
/** How long work that nobody waits for may queue, in milliseconds; beyond it there is more than can ever be done. */
export const BACKGROUND_PATIENCE_MS = 600_000;

/** One caller of a read, and how long it is ready to wait for quota. */
export interface Caller {
  readonly priority: Priority;
  readonly patienceMs: number;
  readonly signal: AbortSignal | undefined;
  /** On whose behalf it waits; null for the server's own work. */
  readonly viewer: string | null;
}

export function callerOf(
  { priority = 'interactive', patienceMs, signal, usage }: CallOptions,
  timeoutMs: number,
): Caller {
  const wanted = patienceMs ?? timeoutMs;
  const longest = {
    interactive: wanted,
    optional: Math.min(wanted, OPTIONAL_PATIENCE_MS),
    background: BACKGROUND_PATIENCE_MS,
  };
  return { priority, patienceMs: longest[priority], signal, viewer: usage?.viewer ?? null };
}

/** How long the work itself may queue: an optional read goes on when its caller has gone. */
export function patienceOfWork({ priority, patienceMs }: Caller): number {
  return priority === 'interactive' ? patienceMs : BACKGROUND_PATIENCE_MS;
}

/**
 * Waits for a flight on behalf of a caller. Throws RATE_LIMITED when the caller's patience for quota is used up, or is
 * known not to last, while the flight goes on in the background: it will come back. Throws the signal's reason when that is
 * aborted; a flight that nobody else waits for is given up then, unless it was sent.
 */
export async function waitFor<T>(
  flight: Flight<T>,
  caller: Caller,
  context: { readonly clock: Clock; readonly operation: UpstreamOperation; readonly limit: number },
): Promise<T> {
  const { clock, operation, limit } = context;
  caller.signal?.throwIfAborted();
  flight.demand.join(caller.priority, caller.viewer);
  const outcome = flight.outcome.then((value) => ({ value }));
  // It may fail when this caller has gone already.
  outcome.catch(() => undefined);
  const throwIfBeyond = async (patienceMs: number): Promise<void> => {
    const wait = flight.demand.waiting ? ((await flight.place?.expectedWait()) ?? 0) : 0;
    if (wait > patienceMs) throw rateLimited(operation, limit, wait);
  };
  try {
    await throwIfBeyond(caller.patienceMs);
    for (let left = caller.patienceMs; ;) {
      const since = clock.now();
      const { waiting } = flight.demand;
      const landed = await firstOf(outcome, flight.demand, waiting ? left : undefined, caller.signal, clock);
      if (landed !== undefined) return landed.value;
      if (waiting) left -= clock.now() - since;
      // A turn that comes now is not missed because this process was too busy to notice.
      if (left <= 0) await throwIfBeyond((left = BUSY_MS));
    }
  } finally {
    flight.demand.leave(caller.priority, caller.viewer);
    if (caller.signal?.aborted === true && !flight.demand.isWanted) giveUp(flight);
  }
}

function giveUp(flight: Flight<unknown>): void {
  if (flight.place?.drop() === true) flight.isGivenUp = true;
}

/** The outcome; or undefined as soon as the demand has changed or the time is over. */
async function firstOf<T>(
  outcome: Promise<T>,
  demand: Demand,
  ms: number | undefined,
  signal: AbortSignal | undefined,
  clock: Clock,
): Promise<T | undefined> {
  // It may have been aborted since the last look, and would not tell again.
  signal?.throwIfAborted();
  const done = new AbortController();
  let stop = (): void => undefined;
  try {
    return await Promise.race([
      outcome,
      new Promise<undefined>((resolve, reject) => {
        stop = demand.onChange(() => resolve(undefined));
        signal?.addEventListener('abort', () => reject(signal.reason as Error), { signal: done.signal });
      }),
      ...(ms === undefined ? [] : [clock.sleep(Math.max(0, ms), done.signal).then(() => undefined)]),
    ]);
  } finally {
    stop();
    done.abort();
  }
}
