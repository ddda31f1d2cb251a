/**
 * The closed vocabularies of the graph. The platform writes each of them in several spellings; the decoder maps every
 * spelling here, and `UNKNOWN` stands for a word that is not known (the word itself is kept beside it, in `...Text`).
 */
export enum NumberType {
  MVNO = 'MVNO',
  IOT = 'IOT',
  VOIP = 'VOIP',
  UNKNOWN = 'UNKNOWN',
}
export enum MessageType {
  P2P = 'P2P',
  A2P = 'A2P',
  UNKNOWN = 'UNKNOWN',
}
export enum ProductType {
  SMS_ONLY = 'SMS_ONLY',
  DATA_ONLY = 'DATA_ONLY',
  SMS_DATA = 'SMS_DATA',
  SMS_DATA_VOICE = 'SMS_DATA_VOICE',
  UNKNOWN = 'UNKNOWN',
}
/** The classes, kinds and bundles that can be asked for. */
export type KnownNumberType = Exclude<NumberType, NumberType.UNKNOWN>;
export type KnownMessageType = Exclude<MessageType, MessageType.UNKNOWN>;
export type KnownProductType = Exclude<ProductType, ProductType.UNKNOWN>;
/** What a number of another carrier can become here. */
export type PortInType = NumberType.MVNO | NumberType.IOT;
export enum NumberStatus {
  ACTIVE = 'ACTIVE',
  PENDING = 'PENDING',
  PARKED = 'PARKED',
  SUSPENDED = 'SUSPENDED',
  CANCELLED = 'CANCELLED',
  INACTIVE = 'INACTIVE',
  UNKNOWN = 'UNKNOWN',
}
/** What can be done with numbers in service; only ever asked for. */
export enum NumberStatusChange {
  ACTIVATE = 'ACTIVATE',
  PARK = 'PARK',
  CANCEL = 'CANCEL',
  SWAP = 'SWAP',
  SWAP_SIM = 'SWAP_SIM',
  REPLACE = 'REPLACE',
}
/** No read of the platform answers it: it shows on the number that the SIM is on. */
export enum SimStatus {
  ACTIVE = 'ACTIVE',
  SUSPENDED = 'SUSPENDED',
  EMPTY = 'EMPTY',
}
export enum SubscriberRole {
  SUBSCRIBER = 'SUBSCRIBER',
  MANAGER = 'MANAGER',
  ACCOUNT_ADMIN = 'ACCOUNT_ADMIN',
  UNKNOWN = 'UNKNOWN',
}
/** A role that can be given. */
export type KnownSubscriberRole = Exclude<SubscriberRole, SubscriberRole.UNKNOWN>;
export enum OrderType {
  PROVISION = 'PROVISION',
  PORT_IN = 'PORT_IN',
  PORT_OUT = 'PORT_OUT',
  UPDATE = 'UPDATE',
  STATUS_CHANGE = 'STATUS_CHANGE',
  UNKNOWN = 'UNKNOWN',
}
export enum OrderStatus {
  SUBMITTED = 'SUBMITTED',
  PENDING_CARRIER = 'PENDING_CARRIER',
  ACTION_REQUIRED = 'ACTION_REQUIRED',
  SCHEDULED = 'SCHEDULED',
  COMPLETED = 'COMPLETED',
  REJECTED = 'REJECTED',
  CANCELLED = 'CANCELLED',
  UNKNOWN = 'UNKNOWN',
}
export enum DataUnit {
  B = 'B',
  KB = 'KB',
  MB = 'MB',
  GB = 'GB',
  TB = 'TB',
  UNKNOWN = 'UNKNOWN',
}
export enum ThrottleSpeed {
  KBPS_64 = 'KBPS_64',
  KBPS_128 = 'KBPS_128',
  KBPS_256 = 'KBPS_256',
  KBPS_512 = 'KBPS_512',
  MBPS_1 = 'MBPS_1',
  MBPS_5 = 'MBPS_5',
  MBPS_20 = 'MBPS_20',
  MBPS_50 = 'MBPS_50',
  MBPS_100 = 'MBPS_100',
  UNKNOWN = 'UNKNOWN',
}
/** No read of the platform answers it, so there is no unknown one. */
export enum RenewalPeriod {
  MONTH = 'MONTH',
  WEEK = 'WEEK',
}
export enum BillingFrequency {
  MRC = 'MRC',
  NRC = 'NRC',
  USAGE_BASED = 'USAGE_BASED',
  UNKNOWN = 'UNKNOWN',
}
/** A frequency that can be asked for. */
export type KnownBillingFrequency = Exclude<BillingFrequency, BillingFrequency.UNKNOWN>;
export enum HttpMethod {
  GET = 'GET',
  POST = 'POST',
  PUT = 'PUT',
  UNKNOWN = 'UNKNOWN',
}
export type KnownHttpMethod = Exclude<HttpMethod, HttpMethod.UNKNOWN>;
/** What the address of a route can be called with. */
export type RouteMethod = HttpMethod.GET | HttpMethod.POST;
export enum AuthenticationType {
  NONE = 'NONE',
  BASIC = 'BASIC',
  BEARER = 'BEARER',
  UNKNOWN = 'UNKNOWN',
}
export type KnownAuthenticationType = Exclude<AuthenticationType, AuthenticationType.UNKNOWN>;
export enum VoiceRouteType {
  TRUNK = 'TRUNK',
  URL = 'URL',
  FORWARD = 'FORWARD',
  UNKNOWN = 'UNKNOWN',
}
export type KnownVoiceRouteType = Exclude<VoiceRouteType, VoiceRouteType.UNKNOWN>;
export enum TrunkTransport {
  UDP = 'UDP',
  TCP = 'TCP',
  TLS = 'TLS',
  UNKNOWN = 'UNKNOWN',
}
export type KnownTrunkTransport = Exclude<TrunkTransport, TrunkTransport.UNKNOWN>;
/** Shown as text; it can only be set to these. */
export enum TransferCallerId {
  TRANSFEREE = 'TRANSFEREE',
  TRANSFEROR = 'TRANSFEROR',
  TRANSFEREE_OR_TRANSFEROR = 'TRANSFEREE_OR_TRANSFEROR',
}
export enum CallFilterMode {
  WHITELIST = 'WHITELIST',
  BLACKLIST = 'BLACKLIST',
  CHILD = 'CHILD',
  TEENAGER = 'TEENAGER',
  ADOLESCENT = 'ADOLESCENT',
  UNKNOWN = 'UNKNOWN',
}
export type KnownCallFilterMode = Exclude<CallFilterMode, CallFilterMode.UNKNOWN>;
/** What a message filter does when it fires; `null` in the graph when the filter is set to an age level instead. */
export enum MessageFilterMode {
  ACTIVE = 'ACTIVE',
  MONITOR_ONLY = 'MONITOR_ONLY',
  INACTIVE = 'INACTIVE',
  UNKNOWN = 'UNKNOWN',
}
export type KnownMessageFilterMode = Exclude<MessageFilterMode, MessageFilterMode.UNKNOWN>;
/** The age presets of a message filter. */
export enum MessageFilterLevel {
  CHILD = 'CHILD',
  ADOLESCENT = 'ADOLESCENT',
  TEENAGER = 'TEENAGER',
}
export enum TranscriptionAction {
  WARNING = 'WARNING',
  TERMINATE = 'TERMINATE',
  NOTIFY = 'NOTIFY',
  UNKNOWN = 'UNKNOWN',
}
export type KnownTranscriptionAction = Exclude<TranscriptionAction, TranscriptionAction.UNKNOWN>;
export enum KeywordSeverity {
  HIGH = 'HIGH',
  MEDIUM = 'MEDIUM',
  LOW = 'LOW',
  UNKNOWN = 'UNKNOWN',
}
export type KnownKeywordSeverity = Exclude<KeywordSeverity, KeywordSeverity.UNKNOWN>;
export enum MessageDirection {
  INBOUND = 'INBOUND',
  OUTBOUND = 'OUTBOUND',
  UNKNOWN = 'UNKNOWN',
}
export enum MessageStatus {
  QUEUED = 'QUEUED',
  SENT = 'SENT',
  DELIVERED = 'DELIVERED',
  RECEIVED = 'RECEIVED',
  FAILED = 'FAILED',
  UNKNOWN = 'UNKNOWN',
}
export enum MessageFormat {
  SMS = 'SMS',
  MMS = 'MMS',
  UNKNOWN = 'UNKNOWN',
}
export enum WebhookEvent {
  ORDER_UPDATE = 'ORDER_UPDATE',
  NEW_SMS = 'NEW_SMS',
  CALL_COMPLETED = 'CALL_COMPLETED',
  CALL_ON_HOLD = 'CALL_ON_HOLD',
  CALL_RECORDING = 'CALL_RECORDING',
  CALL_IN_PROGRESS = 'CALL_IN_PROGRESS',
  CALL_RINGING = 'CALL_RINGING',
  UNKNOWN = 'UNKNOWN',
}
export type KnownWebhookEvent = Exclude<WebhookEvent, WebhookEvent.UNKNOWN>;
/** Shown as text, in more words than it can be set to. */
export enum WorkgroupType {
  IVR = 'IVR',
  SIMULTANEOUS = 'SIMULTANEOUS',
  ROUND_ROBIN = 'ROUND_ROBIN',
}
export enum WorkgroupMemberType {
  USER = 'USER',
  WORKGROUP = 'WORKGROUP',
}
