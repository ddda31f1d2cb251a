import DataLoader from 'dataloader';
import type { NumberKey, PhoneNumberRecord } from '../contracts/index.js';
import { chooseRead } from '../lists/choose-read.js';
import type { CredentialLists } from '../lists/credential-lists.js';
import type { Listing } from '../lists/listing.js';
import { numberByE164, numberByIccid } from '../telegent/reads/numbers.js';
import type { AccountRecord, SubscriberRecord, SubscriptionRecord } from '../telegent/records/index.js';
import type { ScopeReader } from './scope-reader.js';
import type { Owners } from './owners.js';
import { findNumber, idOf, type Scope } from './scope.js';

/** What a number can be read by. */
type ReadableKey = Exclude<NumberKey, { readonly id: string }>;

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
      cacheKeyFn: (key) => ('e164' in key ? `e164 ${key.e164}` : `iccid ${key.iccid}`),
    },
  );

  constructor(
    private readonly reader: ScopeReader,
    private readonly lists: CredentialLists,
    private readonly owners: Owners,
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
    const listRequests = await this.lists.subscriberRequests();
    if (chooseRead({ wanted: ids.length, listRequests }) === 'list') {
      const listing = await this.subscribers();
      return ids.map((id) => listing.one(idOf, id));
    }
    return settled(ids.map((id) => this.reader.readSubscriber(id)));
  }

  async #readNumbers(keys: readonly ReadableKey[]): Promise<(PhoneNumberRecord | null | Error)[]> {
    const listRequests = await this.lists.inventoryRequests();
    if (chooseRead({ wanted: keys.length, listRequests }) === 'list') {
      const listing = await this.numbers();
      return keys.map((key) => findNumber(listing, key));
    }
    return settled(keys.map((key) => this.#readNumber(key)));
  }

  async #readNumber(key: ReadableKey): Promise<PhoneNumberRecord | null> {
    const read = 'e164' in key ? numberByE164(key.e164) : numberByIccid(key.iccid);
    const number = await this.reader.client.read(this.lists.credential, read, this.reader.options);
    return number?.id ? { ...number, id: number.id } : null;
  }
}

/** What the reads have answered, each failure in its place. */
async function settled<T>(reads: readonly Promise<T>[]): Promise<(T | Error)[]> {
  const answers = await Promise.allSettled(reads);
  return answers.map((read) => (read.status === 'fulfilled' ? read.value : (read.reason as Error)));
}
