import { accountAsSeenBy } from '../auth/policies.js';
import { ViewerRole } from '../auth/viewer.js';
import type { Access } from './scope/access.js';
import type { WrittenFields } from './written-fields.js';
import type { AccountOwned, AccountSource, Connection, Page, PhoneNumberRecord } from './contracts/index.js';
import { byAccountId } from './paging/orderings.js';
import { paginate } from './paging/pagination.js';
import { tag } from './telegent/reads/tags.js';
import type { AccountRecord, SubscriberRecord, SubscriptionRecord } from './telegent/records/index.js';

/** Rests on `GET /distributor/accounts`, or `GET /account` where only an account's credential is configured. */
export class Accounts implements AccountSource {
  constructor(
    private readonly access: Access,
    private readonly written: WrittenFields,
  ) {}

  own(): Promise<AccountRecord | null> {
    return this.access.account(this.access.viewer.accountId);
  }

  byId(id: string): Promise<AccountRecord | null> {
    return this.access.account(id);
  }

  async list(page: Page): Promise<Connection<AccountRecord>> {
    const accounts = await (await this.access.scope()).accounts();
    const seen = accounts.rows.map((account) => accountAsSeenBy(this.access.viewer, account));
    return paginate(seen, page, byAccountId);
  }

  async adminEmailOf({ id }: AccountRecord): Promise<string | null> {
    if (!this.access.isAtLeast(ViewerRole.ACCOUNT_ADMIN)) return null;
    const { adminEmail } = await this.written.of(tag('account', id), ['adminEmail']);
    return typeof adminEmail === 'string' ? adminEmail : null;
  }

  ofSubscriber(subscriber: SubscriberRecord): Promise<AccountRecord | null> {
    return this.access.account(subscriber.accountId);
  }

  async ofNumber(number: PhoneNumberRecord): Promise<AccountRecord | null> {
    const scope = await this.access.scope();
    return this.access.account(await scope.accountOfNumber(number));
  }

  async ofSubscription(subscription: SubscriptionRecord): Promise<AccountRecord | null> {
    const holder = await this.access.subscriber(subscription.subscriberId);
    return this.access.account(holder?.accountId);
  }

  ofOwned(record: AccountOwned): Promise<AccountRecord | null> {
    return this.access.account(record.accountId);
  }
}
