import { tag } from '../../datasources/telegent/reads/tags.js';
import * as writes from '../../datasources/telegent/writes/webhooks.js';
import type { DeleteWebhookInput } from '../../schema/webhook/webhook-inputs.js';
import { mutation } from '../definition.js';
import { planned } from '../plan.js';
import { forgottenSecret } from './registration.js';
import { webhook, webhookIsGone } from './find-webhook.js';

/** `POST /webhook/delete`. */
export const deleteWebhook = mutation({
  name: 'deleteWebhook',

  async prepare({ webhookId }: DeleteWebhookInput, preparation) {
    const { shown } = await preparation.found({ shown: webhook(webhookId, preparation) });
    const { id, accountId } = shown;
    const body = { WebhookId: id, ...(accountId !== null && { AccountId: accountId }) };
    return {
      accountId,
      kept: { deletedId: id, accountId },
      writes: [planned('delete', writes.deleteWebhook, body, preparation.credentialFor(accountId))],
    };
  },

  result: ({ deletedId, accountId }) => ({ deletedId, accountId }),

  refusal: webhookIsGone,

  documents: ({ kept }) => forgottenSecret(tag('webhook', kept.deletedId)),
});
