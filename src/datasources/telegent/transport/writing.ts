import type { Priority } from '../client.js';
import type { Credential } from '../credentials.js';
import { UpstreamError } from '../errors.js';
import { Demand } from '../quota/demand.js';
import type { Quota } from '../quota/quota.js';
import type { UpstreamUsage } from '../upstream-usage.js';
import type { Exchange } from './exchange.js';
import { isConnectFailure } from './failures.js';
import type { HttpAnswer } from './http-answer.js';
import type { HttpTransport, UpstreamCall } from './http.js';
import type { Tokens } from './tokens.js';

/** A write on its way to the platform. */
export interface WriteRequest {
  readonly credential: Credential;
  readonly call: UpstreamCall;
  readonly priority: Priority;
  /** Milliseconds that it may wait for quota. */
  readonly patienceMs: number;
  readonly usage?: UpstreamUsage | undefined;
  /** Secrets of the body, which must not come back in a refusal. */
  readonly secrets: readonly string[];
  /** Awaited right before the bytes go; when it rejects, nothing is sent. */
  readonly beforeSend: () => Promise<void>;
}

/** A write without a successful answer. `isDone` is `no` only where that is certain. */
export class WriteFailure extends Error {
  constructor(
    readonly isDone: 'no' | 'unknown',
    override readonly cause: unknown,
  ) {
    super('The write failed', { cause });
    this.name = 'WriteFailure';
  }
}

/** Sends writes: once, and never again by itself. */
export class Writing {
  constructor(
    private readonly stages: {
      readonly http: HttpTransport;
      readonly tokens: Tokens;
      readonly exchange: Exchange;
      readonly quotaOf: (credential: Credential) => Quota;
    },
  ) {}

  /** A successful answer; throws WriteFailure otherwise. */
  async send(request: WriteRequest): Promise<HttpAnswer> {
    const { credential, call, priority, patienceMs, usage, secrets, beforeSend } = request;
    const { http, tokens, exchange, quotaOf } = this.stages;
    const demand = new Demand();
    const viewer = usage?.viewer ?? null;
    demand.join(priority, viewer);
    const progress = { isSent: false };
    try {
      http.assertOpenFor(call.operation);
      const announced = await tokens.announce(credential, call.operation);
      const slots = announced.asksForToken ? 2 : 1;
      // Each write is a caller of its own: a retry is another write to the quota.
      const key = `${credential.id} ${call.operation}`;
      const entry = { operation: call.operation, demand, key, slots, patienceMs };
      try {
        const place = await quotaOf(credential).enter(entry);
        try {
          const markSent = async (): Promise<void> => {
            await beforeSend();
            progress.isSent = true;
          };
          return await exchange.send(call, { credential, place, usage, secrets, beforeSend: markSent });
        } finally {
          place.leave();
        }
      } finally {
        announced.done();
      }
    } catch (error) {
      throw new WriteFailure(progress.isSent && !isCertainlyNotDone(error) ? 'unknown' : 'no', error);
    } finally {
      demand.leave(priority, viewer);
    }
  }
}

/** Refused by the platform, or never left this machine; a 408 and every 5xx may come after the effect. */
function isCertainlyNotDone(error: unknown): boolean {
  if (!(error instanceof UpstreamError)) return false;
  if (error.operation === 'createToken' || isConnectFailure(error)) return true;
  const { status } = error;
  return status !== undefined && status >= 400 && status < 500 && status !== 408;
}
