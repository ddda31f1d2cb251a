import {
  authenticationWords,
  subscribedEvents,
  webhookEventWords,
} from '../../datasources/telegent/encode/routing.js';
import { given } from '../../datasources/telegent/reads/query.js';
import { tag } from '../../datasources/telegent/reads/tags.js';
import * as writes from '../../datasources/telegent/writes/webhooks.js';
import type { UpdateWebhookInput } from '../../schema/webhook/webhook-inputs.js';
import { checkCalledAddress } from '../called-address.js';
import { mutation } from '../definition.js';
import { planned } from '../plan.js';
import { isUnchanged } from '../nothing-to-do.js';
import { forgottenSecret } from './registration.js';
import { webhook, webhookIsGone, webhookSeenBy } from './find-webhook.js';

/** `POST /webhook/update`: only what is sent changes. */
export const updateWebhook = mutation({
  name: 'updateWebhook',

  async prepare(input: UpdateWebhookInput, preparation) {
    checkCalledAddress(input, preparation);
    const { shown } = await preparation.found({ shown: webhook(input.webhookId, preparation) });
    const { id, accountId } = shown;
    const plan = { accountId, kept: { webhookId: id, hasOtherSecret: input.authenticationType != null } };
    const { webhookId: _id, idempotencyKey: _key, ...asked } = input;
    const { authenticationType } = input;
    if (await isUnchanged(asked, webhookSeenBy(id), preparation)) return { ...plan, writes: [] };
    const body = given({
      WebhookId: id,
      AccountId: accountId ?? undefined,
      WebhookUrl: input.url ?? undefined,
      Method: input.method ?? undefined,
      DataFormat: input.dataFormat?.trim(),
      AuthenticationType: authenticationType == null ? undefined : authenticationWords[authenticationType],
      AuthenticationUsername: input.username ?? undefined,
      AuthenticationPassword: input.password ?? undefined,
      AuthenticationToken: input.token ?? undefined,
      SubscribedEvents: input.events == null ? undefined : subscribedEvents(input.events, webhookEventWords),
    });
    const credential = preparation.credentialFor(accountId);
    return { ...plan, writes: [planned('update', writes.updateWebhook, body, credential)] };
  },

  result: ({ webhookId }) => ({ webhookId }),

  refusal: webhookIsGone,

  documents: ({ kept }) => (kept.hasOtherSecret ? forgottenSecret(tag('webhook', kept.webhookId)) : []),
});
