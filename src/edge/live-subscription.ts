import type { GraphQLFormattedError } from 'graphql';
import type { Subscribed, ToldResult } from './subscriptions.js';

/** Why a subscription does not run, in the words for clients. */
export class SubscriptionRefused extends Error {
  constructor(readonly errors: readonly GraphQLFormattedError[]) {
    super('The subscription was refused.');
    this.name = 'SubscriptionRefused';
  }
}

const END = { value: undefined, done: true } as const;

/**
 * A subscription of a client, which starts when its first answer is asked for. It ends at once when it is told to, whatever
 * it waits for; what was begun for it is given up meanwhile.
 */
export class LiveSubscription implements AsyncIterableIterator<ToldResult> {
  readonly #ended = new AbortController();
  #events: AsyncIterator<ToldResult> | null = null;
  #giveUp: (() => void) | null = null;

  constructor(
    private readonly start: (signal: AbortSignal) => Promise<Subscribed>,
    private readonly onEnd: () => void,
  ) {}

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<ToldResult>> {
    if (this.#ended.signal.aborted) return Promise.resolve(END);
    return new Promise((resolve, reject) => {
      this.#giveUp = () => resolve(END);
      this.#step().then(
        (result) => {
          resolve(result);
          if (result.done) this.end();
        },
        (error: unknown) => {
          reject(error instanceof Error ? error : new Error(String(error)));
          this.end();
        },
      );
    });
  }

  return(): Promise<IteratorResult<ToldResult>> {
    this.end();
    return Promise.resolve(END);
  }

  end(): void {
    if (this.#ended.signal.aborted) return;
    this.#ended.abort();
    this.#giveUp?.();
    void this.#events?.return?.();
    this.onEnd();
  }

  async #step(): Promise<IteratorResult<ToldResult>> {
    this.#events ??= await this.#begin();
    return this.#events.next();
  }

  async #begin(): Promise<AsyncIterator<ToldResult>> {
    const subscribed = await this.start(this.#ended.signal);
    if ('errors' in subscribed) throw new SubscriptionRefused(subscribed.errors);
    if (this.#ended.signal.aborted) void subscribed.events.return?.();
    return subscribed.events;
  }
}
