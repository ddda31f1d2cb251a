import type { AccountRecord, SubscriberRecord, SubscriptionRecord } from '../telegent/records/index.js';
import type { PhoneNumberRecord } from './number.js';
import type { Connection, Page } from './pagination.js';

/** A record that names its account itself: routes, webhooks, workgroups, schedules, thresholds, features. */
export interface AccountOwned {
  readonly accountId: string | null | undefined;
}

/** Accounts that the viewer may see; what it may not see is null or left out. */
export interface AccountSource {
  /** The account of the viewer's credentials; null for a DISTRIBUTOR. */
  own(): Promise<AccountRecord | null>;
  byId(id: string): Promise<AccountRecord | null>;
  /** Every account of a DISTRIBUTOR; for the other roles a list of their own account alone. */
  list(page: Page): Promise<Connection<AccountRecord>>;

  /** As it was last written through the graph; null for who does not administer the account. */
  adminEmailOf(account: AccountRecord): Promise<string | null>;

  ofSubscriber(subscriber: SubscriberRecord): Promise<AccountRecord | null>;
  ofNumber(number: PhoneNumberRecord): Promise<AccountRecord | null>;
  ofSubscription(subscription: SubscriptionRecord): Promise<AccountRecord | null>;
  ofOwned(record: AccountOwned): Promise<AccountRecord | null>;
}
