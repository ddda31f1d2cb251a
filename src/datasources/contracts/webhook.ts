import type { AccountRecord, WebhookRecord } from '../telegent/records/index.js';

/** Where the platform reports events of an account. */
export interface WebhookSource {
  byId(id: string): Promise<WebhookRecord | null>;
  ofAccount(account: AccountRecord): Promise<readonly WebhookRecord[]>;
}
