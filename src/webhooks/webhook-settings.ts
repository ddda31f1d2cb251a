import type { WebhookCredentials } from './webhook-credentials.js';

/** What this server tells the platform about itself. */
export interface WebhookSettings {
  readonly credentials: WebhookCredentials;
  /** The address under which the platform reaches this server; null where none is known. */
  readonly publicUrl: () => string | null;
}
