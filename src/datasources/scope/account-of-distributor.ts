import type { NumberKey, PhoneNumberRecord } from '../contracts/index.js';
import type { CredentialLists } from '../lists/credential-lists.js';
import { DerivedFrom, Listing } from '../lists/listing.js';
import type { AccountRecord, SubscriberRecord, SubscriptionRecord } from '../telegent/records/index.js';
import { once } from '../lists/once.js';
import type { ScopeReader } from './scope-reader.js';
import type { Owners } from './owners.js';
import { accountOfSubscriber, findNumber, holderOf, idOf, type Scope } from './scope.js';

/** The parts of distributor-wide lists that belong to one account, kept as long as both lists live. */
const numbersOfAccount = new DerivedFrom<Listing<PhoneNumberRecord>>();
const subscriptionsOfAccount = new DerivedFrom<Listing<SubscriptionRecord>>();

/**
 * One account, cut out of its distributor's lists: what its subscribers hold is the account's. Numbers without a
 * subscriber are nobody's here; the account's own credential, where there is one, shows them.
 */
export class AccountOfDistributor implements Scope {
  constructor(
    private readonly reader: ScopeReader,
    private readonly accountId: string,
    private readonly lists: CredentialLists,
    private readonly ownLists: CredentialLists | null,
    private readonly owners: Owners,
    /** A subscriber of the account that the list does not show yet. */
    private readonly newcomer: SubscriberRecord | null,
  ) {}

  readonly accounts = once(async () => {
    const account = (await this.lists.accounts()).one(idOf, this.accountId);
    return new Listing(account ? [account] : []);
  });

  async account(id: string): Promise<AccountRecord | null> {
    return (await this.accounts()).one(idOf, id);
  }

  readonly subscribers = once(async () => {
    const listed = await this.#listed();
    const { newcomer } = this;
    return newcomer === null || listed.one(idOf, newcomer.id)
      ? listed
      : new Listing([...listed.rows, newcomer]);
  });

  async #listed(): Promise<Listing<SubscriberRecord>> {
    const { checkSubscriber, readSubscriber, seesEveryAccount } = this.reader;
    if (!seesEveryAccount) return this.owners.ofAccount(this.lists, this.accountId, checkSubscriber);
    const all = await this.owners.ofDistributor(this.lists, (id, fresh = false) =>
      readSubscriber(id, { fresh }),
    );
    return all.part(accountOfSubscriber, this.accountId);
  }

  async subscriber(id: string): Promise<SubscriberRecord | null> {
    return (await this.subscribers()).one(idOf, id);
  }

  readonly numbers = once(async () => {
    if (this.ownLists && (await this.#ownInventoryIsCheaper(this.ownLists))) return this.ownLists.inventory();
    const [inventory, subscribers] = await Promise.all([this.lists.inventory(), this.subscribers()]);
    return numbersOfAccount.of([subscribers, inventory], () => heldBy(subscribers, inventory));
  });

  async number(key: NumberKey): Promise<PhoneNumberRecord | null> {
    return findNumber(await this.numbers(), key);
  }

  readonly subscriptions = once(async () => {
    const [subscriptions, subscribers] = await Promise.all([this.lists.subscriptions(), this.subscribers()]);
    return subscriptionsOfAccount.of([subscribers, subscriptions], () => heldBy(subscribers, subscriptions));
  });

  async accountOfNumber(number: PhoneNumberRecord): Promise<string | null> {
    return (await this.numbers()).one(idOf, number.id) ? this.accountId : null;
  }

  /** Who may see orphans must always see them, so for it the own credential is the only complete answer. */
  async #ownInventoryIsCheaper(own: CredentialLists): Promise<boolean> {
    if (this.reader.wantsOrphans) return true;
    const [ownRequests, mainRequests] = await Promise.all([
      own.inventoryRequests(),
      this.lists.inventoryRequests(),
    ]);
    return (ownRequests ?? 1) <= (mainRequests ?? 1);
  }
}

/** The rows that one of the subscribers holds, subscriber by subscriber. */
function heldBy<Row extends { readonly subscriberId: string | null }>(
  subscribers: Listing<SubscriberRecord>,
  rows: Listing<Row>,
): Listing<Row> {
  return new Listing(subscribers.rows.flatMap((subscriber) => rows.all(holderOf, subscriber.id)));
}
