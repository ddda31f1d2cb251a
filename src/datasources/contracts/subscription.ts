import type {
  AccountRecord,
  AssignmentRecord,
  PackageRecord,
  SubscriberRecord,
  SubscriptionRecord,
} from '../telegent/records/index.js';
import type { PhoneNumberRecord } from './number.js';
import type { Connection, Page } from './pagination.js';

export interface SubscriptionCriteria {
  readonly active: boolean | null;
}

/** Package subscriptions that the viewer may see; what it may not see is null or left out. */
export interface SubscriptionSource {
  byId(id: string): Promise<SubscriptionRecord | null>;
  ofAccount(
    account: AccountRecord,
    criteria: SubscriptionCriteria,
    page: Page,
  ): Promise<Connection<SubscriptionRecord>>;
  ofSubscriber(
    subscriber: SubscriberRecord,
    criteria: SubscriptionCriteria,
    page: Page,
  ): Promise<Connection<SubscriptionRecord>>;
  ofPackage(
    item: PackageRecord,
    criteria: SubscriptionCriteria,
    page: Page,
  ): Promise<Connection<SubscriptionRecord>>;
  /** The number's active subscription; without one its last cancelled one is not shown. */
  ofNumber(number: PhoneNumberRecord): Promise<SubscriptionRecord | null>;
  ofAssignment(assignment: AssignmentRecord): Promise<SubscriptionRecord | null>;
}
