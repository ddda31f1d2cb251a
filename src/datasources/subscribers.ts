import { ViewerRole } from '../auth/viewer.js';
import type { Access } from './scope/access.js';
import type {
  Page,
  PhoneNumberRecord,
  SubscriberConnection,
  SubscriberCriteria,
  SubscriberSource,
} from './contracts/index.js';
import { rowsWhere } from './lists/rows-where.js';
import { bySubscriberName } from './paging/orderings.js';
import { paginate } from './paging/pagination.js';
import { canonicalId } from './telegent/decode/ids.js';
import {
  SubscriberRole,
  type AccountRecord,
  type CallFilterRecord,
  type GuardianRelationRecord,
  type MessageFilterRecord,
  type PackageRecord,
  type SubscriberRecord,
  type SubscriptionRecord,
} from './telegent/records/index.js';

/** Rests on `GET /distributor/subscribers` and `GET /subscribers/get`. */
export class Subscribers implements SubscriberSource {
  constructor(private readonly access: Access) {}

  own(): Promise<SubscriberRecord | null> {
    return this.access.subscriber(this.access.viewer.subscriberId);
  }

  byId(id: string): Promise<SubscriberRecord | null> {
    return this.access.subscriber(canonicalId('subscriber', id));
  }

  async ofAccount(
    account: AccountRecord,
    { role }: SubscriberCriteria,
    page: Page,
  ): Promise<SubscriberConnection> {
    const subscribers = await (await this.access.inAccount(account.id))?.subscribers();
    const visible = await this.#visible(subscribers?.rows ?? []);
    const rows = visible.filter((row) => role === null || row.role === role);
    return { ...paginate(rows, page, bySubscriberName), isComplete: subscribers?.isComplete ?? true };
  }

  async managerOf(account: AccountRecord): Promise<SubscriberRecord | null> {
    const subscribers = await (await this.access.inAccount(account.id))?.subscribers();
    const visible = await this.#visible(subscribers?.rows ?? []);
    const managers = visible.filter((row) => row.role === SubscriberRole.MANAGER);
    return managers.reduce<SubscriberRecord | null>(
      (lowest, row) => (lowest === null || row.id < lowest.id ? row : lowest),
      null,
    );
  }

  ofNumber(number: PhoneNumberRecord): Promise<SubscriberRecord | null> {
    return this.access.subscriber(number.subscriberId);
  }

  ofSubscription(subscription: SubscriptionRecord): Promise<SubscriberRecord | null> {
    return this.access.subscriber(subscription.subscriberId);
  }

  ofPackage(item: PackageRecord): Promise<SubscriberRecord | null> {
    return this.access.subscriber(item.subscriberId);
  }

  ofFilter(filter: CallFilterRecord | MessageFilterRecord): Promise<SubscriberRecord | null> {
    return this.access.subscriber(filter.subscriberId);
  }

  guardianOf(relation: GuardianRelationRecord): Promise<SubscriberRecord | null> {
    return this.access.subscriber(relation.guardianId);
  }

  wardOf(relation: GuardianRelationRecord): Promise<SubscriberRecord | null> {
    return this.access.subscriber(relation.wardId);
  }

  async #visible(rows: readonly SubscriberRecord[]): Promise<readonly SubscriberRecord[]> {
    if (this.access.isAtLeast(ViewerRole.MANAGER)) return rows;
    return rowsWhere(rows, ({ id }) => this.access.seesSubscriber(id));
  }
}
