import {
  type AuthenticationType,
  HttpMethod,
  WebhookEvent,
  type KnownWebhookEvent,
  type MessageRouteRecord,
  type WebhookRecord,
} from '../../datasources/telegent/records/index.js';
import { forgottenFields, WrittenFields } from '../../datasources/written-fields.js';
import type { DeleteDocument } from '../../store/ledger/ledger.js';
import type { WebhookCredential, WebhookPlace } from '../../webhooks/webhook-credentials.js';
import type { WebhookSettings } from '../../webhooks/webhook-settings.js';
import type { PlannedWrite } from '../plan.js';
import type { Preparation } from '../preparation.js';

/** What was done to a webhook or a message route so that its events come here. */
export enum RegistrationChangeKind {
  CREATED = 'CREATED',
  UPDATED = 'UPDATED',
}

/** A setting that was not as it has to be. */
export enum RegisteredSetting {
  URL = 'URL',
  CALLBACK_URL = 'CALLBACK_URL',
  METHOD = 'METHOD',
  DATA_FORMAT = 'DATA_FORMAT',
  EVENTS = 'EVENTS',
  AUTHENTICATION = 'AUTHENTICATION',
}

export type RegistrationChange = Readonly<{
  kind: RegistrationChangeKind;
  /** Of the two ids one is set. */
  webhookId: string | null;
  messageRouteId: string | null;
  /** Empty for what was created. */
  settings: readonly RegisteredSetting[];
  /** Where events went before, where that was changed. */
  previousUrl: string | null;
  previousCallbackUrl: string | null;
}>;

/** Every event that the platform can report. */
export const ALL_EVENTS: readonly KnownWebhookEvent[] = Object.values(WebhookEvent).filter(
  (event): event is KnownWebhookEvent => event !== WebhookEvent.UNKNOWN,
);

/** Under which it is remembered what secret was set: no read of the platform tells. */
export const REGISTERED_SECRET = 'registeredSecret';

/** The change that forgets it, for whoever sets another secret. `thing` is a tag. */
export const forgottenSecret = (thing: string): readonly DeleteDocument[] =>
  forgottenFields(thing, [REGISTERED_SECRET]);

/** One write, what it changes, and what is remembered of it when it is done. */
export type Registration = Readonly<{
  step: string;
  /** The id of a new webhook comes with the answer. */
  change: RegistrationChange;
  fingerprint: string;
}>;

/** The same before it is planned. */
export type PlannedRegistration = Registration & { readonly write: PlannedWrite };

/** This server, as the platform is to reach it. */
export type Server = Pick<WebhookSettings, 'credentials'> & { readonly publicUrl: string };

/** What a webhook is to be like. */
export interface WantedAddress {
  readonly url: string;
  readonly credential: WebhookCredential;
  /** Whether the secret that was set last is the one that is wanted. */
  readonly hasSecret: boolean;
}

/** What of a webhook has to be changed. */
export function webhookDifferences(
  shown: WebhookRecord,
  { credential, hasSecret }: WantedAddress,
): readonly RegisteredSetting[] {
  const reported = new Set<WebhookEvent>(shown.events);
  const isProven =
    hasSecret &&
    shown.authenticationType === credential.authenticationType &&
    (credential.username === null || shown.username === credential.username);
  return [
    ...(shown.method === HttpMethod.POST ? [] : [RegisteredSetting.METHOD]),
    ...(shown.dataFormat?.toLowerCase() === 'json' ? [] : [RegisteredSetting.DATA_FORMAT]),
    ...(ALL_EVENTS.every((event) => reported.has(event)) ? [] : [RegisteredSetting.EVENTS]),
    ...(isProven ? [] : [RegisteredSetting.AUTHENTICATION]),
  ];
}

/** What of a message route has to be changed. */
export function messageRouteDifferences(
  shown: MessageRouteRecord,
  { url, callbackUrl, credential, hasSecret }: WantedAddress & { readonly callbackUrl: string },
): readonly RegisteredSetting[] {
  const isProven = (type: AuthenticationType | null, username: string | null): boolean =>
    type === credential.authenticationType &&
    (credential.username === null || username === credential.username);
  const isWholeProven =
    hasSecret &&
    isProven(shown.authenticationType, shown.username) &&
    isProven(shown.callbackAuthenticationType, shown.callbackUsername);
  const arePosts = shown.method === HttpMethod.POST && shown.callbackMethod === HttpMethod.POST;
  return [
    ...(isSameUrl(shown.url, url) ? [] : [RegisteredSetting.URL]),
    ...(isSameUrl(shown.callbackUrl, callbackUrl) ? [] : [RegisteredSetting.CALLBACK_URL]),
    ...(arePosts ? [] : [RegisteredSetting.METHOD]),
    ...(isWholeProven ? [] : [RegisteredSetting.AUTHENTICATION]),
  ];
}

export const isSameUrl = (one: string | null, other: string): boolean =>
  one === other || (one !== null && URL.canParse(one) && new URL(one).href === new URL(other).href);

/** What is wanted at an address, and whether it was set there last. */
export async function wantedAt(
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
