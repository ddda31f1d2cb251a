import { maySeeAccount } from '../auth/policies.js';
import { ViewerRole } from '../auth/viewer.js';
import type { Access } from './access.js';
import type { WebhookSource } from './contracts/index.js';
import { idOf } from './scope/scope.js';
import { webhookById } from './telegent/reads/webhooks.js';
import type { AccountRecord, WebhookRecord } from './telegent/records/index.js';

/** Rests on `GET /account/webhooks` and `GET /webhook`; for ACCOUNT_ADMIN and above, since they are addresses. */
export class Webhooks implements WebhookSource {
  constructor(private readonly access: Access) {}

  async byId(id: string): Promise<WebhookRecord | null> {
    if (this.access.isAtLeast(ViewerRole.DISTRIBUTOR)) return this.access.read(webhookById(id));
    const { accountId } = this.access.viewer;
    if (accountId === null || !(await this.#mayRead(accountId))) return null;
    return (await this.access.listsOf(accountId)?.webhooks(accountId))?.one(idOf, id) ?? null;
  }

  async ofAccount(account: AccountRecord): Promise<readonly WebhookRecord[]> {
    if (!(await this.#mayRead(account.id))) return [];
    const webhooks = (await this.access.listsOf(account.id)?.webhooks(account.id))?.rows ?? [];
    return webhooks.filter((webhook) => maySeeAccount(this.access.viewer, webhook.accountId));
  }

  async #mayRead(accountId: string): Promise<boolean> {
    return (
      this.access.isAtLeast(ViewerRole.ACCOUNT_ADMIN) && (await this.access.inAccount(accountId)) !== null
    );
  }
}
