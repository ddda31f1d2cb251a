import { isLoopbackHost } from '../../config/loopback.js';
import { tag } from '../../datasources/telegent/reads/tags.js';
import * as writes from '../../datasources/telegent/writes/webhooks.js';
import { writtenFields } from '../../datasources/written-fields.js';
import type { RegisterWebhooksInput } from '../../schema/webhook/webhook-inputs.js';
import type { WebhookSettings } from '../../webhooks/webhook-settings.js';
import { mutation } from '../definition.js';
import { warnNothingToDo } from '../nothing-to-do.js';
import { resultOf, type StepResults } from '../plan.js';
import type { Preparation } from '../preparation.js';
import { UserErrorCode } from '../user-error.js';
import { registeredMessageRoutes } from './registered-message-route.js';
import { registeredWebhook, WEBHOOK_STEP } from './registered-webhook.js';
import { REGISTERED_SECRET } from './registration.js';

/** `POST /webhook/create` or `/webhook/update`, and `POST /message/routes/update` for each route that is named. */
export const registerWebhooks = mutation({
  name: 'registerWebhooks',

  locks: ({ accountId }: RegisterWebhooksInput, viewer) => [
    `registerWebhooks ${accountId ?? viewer.accountId}`,
  ],

  async prepare(input: RegisterWebhooksInput, preparation) {
    const settings = settingsFor(preparation);
    const publicUrl = publicUrlFor(input, preparation);
    const { account } = await preparation.found({
      account: preparation.account(input.accountId, 'accountId'),
    });
    preparation.stopIfRefused();
    const server = { ...settings, publicUrl };
    const [webhook, routes] = await Promise.all([
      registeredWebhook(account.id, server, preparation),
      registeredMessageRoutes(account.id, input.messageRouteIds ?? [], server, preparation),
    ]);
    preparation.stopIfRefused();
    const registered = [webhook.registered, ...routes].filter((one) => one !== null);
    if (registered.length === 0) warnNothingToDo(preparation);
    return {
      accountId: account.id,
      kept: {
        accountId: account.id,
        webhookId: webhook.id,
        messageRouteIds: [...new Set(input.messageRouteIds ?? [])],
        registrations: registered.map(({ write: _write, ...registration }) => registration),
      },
      writes: registered.map(({ write }) => write),
    };
  },

  result({ accountId, webhookId, messageRouteIds, registrations }, results) {
    const made = madeWebhookId(results);
    const id = webhookId ?? made;
    return {
      accountId,
      webhookIds: id === null ? [] : [id],
      messageRouteIds,
      changes: registrations
        .filter(({ step }) => isDone(step, results))
        .map(({ step, change }) => (step === WEBHOOK_STEP ? { ...change, webhookId: id } : change)),
    };
  },

  documents: ({ kept: { webhookId, registrations } }, results) =>
    registrations.flatMap(({ step, change, fingerprint }) => {
      const id = change.messageRouteId ?? webhookId ?? madeWebhookId(results);
      if (!isDone(step, results) || id === null) return [];
      const thing = tag(change.messageRouteId === null ? 'webhook' : 'messageRoute', id);
      return writtenFields(thing, { [REGISTERED_SECRET]: fingerprint });
    }),
});

const isDone = (step: string, results: StepResults): boolean => (results[step] ?? null) !== null;

/** Null where there was one already. */
const madeWebhookId = (results: StepResults): string | null =>
  resultOf(results, WEBHOOK_STEP, writes.createWebhook)?.id ?? null;

/** Refuses where nothing that the platform sends would be let in here. */
function settingsFor(preparation: Preparation): WebhookSettings {
  const { webhooks } = preparation;
  if (webhooks === null) {
    preparation.refuse(
      UserErrorCode.WRONG_STATE,
      'This server takes no events in: neither WEBHOOK_TOKEN nor WEBHOOK_USERNAME and WEBHOOK_PASSWORD are set.',
    );
    preparation.stopIfRefused();
    throw new Error('Refused');
  }
  return webhooks;
}

/** Secrets go to that address, so it is encrypted, or on this machine. */
function publicUrlFor({ publicUrl }: RegisterWebhooksInput, preparation: Preparation): string {
  const url = publicUrl ?? preparation.webhooks?.publicUrl() ?? null;
  if (url === null) {
    const message = 'publicUrl is required: PUBLIC_URL of this server is not set.';
    preparation.refuse(UserErrorCode.INVALID, message, 'publicUrl');
    return '';
  }
  const { protocol, hostname, search, hash } = new URL(url);
  if (protocol !== 'https:' && !isLoopbackHost(hostname)) {
    preparation.refuse(UserErrorCode.INVALID, 'publicUrl must begin with https://.', 'publicUrl');
  }
  if (search !== '' || hash !== '') {
    preparation.refuse(UserErrorCode.INVALID, 'publicUrl must not have a ? or # part.', 'publicUrl');
  }
  return url;
}
