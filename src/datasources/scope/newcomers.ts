import { LRUCache } from 'lru-cache';
import type { Clock } from '../../clock.js';
import type { CallOptions, TelegentClient } from '../telegent/client.js';
import type { Credential } from '../telegent/credentials.js';
import { subscriberById } from '../telegent/reads/subscribers.js';
import type { SubscriberRecord } from '../telegent/records/index.js';

/** How long it is believed that a subscriber is not in an account, once the platform was asked. */
const REFUSED_MS = 5 * 60_000;
const MOST_REFUSED = 10_000;

/** The subscriber that a token names. */
interface Named {
  readonly id: string;
  readonly accountId: string;
}

/** Where the platform is asked, and for which request. */
interface Asking extends Pick<CallOptions, 'usage'> {
  readonly client: TelegentClient;
  readonly credential: Credential;
}

/**
 * Subscribers that tokens name and that no list shows yet: a list may be minutes old, and a subscriber was created elsewhere
 * just now. That a token is refused rests on one look past the caches; what it has told is believed for some minutes, so that
 * the tokens of those who are gone cost next to nothing. One for the process.
 */
export class Newcomers {
  readonly #refusedUntil = new LRUCache<string, number>({ max: MOST_REFUSED });
  readonly #looks = new Map<string, Promise<SubscriberRecord | null>>();

  constructor(private readonly clock: Clock) {}

  /** The subscriber, if it is in the account; null if not. Fails where the platform cannot be asked. */
  async find(named: Named, { client, credential, usage }: Asking): Promise<SubscriberRecord | null> {
    const read = subscriberById(named.id);
    const seen = await client.peek(credential, read);
    if (seen?.accountId === named.accountId) return seen;
    const key = `${credential.id} ${named.accountId} ${named.id}`;
    if ((this.#refusedUntil.get(key) ?? -Infinity) > this.clock.now()) return null;
    const look =
      this.#looks.get(key) ??
      this.#look(key, named, async () =>
        client.read(credential, read, { fresh: true, priority: 'optional', ...(usage && { usage }) }),
      );
    return look;
  }

  #look(
    key: string,
    { accountId }: Named,
    ask: () => Promise<SubscriberRecord | null>,
  ): Promise<SubscriberRecord | null> {
    const look = ask()
      .then((subscriber) => {
        if (subscriber?.accountId === accountId) return subscriber;
        this.#refusedUntil.set(key, this.clock.now() + REFUSED_MS);
        return null;
      })
      .finally(() => this.#looks.delete(key));
    this.#looks.set(key, look);
    return look;
  }
}
