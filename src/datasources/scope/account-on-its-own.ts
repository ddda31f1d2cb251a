import type { NumberKey, PhoneNumberRecord } from '../contracts/index.js';
import type { CredentialLists } from '../lists/credential-lists.js';
import { Listing } from '../lists/listing.js';
import { once } from '../lists/once.js';
import { accountById } from '../telegent/reads/accounts.js';
import type { AccountRecord, SubscriberRecord, SubscriptionRecord } from '../telegent/records/index.js';
import type { ScopeReader } from './scope-reader.js';
import { findNumber, idOf, type Scope } from './scope.js';

/**
 * One account, read with its own credential where no distributor's is configured. The platform lists no subscribers to it:
 * they are gathered from its numbers and subscriptions, so those without either are missing.
 */
export class AccountOnItsOwn implements Scope {
  constructor(
    private readonly reader: ScopeReader,
    private readonly accountId: string,
    private readonly lists: CredentialLists,
  ) {}

  readonly accounts = once(async () => {
    const { client, options } = this.reader;
    const account = await client.read(this.lists.credential, accountById(this.accountId), options);
    return new Listing(account ? [account] : []);
  });

  async account(id: string): Promise<AccountRecord | null> {
    return id === this.accountId ? (await this.accounts()).one(idOf, id) : null;
  }

  readonly subscribers = once(async () => {
    const ids = await this.#known();
    const rows = await Promise.all([...ids].map((id) => this.#read(id)));
    return new Listing(
      rows.filter((row) => row !== null),
      false,
    );
  });

  /** Any other id than the known ones finds nothing, without asking. */
  async subscriber(id: string): Promise<SubscriberRecord | null> {
    const isKnown = id === this.reader.viewerSubscriberId || (await this.#known()).has(id);
    return isKnown ? this.#read(id) : null;
  }

  numbers(): Promise<Listing<PhoneNumberRecord>> {
    return this.lists.inventory();
  }

  async number(key: NumberKey): Promise<PhoneNumberRecord | null> {
    return findNumber(await this.numbers(), key);
  }

  subscriptions(): Promise<Listing<SubscriptionRecord>> {
    return this.lists.subscriptions();
  }

  async accountOfNumber(number: PhoneNumberRecord): Promise<string | null> {
    return (await this.numbers()).one(idOf, number.id) ? this.accountId : null;
  }

  /** The subscribers that hold something here, and the viewer's own. */
  readonly #known = once(async () => {
    const [numbers, subscriptions] = await Promise.all([this.numbers(), this.subscriptions()]);
    const held = [...numbers.rows, ...subscriptions.rows].flatMap((row) => row.subscriberId ?? []);
    const { viewerSubscriberId } = this.reader;
    return new Set(viewerSubscriberId === null ? held : [...held, viewerSubscriberId]);
  });

  async #read(id: string): Promise<SubscriberRecord | null> {
    const subscriber = await this.reader.readSubscriberWith(this.lists.credential, id);
    return subscriber?.accountId === this.accountId ? subscriber : null;
  }
}
