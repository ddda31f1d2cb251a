import {
  AuthenticationType,
  BillingFrequency,
  CallFilterMode,
  DataUnit,
  HttpMethod,
  KeywordSeverity,
  MessageDirection,
  MessageFilterLevel,
  MessageFilterMode,
  MessageFormat,
  MessageStatus,
  MessageType,
  NumberStatus,
  NumberType,
  OrderType,
  ProductType,
  SubscriberRole,
  ThrottleSpeed,
  TranscriptionAction,
  TrunkTransport,
  VoiceRouteType,
  WebhookEvent,
} from '../records/index.js';
import { vocabulary, wordIn } from './vocabulary.js';

/** `Classification`; `NumberType` of the platform answers `mobile`, which tells nothing. */
export const numberType = vocabulary('NumberType', NumberType);
export const messageType = vocabulary('MessageType', MessageType);
export const productType = vocabulary('ProductType', ProductType, {
  'Sms+Data': ProductType.SMS_DATA,
  'Sms+Data+Voice': ProductType.SMS_DATA_VOICE,
});
export const numberStatus = vocabulary('NumberStatus', NumberStatus, {
  Canceled: NumberStatus.CANCELLED,
  Porting: NumberStatus.PENDING,
});
export const subscriberRole = vocabulary('SubscriberRole', SubscriberRole);
export const orderType = vocabulary('OrderType', OrderType, { Status: OrderType.STATUS_CHANGE });
export const billingFrequency = vocabulary('BillingFrequency', BillingFrequency);
export const dataUnit = vocabulary('DataUnit', DataUnit, { Byte: DataUnit.B, Bytes: DataUnit.B });
export const httpMethod = vocabulary('HttpMethod', HttpMethod);
/** Webhooks say `Token` at creation and `Bearer` in updates. */
export const authenticationType = vocabulary('AuthenticationType', AuthenticationType, {
  Token: AuthenticationType.BEARER,
});
export const voiceRouteType = vocabulary('VoiceRouteType', VoiceRouteType, { Webhook: VoiceRouteType.URL });
export const trunkTransport = vocabulary('TrunkTransport', TrunkTransport);
export const callFilterMode = vocabulary('CallFilterMode', CallFilterMode);
export const messageFilterMode = vocabulary('MessageFilterMode', MessageFilterMode);
/** Shares the field `FilterMode` with the mode, so a word of the other set is no unknown word here. */
export const messageFilterLevel = wordIn<MessageFilterLevel>(MessageFilterLevel);
export const transcriptionAction = vocabulary('TranscriptionAction', TranscriptionAction);
export const keywordSeverity = vocabulary('KeywordSeverity', KeywordSeverity);
export const messageDirection = vocabulary('MessageDirection', MessageDirection);
export const messageStatus = vocabulary('MessageStatus', MessageStatus);
export const messageFormat = vocabulary('MessageFormat', MessageFormat);
export const webhookEvent = vocabulary('WebhookEvent', WebhookEvent);

const KBPS: readonly (readonly [number, ThrottleSpeed])[] = [
  [64, ThrottleSpeed.KBPS_64],
  [128, ThrottleSpeed.KBPS_128],
  [256, ThrottleSpeed.KBPS_256],
  [512, ThrottleSpeed.KBPS_512],
];
const MBPS: readonly (readonly [number, ThrottleSpeed])[] = [
  [1, ThrottleSpeed.MBPS_1],
  [5, ThrottleSpeed.MBPS_5],
  [20, ThrottleSpeed.MBPS_20],
  [50, ThrottleSpeed.MBPS_50],
  [100, ThrottleSpeed.MBPS_100],
];

/** Sent as `1-mbps`, read back as `thr1024kbps`. */
export const throttleSpeed = vocabulary(
  'ThrottleSpeed',
  ThrottleSpeed,
  Object.fromEntries([
    ...KBPS.flatMap(([amount, speed]) => spellings([`${amount}kbps`], speed)),
    ...MBPS.flatMap(([amount, speed]) =>
      spellings([`${amount}mbps`, `${amount * 1024}kbps`, `${amount * 1000}kbps`], speed),
    ),
  ]),
);

function spellings(words: readonly string[], speed: ThrottleSpeed): [string, ThrottleSpeed][] {
  return words.flatMap((word) => [
    [word, speed],
    [`thr${word}`, speed],
  ]);
}
