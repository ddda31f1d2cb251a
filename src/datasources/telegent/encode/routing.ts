import {
  AuthenticationType,
  TransferCallerId,
  VoiceRouteType,
  WebhookEvent,
  type KnownAuthenticationType,
  type KnownVoiceRouteType,
  type KnownWebhookEvent,
} from '../records/index.js';
import type { BodyOf } from '../request.js';

type VoiceRoute = BodyOf<'createVoiceRoute'>;

/** How the platform proves itself at the addresses of routes. */
export const authenticationWords = {
  [AuthenticationType.NONE]: 'None',
  [AuthenticationType.BASIC]: 'Basic',
  [AuthenticationType.BEARER]: 'Bearer',
} as const satisfies Readonly<Record<KnownAuthenticationType, string>>;

/** A new webhook calls a bearer token `Token`, which an update of it calls `Bearer`. */
export const newWebhookAuthenticationWords: Readonly<Record<KnownAuthenticationType, string>> = {
  ...authenticationWords,
  [AuthenticationType.BEARER]: 'Token',
};

export const voiceRouteTypeWords: Readonly<Record<KnownVoiceRouteType, VoiceRoute['RouteType']>> = {
  [VoiceRouteType.TRUNK]: 'Trunk',
  [VoiceRouteType.URL]: 'URL',
  [VoiceRouteType.FORWARD]: 'Forward',
};

export const transferCallerIdWords = {
  [TransferCallerId.TRANSFEREE]: 'Transferee',
  [TransferCallerId.TRANSFEROR]: 'Transferor',
  [TransferCallerId.TRANSFEREE_OR_TRANSFEROR]: 'Transferee/Transferor',
} as const satisfies Readonly<Record<TransferCallerId, string>>;

type EventWords = Readonly<Record<KnownWebhookEvent, string>>;

export const newWebhookEventWords: EventWords = {
  [WebhookEvent.ORDER_UPDATE]: 'Order_Update',
  [WebhookEvent.NEW_SMS]: 'New_Sms',
  [WebhookEvent.CALL_COMPLETED]: 'Call_Completed',
  [WebhookEvent.CALL_ON_HOLD]: 'Call_On_Hold',
  [WebhookEvent.CALL_RECORDING]: 'Call_Recording',
  [WebhookEvent.CALL_IN_PROGRESS]: 'Call_In_Progress',
  [WebhookEvent.CALL_RINGING]: 'Call_Ringing',
};

/** An update of a webhook spells one event otherwise than its creation. */
export const webhookEventWords: EventWords = { ...newWebhookEventWords, [WebhookEvent.NEW_SMS]: 'New_SMS' };

/** Events as the platform takes them: one text, each event once. */
export function subscribedEvents(events: readonly KnownWebhookEvent[], words: EventWords): string {
  return [...new Set(events)].map((event) => words[event]).join(',');
}
