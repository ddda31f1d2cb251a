import type { Credential } from '../credentials.js';
import { UpstreamError } from '../errors.js';
import { refusalIn, refused, type Refusal } from './failures.js';
import type { HttpAnswer } from './http-answer.js';
import type { HttpTransport, UpstreamCall } from './http.js';
import type { Quota } from '../quota/quota.js';
import type { Place } from '../quota/quota-place.js';
import type { Tokens } from './tokens.js';
import type { UpstreamUsage } from '../upstream-usage.js';

/** Who sends, and what is to happen on the way. */
export interface Sender {
  readonly credential: Credential;
  readonly place: Place;
  readonly usage: UpstreamUsage | undefined;
  /** Secrets of the body, which a refusal may repeat. */
  readonly secrets?: readonly string[];
  /** Awaited when slot and token are there, right before the bytes go; a rejection keeps them here. */
  readonly beforeSend?: () => Promise<void>;
}

/** How long a credential rests after a 429 that names no time, in milliseconds. */
const PAUSE_MS = 10_000;

/** One request, from the token to the answer: quota > token > HTTP. Sends once, so that a write may pass through as well. */
export class Exchange {
  constructor(
    private readonly stages: {
      readonly tokens: Tokens;
      readonly http: HttpTransport;
      readonly quotaOf: (credential: Credential) => Quota;
    },
  ) {}

  /**
   * Resolves with a successful answer; throws UpstreamError otherwise. A refused token is renewed and the request sent
   * once more, which is safe for writes too, since a refused request has done nothing.
   */
  async send(call: UpstreamCall, sender: Sender): Promise<HttpAnswer> {
    try {
      return await this.#send(call, sender);
    } catch (error) {
      if (error instanceof UpstreamError && error.status === 429) {
        this.stages
          .quotaOf(sender.credential)
          .pause(error.retryAfter === undefined ? PAUSE_MS : error.retryAfter * 1000);
      }
      throw error;
    }
  }

  async #send(call: UpstreamCall, sender: Sender): Promise<HttpAnswer> {
    const { credential, place, usage } = sender;
    for (let renewed = false; ; renewed = true) {
      const token = await this.stages.tokens.get(credential, call.operation, place, usage);
      place.slots = 1;
      const answer = await this.#sendOnce(call, token.text, sender);
      const refusal = refusalIn(answer, sender.secrets);
      if (refusal === null) return answer;
      if (renewed || !isTokenRefusal(refusal)) throw refused(call.operation, refusal, answer.retryAfterMs);
      await this.stages.tokens.drop(credential, call.operation, token);
    }
  }

  async #sendOnce(
    call: UpstreamCall,
    token: string,
    { place, usage, beforeSend }: Sender,
  ): Promise<HttpAnswer> {
    const slot = await place.take();
    try {
      await beforeSend?.();
      if (usage !== undefined) usage.requests++;
      return await this.stages.http.send(call, token);
    } finally {
      slot.settle();
    }
  }
}

function isTokenRefusal({ status, message = '' }: Refusal): boolean {
  return status === 401 || (status === 403 && /endpoint|scope|token/i.test(message));
}
