import {
  authenticationWords,
  newWebhookAuthenticationWords,
  newWebhookEventWords,
  subscribedEvents,
  webhookEventWords,
} from '../../datasources/telegent/encode/routing.js';
import {
  AuthenticationType,
  HttpMethod,
  type WebhookRecord,
} from '../../datasources/telegent/records/index.js';
import { given } from '../../datasources/telegent/reads/query.js';
import { tag } from '../../datasources/telegent/reads/tags.js';
import * as writes from '../../datasources/telegent/writes/webhooks.js';
import { Webhooks } from '../../datasources/webhooks.js';
import { webhookUrlOf } from '../../webhooks/webhook-address.js';
import { planned, type PlannedWrite } from '../plan.js';
import type { Preparation } from '../preparation.js';
import { WarningCode } from '../user-error.js';
import {
  ALL_EVENTS,
  isSameUrl,
  RegistrationChangeKind,
  wantedAt,
  webhookDifferences,
  type PlannedRegistration,
  type Server,
  type WantedAddress,
} from './registration.js';

/** Names the write of the webhook within the plan. */
export const WEBHOOK_STEP = 'webhook';

/** The webhook of the account at our address; what others report is left alone. */
export async function registeredWebhook(
  accountId: string,
  server: Server,
  preparation: Preparation,
): Promise<{ readonly id: string | null; readonly registered: PlannedRegistration | null }> {
  const account = await preparation.access.account(accountId);
  // Whether there is one rests on a fresh look: a second one would report everything twice.
  const all = account === null ? [] : await new Webhooks(preparation.fresh).ofAccount(account);
  const url = webhookUrlOf(server.publicUrl, 'events');
  const ours = all.find((webhook) => isSameUrl(webhook.url, url)) ?? null;
  warnOfOthers(
    all.filter((webhook) => webhook !== ours),
    preparation,
  );
  const thing = ours && tag('webhook', ours.id);
  const wanted = await wantedAt(url, { accountId }, thing, server, preparation);
  const settings = ours === null ? [] : webhookDifferences(ours, wanted);
  if (ours !== null && settings.length === 0) return { id: ours.id, registered: null };
  const kind = ours === null ? RegistrationChangeKind.CREATED : RegistrationChangeKind.UPDATED;
  const change = { kind, webhookId: ours?.id ?? null, settings, ...NO_ROUTE };
  const write = webhookWrite(accountId, ours, wanted, preparation);
  const { fingerprint } = wanted;
  return { id: ours?.id ?? null, registered: { step: WEBHOOK_STEP, change, fingerprint, write } };
}

const NO_ROUTE = { messageRouteId: null, previousUrl: null, previousCallbackUrl: null };

function webhookWrite(
  accountId: string,
  ours: WebhookRecord | null,
  { url, credential }: WantedAddress,
  preparation: Preparation,
): PlannedWrite {
  const isBasic = credential.authenticationType === AuthenticationType.BASIC;
  const words = ours === null ? newWebhookAuthenticationWords : authenticationWords;
  const body = given({
    AccountId: accountId,
    WebhookUrl: url,
    Method: HttpMethod.POST,
    DataFormat: 'json',
    AuthenticationType: words[credential.authenticationType],
    AuthenticationUsername: credential.username ?? undefined,
    AuthenticationPassword: isBasic ? credential.secret : undefined,
    AuthenticationToken: isBasic ? undefined : credential.secret,
    SubscribedEvents: subscribedEvents(ALL_EVENTS, ours === null ? newWebhookEventWords : webhookEventWords),
  });
  const account = preparation.credentialFor(accountId);
  return ours === null
    ? planned(WEBHOOK_STEP, writes.createWebhook, body, account)
    : planned(WEBHOOK_STEP, writes.updateWebhook, { WebhookId: ours.id, ...body }, account);
}

function warnOfOthers(others: readonly WebhookRecord[], preparation: Preparation): void {
  for (const { id, events, active } of others) {
    const shared = ALL_EVENTS.filter((event) => events.includes(event));
    if (shared.length === 0 || active === false) continue;
    const message = `${id} reports ${shared.join(', ')} as well. It was left alone.`;
    preparation.warn(WarningCode.REPORTED_ELSEWHERE, message);
  }
}
