import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

/** Every kind of trouble that can be ordered. */
export const FAULT_KINDS = [
  'delay', // the request waits `milliseconds`, then goes its usual way
  'status', // refused with `status`, no effect
  'expired-token', // the token is forgotten and the request refused with 401
  'reset-before', // connection reset, no effect
  'reset-after', // effect done, then connection reset
  'late-effect', // connection reset at once, effect done `seconds` later
  'hold', // effect done, answer held for `milliseconds` or until the faults are cleared
] as const;

export interface Fault {
  /** operationId, or `*` for every operation but createToken. */
  operation: string;
  kind: (typeof FAULT_KINDS)[number];
  /** Requests it still strikes; null for no end. */
  count: number | null;
  /** Chance from 0 to 1 that a matching request is struck. */
  probability: number;
  /** Real milliseconds of a delay or a hold. */
  milliseconds?: number;
  /** Sandbox-clock seconds until a late effect. */
  seconds?: number;
  status?: number;
  message?: string;
  /** Seconds named in `Retry-After` of a `status` fault. */
  retryAfter?: number;
}

/** Mulberry32: numbers from 0 to 1 that repeat for the same seed. */
function randomSequence(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The faults ordered and not yet used up. */
export class Faults {
  #faults: Fault[] = [];
  #random = randomSequence(randomInt(2 ** 32));
  #release = new AbortController();

  /** Orders a fault; a `seed` starts the random draws anew, so that a run can be repeated. */
  add(order: Partial<Fault> & Pick<Fault, 'kind'>, seed?: number): Fault {
    const fault: Fault = {
      operation: '*',
      probability: 1,
      ...order,
      count: order.count === undefined ? 1 : order.count,
    };
    if (seed !== undefined) this.#random = randomSequence(seed);
    this.#faults.push(fault);
    return fault;
  }

  list(): readonly Fault[] {
    return this.#faults;
  }

  /** The fault that strikes this request, drawn among all that match. */
  draw(operation: string): Fault | undefined {
    if (this.#faults.length === 0) return undefined;
    const matching = this.#faults.filter(
      (fault) => fault.operation === operation || (fault.operation === '*' && operation !== 'createToken'),
    );
    const fault = matching[Math.floor(this.#random() * matching.length)];
    if (fault === undefined || this.#random() >= fault.probability) return undefined;
    if (fault.count !== null && --fault.count <= 0) this.#faults.splice(this.#faults.indexOf(fault), 1);
    return fault;
  }

  /** Waits `milliseconds`, or, when none are given, until the faults are cleared. */
  async hold(milliseconds?: number): Promise<void> {
    const longest = 2 ** 31 - 1;
    const wait = sleep(milliseconds ?? longest, undefined, { ref: false, signal: this.#release.signal });
    await wait.catch(() => undefined);
  }

  /** Forgets every fault and lets held answers go. */
  clear(): void {
    this.#faults = [];
    this.#release.abort();
    this.#release = new AbortController();
  }
}
