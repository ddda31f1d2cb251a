import {
  newWebhookAuthenticationWords,
  newWebhookEventWords,
  subscribedEvents,
} from '../../datasources/telegent/encode/routing.js';
import { AuthenticationType, HttpMethod } from '../../datasources/telegent/records/index.js';
import { given } from '../../datasources/telegent/reads/query.js';
import * as writes from '../../datasources/telegent/writes/webhooks.js';
import type { CreateWebhookInput } from '../../schema/webhook/webhook-inputs.js';
import { checkCalledAddress } from '../called-address.js';
import { mutation } from '../definition.js';
import { planned, resultOf } from '../plan.js';

/** `POST /webhook/create`. */
export const createWebhook = mutation({
  name: 'createWebhook',

  async prepare(input: CreateWebhookInput, preparation) {
    checkCalledAddress(input, preparation);
    const { account } = await preparation.found({
      account: preparation.account(input.accountId, 'accountId'),
    });
    const body = given({
      AccountId: account.id,
      WebhookUrl: input.url,
      Method: input.method ?? HttpMethod.POST,
      DataFormat: input.dataFormat?.trim() ?? 'json',
      AuthenticationType: newWebhookAuthenticationWords[input.authenticationType ?? AuthenticationType.NONE],
      AuthenticationUsername: input.username ?? undefined,
      AuthenticationPassword: input.password ?? undefined,
      AuthenticationToken: input.token ?? undefined,
      SubscribedEvents: subscribedEvents(input.events, newWebhookEventWords),
    });
    return {
      accountId: account.id,
      kept: null,
      writes: [planned('create', writes.createWebhook, body, preparation.credentialFor(account.id))],
    };
  },

  result: (_kept, results) => ({ webhookId: resultOf(results, 'create', writes.createWebhook)?.id ?? null }),
});
