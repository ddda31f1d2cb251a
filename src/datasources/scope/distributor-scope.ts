import DataLoader from 'dataloader';
import type { NumberKey, PhoneNumberRecord } from '../contracts/index.js';
import type { CredentialLists } from '../lists/credential-lists.js';
import type { Listing } from '../lists/listing.js';
import type { Ways } from '../lists/shared-wants.js';
import { numberByE164, numberByIccid } from '../telegent/reads/numbers.js';
import type { AccountRecord, SubscriberRecord, SubscriptionRecord } from '../telegent/records/index.js';
import type { ScopeReader } from './scope-reader.js';
import type { Owners } from './owners.js';
import { findNumber, idOf, type Scope } from './scope.js';
import { nameOfKey, type ReadableKey, type WantedRecords } from './wanted-records.js';

/** Everything below a distributor. Single reads and lists are chosen by the number of requests. */
export class DistributorScope implements Scope {
  readonly #subscriberById = new DataLoader<string, SubscriberRecord | null>(
    (ids) => this.#readSubscribers(ids),
    {
      maxBatchSize: Number.POSITIVE_INFINITY,
    },
  );

  readonly #numberByKey = new DataLoader<ReadableKey, PhoneNumberRecord | null, string>(
    (keys) => this.#readNumbers(keys),
    {
      maxBatchSize: Number.POSITIVE_INFINITY,
      cacheKeyFn: nameOfKey,
    },
  );

  constructor(
    private readonly reader: ScopeReader,
    private readonly lists: CredentialLists,
    private readonly owners: Owners,
    private readonly wanted: ReturnType<WantedRecords['of']>,
  ) {}

  accounts(): Promise<Listing<AccountRecord>> {
    return this.lists.accounts();
  }

  async account(id: string): Promise<AccountRecord | null> {
    return (await this.accounts()).one(idOf, id);
  }

  subscribers(): Promise<Listing<SubscriberRecord>> {
    return this.owners.ofDistributor(this.lists, this.reader.checkSubscriber);
  }

  subscriber(id: string): Promise<SubscriberRecord | null> {
    return this.#subscriberById.load(id);
  }

  numbers(): Promise<Listing<PhoneNumberRecord>> {
    return this.lists.inventory();
  }

  /** By id a number is found in the inventory alone; for a few by E.164 or ICCID single reads may be cheaper. */
  async number(key: NumberKey): Promise<PhoneNumberRecord | null> {
    return 'id' in key ? findNumber(await this.numbers(), key) : this.#numberByKey.load(key);
  }

  subscriptions(): Promise<Listing<SubscriptionRecord>> {
    return this.lists.subscriptions();
  }

  async accountOfNumber(number: PhoneNumberRecord): Promise<string | null> {
    return number.subscriberId && ((await this.subscriber(number.subscriberId))?.accountId ?? null);
  }

  async #readSubscribers(ids: readonly string[]): Promise<(SubscriberRecord | null | Error)[]> {
    return this.wanted.subscribers.load(ids, {
      ...this.#circumstances,
      listRequests: () => this.lists.subscriberRequests(),
      list: async () => {
        const listing = await this.subscribers();
        return (id) => listing.one(idOf, id);
      },
      single: (id, signal) => this.reader.readSubscriber(id, { signal: this.#orGone(signal) }),
    });
  }

  async #readNumbers(keys: readonly ReadableKey[]): Promise<(PhoneNumberRecord | null | Error)[]> {
    return this.wanted.numbers.load(keys, {
      ...this.#circumstances,
      listRequests: () => this.lists.inventoryRequests(),
      list: async () => {
        const listing = await this.numbers();
        return (key) => findNumber(listing, key);
      },
      single: (key, signal) => this.#readNumber(key, this.#orGone(signal)),
    });
  }

  get #circumstances(): Pick<Ways<never, never>, 'isQuotaUsedUp' | 'plan'> {
    const { client, options } = this.reader;
    return {
      isQuotaUsedUp: () => client.quotaRemaining(this.lists.credential) === 0,
      plan: options.usage?.plan ?? null,
    };
  }

  /** Ends a read when a list has answered it, or when the client has gone. */
  #orGone(answered: AbortSignal): AbortSignal {
    const { signal } = this.reader.options;
    return signal ? AbortSignal.any([answered, signal]) : answered;
  }

  async #readNumber(key: ReadableKey, signal: AbortSignal): Promise<PhoneNumberRecord | null> {
    const read = 'e164' in key ? numberByE164(key.e164) : numberByIccid(key.iccid);
    const options = { ...this.reader.options, signal };
    const number = await this.reader.client.read(this.lists.credential, read, options);
    return number?.id ? { ...number, id: number.id } : null;
  }
}
