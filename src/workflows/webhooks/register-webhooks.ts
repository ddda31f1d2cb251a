import { isLoopbackHost } from '../../config/loopback.js';
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
import * as routeWrites from '../../datasources/telegent/writes/message-routes.js';
import * as webhookWrites from '../../datasources/telegent/writes/webhooks.js';
import { Webhooks } from '../../datasources/webhooks.js';
import { WrittenFields, writtenFields } from '../../datasources/written-fields.js';
import type { RegisterWebhooksInput } from '../../schema/webhook/webhook-inputs.js';
import { webhookUrlOf } from '../../webhooks/webhook-address.js';
import type { WebhookPlace } from '../../webhooks/webhook-credentials.js';
import type { WebhookSettings } from '../../webhooks/webhook-settings.js';
import { mutation } from '../definition.js';
import { warnNothingToDo } from '../nothing-to-do.js';
import { planned, resultOf, type PlannedWrite, type StepResults } from '../plan.js';
import type { Preparation } from '../preparation.js';
import { messageRouteBody } from '../routing/message-route-body.js';
import { UserErrorCode, WarningCode } from '../user-error.js';
import {
  ALL_EVENTS,
  credentialFields,
  isSameUrl,
  messageRouteDifferences,
  REGISTERED_SECRET,
  RegistrationChangeKind,
  webhookDifferences,
  type RegistrationChange,
  type WantedAddress,
} from './registration.js';

const WEBHOOK_STEP = 'webhook';

/** One write, what it changes, and what is remembered of it when it is done. */
type Registration = Readonly<{
  step: string;
  /** The id of a new webhook comes with the answer. */
  change: RegistrationChange;
  fingerprint: string;
}>;

type Registered = Registration & { readonly write: PlannedWrite };

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
      registeredRoutes(account.id, input.messageRouteIds ?? [], server, preparation),
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
        .filter(({ step }) => step in results)
        .map(({ step, change }) => (step === WEBHOOK_STEP ? { ...change, webhookId: id } : change)),
    };
  },

  documents: ({ kept: { webhookId, registrations } }, results) =>
    registrations.flatMap(({ step, change, fingerprint }) => {
      const id = change.messageRouteId ?? webhookId ?? madeWebhookId(results);
      if (!(step in results) || id === null) return [];
      const thing = tag(change.messageRouteId === null ? 'webhook' : 'messageRoute', id);
      return writtenFields(thing, { [REGISTERED_SECRET]: fingerprint });
    }),
});

/** Null where there was one already. */
const madeWebhookId = (results: StepResults): string | null =>
  resultOf(results, WEBHOOK_STEP, webhookWrites.createWebhook)?.id ?? null;

type Server = Pick<WebhookSettings, 'credentials'> & { readonly publicUrl: string };

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

/** What is wanted at an address, and whether it was set there last. */
async function wantedAt(
  url: string,
  place: WebhookPlace,
  thing: string | null,
  { credentials }: Server,
  { ledger }: Preparation,
): Promise<WantedAddress & { readonly fingerprint: string }> {
  const fingerprint = credentials.fingerprintOf(place);
  const written = thing === null ? {} : await new WrittenFields(ledger).of(thing, [REGISTERED_SECRET]);
  const hasSecret = written[REGISTERED_SECRET] === fingerprint;
  return { url, credential: credentials.of(place), hasSecret, fingerprint };
}

/** The webhook of the account at our address; what others report is left alone. */
async function registeredWebhook(
  accountId: string,
  server: Server,
  preparation: Preparation,
): Promise<{ readonly id: string | null; readonly registered: Registered | null }> {
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
    ? planned(WEBHOOK_STEP, webhookWrites.createWebhook, body, account)
    : planned(WEBHOOK_STEP, webhookWrites.updateWebhook, { WebhookId: ours.id, ...body }, account);
}

function warnOfOthers(others: readonly WebhookRecord[], preparation: Preparation): void {
  for (const { id, events, active } of others) {
    const shared = ALL_EVENTS.filter((event) => events.includes(event));
    if (shared.length === 0 || active === false) continue;
    const message = `${id} reports ${shared.join(', ')} to another address as well. It was left alone.`;
    preparation.warn(WarningCode.REPORTED_ELSEWHERE, message);
  }
}

/** The routes that are named, and no others: nobody's messages are led elsewhere silently. */
async function registeredRoutes(
  accountId: string,
  ids: readonly string[],
  server: Server,
  preparation: Preparation,
): Promise<readonly (Registered | null)[]> {
  if (ids.length === 0) return [];
  const lists = (await preparation.fresh.inAccount(accountId)) && preparation.fresh.listsOf(accountId);
  const shown = (await lists?.messageRoutes(accountId))?.rows ?? [];
  return Promise.all(
    [...new Set(ids)].map(async (id, index) => {
      const route = shown.find((candidate) => candidate.id === id);
      if (!route) {
        preparation.refuseAbsent('message route', 'messageRouteIds', index);
        return null;
      }
      const place = { accountId, messageRouteId: id };
      const url = webhookUrlOf(server.publicUrl, 'messages');
      const callbackUrl = webhookUrlOf(server.publicUrl, 'receipts');
      const wanted = await wantedAt(url, place, tag('messageRoute', id), server, preparation);
      const settings = messageRouteDifferences(route, { ...wanted, callbackUrl });
      if (settings.length === 0) return null;
      const step = `messageRoute ${id}`;
      const fields = credentialFields(wanted.credential);
      const body = messageRouteBody({
        messageRouteId: id,
        url,
        method: HttpMethod.POST,
        ...fields,
        callbackUrl,
        callbackMethod: HttpMethod.POST,
        callbackAuthenticationType: fields.authenticationType,
        callbackUsername: fields.username,
        ...('password' in fields ? { callbackPassword: fields.password } : { callbackToken: fields.token }),
      });
      const credential = preparation.credentialFor(accountId);
      const write = planned(
        step,
        routeWrites.updateMessageRoute,
        { MessageRouteId: id, ...body },
        credential,
      );
      const change = {
        kind: RegistrationChangeKind.UPDATED,
        webhookId: null,
        messageRouteId: id,
        settings,
        previousUrl: isSameUrl(route.url, url) ? null : route.url,
        previousCallbackUrl: isSameUrl(route.callbackUrl, callbackUrl) ? null : route.callbackUrl,
      };
      return { step, change, fingerprint: wanted.fingerprint, write };
    }),
  );
}
