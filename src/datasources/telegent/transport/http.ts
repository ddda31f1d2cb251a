import { EventEmitter } from 'node:events';
import {
  BrokenCircuitError,
  circuitBreaker,
  ConsecutiveBreaker,
  handleAll,
  type CircuitBreakerPolicy,
} from 'cockatiel';
import { Pool } from 'undici';
import type { Clock } from '../../../clock.js';
import { broken, unanswered } from './failures.js';
import { upstreamOperations } from '../generated/operations.js';
import type { ClientObserver } from '../observer.js';
import type { UpstreamOperation } from '../request.js';
import type { HttpAnswer } from './http-answer.js';

/** One request of the platform. */
export interface UpstreamCall {
  readonly operation: UpstreamOperation;
  readonly query?: Readonly<Record<string, string | number>> | undefined;
  readonly body?: unknown;
}

/** Requests that run at the same moment; the platform's quota is far below what this allows. */
const CONNECTIONS = 64;
const KEEP_ALIVE_MS = 30_000;
const LARGEST_ANSWER_BYTES = 32 * 2 ** 20;
/** Failures in a row of one operation after which it is not asked for a while. */
const BREAK_AFTER = 8;
/** How long it is left alone before one request tries again, in milliseconds. */
const BREAK_MS = 10_000;

/** How long a failure tells that the next request will fail as well, in milliseconds. */
const FAILING_MS = 30_000;

/** The platform counts by the minute, so that nothing justifies a longer rest. */
const LONGEST_REST_MS = 300_000;

interface Circuit {
  readonly policy: CircuitBreakerPolicy;
  /** Instant until which nothing is sent. */
  openUntil: number;
  /** When the last request failed; null when it did not. */
  failedAt: number | null;
}

/** Requests over kept-alive connections, with a time limit and a circuit breaker an operation. Never retries. */
export class HttpTransport {
  readonly #pool: Pool;
  readonly #circuits = new Map<UpstreamOperation, Circuit>();

  constructor(
    private readonly settings: {
      readonly baseUrl: string;
      readonly timeoutMs: number;
      readonly clock: Clock;
      readonly observer: ClientObserver;
    },
  ) {
    this.#pool = new Pool(new URL(settings.baseUrl).origin, {
      connections: CONNECTIONS,
      keepAliveTimeout: KEEP_ALIVE_MS,
      connect: { timeout: settings.timeoutMs },
      maxResponseSize: LARGEST_ANSWER_BYTES,
      // The time limit below holds for the whole request, on the injected clock.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
  }

  /** Throws UPSTREAM_UNAVAILABLE while the operation is left alone, so that nothing is spent on it. */
  assertOpenFor(operation: UpstreamOperation): void {
    const wait = this.#circuit(operation).openUntil - this.settings.clock.now();
    if (wait > 0) throw broken(operation, wait);
  }

  /** Whether the last request of the operation failed, and not long ago. */
  isFailing(operation: UpstreamOperation): boolean {
    const failedAt = this.#circuits.get(operation)?.failedAt ?? null;
    return failedAt !== null && this.settings.clock.now() - failedAt < FAILING_MS;
  }

  /** Sends once. Throws UpstreamError when there is no answer; an answer of any status is returned. */
  async send(call: UpstreamCall, token: string | null): Promise<HttpAnswer> {
    this.assertOpenFor(call.operation);
    const circuit = this.#circuit(call.operation);
    try {
      return await circuit.policy.execute(() => this.#exchange(call, token));
    } catch (error) {
      throw error instanceof BrokenCircuitError ? broken(call.operation, BREAK_MS) : error;
    }
  }

  /** Ends every connection; calls in flight fail. */
  async close(): Promise<void> {
    await this.#pool.destroy();
  }

  async #exchange(call: UpstreamCall, token: string | null): Promise<HttpAnswer> {
    const { clock, observer, timeoutMs } = this.settings;
    const started = clock.now();
    // undici takes an emitter for a signal, which costs far less than one.
    const overdue = new EventEmitter();
    let isOverdue = false;
    const cancel = clock.after(timeoutMs, () => {
      isOverdue = true;
      overdue.emit('abort');
    });
    let status = 0;
    try {
      const { method } = upstreamOperations[call.operation];
      const response = await this.#pool.request({
        method,
        path: pathOf(call),
        headers: {
          accept: 'application/json',
          ...(method === 'POST' && { 'content-type': 'application/json' }),
          ...(token !== null && { authorization: `Bearer ${token}` }),
        },
        body: method === 'POST' ? JSON.stringify(call.body ?? {}) : null,
        signal: overdue,
      });
      const text = await response.body.text();
      status = response.statusCode;
      const retryAfterMs = retryAfter(response.headers['retry-after'], clock.now());
      return { status, body: parse(text), bytes: text.length, retryAfterMs };
    } catch (error) {
      throw unanswered(call.operation, error, isOverdue);
    } finally {
      cancel();
      observer.upstreamRequest(call.operation, status, clock.now() - started);
    }
  }

  #circuit(operation: UpstreamOperation): Circuit {
    const known = this.#circuits.get(operation);
    if (known !== undefined) return known;
    const failing = handleAll.orWhenResult((answer) => (answer as HttpAnswer).status >= 500);
    // The breaker counts and lets one request try; how long it stays open is measured on the injected clock.
    const policy = circuitBreaker(failing, {
      halfOpenAfter: 0,
      breaker: new ConsecutiveBreaker(BREAK_AFTER),
    });
    const circuit: Circuit = { policy, openUntil: 0, failedAt: null };
    policy.onFailure(() => {
      circuit.failedAt = this.settings.clock.now();
    });
    policy.onSuccess(() => {
      circuit.failedAt = null;
    });
    policy.onBreak(() => {
      circuit.openUntil = this.settings.clock.now() + BREAK_MS;
    });
    this.#circuits.set(operation, circuit);
    return circuit;
  }
}

/** Path and query of a call; `+` of a phone number becomes `%2B`. */
function pathOf({ operation, query }: UpstreamCall): string {
  const { path } = upstreamOperations[operation];
  const pairs = Object.entries(query ?? {}).map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
  );
  return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`;
}

/** Milliseconds told by a `Retry-After` header, in seconds or as a date; a rest that would never end is cut short. */
function retryAfter(header: string | string[] | undefined, now: number): number | undefined {
  if (typeof header !== 'string') return undefined;
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(0, wait), LONGEST_REST_MS);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
