import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { randomSequence } from './random-sequence.js';

/** Every kind of trouble that can be ordered. */
export const FAULT_KINDS = [
  'delay', // the request waits `milliseconds`, then goes its usual way
  'status', // refused with `status`, no effect
  'status-after', // effect done, then answered with `status`
  'expired-token', // the token is forgotten and the request refused with 401
  'reset-before', // connection reset, no effect
  'reset-after', // effect done, then connection reset
  'late-effect', // connection reset at once, effect done `seconds` later
  'hold', // effect done, answer held for `milliseconds` or until it is released
] as const;

export interface Fault {
  /** operationId, or `*` for every operation but createToken. */
  operation: string;
  kind: (typeof FAULT_KINDS)[number];
  /** Fields of the body or the query that must have these values; every request when left out. */
  match?: Record<string, unknown>;
  /** Requests it still strikes; null for no end. */
  count: number | null;
  /** Chance from 0 to 1 that a matching request is struck by this fault. */
  probability: number;
  /** Real milliseconds of a delay or a hold. */
  milliseconds?: number;
  /** Sandbox-clock seconds until a late effect. */
  seconds?: number;
  status?: number;
  message?: string;
  /** Seconds named in `Retry-After` of a `status` or `status-after` fault. */
  retryAfter?: number;
}

/**
 * The faults ordered and not yet used up.
 *
 * All of them draw from one sequence of random numbers, and each request that any fault matches takes exactly one number
 * of it, struck or not. So the same seed, faults and order of matching requests give the same strikes, whatever other
 * requests (of tokens, say) come in between.
 */
export class Faults {
  #faults: Fault[] = [];
  #random = randomSequence(randomInt(2 ** 32));
  #cleared = new AbortController();

  /** Orders a fault; a `seed` starts the random sequence anew, so that a run can be repeated. */
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

  /**
   * The fault that strikes a request, of all that match it. Each strikes with its own probability; where these add up to
   * more than 1, one surely does, chosen in proportion to them.
   */
  draw(operation: string, sent: Readonly<Record<string, unknown>> = {}): Fault | undefined {
    const matching = this.#faults.filter((fault) => matches(fault, operation, sent));
    if (matching.length === 0) return undefined;
    const whole = matching.reduce((sum, { probability }) => sum + probability, 0);
    let left = this.#random() * Math.max(1, whole);
    const fault = matching.find(({ probability }) => (left -= probability) < 0);
    if (fault && fault.count !== null && --fault.count <= 0)
      this.#faults.splice(this.#faults.indexOf(fault), 1);
    return fault;
  }

  /** Waits `milliseconds`, or less when the faults are cleared meanwhile. */
  async delay(milliseconds: number): Promise<void> {
    const { signal } = this.#cleared;
    await sleep(milliseconds, undefined, { ref: false, signal }).catch(() => undefined);
  }

  /** Forgets every fault and ends the delays. */
  clear(): void {
    this.#faults = [];
    this.#cleared.abort();
    this.#cleared = new AbortController();
  }
}

function matches(fault: Fault, operation: string, sent: Readonly<Record<string, unknown>>): boolean {
  const covers = fault.operation === operation || (fault.operation === '*' && operation !== 'createToken');
  return (
    covers && Object.entries(fault.match ?? {}).every(([name, value]) => isDeepStrictEqual(sent[name], value))
  );
}
