import type { Access } from '../../datasources/scope/access.js';
import type { WebhookRecord } from '../../datasources/telegent/records/index.js';
import { Webhooks } from '../../datasources/webhooks.js';
import { goneAs } from '../gone.js';
import type { Preparation } from '../preparation.js';

/** A webhook of an account that the viewer may see; what is there depends on the eyes. */
export const webhookSeenBy =
  (id: string) =>
  (access: Access): Promise<WebhookRecord | null> =>
    new Webhooks(access).byId(id);

/** The webhook that an input names; refused alike where there is none and where it is another account's. */
export function webhook(id: string, preparation: Preparation): Promise<WebhookRecord | null> {
  return preparation.named('webhook', webhookSeenBy(id), 'webhookId');
}

export const webhookIsGone = goneAs({ says: 'WebhookId', thing: 'webhook', field: 'webhookId' });
