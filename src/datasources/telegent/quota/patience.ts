import type { Clock } from '../../../clock.js';
import type { CallOptions, Priority } from '../client.js';
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

/** What a wait is measured with, and what its error names. */
interface WaitContext {
  readonly clock: Clock;
  readonly operation: UpstreamOperation;
  readonly limit: number;
}

/**
 * Waits for a flight on behalf of a caller. Throws RATE_LIMITED when the caller's patience for quota is used up, or is
 * known not to last, while the flight goes on in the background: it will come back. Throws the signal's reason when that is
 * aborted; a flight that nobody else waits for is given up then, unless it was sent.
 */
export async function waitFor<T>(flight: Flight<T>, caller: Caller, context: WaitContext): Promise<T> {
  const { signal, priority, viewer } = caller;
  signal?.throwIfAborted();
  flight.demand.join(priority, viewer);
  try {
    return await landingOf(flight, caller, new Patience(flight, caller.patienceMs, context));
  } finally {
    flight.demand.leave(priority, viewer);
    if (signal?.aborted === true && !flight.demand.isWanted) giveUp(flight);
  }
}

async function landingOf<T>(
  { outcome, demand }: Flight<T>,
  { signal }: Caller,
  patience: Patience,
): Promise<T> {
  // It may fail while this caller still looks at the queue.
  outcome.catch(() => undefined);
  await patience.check();
  // It may have been aborted meanwhile, and would not tell again.
  signal?.throwIfAborted();
  return new Promise<T>((resolve, reject) => {
    const end = (settle: () => void): void => {
      unfollow();
      patience.end();
      signal?.removeEventListener('abort', abort);
      settle();
    };
    const fail = (error: unknown): void => end(() => reject(error));
    const abort = (): void => fail(signal?.reason);
    const unfollow = demand.onChange(() => patience.follow(fail));
    signal?.addEventListener('abort', abort);
    outcome.then((value) => end(() => resolve(value)), fail);
    patience.follow(fail);
  });
}

/** What is left of a caller's patience: it is used up only while the work stands in the queue of the quota. */
class Patience {
  #leftMs: number;
  /** Stops the time that runs; null while none does. */
  #stop: (() => void) | null = null;
  #hasEnded = false;

  constructor(
    private readonly flight: Flight<unknown>,
    patienceMs: number,
    private readonly context: WaitContext,
  ) {
    this.#leftMs = patienceMs;
  }

  /** Throws RATE_LIMITED when it is known not to last. */
  async check(): Promise<void> {
    const { demand, place } = this.flight;
    if (!demand.waiting || place === undefined) return;
    const wait = await place.expectedWait();
    const { operation, limit } = this.context;
    if (wait > this.#leftMs) throw rateLimited(operation, limit, wait);
  }

  /** To be called whenever the work may have come into the queue or left it; calls back, with why, when it is over. */
  follow(whenOver: (error: unknown) => void): void {
    const { waiting } = this.flight.demand;
    if (this.#hasEnded || waiting === (this.#stop !== null)) return;
    if (waiting) this.#run(whenOver);
    else this.#stop?.();
  }

  end(): void {
    this.#hasEnded = true;
    this.#stop?.();
  }

  #run(whenOver: (error: unknown) => void): void {
    const { clock } = this.context;
    const since = clock.now();
    const cancel = clock.after(Math.max(0, this.#leftMs), () => {
      this.#stop = null;
      // A turn that comes now is not missed because this process was too busy to notice.
      this.#leftMs = BUSY_MS;
      this.check().then(() => this.follow(whenOver), whenOver);
    });
    this.#stop = () => {
      cancel();
      this.#stop = null;
      this.#leftMs -= clock.now() - since;
    };
  }
}

function giveUp(flight: Flight<unknown>): void {
  if (flight.place?.drop() === true) flight.isGivenUp = true;
}
