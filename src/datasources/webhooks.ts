import { maySeeAccount } from '../auth/policies.js';
import { ViewerRole } from '../auth/viewer.js';
import type { Access } from './scope/access.js';
import type { WebhookSource } from './contracts/index.js';
import { webhookById } from './telegent/reads/webhooks.js';
import type { AccountRecord, WebhookRecord } from './telegent/records/index.js';

/** Rests on `GET /account/webhooks` and `GET /webhook`; for ACCOUNT_ADMIN and above, since they are addresses. */
export class Webhooks implements WebhookSource {
  constructor(private readonly access: Access) {}

  async byId(id: string): Promise<WebhookRecord | null> {
    if (this.access.isAtLeast(ViewerRole.DISTRIBUTOR)) return this.access.read(webhookById(id));
    const { accountId } = this.access.viewer;
    const webhooks = accountId === null ? [] : await this.#inAccount(accountId);
    return webhooks.find((webhook) => webhook.id === id) ?? null;
  }

  ofAccount(account: AccountRecord): Promise<readonly WebhookRecord[]> {
    return this.#inAccount(account.id);
  }

  async #inAccount(accountId: string): Promise<readonly WebhookRecord[]> {
    if (!this.access.isAtLeast(ViewerRole.ACCOUNT_ADMIN) || !(await this.access.inAccount(accountId)))
      return [];
    const webhooks = (await this.access.listsOf(accountId)?.webhooks(accountId))?.rows ?? [];
    return webhooks.filter((webhook) => maySeeAccount(this.access.viewer, webhook.accountId));
  }
}
