import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar day without a time of day, as ISO 8601 text, such as `2026-03-01`. */
  Date: { input: string; output: string; }
  /** An instant in UTC as ISO 8601 text, such as `2026-03-01T08:30:00.000Z`. */
  DateTime: { input: string; output: string; }
  /** An exact decimal number, as text, such as `"12.50"`. Amounts of money are US dollars. Read it with a decimal type, not with a floating-point number. */
  Decimal: { input: string; output: string; }
  /** A phone number in international form: `+`, country code, subscriber number, no spaces, such as `+12015550123`. An argument may also carry spaces, brackets and dashes. */
  E164: { input: string; output: string; }
  /** An email address. Values from the platform are passed on unchecked. */
  EmailAddress: { input: string; output: string; }
  /** The serial number of a SIM card or eSIM profile: 18 to 22 digits. An argument may end in the filler `F`, which is dropped. Values from the platform are passed on unchecked. */
  ICCID: { input: string; output: string; }
  /** An absolute address, such as `https://example.com/inbound`. Values from the platform are passed on unchecked. */
  URL: { input: string; output: string; }
};

/** How the platform proves itself when it calls your address. The secrets are never shown. */
export type AuthenticationType =
  /** User name and password. */
  | 'BASIC'
  /** A token in the Authorization header. */
  | 'BEARER'
  /** Not at all. */
  | 'NONE'
  /** A way that the graph does not know; the text field beside it has it in the words of the platform. */
  | 'UNKNOWN';

/** How the platform proves itself when it calls your address. The secrets are never shown. */
export type AuthenticationTypeInput =
  /** User name and password. */
  | 'BASIC'
  /** A token in the Authorization header. */
  | 'BEARER'
  /** Not at all. */
  | 'NONE';

/** How often a product is charged. */
export type BillingFrequency =
  /** Monthly recurring charge. */
  | 'MRC'
  /** Non-recurring charge: once. */
  | 'NRC'
  /** A frequency that the graph does not know; `billingFrequencyText` has it in the words of the platform. */
  | 'UNKNOWN'
  /** By consumption. */
  | 'USAGE_BASED';

/** How a call filter decides. On mobile lines only the two lists act today; the age levels are kept and do nothing. */
export type CallFilterMode =
  /** The preset for an adolescent. */
  | 'ADOLESCENT'
  /** Everyone gets through but the blocked numbers. */
  | 'BLACKLIST'
  /** The preset for a child. */
  | 'CHILD'
  /** The preset for a teenager. */
  | 'TEENAGER'
  /** A mode that the graph does not know; `modeText` has it in the words of the platform. */
  | 'UNKNOWN'
  /** Only the allowed numbers get through; every other caller is silenced. */
  | 'WHITELIST';

/** A new message route. */
export type CreateMessageRouteInput = {
  /** The account that the route is for. Your own when left out; DISTRIBUTOR must name one. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** How the platform proves itself at `url`. BASIC goes with `username` and `password`, BEARER with `token`. They are sent together, in an update as well. */
  authenticationType?: InputMaybe<AuthenticationTypeInput>;
  /** How the platform proves itself at `callbackUrl`. BASIC goes with `callbackUsername` and `callbackPassword`, BEARER with `callbackToken`. */
  callbackAuthenticationType?: InputMaybe<AuthenticationTypeInput>;
  /** The HTTP method with which delivery receipts are sent. POST for a new `callbackUrl`. */
  callbackMethod?: InputMaybe<RouteMethodInput>;
  /** The password to give at `callbackUrl`, for BASIC. It is never shown again. */
  callbackPassword?: InputMaybe<Scalars['String']['input']>;
  /** The token to give at `callbackUrl`, for BEARER. It is never shown again. */
  callbackToken?: InputMaybe<Scalars['String']['input']>;
  /** Where delivery receipts are sent, `https://...`; plain http is taken with a warning. In an update null takes it away, and its authentication. */
  callbackUrl?: InputMaybe<Scalars['URL']['input']>;
  /** The user name to give at `callbackUrl`, for BASIC. */
  callbackUsername?: InputMaybe<Scalars['String']['input']>;
  /** Whether the route is in use. A new route is. */
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Whether inbound messages skip Guardian's filters. */
  inboundBypass?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether the route is an intelligent one, which Guardian needs. */
  intelligent?: InputMaybe<Scalars['Boolean']['input']>;
  /** The HTTP method with which inbound messages are sent. POST for a new route. */
  method?: InputMaybe<RouteMethodInput>;
  /** A name to tell the route by, 1 to 255 characters. */
  name: Scalars['String']['input'];
  /** Whether outbound messages skip Guardian's filters. */
  outboundBypass?: InputMaybe<Scalars['Boolean']['input']>;
  /** The password to give at `url`, for BASIC. It is never shown again. */
  password?: InputMaybe<Scalars['String']['input']>;
  /** The token to give at `url`, for BEARER. It is never shown again. */
  token?: InputMaybe<Scalars['String']['input']>;
  /** Where inbound messages are sent, `https://...`; plain http is taken with a warning. */
  url: Scalars['URL']['input'];
  /** The user name to give at `url`, for BASIC. */
  username?: InputMaybe<Scalars['String']['input']>;
};

/** A new subscriber. */
export type CreateSubscriberInput = {
  /** The account that the subscriber is to belong to. Your own when left out; DISTRIBUTOR must name one. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** The email address, with which the subscriber logs in. No two subscribers of the platform share one. */
  email: Scalars['EmailAddress']['input'];
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The name to show, 1 to 100 characters. */
  name: Scalars['String']['input'];
  /** Numbers of the account that the subscriber is to hold. None when left out. */
  numbers?: InputMaybe<Array<Scalars['E164']['input']>>;
  /** The first password, 8 to 128 characters. A strong one is made when it is left out; the payload tells it as `temporaryPassword`. */
  password?: InputMaybe<Scalars['String']['input']>;
  /** The role in the account, not above your own. */
  role: SubscriberRoleInput;
};

/** A new voice route. */
export type CreateVoiceRouteInput = {
  /** The account that the route is for. Your own when left out; DISTRIBUTOR must name one. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** How the platform proves itself at `url`. BASIC goes with `username` and `password`, BEARER with `token`. They are sent together, in an update as well, which cannot set it to NONE. */
  authenticationType?: InputMaybe<AuthenticationTypeInput>;
  /** Whether the sound of calls is streamed to `websocketUri`. */
  callStreamingEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** The HTTP method with which `callbackUrl` is called. POST for the `callbackUrl` of a new route. */
  callbackMethod?: InputMaybe<RouteMethodInput>;
  /** Where word of finished calls is sent, `https://...`; plain http is taken with a warning. In an update null takes it away. */
  callbackUrl?: InputMaybe<Scalars['URL']['input']>;
  /** Whether the name of the caller is looked up. */
  callerNameLookup?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether the route is in use. A new route is. */
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** The id of rules that rewrite SIP headers, `HMI...`, as the platform gave it to you. */
  headerManipulation?: InputMaybe<Scalars['ID']['input']>;
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Whether the route is an intelligent one, which Guardian needs. */
  intelligent?: InputMaybe<Scalars['Boolean']['input']>;
  /** IP addresses that calls may come from; the whole list, also in an update. It holds for trunks alone. */
  ipWhitelist?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The HTTP method with which `url` is called. POST for the `url` of a new route. */
  method?: InputMaybe<RouteMethodInput>;
  /** A name to tell the route by, 1 to 255 characters. */
  name: Scalars['String']['input'];
  /** The password to give at `url`, for BASIC. It is never shown again. */
  password?: InputMaybe<Scalars['String']['input']>;
  /** Whether calls can be handed on to the public telephone network. */
  pstnTransferEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether signalling and media are encrypted, with TLS and SRTP. */
  secureTrunk?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether a call can be handed on with SIP REFER. */
  sipReferEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether media goes back to the address that it came from, for servers behind a NAT. */
  symmetricRtp?: InputMaybe<Scalars['Boolean']['input']>;
  /** The part of the SIP address that your calls are sent to which is yours alone. */
  terminationUriSubdomain?: InputMaybe<Scalars['String']['input']>;
  /** The token to give at `url`, for BEARER. It is never shown again. */
  token?: InputMaybe<Scalars['String']['input']>;
  /** Which caller id a handed-on call shows. */
  transferCallerId?: InputMaybe<TransferCallerId>;
  /** The SIP trunks of a route of the kind TRUNK, at most two. An update changes those that it names, by their positions, and of each what it says. */
  trunks?: InputMaybe<Array<TrunkInput>>;
  /** Where calls go: TRUNK needs `trunks`, URL needs `url`. FORWARD is made with a warning: the platform has no field for the number to forward to. */
  type: VoiceRouteTypeInput;
  /** Where call events are sent and, for a route of the kind URL, call instructions come from, `https://...`. Plain http is taken with a warning. */
  url?: InputMaybe<Scalars['URL']['input']>;
  /** The user name to give at `url`, for BASIC. */
  username?: InputMaybe<Scalars['String']['input']>;
  /** Where the sound of calls is streamed to, `wss://...`. */
  websocketUri?: InputMaybe<Scalars['String']['input']>;
};

/** A new webhook. */
export type CreateWebhookInput = {
  /** The account whose events are reported. Your own when left out; DISTRIBUTOR must name one. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** How the platform proves itself at `url`. BASIC goes with `username` and `password`, BEARER with `token`. They are sent together, in an update as well. */
  authenticationType?: InputMaybe<AuthenticationTypeInput>;
  /** The form of the body, such as `json` or `xml`. `json` for a new webhook. */
  dataFormat?: InputMaybe<Scalars['String']['input']>;
  /** The events to report, at least one. */
  events: Array<WebhookEventInput>;
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The HTTP method with which events are sent. POST for a new webhook. */
  method?: InputMaybe<HttpMethodInput>;
  /** The password to give at `url`, for BASIC. It is never shown again. */
  password?: InputMaybe<Scalars['String']['input']>;
  /** The token to give at `url`, for BEARER. It is never shown again. */
  token?: InputMaybe<Scalars['String']['input']>;
  /** Where events are sent, `https://...`, at most 255 characters; plain http is taken with a warning. */
  url: Scalars['URL']['input'];
  /** The user name to give at `url`, for BASIC. */
  username?: InputMaybe<Scalars['String']['input']>;
};

/** A new member of a workgroup: a person, by `subscriberId`, `number` or both, or another workgroup, by `memberWorkgroupId`. */
export type CreateWorkgroupActivityInput = {
  /** The digit that callers press for the member, or its place in the order of ringing. */
  digitOrder?: InputMaybe<Scalars['Int']['input']>;
  /** Whether the member is told of calls by email. */
  emailNotification?: InputMaybe<Scalars['Boolean']['input']>;
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The member, where it is a workgroup: another one of the account. */
  memberWorkgroupId?: InputMaybe<Scalars['ID']['input']>;
  /** The number that is rung, one of the account. */
  number?: InputMaybe<Scalars['E164']['input']>;
  /** Whether the member is told of calls by SMS. */
  smsNotification?: InputMaybe<Scalars['Boolean']['input']>;
  /** The member, where it is a person: a subscriber of the account. */
  subscriberId?: InputMaybe<Scalars['ID']['input']>;
  /** The workgroup that gets the member, `WID-...` or `WG-...`. */
  workgroupId: Scalars['ID']['input'];
};

/** A new workgroup, still without members. */
export type CreateWorkgroupInput = {
  /** The account that it is for. Your own when left out; DISTRIBUTOR must name one. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether recordings are worked on by AI. */
  aiRecording?: InputMaybe<Scalars['Boolean']['input']>;
  /** What is read out to callers. */
  announcementText?: InputMaybe<Scalars['String']['input']>;
  /** A sound file that is played to callers instead. */
  announcementUrl?: InputMaybe<Scalars['URL']['input']>;
  /** The place of the workgroup among others, 1 or more. */
  callOrder?: InputMaybe<Scalars['Int']['input']>;
  /** The name that goes with the caller id. */
  callerIdName?: InputMaybe<Scalars['String']['input']>;
  /** Which caller id its members see, in the words of the platform. */
  callerIdType?: InputMaybe<Scalars['String']['input']>;
  /** The music that waiting callers hear, by the id that the platform gave it. */
  holdMusicId?: InputMaybe<Scalars['ID']['input']>;
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The extension under which it is reached inside. */
  internalExtension?: InputMaybe<Scalars['String']['input']>;
  /** A name to tell it by, 1 to 255 characters. */
  name: Scalars['String']['input'];
  /** The number that is called, one of the account. */
  number?: InputMaybe<Scalars['E164']['input']>;
  /** Who takes calls outside of these hours. */
  offHours?: InputMaybe<WorkgroupTargetInput>;
  /** Who takes calls within these hours. */
  onHours?: InputMaybe<WorkgroupTargetInput>;
  /** Whether calls are recorded. */
  recordCalls?: InputMaybe<Scalars['Boolean']['input']>;
  /** The hours in which it answers, a schedule of the account. Always when there is none. */
  scheduleId?: InputMaybe<Scalars['ID']['input']>;
  /** The time zone of these hours, by its IANA name, such as `America/New_York`. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
  /** Its toll-free number, one of the account. */
  tollFreeNumber?: InputMaybe<Scalars['E164']['input']>;
  /** Whether recordings are written down as text. */
  transcribeRecordings?: InputMaybe<Scalars['Boolean']['input']>;
  /** How it shares out its calls. */
  type: WorkgroupTypeInput;
  /** How long to wait between two attempts to call, as the platform takes it; its unit is not documented. */
  waitBetween?: InputMaybe<Scalars['String']['input']>;
};

/** The unit of an amount of data. Units are decimal: 1 GB is 1000 MB. */
export type DataUnit =
  /** Bytes. */
  | 'B'
  /** Gigabytes: 1000 megabytes. */
  | 'GB'
  /** Kilobytes: 1000 bytes. */
  | 'KB'
  /** Megabytes: 1000 kilobytes. */
  | 'MB'
  /** Terabytes: 1000 gigabytes. */
  | 'TB'
  /** A unit that the graph does not know; the text field beside it has it in the words of the platform. */
  | 'UNKNOWN';

/** A message route to delete. */
export type DeleteMessageRouteInput = {
  /** True deletes the route although numbers use it: their messages go nowhere until they are given another one. */
  force?: InputMaybe<Scalars['Boolean']['input']>;
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The route to delete, `MRID-...`. */
  messageRouteId: Scalars['ID']['input'];
};

/** A voice route to delete. */
export type DeleteVoiceRouteInput = {
  /** True deletes the route although numbers use it: their calls go nowhere until they are given another one. */
  force?: InputMaybe<Scalars['Boolean']['input']>;
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The route to delete, `CRID-...`. */
  voiceRouteId: Scalars['ID']['input'];
};

/** A webhook to delete. */
export type DeleteWebhookInput = {
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The webhook to delete, `WID-...` or `WHID-...`. */
  webhookId: Scalars['ID']['input'];
};

/** A member to take out of its workgroup. */
export type DeleteWorkgroupActivityInput = {
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The activity to delete, `WAID-...`. */
  workgroupActivityId: Scalars['ID']['input'];
};

/** A workgroup to delete, with its members. */
export type DeleteWorkgroupInput = {
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The workgroup to delete, `WID-...` or `WG-...`. */
  workgroupId: Scalars['ID']['input'];
};

/** The HTTP method of a request that the platform makes to you. */
export type HttpMethod =
  /** Fields in the query string. */
  | 'GET'
  /** Fields in the body. */
  | 'POST'
  /** Fields in the body. */
  | 'PUT'
  /** A method that the graph does not know; the text field beside it has it in the words of the platform. */
  | 'UNKNOWN';

/** The HTTP method of a request that the platform makes to you. */
export type HttpMethodInput =
  /** Fields in the query string. */
  | 'GET'
  /** Fields in the body. */
  | 'POST'
  /** Fields in the body. */
  | 'PUT';

/** How grave a keyword is. */
export type KeywordSeverity =
  /** Grave: act at once. */
  | 'HIGH'
  /** For the record. */
  | 'LOW'
  /** Worth a look. */
  | 'MEDIUM'
  /** A degree that the graph does not know; `severityText` has it in the words of the platform. */
  | 'UNKNOWN';

/** Which way a message went, seen from your number. */
export type MessageDirection =
  /** Received by your number. */
  | 'INBOUND'
  /** Sent by your number. */
  | 'OUTBOUND'
  /** A direction that the graph does not know; `directionText` has it in the words of the platform. */
  | 'UNKNOWN';

/** A ready-made set of message rules for an age. */
export type MessageFilterLevel =
  /** The preset for an adolescent. */
  | 'ADOLESCENT'
  /** The preset for a child. */
  | 'CHILD'
  /** The preset for a teenager. */
  | 'TEENAGER';

/** What a message filter does when a message meets its rules. */
export type MessageFilterMode =
  /** Holds the message back. */
  | 'ACTIVE'
  /** Nothing: the filter is switched off. */
  | 'INACTIVE'
  /** Lets the message through, and reports it. */
  | 'MONITOR_ONLY'
  /** A mode that the graph does not know; `modeText` has it in the words of the platform. */
  | 'UNKNOWN';

/** The technical form of a message. */
export type MessageFormat =
  /** Text with pictures, sound or video. */
  | 'MMS'
  /** Text alone. */
  | 'SMS'
  /** A form that the graph does not know; `formatText` has it in the words of the platform. */
  | 'UNKNOWN';

/** How far a message has come. */
export type MessageStatus =
  /** The carrier reports that it arrived. */
  | 'DELIVERED'
  /** Not delivered. */
  | 'FAILED'
  /** Accepted, waiting to be sent. */
  | 'QUEUED'
  /** An inbound message that reached your number. */
  | 'RECEIVED'
  /** Handed to the carrier of the recipient. */
  | 'SENT'
  /** A status that the graph does not know; `messageStatusText` has it in the words of the platform. */
  | 'UNKNOWN';

/** The kind of traffic that the messages of a number count as with the carriers. */
export type MessageType =
  /** Application to person: messages that software sends, which carriers want registered as a campaign. */
  | 'A2P'
  /** Person to person: conversations between people. */
  | 'P2P'
  /** A kind that the graph does not know; the text field beside it has it in the words of the platform. */
  | 'UNKNOWN';

/** The kind of traffic that the messages of a number count as with the carriers. */
export type MessageTypeInput =
  /** Application to person: messages that software sends, which carriers want registered as a campaign. */
  | 'A2P'
  /** Person to person: conversations between people. */
  | 'P2P';

/** What kind of number is wanted, and where. */
export type NumberAvailabilityInput = {
  /** Three digits, such as `201`. Every area when left out. */
  areaCode?: InputMaybe<Scalars['String']['input']>;
  /** Whether the number must do SMS and MMS. */
  messageEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** The kind of message traffic that the number must do. Either when left out. */
  messageType?: InputMaybe<MessageTypeInput>;
  /** The stock comes in portions of up to 10,000 areas; which of them to look at, from 1. */
  page?: InputMaybe<Scalars['Int']['input']>;
  /** Whether the number must do calls. */
  voiceEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Five digits, such as `07302`: searched where the area code has no numbers. */
  zipCode?: InputMaybe<Scalars['String']['input']>;
};

/** Whether a number is in service. */
export type NumberStatus =
  /** In service. */
  | 'ACTIVE'
  /** Given back. For some weeks it may still be possible to reactivate it. */
  | 'CANCELLED'
  /** Out of service; the platform does not say why. */
  | 'INACTIVE'
  /** Out of service for now; number and SIM stay reserved and can be activated again. */
  | 'PARKED'
  /** Ordered, and not in service yet. */
  | 'PENDING'
  /** Out of service, because the number or its SIM was suspended. */
  | 'SUSPENDED'
  /** A status that the graph does not know; `numberStatusText` has it in the words of the platform. */
  | 'UNKNOWN';

/** Whether a number is in service. */
export type NumberStatusInput =
  /** In service. */
  | 'ACTIVE'
  /** Given back. For some weeks it may still be possible to reactivate it. */
  | 'CANCELLED'
  /** Out of service; the platform does not say why. */
  | 'INACTIVE'
  /** Out of service for now; number and SIM stay reserved and can be activated again. */
  | 'PARKED'
  /** Ordered, and not in service yet. */
  | 'PENDING'
  /** Out of service, because the number or its SIM was suspended. */
  | 'SUSPENDED';

/** The class of service that a number belongs to. It decides which products, subscriptions and SIMs fit. */
export type NumberType =
  /** A mobile line of a device. Its messages are P2P only. */
  | 'IOT'
  /** A mobile line of a person or a company. */
  | 'MVNO'
  /** A class that the graph does not know; the text field beside it has it in the words of the platform. */
  | 'UNKNOWN'
  /** A line over the internet, without a SIM. Its messages are A2P only. */
  | 'VOIP';

/** How certain it is what became of a mutation. */
export type OperationStatus =
  /** Done, wholly or, where `userErrors` says so, in part. Final. */
  | 'CONFIRMED'
  /** Under way. Ask `operation` for it, or send the same input with the same key again. */
  | 'PENDING'
  /** Surely not done. Final; its key is free again. */
  | 'REFUSED'
  /** The platform did not answer. The graph keeps looking for what became of it; do not send it under another key. */
  | 'UNKNOWN';

/** What may still be done with an order. */
export type OrderAction =
  /** Withdraw the order. That is final. */
  | 'CANCEL'
  /** Send corrected details. The order then returns to `SUBMITTED`. */
  | 'UPDATE';

/** How far an order has come. */
export type OrderStatus =
  /** Declined for a reason that the customer can mend; `decline` says which. Update the order to go on. */
  | 'ACTION_REQUIRED'
  /** Withdrawn. Final. */
  | 'CANCELLED'
  /** Done. Final. */
  | 'COMPLETED'
  /** With the losing carrier, which must agree. A port-in takes 1 to 5 business days. */
  | 'PENDING_CARRIER'
  /** Declined for a reason that an update cannot mend. Final: place a new order once it is mended. */
  | 'REJECTED'
  /** Agreed; the number moves on the day that was set. */
  | 'SCHEDULED'
  /** Accepted, and not worked on yet. An order that was updated starts here again. */
  | 'SUBMITTED'
  /** A status that the graph does not know; `statusText` has it in the words of the platform. */
  | 'UNKNOWN';

/** What an order asks for. */
export type OrderType =
  /** A number taken over from another carrier. */
  | 'PORT_IN'
  /** A number that moves to another carrier. */
  | 'PORT_OUT'
  /** New numbers out of stock. */
  | 'PROVISION'
  /** Numbers activated, parked, cancelled or swapped. */
  | 'STATUS_CHANGE'
  /** An order that the graph does not know; `orderTypeText` has its kind in the words of the platform. */
  | 'UNKNOWN'
  /** A change to numbers in service. */
  | 'UPDATE';

/** The class of service that a number from another carrier is to have here. */
export type PortInClassification =
  /** A mobile line of a device. Its messages are P2P only. */
  | 'IOT'
  /** A mobile line of a person or a company. */
  | 'MVNO';

/** The number that is to be taken over, and what it is to become. */
export type PortInEligibilityInput = {
  /** The class of service that it is to have here. */
  classification: PortInClassification;
  /** The number at the other carrier. */
  number: Scalars['E164']['input'];
};

/** Which services a number was ordered with. */
export type ProductType =
  /** Data, without messages and calls. */
  | 'DATA_ONLY'
  /** Messages and data, without calls. */
  | 'SMS_DATA'
  /** Messages, data and calls. */
  | 'SMS_DATA_VOICE'
  /** Messages, without data and calls. */
  | 'SMS_ONLY'
  /** A bundle that the graph does not know; `productTypeText` has it in the words of the platform. */
  | 'UNKNOWN';

/** The period after which a data allowance starts anew. */
export type RenewalPeriod =
  /** Months, from a day of the month. */
  | 'MONTH'
  /** Weeks, from a day of the week. */
  | 'WEEK';

/** The HTTP method with which the platform calls the address of a route. */
export type RouteMethodInput =
  /** Fields in the query string. */
  | 'GET'
  /** Fields in the body. */
  | 'POST';

/** The role of a subscriber in its account, as the platform keeps it. */
export type SubscriberRole =
  /** Administers the account: routes, billing details, provisioning, porting. */
  | 'ACCOUNT_ADMIN'
  /** Manages the subscribers of the account. By convention an account has one. */
  | 'MANAGER'
  /** An ordinary user of one or more lines. */
  | 'SUBSCRIBER'
  /** A role that the graph does not know; `roleText` has it in the words of the platform. */
  | 'UNKNOWN';

/** The role of a subscriber in its account, as the platform keeps it. */
export type SubscriberRoleInput =
  /** Administers the account: routes, billing details, provisioning, porting. */
  | 'ACCOUNT_ADMIN'
  /** Manages the subscribers of the account. By convention an account has one. */
  | 'MANAGER'
  /** An ordinary user of one or more lines. */
  | 'SUBSCRIBER';

/** The speed that data falls to once the throttling threshold is reached. */
export type ThrottleSpeed =
  /** 64 kilobits a second: text messages of messenger apps, little more. */
  | 'KBPS_64'
  /** 128 kilobits a second. */
  | 'KBPS_128'
  /** 256 kilobits a second. */
  | 'KBPS_256'
  /** 512 kilobits a second: plain web pages. */
  | 'KBPS_512'
  /** 1 megabit a second. */
  | 'MBPS_1'
  /** 5 megabits a second: video in standard definition. */
  | 'MBPS_5'
  /** 20 megabits a second. */
  | 'MBPS_20'
  /** 50 megabits a second. */
  | 'MBPS_50'
  /** 100 megabits a second. */
  | 'MBPS_100'
  /** A speed that the graph does not know; `throttleSpeedText` has it in the words of the platform. */
  | 'UNKNOWN';

/** What happens when the transcript of a call meets the keyword rules. */
export type TranscriptionAction =
  /** The notification numbers are told; the call goes on. */
  | 'NOTIFY'
  /** The call is ended. */
  | 'TERMINATE'
  /** An action that the graph does not know; `transcriptionActionText` has it in the words of the platform. */
  | 'UNKNOWN'
  /** The caller hears a warning. */
  | 'WARNING';

/** Which caller id a call shows that is handed on. */
export type TransferCallerId =
  /** That of who is handed on. */
  | 'TRANSFEREE'
  /** Either, as the platform decides. */
  | 'TRANSFEREE_OR_TRANSFEROR'
  /** That of who hands on. */
  | 'TRANSFEROR';

/** A SIP trunk of a voice route: a server of yours that takes calls. Two of them make a failover pair, tried in the order of their `priority`. */
export type TrunkInput = {
  /** Whether the trunk takes calls. */
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** IP address of the server. A new trunk has this, `uri`, or both. */
  ip?: InputMaybe<Scalars['String']['input']>;
  /** Port of the server, 1 to 65535. */
  port?: InputMaybe<Scalars['Int']['input']>;
  /** Its place in the route: 1, or 2 for the second of a pair. */
  position: Scalars['Int']['input'];
  /** A lower number is tried first, 0 to 65535. */
  priority?: InputMaybe<Scalars['Int']['input']>;
  /** How SIP signalling reaches the server. */
  transport?: InputMaybe<TrunkTransportInput>;
  /** Address of the trunk as a URI. */
  uri?: InputMaybe<Scalars['String']['input']>;
  /** The share of calls among trunks of the same priority, 0 to 65535. */
  weight?: InputMaybe<Scalars['Int']['input']>;
};

/** How SIP signalling reaches a trunk. */
export type TrunkTransport =
  /** A connection, unencrypted. */
  | 'TCP'
  /** An encrypted connection. */
  | 'TLS'
  /** Datagrams, unencrypted. */
  | 'UDP'
  /** A transport that the graph does not know; `transportText` has it in the words of the platform. */
  | 'UNKNOWN';

/** How SIP signalling reaches a trunk. */
export type TrunkTransportInput =
  /** A connection, unencrypted. */
  | 'TCP'
  /** An encrypted connection. */
  | 'TLS'
  /** Datagrams, unencrypted. */
  | 'UDP';

/** Changes of a message route. What is left out, or null, stays as it is. */
export type UpdateMessageRouteInput = {
  /** How the platform proves itself at `url`. BASIC goes with `username` and `password`, BEARER with `token`. They are sent together, in an update as well. */
  authenticationType?: InputMaybe<AuthenticationTypeInput>;
  /** How the platform proves itself at `callbackUrl`. BASIC goes with `callbackUsername` and `callbackPassword`, BEARER with `callbackToken`. */
  callbackAuthenticationType?: InputMaybe<AuthenticationTypeInput>;
  /** The HTTP method with which delivery receipts are sent. POST for a new `callbackUrl`. */
  callbackMethod?: InputMaybe<RouteMethodInput>;
  /** The password to give at `callbackUrl`, for BASIC. It is never shown again. */
  callbackPassword?: InputMaybe<Scalars['String']['input']>;
  /** The token to give at `callbackUrl`, for BEARER. It is never shown again. */
  callbackToken?: InputMaybe<Scalars['String']['input']>;
  /** Where delivery receipts are sent, `https://...`; plain http is taken with a warning. In an update null takes it away, and its authentication. */
  callbackUrl?: InputMaybe<Scalars['URL']['input']>;
  /** The user name to give at `callbackUrl`, for BASIC. */
  callbackUsername?: InputMaybe<Scalars['String']['input']>;
  /** Whether the route is in use. A new route is. */
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Whether inbound messages skip Guardian's filters. */
  inboundBypass?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether the route is an intelligent one, which Guardian needs. */
  intelligent?: InputMaybe<Scalars['Boolean']['input']>;
  /** The route to change, `MRID-...`. */
  messageRouteId: Scalars['ID']['input'];
  /** The HTTP method with which inbound messages are sent. POST for a new route. */
  method?: InputMaybe<RouteMethodInput>;
  /** Another name, 1 to 255 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Whether outbound messages skip Guardian's filters. */
  outboundBypass?: InputMaybe<Scalars['Boolean']['input']>;
  /** The password to give at `url`, for BASIC. It is never shown again. */
  password?: InputMaybe<Scalars['String']['input']>;
  /** The token to give at `url`, for BEARER. It is never shown again. */
  token?: InputMaybe<Scalars['String']['input']>;
  /** Another address for inbound messages, at once for every number on the route. Plain http is taken with a warning. */
  url?: InputMaybe<Scalars['URL']['input']>;
  /** The user name to give at `url`, for BASIC. */
  username?: InputMaybe<Scalars['String']['input']>;
};

/** Changes of a voice route. What is left out, or null, stays as it is. */
export type UpdateVoiceRouteInput = {
  /** How the platform proves itself at `url`. BASIC goes with `username` and `password`, BEARER with `token`. They are sent together, in an update as well, which cannot set it to NONE. */
  authenticationType?: InputMaybe<AuthenticationTypeInput>;
  /** Whether the sound of calls is streamed to `websocketUri`. */
  callStreamingEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** The HTTP method with which `callbackUrl` is called. POST for the `callbackUrl` of a new route. */
  callbackMethod?: InputMaybe<RouteMethodInput>;
  /** Where word of finished calls is sent, `https://...`; plain http is taken with a warning. In an update null takes it away. */
  callbackUrl?: InputMaybe<Scalars['URL']['input']>;
  /** Whether the name of the caller is looked up. */
  callerNameLookup?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether the route is in use. A new route is. */
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** The id of rules that rewrite SIP headers, `HMI...`, as the platform gave it to you. */
  headerManipulation?: InputMaybe<Scalars['ID']['input']>;
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Whether the route is an intelligent one, which Guardian needs. */
  intelligent?: InputMaybe<Scalars['Boolean']['input']>;
  /** IP addresses that calls may come from; the whole list, also in an update. It holds for trunks alone. */
  ipWhitelist?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The HTTP method with which `url` is called. POST for the `url` of a new route. */
  method?: InputMaybe<RouteMethodInput>;
  /** Another name, 1 to 255 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The password to give at `url`, for BASIC. It is never shown again. */
  password?: InputMaybe<Scalars['String']['input']>;
  /** Whether calls can be handed on to the public telephone network. */
  pstnTransferEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether signalling and media are encrypted, with TLS and SRTP. */
  secureTrunk?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether a call can be handed on with SIP REFER. */
  sipReferEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether media goes back to the address that it came from, for servers behind a NAT. */
  symmetricRtp?: InputMaybe<Scalars['Boolean']['input']>;
  /** The part of the SIP address that your calls are sent to which is yours alone. */
  terminationUriSubdomain?: InputMaybe<Scalars['String']['input']>;
  /** The token to give at `url`, for BEARER. It is never shown again. */
  token?: InputMaybe<Scalars['String']['input']>;
  /** Which caller id a handed-on call shows. */
  transferCallerId?: InputMaybe<TransferCallerId>;
  /** The SIP trunks of a route of the kind TRUNK, at most two. An update changes those that it names, by their positions, and of each what it says. */
  trunks?: InputMaybe<Array<TrunkInput>>;
  /** Another kind. A change to TRUNK needs `trunks`, one to URL needs `url`. */
  type?: InputMaybe<VoiceRouteTypeInput>;
  /** Where call events are sent and, for a route of the kind URL, call instructions come from, `https://...`. Plain http is taken with a warning. */
  url?: InputMaybe<Scalars['URL']['input']>;
  /** The user name to give at `url`, for BASIC. */
  username?: InputMaybe<Scalars['String']['input']>;
  /** The route to change, `CRID-...`. */
  voiceRouteId: Scalars['ID']['input'];
  /** Where the sound of calls is streamed to, `wss://...`. */
  websocketUri?: InputMaybe<Scalars['String']['input']>;
};

/** Changes of a webhook. What is left out, or null, stays as it is. */
export type UpdateWebhookInput = {
  /** How the platform proves itself at `url`. BASIC goes with `username` and `password`, BEARER with `token`. They are sent together, in an update as well. */
  authenticationType?: InputMaybe<AuthenticationTypeInput>;
  /** The form of the body, such as `json` or `xml`. `json` for a new webhook. */
  dataFormat?: InputMaybe<Scalars['String']['input']>;
  /** All the events to report from now on, at least one. */
  events?: InputMaybe<Array<WebhookEventInput>>;
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The HTTP method with which events are sent. POST for a new webhook. */
  method?: InputMaybe<HttpMethodInput>;
  /** The password to give at `url`, for BASIC. It is never shown again. */
  password?: InputMaybe<Scalars['String']['input']>;
  /** The token to give at `url`, for BEARER. It is never shown again. */
  token?: InputMaybe<Scalars['String']['input']>;
  /** Another address, at most 255 characters. Plain http is taken with a warning. */
  url?: InputMaybe<Scalars['URL']['input']>;
  /** The user name to give at `url`, for BASIC. */
  username?: InputMaybe<Scalars['String']['input']>;
  /** The webhook to change, `WID-...` or `WHID-...`. */
  webhookId: Scalars['ID']['input'];
};

/** Changes of a member of a workgroup. What is left out, or null, stays as it is. */
export type UpdateWorkgroupActivityInput = {
  /** The digit that callers press for the member, or its place in the order of ringing. */
  digitOrder?: InputMaybe<Scalars['Int']['input']>;
  /** Whether the member is told of calls by email. */
  emailNotification?: InputMaybe<Scalars['Boolean']['input']>;
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The member, where it is a workgroup: another one of the account. */
  memberWorkgroupId?: InputMaybe<Scalars['ID']['input']>;
  /** The number that is rung, one of the account. */
  number?: InputMaybe<Scalars['E164']['input']>;
  /** Whether the member is told of calls by SMS. */
  smsNotification?: InputMaybe<Scalars['Boolean']['input']>;
  /** The member, where it is a person: a subscriber of the account. */
  subscriberId?: InputMaybe<Scalars['ID']['input']>;
  /** The activity to change, `WAID-...`. */
  workgroupActivityId: Scalars['ID']['input'];
  /** The workgroup that the member is to belong to from now on, of the same account. */
  workgroupId?: InputMaybe<Scalars['ID']['input']>;
};

/** Changes of a workgroup. What is left out, or null, stays as it is. */
export type UpdateWorkgroupInput = {
  /** What is read out to callers. */
  announcementText?: InputMaybe<Scalars['String']['input']>;
  /** A sound file that is played to callers instead. */
  announcementUrl?: InputMaybe<Scalars['URL']['input']>;
  /** The place of the workgroup among others, 1 or more. */
  callOrder?: InputMaybe<Scalars['Int']['input']>;
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Another name, 1 to 255 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The number that is called, one of the account. */
  number?: InputMaybe<Scalars['E164']['input']>;
  /** Who takes calls outside of these hours. */
  offHours?: InputMaybe<WorkgroupTargetInput>;
  /** Who takes calls within these hours. */
  onHours?: InputMaybe<WorkgroupTargetInput>;
  /** Whether calls are recorded. */
  recordCalls?: InputMaybe<Scalars['Boolean']['input']>;
  /** The hours in which it answers, a schedule of the account. Always when there is none. */
  scheduleId?: InputMaybe<Scalars['ID']['input']>;
  /** The time zone of these hours, by its IANA name, such as `America/New_York`. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
  /** Whether recordings are written down as text. */
  transcribeRecordings?: InputMaybe<Scalars['Boolean']['input']>;
  /** How it shares out its calls from now on. */
  type?: InputMaybe<WorkgroupTypeInput>;
  /** The workgroup to change, `WID-...` or `WG-...`. */
  workgroupId: Scalars['ID']['input'];
};

/** What is wrong with the input of a mutation, for an app to react to. */
export type UserErrorCode =
  /** It would do harm that you may not expect; confirm it as the message says. */
  | 'CONFIRMATION_REQUIRED'
  /** The platform allows it to the account alone, and this server has no credential of that account. */
  | 'CREDENTIAL_REQUIRED'
  /** The idempotency key was used with another input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The other carrier does not let the number go. */
  | 'INELIGIBLE'
  /** The value cannot be right: its form, its size, or a value that is missing. */
  | 'INVALID'
  /** An earlier change of the same thing is not settled yet. Nothing was sent. */
  | 'IN_PROGRESS'
  /** Something still depends on it. */
  | 'IN_USE'
  /** The platform has switched this off for now. Nothing was changed. */
  | 'MAINTENANCE'
  /** Two values do not fit each other, or do not fit what they are for. */
  | 'MISMATCH'
  /** Only the support of the platform can mend it; the message says what to send them. */
  | 'NEEDS_SUPPORT'
  /** You may see it, but you may not do this with it. */
  | 'NOT_ALLOWED'
  /** It was tried and did not come about, or not wholly; the message says what has changed. */
  | 'NOT_DONE'
  /** There is no such thing that you may see. */
  | 'NOT_FOUND'
  /** There are no numbers of that kind in that area. */
  | 'OUT_OF_STOCK'
  /** It is in use by something else already, or was taken meanwhile. */
  | 'TAKEN'
  /** It is not in a state in which this can be done. */
  | 'WRONG_STATE';

/** What the caller of a request may see and do. It comes from the credentials, not from the platform. */
export type ViewerRole =
  /** A Manager that also runs routes, billing details, provisioning and porting of its account. */
  | 'ACCOUNT_ADMIN'
  /** Sees every account of the distributor. */
  | 'DISTRIBUTOR'
  /** Sees everything of its own account, and manages its subscribers and their protection. */
  | 'MANAGER'
  /** Sees its own subscriber record, lines, subscriptions, usage and protection. */
  | 'SUBSCRIBER';

/** Where calls to the numbers of a voice route go. */
export type VoiceRouteType =
  /** To another phone number. */
  | 'FORWARD'
  /** To SIP trunks. */
  | 'TRUNK'
  /** A target that the graph does not know; `typeText` has it in the words of the platform. */
  | 'UNKNOWN'
  /** To a web address that answers with call instructions. */
  | 'URL';

/** Where calls to the numbers of a voice route go. */
export type VoiceRouteTypeInput =
  /** To another phone number. */
  | 'FORWARD'
  /** To SIP trunks. */
  | 'TRUNK'
  /** To a web address that answers with call instructions. */
  | 'URL';

/** What succeeded but deserves a word. */
export type WarningCode =
  /** A route of the kind FORWARD was made, but the platform has no field for the number to forward to. */
  | 'FORWARDS_NOWHERE'
  /** The address begins with http: whatever the platform sends there, credentials included, can be read on the way. */
  | 'INSECURE_URL'
  /** Everything was as asked already, so nothing was sent. */
  | 'NOTHING_TO_DO'
  /** The same input was sent a moment ago without an idempotency key: this is the result of that call. */
  | 'REPLAYED_WITHOUT_KEY'
  /** The account had a Manager already. */
  | 'SECOND_MANAGER';

/** What the platform reports to a webhook. */
export type WebhookEvent =
  /** A call has ended. */
  | 'CALL_COMPLETED'
  /** A call was answered. */
  | 'CALL_IN_PROGRESS'
  /** A call was put on hold. */
  | 'CALL_ON_HOLD'
  /** The recording of a call is ready. */
  | 'CALL_RECORDING'
  /** A number is ringing. */
  | 'CALL_RINGING'
  /** A message came in. */
  | 'NEW_SMS'
  /** A number order or port-in changed its status. */
  | 'ORDER_UPDATE'
  /** An event that the graph does not know; `eventsText` has it in the words of the platform. */
  | 'UNKNOWN';

/** What the platform reports to a webhook. */
export type WebhookEventInput =
  /** A call has ended. */
  | 'CALL_COMPLETED'
  /** A call was answered. */
  | 'CALL_IN_PROGRESS'
  /** A call was put on hold. */
  | 'CALL_ON_HOLD'
  /** The recording of a call is ready. */
  | 'CALL_RECORDING'
  /** A number is ringing. */
  | 'CALL_RINGING'
  /** A message came in. */
  | 'NEW_SMS'
  /** A number order or port-in changed its status. */
  | 'ORDER_UPDATE';

/** A day of the week. */
export type Weekday =
  /** Friday. */
  | 'FRIDAY'
  /** Monday. */
  | 'MONDAY'
  /** Saturday. */
  | 'SATURDAY'
  /** Sunday. */
  | 'SUNDAY'
  /** Thursday. */
  | 'THURSDAY'
  /** Tuesday. */
  | 'TUESDAY'
  /** Wednesday. */
  | 'WEDNESDAY';

/** What a member of a workgroup is. */
export type WorkgroupMemberType =
  /** A person: a subscriber, or a number that is rung. */
  | 'USER'
  /** Another workgroup, to which the call is handed. */
  | 'WORKGROUP';

/** Who takes calls: exactly one of a person and a workgroup. */
export type WorkgroupTargetInput = {
  /** A subscriber of the same account. */
  subscriberId?: InputMaybe<Scalars['ID']['input']>;
  /** Another workgroup of the same account. */
  workgroupId?: InputMaybe<Scalars['ID']['input']>;
};

/** How a workgroup shares out its calls. */
export type WorkgroupTypeInput =
  /** By a menu: the caller presses the digit of a member. */
  | 'IVR'
  /** Members ring in turn. */
  | 'ROUND_ROBIN'
  /** All members ring at once. */
  | 'SIMULTANEOUS';

export type FamilyHomeQueryVariables = Exact<{ [key: string]: never; }>;


export type FamilyHomeQuery = { viewer: { role: ViewerRole, account?: { id: string, name?: string | null, manager?: { id: string, name?: string | null } | null, subscribers?: { totalCount?: number | null, nodes: Array<{ id: string, name?: string | null, role: SubscriberRole, guardian?: { callsEnabled?: boolean | null, messagesEnabled?: boolean | null } | null, numbers?: Array<{ id: string, e164: string, numberStatus: NumberStatus, dataUsage?: { used?: number | null, remaining?: number | null, unit: DataUnit } | null, subscription?: { id: string, active?: boolean | null, package?: { id: string, name?: string | null, price?: string | null } | null } | null }> | null }> } | null } | null } };

export type OperatorConsoleQueryVariables = Exact<{
  accountId?: InputMaybe<Scalars['ID']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type OperatorConsoleQuery = { account?: { id: string, name?: string | null, numbers?: { totalCount?: number | null, pageInfo: { hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ id: string, e164: string, numberType: NumberType, numberStatus: NumberStatus, subscriber?: { id: string, name?: string | null } | null, subscription?: { id: string, active?: boolean | null, package?: { id: string, name?: string | null } | null } | null, messageRoute?: { id: string, name?: string | null } | null, dataUsage?: { used?: number | null, remaining?: number | null, unit: DataUnit, status?: string | null } | null }> } | null } | null };

export type PackageCatalogueQueryVariables = Exact<{
  accountId?: InputMaybe<Scalars['ID']['input']>;
}>;


export type PackageCatalogueQuery = { account?: { id: string, name?: string | null, packages?: Array<{ id: string, name?: string | null, description?: string | null, type?: string | null, price?: string | null, monthly?: boolean | null, active?: boolean | null, items?: Array<{ id: string, price?: string | null, monthly?: boolean | null, type?: string | null, active?: boolean | null, product?: { id: string, sku?: string | null, description?: string | null, type?: string | null } | null }> | null }> | null } | null };

export type PortableNumberQueryVariables = Exact<{
  number?: Scalars['E164']['input'];
  areaCode?: Scalars['String']['input'];
}>;


export type PortableNumberQuery = { portInEligibility?: { eligible: boolean, reason?: string | null, currentCarrier?: string | null, numberType?: string | null, portInDateRequired?: boolean | null } | null, numberAvailability?: { total?: number | null, areas?: { nodes: Array<{ areaCode: string, zipCode?: string | null, ngp?: string | null }> } | null } | null };


export const FamilyHomeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FamilyHome"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"manager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscribers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"6"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"guardian"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"callsEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"messagesEnabled"}}]}},{"kind":"Field","name":{"kind":"Name","value":"numbers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"e164"}},{"kind":"Field","name":{"kind":"Name","value":"numberStatus"}},{"kind":"Field","name":{"kind":"Name","value":"dataUsage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"used"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscription"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"active"}},{"kind":"Field","name":{"kind":"Name","value":"package"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"price"}}]}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<FamilyHomeQuery, FamilyHomeQueryVariables>;
export const OperatorConsoleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OperatorConsole"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"accountId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"accountId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"numbers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"e164"}},{"kind":"Field","name":{"kind":"Name","value":"numberType"}},{"kind":"Field","name":{"kind":"Name","value":"numberStatus"}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscription"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"active"}},{"kind":"Field","name":{"kind":"Name","value":"package"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"messageRoute"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dataUsage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"used"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<OperatorConsoleQuery, OperatorConsoleQueryVariables>;
export const PackageCatalogueDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PackageCatalogue"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"accountId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"accountId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"packages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"price"}},{"kind":"Field","name":{"kind":"Name","value":"monthly"}},{"kind":"Field","name":{"kind":"Name","value":"active"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"price"}},{"kind":"Field","name":{"kind":"Name","value":"monthly"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"active"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<PackageCatalogueQuery, PackageCatalogueQueryVariables>;
export const PortableNumberDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PortableNumber"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"number"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"E164"}}},"defaultValue":{"kind":"StringValue","value":"+12125550143","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"areaCode"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},"defaultValue":{"kind":"StringValue","value":"212","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"portInEligibility"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"number"},"value":{"kind":"Variable","name":{"kind":"Name","value":"number"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"classification"},"value":{"kind":"EnumValue","value":"MVNO"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eligible"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"currentCarrier"}},{"kind":"Field","name":{"kind":"Name","value":"numberType"}},{"kind":"Field","name":{"kind":"Name","value":"portInDateRequired"}}]}},{"kind":"Field","name":{"kind":"Name","value":"numberAvailability"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"areaCode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"areaCode"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"areas"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"areaCode"}},{"kind":"Field","name":{"kind":"Name","value":"zipCode"}},{"kind":"Field","name":{"kind":"Name","value":"ngp"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PortableNumberQuery, PortableNumberQueryVariables>;