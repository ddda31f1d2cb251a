import type { Clock } from '../../clock.js';
import type { AnswerCache } from './cache/cache.js';
import type { CallOptions } from './client.js';
import { UndecodableAnswer } from './errors.js';
import { undecodable } from './transport/failures.js';
import type { HttpAnswer } from './transport/http-answer.js';
import type { ClientObserver } from './observer.js';
import type { Reading } from './transport/reading.js';
import type { ReadOperation } from './request.js';
import type { Flights } from './single-flight.js';

/** What a read passes through. */
export interface ReadStages {
  readonly cache: AnswerCache;
  readonly flights: Flights;
  readonly reading: Reading;
  readonly clock: Clock;
  readonly observer: ClientObserver;
  /** Milliseconds; how long a caller waits for quota when it does not say. */
  readonly timeoutMs: number;
  /** Requests in any sliding minute. */
  readonly limit: number;
}

/** The decoded answer; throws UPSTREAM_REJECTED when it cannot be understood. */
export function decodeAnswer<T>(
  operation: ReadOperation,
  answer: HttpAnswer,
  decode: (body: unknown) => T,
): T {
  try {
    if (answer.body === undefined) throw new UndecodableAnswer('the answer is not JSON');
    return decode(answer.body);
  } catch (error) {
    throw undecodable(operation, error);
  }
}

/** Whether the caller puts up with an older answer where the platform cannot give a new one. */
export function mayStandIn({ fresh = false, notBefore, standIn = true }: CallOptions): boolean {
  return standIn && !fresh && notBefore === undefined;
}
