import type {
  AccountRecord,
  CallFilterRecord,
  GuardianRelationRecord,
  MessageFilterRecord,
  PackageRecord,
  SubscriberRecord,
  SubscriberRole,
  SubscriptionRecord,
} from '../telegent/records/index.js';
import type { PhoneNumberRecord } from './number.js';
import type { Connection, Page } from './pagination.js';

export interface SubscriberConnection extends Connection<SubscriberRecord> {
  /** False where the platform has no subscriber list (an account's own credential): those without a line are missing. */
  readonly isComplete: boolean;
}

export interface SubscriberCriteria {
  readonly role: SubscriberRole | null;
}

/** Subscribers that the viewer may see; what it may not see is null or left out. */
export interface SubscriberSource {
  /** The subscriber of the viewer's credentials, when they name one. */
  own(): Promise<SubscriberRecord | null>;
  byId(id: string): Promise<SubscriberRecord | null>;

  ofAccount(account: AccountRecord, criteria: SubscriberCriteria, page: Page): Promise<SubscriberConnection>;
  /** The account's Manager; the one with the lowest id where there are several. */
  managerOf(account: AccountRecord): Promise<SubscriberRecord | null>;
  ofNumber(number: PhoneNumberRecord): Promise<SubscriberRecord | null>;
  ofSubscription(subscription: SubscriptionRecord): Promise<SubscriberRecord | null>;
  /** The one subscriber that the package was made for. */
  ofPackage(item: PackageRecord): Promise<SubscriberRecord | null>;
  ofFilter(filter: CallFilterRecord | MessageFilterRecord): Promise<SubscriberRecord | null>;
  guardianOf(relation: GuardianRelationRecord): Promise<SubscriberRecord | null>;
  wardOf(relation: GuardianRelationRecord): Promise<SubscriberRecord | null>;
}
