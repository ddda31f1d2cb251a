import { BrokenCircuitError } from 'cockatiel';
import type { Clock } from '../../../clock.js';
import type { Credential } from '../credentials.js';
import { UpstreamError } from '../errors.js';
import type { Exchange } from './exchange.js';
import { rateLimited, Uncounted } from './failures.js';
import type { HttpAnswer } from './http-answer.js';
import type { HttpTransport, UpstreamCall } from './http.js';
import type { UpstreamOperation } from '../request.js';
import type { Quota } from '../quota/quota.js';
import type { Place } from '../quota/quota-place.js';
import type { Flight } from '../single-flight.js';
import type { Tokens } from './tokens.js';
import type { UpstreamUsage } from '../upstream-usage.js';

/** Tries after the first. A 429 is tried again once: the credential rests until then. */
const RETRIES = 2;
const RETRIES_AFTER_429 = 1;
/** The pause before a retry is drawn between half of this and all of it, and doubles each time. In milliseconds. */
const RETRY_PAUSE_MS = 200;

/** A read on its way to the platform. */
export interface Request {
  readonly credential: Credential;
  readonly call: UpstreamCall;
  /** Names the read, so that a caller that comes back is known again. */
  readonly key: string;
  /** Milliseconds that the read may wait in the queue of the quota. */
  readonly patienceMs: number;
  readonly usage: UpstreamUsage | undefined;
}

/** Sends reads, and sends them again where that may help. Every try takes quota. */
export class Reading {
  constructor(
    private readonly stages: {
      readonly clock: Clock;
      readonly http: HttpTransport;
      readonly tokens: Tokens;
      readonly exchange: Exchange;
      readonly quotaOf: (credential: Credential) => Quota;
      readonly limit: number;
    },
  ) {}

  /** Whether the platform failed when it was last asked for this, not long ago. */
  isFailing(operation: UpstreamOperation): boolean {
    return this.stages.http.isFailing(operation);
  }

  /** A successful answer; throws UpstreamError otherwise. */
  async send(request: Request, flight: Flight<unknown>): Promise<HttpAnswer> {
    const { credential, call, key, patienceMs } = request;
    const { http, tokens, quotaOf } = this.stages;
    http.assertOpenFor(call.operation);
    const announced = await tokens.announce(credential, call.operation);
    let place: Place | undefined;
    try {
      const slots = announced.asksForToken ? 2 : 1;
      const entry = { operation: call.operation, demand: flight.demand, key, slots, patienceMs };
      place = await quotaOf(credential).enter(entry);
      flight.place = place;
      return await this.#try(request, place, flight);
    } finally {
      place?.leave();
      announced.done();
    }
  }

  async #try(request: Request, place: Place, { demand }: Flight<unknown>): Promise<HttpAnswer> {
    const { credential, call, patienceMs, usage } = request;
    for (let retries = 0; ; retries++) {
      try {
        return await this.stages.exchange.send(call, { credential, place, usage });
      } catch (error) {
        // While the platform fails, what nobody waits for does not use up the quota that is wanted on its return.
        const isTriedOnce = demand.priority === 'background' && this.isFailing(call.operation);
        const pause = isTriedOnce ? null : pauseBeforeRetry(error, retries);
        if (pause === null || pause > patienceMs) throw error;
        if (pause > 0) await this.stages.clock.sleep(pause);
        const wait = await place.expectedWait();
        if (wait <= patienceMs) continue;
        throw isRateLimit(error) ? rateLimited(call.operation, this.stages.limit, wait) : error;
      }
    }
  }
}

/** Milliseconds before the next try, or null when there is none. */
function pauseBeforeRetry(error: unknown, retries: number): number | null {
  if (!(error instanceof UpstreamError) || isUnsent(error)) return null;
  // The credential rests already, so the next try waits in the queue.
  if (isRateLimit(error)) return retries < RETRIES_AFTER_429 ? 0 : null;
  if (error.code === 'UPSTREAM_REJECTED' || retries >= RETRIES) return null;
  const jittered = RETRY_PAUSE_MS * 2 ** retries * (0.5 + Math.random() / 2);
  return Math.max(jittered, (error.retryAfter ?? 0) * 1000);
}

/** Nothing went out, for a reason that a pause of ours does not mend. */
function isUnsent(error: UpstreamError): boolean {
  return error instanceof Uncounted || error.cause instanceof BrokenCircuitError;
}

function isRateLimit(error: unknown): boolean {
  return error instanceof UpstreamError && error.code === 'RATE_LIMITED';
}
