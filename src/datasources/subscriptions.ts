import type { Access } from './scope/access.js';
import type {
  Connection,
  Page,
  PhoneNumberRecord,
  SubscriptionCriteria,
  SubscriptionSource,
} from './contracts/index.js';
import { once } from './lists/once.js';
import { bySubscriptionId } from './paging/orderings.js';
import { paginate } from './paging/pagination.js';
import { holderOf } from './scope/scope.js';
import type {
  AccountRecord,
  AssignmentRecord,
  PackageRecord,
  SubscriberRecord,
  SubscriptionRecord,
} from './telegent/records/index.js';

const numberOf = (subscription: SubscriptionRecord): string | null => subscription.numberId;
const packageOf = (subscription: SubscriptionRecord): string | null => subscription.packageId;

/** Rests on `GET /distributor/subscriptions` or `GET /account/subscriptions`: one request for all of them. */
export class Subscriptions implements SubscriptionSource {
  constructor(private readonly access: Access) {}

  /** Found once: a page asks for the subscription of each of its lines. */
  readonly #inScope = once(async () => (await this.access.scope()).subscriptions());

  byId(id: string): Promise<SubscriptionRecord | null> {
    return this.access.subscription(id);
  }

  async ofAccount(
    account: AccountRecord,
    criteria: SubscriptionCriteria,
    page: Page,
  ): Promise<Connection<SubscriptionRecord>> {
    const subscriptions = await (await this.access.inAccount(account.id))?.subscriptions();
    return this.#page(subscriptions?.rows ?? [], criteria, page);
  }

  async ofSubscriber(
    subscriber: SubscriberRecord,
    criteria: SubscriptionCriteria,
    page: Page,
  ): Promise<Connection<SubscriptionRecord>> {
    const subscriptions = await (await this.access.scope()).subscriptions();
    return this.#page(subscriptions.all(holderOf, subscriber.id), criteria, page);
  }

  async ofPackage(
    item: PackageRecord,
    criteria: SubscriptionCriteria,
    page: Page,
  ): Promise<Connection<SubscriptionRecord>> {
    const subscriptions = await (await this.access.scope()).subscriptions();
    return this.#page(subscriptions.all(packageOf, item.id), criteria, page);
  }

  async ofNumber(number: PhoneNumberRecord): Promise<SubscriptionRecord | null> {
    const subscriptions = await this.#inScope();
    const seen = this.access.held(subscriptions.all(numberOf, number.id));
    return seen.find((subscription) => subscription.active) ?? null;
  }

  async ofAssignment(assignment: AssignmentRecord): Promise<SubscriptionRecord | null> {
    return assignment.subscriptionId === null ? null : this.access.subscription(assignment.subscriptionId);
  }

  #page(
    rows: readonly SubscriptionRecord[],
    { active }: SubscriptionCriteria,
    page: Page,
  ): Connection<SubscriptionRecord> {
    const seen = this.access.held(rows).filter((row) => active === null || row.active === active);
    return paginate(seen, page, bySubscriptionId);
  }
}
