import type { NumberKey, PhoneNumberRecord } from '../contracts/index.js';
import { Listing } from '../lists/listing.js';
import { once } from '../lists/once.js';
import type { AccountRecord, SubscriberRecord, SubscriptionRecord } from '../telegent/records/index.js';
import type { Scope } from './scope.js';

/** Several accounts side by side: what a DISTRIBUTOR sees where only credentials of single accounts are configured. */
export class ManyAccounts implements Scope {
  constructor(private readonly scopes: readonly Scope[]) {}

  readonly accounts = once(() => this.#together((scope) => scope.accounts()));
  readonly subscribers = once(() => this.#together((scope) => scope.subscribers()));
  readonly numbers = once(() => this.#together((scope) => scope.numbers()));
  readonly subscriptions = once(() => this.#together<SubscriptionRecord>((scope) => scope.subscriptions()));

  account(id: string): Promise<AccountRecord | null> {
    return this.#first((scope) => scope.account(id));
  }

  subscriber(id: string): Promise<SubscriberRecord | null> {
    return this.#first((scope) => scope.subscriber(id));
  }

  number(key: NumberKey): Promise<PhoneNumberRecord | null> {
    return this.#first((scope) => scope.number(key));
  }

  accountOfNumber(number: PhoneNumberRecord): Promise<string | null> {
    return this.#first((scope) => scope.accountOfNumber(number));
  }

  async #together<Row>(list: (scope: Scope) => Promise<Listing<Row>>): Promise<Listing<Row>> {
    const listings = await Promise.all(this.scopes.map(list));
    return new Listing(
      listings.flatMap((listing) => listing.rows),
      listings.every((listing) => listing.isComplete),
    );
  }

  async #first<T>(find: (scope: Scope) => Promise<T | null>): Promise<T | null> {
    const found = await Promise.all(this.scopes.map(find));
    return found.find((value) => value !== null) ?? null;
  }
}
