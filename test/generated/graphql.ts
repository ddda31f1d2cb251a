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

/** A line to be brought to life: a person, a number and a plan. */
export type ActivateLineInput = {
  /** The account of the line. Your own when left out; DISTRIBUTOR must name one. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Without an idempotency key an identical input within 60 seconds counts as a retry and buys nothing. True buys again. */
  allowRepeat?: InputMaybe<Scalars['Boolean']['input']>;
  /** Thresholds of mobile data. None when left out. */
  dataUsage?: InputMaybe<LineDataLimitsInput>;
  /** True checks everything that can be checked and tells the plan with its upstream requests, and sends nothing. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Features and filters of Guardian. Nothing is changed when left out. */
  guardian?: InputMaybe<LineGuardianInput>;
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Where inbound messages go. When left out: the only enabled message route of the account, with a warning. */
  messageRouteId?: InputMaybe<Scalars['ID']['input']>;
  /** The number of the line. */
  number: LineNumberInput;
  /** The package to subscribe to. No subscription when left out. */
  packageId?: InputMaybe<Scalars['ID']['input']>;
  /** Who the line is for. */
  subscriber: LineSubscriberInput;
  /** Where calls go. When left out and the line has calls: the only enabled voice route of the account, with a warning. */
  voiceRouteId?: InputMaybe<Scalars['ID']['input']>;
};

/** Voicemail for a number that is in service. */
export type ActivateVoicemailInput = {
  /** Where a notice of each message goes. */
  email?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** First name of whoever the voicemail is of. */
  firstName?: InputMaybe<Scalars['String']['input']>;
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Last name of whoever the voicemail is of. */
  lastName?: InputMaybe<Scalars['String']['input']>;
  /** The number; for a SUBSCRIBER its own. */
  number: Scalars['E164']['input'];
  /** The PIN with which messages are listened to, 4 to 15 digits. Never shown again. */
  pin?: InputMaybe<Scalars['String']['input']>;
};

/** Contacts whose messages are always to get through to a subscriber. */
export type AddAllowedContactsInput = {
  /** At most 100 contacts to add. One that is on the list already stays there. */
  contacts: Array<Scalars['E164']['input']>;
  /** The message filter, `MFID-...`. */
  filterId: Scalars['ID']['input'];
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Whose filter it is, `TSUID-...`. */
  subscriberId: Scalars['ID']['input'];
};

/** Numbers that are to get through to a subscriber. */
export type AddAllowedNumbersInput = {
  /** The call filter, `CFID-...`. */
  filterId: Scalars['ID']['input'];
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** At most 100 numbers to add. One that is on the list already stays there. */
  numbers: Array<Scalars['E164']['input']>;
  /** Whose filter it is, `TSUID-...`. */
  subscriberId: Scalars['ID']['input'];
};

/** Contacts whose messages are never to get through to a subscriber. */
export type AddBlockedContactsInput = {
  /** At most 100 contacts to add. One that is on the list already stays there. */
  contacts: Array<Scalars['E164']['input']>;
  /** The message filter, `MFID-...`. */
  filterId: Scalars['ID']['input'];
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Whose filter it is, `TSUID-...`. */
  subscriberId: Scalars['ID']['input'];
};

/** Numbers that are never to get through to a subscriber. */
export type AddBlockedNumbersInput = {
  /** The call filter, `CFID-...`. */
  filterId: Scalars['ID']['input'];
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** At most 100 numbers to add. One that is on the list already stays there. */
  numbers: Array<Scalars['E164']['input']>;
  /** Whose filter it is, `TSUID-...`. */
  subscriberId: Scalars['ID']['input'];
};

/** A subscriber that is to watch over another one of the same account. */
export type AddGuardianInput = {
  /** Whoever watches, `TSUID-...`. */
  guardianId: Scalars['ID']['input'];
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What the guardian is to the ward, in free words such as `Parent` or `Caregiver`, 1 to 100 characters. */
  relation: Scalars['String']['input'];
  /** Whoever is watched over, `TSUID-...`. */
  wardId: Scalars['ID']['input'];
};

/** A product to add to a package, for everyone with an active subscription to it. */
export type AddPackageItemInput = {
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** True when it is charged every month, false when once. Once when left out. */
  monthly?: InputMaybe<Scalars['Boolean']['input']>;
  /** The package, `PKID-...` or `PID-...`. */
  packageId: Scalars['ID']['input'];
  /** What the item adds to the price of the package, in US dollars, up to four digits after the point. Nothing when left out. */
  price?: InputMaybe<Scalars['Decimal']['input']>;
  /** The product, `PRID-...` or `PID-...`. */
  productId: Scalars['ID']['input'];
  /** Kind of item in the words of the platform. That of the product when left out. */
  type?: InputMaybe<Scalars['String']['input']>;
};

/** Another price of a service, for one distributor or aggregator. */
export type AddServiceItemInput = {
  /** The aggregator that the price is for, `AGID-...` or `AGG-...`. None when left out. */
  aggregatorId?: InputMaybe<Scalars['ID']['input']>;
  /** The distributor that the price is for, `DID-...`. None when left out. */
  distributorId?: InputMaybe<Scalars['ID']['input']>;
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** True when it is charged every month, false when once. Once when left out. */
  monthly?: InputMaybe<Scalars['Boolean']['input']>;
  /** The price in US dollars, up to four digits after the point. */
  price: Scalars['Decimal']['input'];
  /** The service, `SID-...`. */
  serviceId: Scalars['ID']['input'];
};

/** A postal address. Parts that are left out, or null, are empty. */
export type AddressInput = {
  /** City. */
  city?: InputMaybe<Scalars['String']['input']>;
  /** Country, such as `USA`. */
  country?: InputMaybe<Scalars['String']['input']>;
  /** State, in the United States as its two letters. */
  state?: InputMaybe<Scalars['String']['input']>;
  /** Street and house number. */
  street1?: InputMaybe<Scalars['String']['input']>;
  /** Apartment, suite or floor. */
  street2?: InputMaybe<Scalars['String']['input']>;
  /** ZIP or postal code. */
  zip?: InputMaybe<Scalars['String']['input']>;
};

/** A feature for a subscription of the same account. */
export type AssignFeatureInput = {
  /** The feature, `FEID-...`. */
  featureId: Scalars['ID']['input'];
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The subscription, `SUB-...`. */
  subscriptionId: Scalars['ID']['input'];
};

/** A threshold for a subscription of the same account. */
export type AssignThresholdInput = {
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The subscription, `SUB-...`. */
  subscriptionId: Scalars['ID']['input'];
  /** The threshold, `THID-...`. */
  thresholdId: Scalars['ID']['input'];
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

/** How often a product is charged. */
export type BillingFrequencyInput =
  /** Monthly recurring charge. */
  | 'MRC'
  /** Non-recurring charge: once. */
  | 'NRC'
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

/** How a call filter decides. On mobile lines only the two lists act today; the age levels are kept and do nothing. */
export type CallFilterModeInput =
  /** The preset for an adolescent. */
  | 'ADOLESCENT'
  /** Everyone gets through but the blocked numbers. */
  | 'BLACKLIST'
  /** The preset for a child. */
  | 'CHILD'
  /** The preset for a teenager. */
  | 'TEENAGER'
  /** Only the allowed numbers get through; every other caller is silenced. */
  | 'WHITELIST';

/** A port-in to withdraw. */
export type CancelPortInInput = {
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The port-in: its order id. */
  orderId: Scalars['ID']['input'];
};

/** The end of a subscription. */
export type CancelSubscriptionInput = {
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The subscription, `SUB-...`. */
  subscriptionId: Scalars['ID']['input'];
};

/** A workflow that is to be given up. */
export type CancelWorkflowInput = {
  /** The workflow, `WF-...`. */
  id: Scalars['ID']['input'];
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Steps that are done and are to be taken back, as far as `leftBehind` offers it. None when left out: nothing that was bought is thrown away unasked. */
  undo?: InputMaybe<Array<WorkflowStepName>>;
};

/** The same change for one number or many. */
export type ChangeNumberStatusInput = {
  /** The area code that the new numbers are to have, three digits. For SWAP and REPLACE only. */
  areaCode?: InputMaybe<Scalars['String']['input']>;
  /** What is to be done. */
  change: NumberStatusChange;
  /** The day on which it is to be done, in UTC. Today when left out; never a day that is over. */
  effectiveDate?: InputMaybe<Scalars['Date']['input']>;
  /** True parks or cancels even a number whose port-out PIN was issued, which may lose it. */
  force?: InputMaybe<Scalars['Boolean']['input']>;
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The numbers, 1 to 100, all of one account and each once. */
  numbers: Array<NumberToChangeInput>;
  /** The ZIP code to look near to, five digits; tried when `areaCode` has no number left. For SWAP and REPLACE only. */
  zipCode?: InputMaybe<Scalars['String']['input']>;
};

/** A SIM that is to be free again. */
export type ClearSimStatusInput = {
  /** The SIM, which must be on a number of yours. */
  iccid: Scalars['ICCID']['input'];
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A variant of a package: its items, and what is not said otherwise here, are copied from the original. */
export type ClonePackageInput = {
  /** What the copy is, for people, 1 to 1000 characters. That of the original when left out, where this graph wrote it. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** True when the price of the copy is charged every month, false when once. */
  monthly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Name of the copy, 1 to 100 characters. */
  name: Scalars['String']['input'];
  /** The package to copy, `PKID-...` or `PID-...`. */
  packageId: Scalars['ID']['input'];
  /** Price of the copy in US dollars, up to four digits after the point. */
  price?: InputMaybe<Scalars['Decimal']['input']>;
  /** The one subscriber that the copy is made for. */
  subscriberId?: InputMaybe<Scalars['ID']['input']>;
  /** Kind of the copy, in the words of the platform. */
  type?: InputMaybe<Scalars['String']['input']>;
};

/** A new account of the distributor: a family, a shop, a company. */
export type CreateAccountInput = {
  /** Email address of the administrator, who gets the notices about bills and the system. */
  adminEmail?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** Without an idempotency key an identical input within 60 seconds counts as a retry and buys nothing. True buys again. */
  allowRepeat?: InputMaybe<Scalars['Boolean']['input']>;
  /** Where bills go. The platform sends no invoice without one. */
  billingAddress?: InputMaybe<AddressInput>;
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Where parcels go. Left out when it is the billing address. */
  mailingAddress?: InputMaybe<AddressInput>;
  /** Name of the company or family, as it stands on invoices; 1 to 100 characters. */
  name: Scalars['String']['input'];
};

/** A new filter for the calls of one number. */
export type CreateCallFilterInput = {
  /** The whole list of numbers that get through, at most 100. It acts in mode `WHITELIST` only, and shares no number with `blockedNumbers`. */
  allowedNumbers?: InputMaybe<Array<Scalars['E164']['input']>>;
  /** Whether the filter covers calls that the subscriber receives. A new one does when it is left out. */
  applyToInbound?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether the filter covers calls that the subscriber places. A new one does when it is left out. */
  applyToOutbound?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether calls from and to other countries are turned away. */
  blockInternational?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether callers who are not on the allow list are turned away or sent to voicemail. */
  blockUnknownNumbers?: InputMaybe<Scalars['Boolean']['input']>;
  /** The whole list of numbers that never get through, at most 100. */
  blockedNumbers?: InputMaybe<Array<Scalars['E164']['input']>>;
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The words that make the filter act. In an update null takes them all away. */
  keywordFilter?: InputMaybe<KeywordFilterInput>;
  /** How the filter decides; `BLACKLIST` when left out. An age level needs a guardian of the subscriber, can be set here only, and has no effect on calls for now. */
  mode?: InputMaybe<CallFilterModeInput>;
  /** All numbers that are told when the filter acts, such as the one of a guardian; at most 100. */
  notificationNumbers?: InputMaybe<Array<Scalars['E164']['input']>>;
  /** A number of the subscriber that has no call filter yet. */
  number: Scalars['E164']['input'];
  /** Whether calls that meet a rule are recorded. */
  recordFlaggedCalls?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whose calls are filtered, `TSUID-...`. */
  subscriberId: Scalars['ID']['input'];
  /** What happens when a transcript meets the keywords. */
  transcriptionAction?: InputMaybe<TranscriptionActionInput>;
  /** Whether calls are transcribed while they last; keywords act only then. */
  transcriptionEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** What the caller hears when `transcriptionAction` is `WARNING`, 1 to 500 characters. In an update null takes it away. */
  warningMessage?: InputMaybe<Scalars['String']['input']>;
};

/** A new distributor. */
export type CreateDistributorInput = {
  /** Where bills go. */
  billingAddress?: InputMaybe<AddressInput>;
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Where parcels go. */
  mailingAddress?: InputMaybe<AddressInput>;
  /** Name of the company, 1 to 100 characters. */
  name: Scalars['String']['input'];
};

/** An extra for subscriptions. Those have it that it is assigned to. */
export type CreateFeatureInput = {
  /** The account that the feature belongs to. Your own when left out; DISTRIBUTOR must name one. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** What the feature does, for people, 1 to 500 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Name of the feature, 1 to 100 characters. */
  name: Scalars['String']['input'];
  /** Kind of feature, in the words of the platform: `Data`, `Voice`, `SMS`, `Roaming` or `VoIP`. */
  type: Scalars['String']['input'];
};

/** A new filter for the messages of one number. */
export type CreateMessageFilterInput = {
  /** The whole list of contacts whose messages always get through, at most 100. It shares none with `blockedContacts`. */
  allowedContacts?: InputMaybe<Array<Scalars['E164']['input']>>;
  /** Whether the filter covers messages that the subscriber receives. A new one does when it is left out. */
  applyToInbound?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether the filter covers messages that the subscriber sends. A new one does when it is left out. */
  applyToOutbound?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether messages with links are held back. */
  blockLinks?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether messages with pictures, sound or video are held back. */
  blockMedia?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether messages of contacts who are not on the allow list are held back. */
  blockUnknownNumbers?: InputMaybe<Scalars['Boolean']['input']>;
  /** The whole list of contacts whose messages never get through, at most 100. */
  blockedContacts?: InputMaybe<Array<Scalars['E164']['input']>>;
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The words that make the filter act. In an update null takes them all away. */
  keywordFilter?: InputMaybe<KeywordFilterInput>;
  /** The age preset to be in force, on top of the lists; not together with `mode`. */
  level?: InputMaybe<MessageFilterLevel>;
  /** What the filter does when a message meets its rules; not together with `level`. A new one is `ACTIVE` when both are left out. */
  mode?: InputMaybe<MessageFilterModeInput>;
  /** All numbers that are told when the filter acts, such as the one of a guardian; at most 100. */
  notificationNumbers?: InputMaybe<Array<Scalars['E164']['input']>>;
  /** A number of the subscriber that has no message filter yet. */
  number: Scalars['E164']['input'];
  /** Whose messages are filtered, `TSUID-...`. */
  subscriberId: Scalars['ID']['input'];
};

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

/** A new package of the catalogue. */
export type CreatePackageInput = {
  /** What the package is, for people, 1 to 1000 characters. The platform never shows it again; this graph remembers it. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The products of the package, at most 100. None when left out; they can be added one by one. */
  items?: InputMaybe<Array<PackageItemInput>>;
  /** True when the price is charged every month, false when once. */
  monthly: Scalars['Boolean']['input'];
  /** Name of the package, 1 to 100 characters. */
  name: Scalars['String']['input'];
  /** What a subscriber pays, in US dollars, up to four digits after the point. */
  price: Scalars['Decimal']['input'];
  /** The one subscriber that the package is made for. For everyone when left out. */
  subscriberId?: InputMaybe<Scalars['ID']['input']>;
  /** Kind of package in the words of the platform, which has no list of them, such as `sip`. */
  type: Scalars['String']['input'];
};

/** A new product of the catalogue. */
export type CreateProductInput = {
  /** How often the product is charged. */
  billingFrequency: BillingFrequencyInput;
  /** Wholesale cost in US dollars for each `billingFrequency`, up to four digits after the point. What subscribers pay stands on packages. */
  cost: Scalars['Decimal']['input'];
  /** What the product is, for people, 1 to 500 characters. */
  description: Scalars['String']['input'];
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Stock keeping unit, 1 to 100 characters: the code of the product in accounting, which reports are made by. */
  sku: Scalars['String']['input'];
  /** Kind within `type`, in the words of the platform. None when left out. */
  subType?: InputMaybe<Scalars['String']['input']>;
  /** Kind of product in the words of the platform, which has no list of them, such as `esim`, `data` or `sms`. */
  type: Scalars['String']['input'];
};

/** A new service of the catalogue. */
export type CreateServiceInput = {
  /** Wholesale cost in US dollars, up to four digits after the point. */
  cost: Scalars['Decimal']['input'];
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** True when it is charged every month, false when once. Once when left out. */
  monthly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Name of the service, 1 to 100 characters. */
  name: Scalars['String']['input'];
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

/** A package for a number of a subscriber. Its charges begin at once. */
export type CreateSubscriptionInput = {
  /** Without an idempotency key an identical input within 60 seconds counts as a retry and buys nothing. True buys again. */
  allowRepeat?: InputMaybe<Scalars['Boolean']['input']>;
  /** The SIM card or eSIM profile that is billed. None is named when left out. */
  iccid?: InputMaybe<Scalars['ICCID']['input']>;
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The number that is to have the package, `NID-...`: one that the subscriber holds, or that nobody does. A number has at most one active subscription. Without one, `type` is required. */
  numberId?: InputMaybe<Scalars['ID']['input']>;
  /** The package, `PKID-...` or `PID-...`: an active one, for everyone or made for this subscriber. */
  packageId: Scalars['ID']['input'];
  /** The subscriber who subscribes, `TSUID-...`. */
  subscriberId: Scalars['ID']['input'];
  /** The class of service, which must be that of the number. Worked out from it when left out. */
  type?: InputMaybe<NumberTypeInput>;
};

/** A mark in the consumption of subscriptions. It acts on those that it is assigned to. */
export type CreateThresholdInput = {
  /** The account that the threshold belongs to. Your own when left out; DISTRIBUTOR must name one. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** What happens then, in the words of the platform: `Alert`, `Pause` or `Restrict`. */
  action: Scalars['String']['input'];
  /** The amount at which it acts, a whole number of `unit`, 1 or more. */
  amount: Scalars['Int']['input'];
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Name of the threshold, 1 to 100 characters. */
  name: Scalars['String']['input'];
  /** What is counted, in the words of the platform: `Data`, `SMS` or `Voice`. */
  type: Scalars['String']['input'];
  /** The unit of `amount`, in the words of the platform: `MB`, `GB` or `Count`. */
  unit: Scalars['String']['input'];
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

/** The unit of an amount of data. Units are decimal: 1 GB is 1000 MB. */
export type DataUnitInput =
  /** Bytes. */
  | 'B'
  /** Gigabytes: 1000 megabytes. */
  | 'GB'
  /** Kilobytes: 1000 bytes. */
  | 'KB'
  /** Megabytes: 1000 kilobytes. */
  | 'MB'
  /** Terabytes: 1000 gigabytes. */
  | 'TB';

/** A call filter that is to go, with its lists and keywords. It cannot be undone. */
export type DeleteCallFilterInput = {
  /** The filter, `CFID-...`. */
  filterId: Scalars['ID']['input'];
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Whose filter it is, `TSUID-...`. */
  subscriberId: Scalars['ID']['input'];
};

/** A feature to delete, with its assignments. */
export type DeleteFeatureInput = {
  /** The feature, `FEID-...`. */
  featureId: Scalars['ID']['input'];
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A message filter that is to go, with its lists and keywords. It cannot be undone. */
export type DeleteMessageFilterInput = {
  /** The filter, `MFID-...`. */
  filterId: Scalars['ID']['input'];
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Whose filter it is, `TSUID-...`. */
  subscriberId: Scalars['ID']['input'];
};

/** A message route to delete. */
export type DeleteMessageRouteInput = {
  /** True deletes the route although numbers use it: their messages go nowhere until they are given another one. */
  force?: InputMaybe<Scalars['Boolean']['input']>;
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The route to delete, `MRID-...`. */
  messageRouteId: Scalars['ID']['input'];
};

/** A package to take out of the catalogue, with its items. */
export type DeletePackageInput = {
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The package, `PKID-...` or `PID-...`, which may have no active subscription. */
  packageId: Scalars['ID']['input'];
};

/** A product to take out of the catalogue. */
export type DeleteProductInput = {
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The product, `PRID-...` or `PID-...`, which no active package may have. */
  productId: Scalars['ID']['input'];
};

/** A service to take out of the catalogue. */
export type DeleteServiceInput = {
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The service, `SID-...`. Make sure that no product or package needs it: nothing shows it. */
  serviceId: Scalars['ID']['input'];
};

/** A threshold to delete, with its assignments. */
export type DeleteThresholdInput = {
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The threshold, `THID-...`. */
  thresholdId: Scalars['ID']['input'];
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

/** A voicemail to take off its number. */
export type DeleteVoicemailInput = {
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The number; for a SUBSCRIBER its own. */
  number: Scalars['E164']['input'];
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

/** The PIN with which a number may leave for another carrier. */
export type IssuePortOutPinInput = {
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The number that is to leave. */
  number: Scalars['E164']['input'];
  /** The PIN that the gaining carrier has to tell, 4 to 15 digits. A secret: it is never shown again, so tell the subscriber now. */
  pin: Scalars['String']['input'];
};

/** Ready-made keywords of one subject. */
export type KeywordCategoryInput = {
  /** The subject as the platform names it, such as `Violence`. */
  category: Scalars['String']['input'];
  /** The keywords of the subject that are to be in force. */
  keywords: Array<Scalars['String']['input']>;
};

/** The words that make a filter act, all of them: they replace those that were there. */
export type KeywordFilterInput = {
  /** Keywords of your own. None when left out. */
  customKeywords?: InputMaybe<Array<Scalars['String']['input']>>;
  /** How grave single keywords are. Those left out have no weight of their own. */
  severities?: InputMaybe<Array<KeywordWeightInput>>;
  /** Ready-made keywords, by subject. None when left out. */
  systemKeywords?: InputMaybe<Array<KeywordCategoryInput>>;
};

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

/** How grave a keyword is. */
export type KeywordSeverityInput =
  /** Grave: act at once. */
  | 'HIGH'
  /** For the record. */
  | 'LOW'
  /** Worth a look. */
  | 'MEDIUM';

/** How grave one keyword is. */
export type KeywordWeightInput = {
  /** The keyword. */
  keyword: Scalars['String']['input'];
  /** How grave it is. */
  severity: KeywordSeverityInput;
};

/** The filter for the calls of the line. */
export type LineCallFilterInput = {
  /** The whole list of numbers that get through, at most 100. It acts in mode `WHITELIST` only, and shares no number with `blockedNumbers`. */
  allowedNumbers?: InputMaybe<Array<Scalars['E164']['input']>>;
  /** Whether the filter covers calls that the subscriber receives. A new one does when it is left out. */
  applyToInbound?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether the filter covers calls that the subscriber places. A new one does when it is left out. */
  applyToOutbound?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether calls from and to other countries are turned away. */
  blockInternational?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether callers who are not on the allow list are turned away or sent to voicemail. */
  blockUnknownNumbers?: InputMaybe<Scalars['Boolean']['input']>;
  /** The whole list of numbers that never get through, at most 100. */
  blockedNumbers?: InputMaybe<Array<Scalars['E164']['input']>>;
  /** The words that make the filter act. In an update null takes them all away. */
  keywordFilter?: InputMaybe<KeywordFilterInput>;
  /** How the filter decides; `BLACKLIST` when left out. An age level needs a guardian of the subscriber, can be set here only, and has no effect on calls for now. */
  mode?: InputMaybe<CallFilterModeInput>;
  /** All numbers that are told when the filter acts, such as the one of a guardian; at most 100. */
  notificationNumbers?: InputMaybe<Array<Scalars['E164']['input']>>;
  /** Whether calls that meet a rule are recorded. */
  recordFlaggedCalls?: InputMaybe<Scalars['Boolean']['input']>;
  /** What happens when a transcript meets the keywords. */
  transcriptionAction?: InputMaybe<TranscriptionActionInput>;
  /** Whether calls are transcribed while they last; keywords act only then. */
  transcriptionEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** What the caller hears when `transcriptionAction` is `WARNING`, 1 to 500 characters. In an update null takes it away. */
  warningMessage?: InputMaybe<Scalars['String']['input']>;
};

/** What to correct of a line: parts of its `ActivateLineInput` whose steps are not done yet. What is left out stays. */
export type LineCorrectionsInput = {
  /** Data thresholds, whole, in place of what was asked before. */
  dataUsage?: InputMaybe<LineDataLimitsInput>;
  /** Features and filters, whole, in place of what was asked before. */
  guardian?: InputMaybe<LineGuardianInput>;
  /** Another message route of the account. */
  messageRouteId?: InputMaybe<Scalars['ID']['input']>;
  /** The number. */
  number?: InputMaybe<LineNumberCorrectionInput>;
  /** Another package. */
  packageId?: InputMaybe<Scalars['ID']['input']>;
  /** The subscriber, while it is not created. */
  subscriber?: InputMaybe<LineSubscriberCorrectionInput>;
  /** Another voice route of the account. */
  voiceRouteId?: InputMaybe<Scalars['ID']['input']>;
};

/** Data thresholds of the line, which must carry mobile data. */
export type LineDataLimitsInput = {
  /** Amount at which data stops, in `unit`. */
  limitAt: Scalars['Float']['input'];
  /** Amount at which the user is told, in `unit`. Nobody is told when it is left out. */
  notifyAt?: InputMaybe<Scalars['Float']['input']>;
  /** Amount at which data slows down, in `unit`. It does not when it is left out. */
  throttleAt?: InputMaybe<Scalars['Float']['input']>;
  /** The speed that data slows down to at `throttleAt`. MBPS_1 when it is left out beside it, with a warning. */
  throttleSpeed?: InputMaybe<ThrottleSpeedInput>;
  /** The unit of the three amounts, which must come to whole megabytes. MB when left out, with a warning. */
  unit?: InputMaybe<DataUnitInput>;
};

/** What Guardian does for the line. */
export type LineGuardianInput = {
  /** A filter for calls. None when left out. */
  callFilter?: InputMaybe<LineCallFilterInput>;
  /** Whether call filters act. When left out: true beside `callFilter`, else as it is. */
  callsEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** A filter for messages, with an age level where there is to be one. None when left out. */
  messageFilter?: InputMaybe<LineMessageFilterInput>;
  /** Whether message filters act. When left out: true beside `messageFilter`, else as it is. */
  messagesEnabled?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The filter for the messages of the line. */
export type LineMessageFilterInput = {
  /** The whole list of contacts whose messages always get through, at most 100. It shares none with `blockedContacts`. */
  allowedContacts?: InputMaybe<Array<Scalars['E164']['input']>>;
  /** Whether the filter covers messages that the subscriber receives. A new one does when it is left out. */
  applyToInbound?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether the filter covers messages that the subscriber sends. A new one does when it is left out. */
  applyToOutbound?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether messages with links are held back. */
  blockLinks?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether messages with pictures, sound or video are held back. */
  blockMedia?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether messages of contacts who are not on the allow list are held back. */
  blockUnknownNumbers?: InputMaybe<Scalars['Boolean']['input']>;
  /** The whole list of contacts whose messages never get through, at most 100. */
  blockedContacts?: InputMaybe<Array<Scalars['E164']['input']>>;
  /** The words that make the filter act. In an update null takes them all away. */
  keywordFilter?: InputMaybe<KeywordFilterInput>;
  /** The age preset to be in force, on top of the lists; not together with `mode`. */
  level?: InputMaybe<MessageFilterLevel>;
  /** What the filter does when a message meets its rules; not together with `level`. A new one is `ACTIVE` when both are left out. */
  mode?: InputMaybe<MessageFilterModeInput>;
  /** All numbers that are told when the filter acts, such as the one of a guardian; at most 100. */
  notificationNumbers?: InputMaybe<Array<Scalars['E164']['input']>>;
};

/** A new number to buy for the line. */
export type LineNewNumberInput = {
  /** The area code that the number is to have, three digits; see `numberAvailability`. Without it and `zipCode` it may be any. */
  areaCode?: InputMaybe<Scalars['String']['input']>;
  /** Whether mobile data is switched on. When left out: as `productType` says. */
  dataEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** The SIM that the line is to live on. An eSIM is made when it is left out. */
  iccid?: InputMaybe<Scalars['ICCID']['input']>;
  /** Whether messages are switched on. When left out: as `productType` says. */
  messageEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** The kind of message traffic. */
  messageType: MessageTypeInput;
  /** Which services the number is ordered with. */
  productType: ProductTypeInput;
  /** The class of service. IOT goes with P2P only, VOIP with A2P only. */
  type: NumberTypeInput;
  /** Whether calls are switched on. When left out: as `productType` says. */
  voiceEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** The ZIP code to look near to, five digits; tried when `areaCode` has no number left. */
  zipCode?: InputMaybe<Scalars['String']['input']>;
};

/** A subscriber to create for the line. */
export type LineNewSubscriberInput = {
  /** The email address, with which the subscriber logs in. No two subscribers of the platform share one. */
  email: Scalars['EmailAddress']['input'];
  /** The name to show, 1 to 100 characters. */
  name: Scalars['String']['input'];
  /** The first password, 8 to 128 characters. A strong one is made when it is left out; the payload tells it as `temporaryPassword`. */
  password?: InputMaybe<Scalars['String']['input']>;
  /** The role in the account, not above your own. */
  role: SubscriberRoleInput;
};

/** What to correct of the number of a line. */
export type LineNumberCorrectionInput = {
  /** Details of the port-in; what is left out stays. An order that is open is updated with them. */
  portIn?: InputMaybe<LinePortInCorrectionInput>;
  /** The new number, whole, in place of what was asked before. */
  provision?: InputMaybe<LineNewNumberInput>;
};

/** Where the number of the line comes from: exactly one of the two. */
export type LineNumberInput = {
  /** A number at another carrier. The workflow waits until it has come in. */
  portIn?: InputMaybe<LinePortInInput>;
  /** A new number. */
  provision?: InputMaybe<LineNewNumberInput>;
};

/** What to correct of a port-in. What is left out, or null, stays as it was. */
export type LinePortInCorrectionInput = {
  /** The number of the account at the losing carrier. */
  accountNumber?: InputMaybe<Scalars['String']['input']>;
  /** The PIN or password of the account at the losing carrier. A secret: it is never shown again. */
  accountPassword?: InputMaybe<Scalars['String']['input']>;
  /** Where the bills of the losing carrier go; always the whole address. */
  billingAddress?: InputMaybe<PortInBillingAddressInput>;
  /** The losing carrier, as it calls itself on its bills. */
  carrierName?: InputMaybe<Scalars['String']['input']>;
  /** The class of service that the number is to have here. */
  classification?: InputMaybe<PortInClassification>;
  /** A SIM card in hand that the number is to use. */
  iccid?: InputMaybe<Scalars['ICCID']['input']>;
  /** The day on which the number is to move, 5 to 10 business days ahead. */
  portInDate?: InputMaybe<Scalars['Date']['input']>;
  /** The name on the account at the losing carrier. */
  subscriberName?: InputMaybe<Scalars['String']['input']>;
};

/** A number to take over from another carrier for the line. */
export type LinePortInInput = {
  /** The number of the account at the losing carrier. */
  accountNumber: Scalars['String']['input'];
  /** The PIN or password of the account at the losing carrier. A secret: it is never shown again. */
  accountPassword: Scalars['String']['input'];
  /** True when the owner of the number has signed that it may move (the letter of authorization). */
  authorizationSigned: Scalars['Boolean']['input'];
  /** Where the bills of the losing carrier go. */
  billingAddress: PortInBillingAddressInput;
  /** The losing carrier, as it calls itself on its bills. */
  carrierName: Scalars['String']['input'];
  /** The class of service that it is to have here. */
  classification: PortInClassification;
  /** A SIM card in hand that the number is to use. An eSIM is made when it is left out. */
  iccid?: InputMaybe<Scalars['ICCID']['input']>;
  /** Whether it is to carry messages, for which it needs a message route. */
  messageEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** The kind of message traffic that it is to count as. Left to the platform when left out. */
  messageType?: InputMaybe<MessageTypeInput>;
  /** The number at the losing carrier. */
  number: Scalars['E164']['input'];
  /** The day on which the number is to move, 5 to 10 business days ahead. Required for a landline; as soon as may be when left out. */
  portInDate?: InputMaybe<Scalars['Date']['input']>;
  /** The services that it is to have. Left to the platform when left out. */
  productType?: InputMaybe<ProductTypeInput>;
  /** The name on the account at the losing carrier. Carriers compare it. */
  subscriberName?: InputMaybe<Scalars['String']['input']>;
  /** Whether it is to carry calls, for which it needs a voice route. */
  voiceEnabled?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What to correct of the subscriber of a line. */
export type LineSubscriberCorrectionInput = {
  /** The subscriber to create, whole, in place of what was asked before. */
  create: LineNewSubscriberInput;
};

/** Who the line is for: exactly one of the two. */
export type LineSubscriberInput = {
  /** A subscriber to create first. */
  create?: InputMaybe<LineNewSubscriberInput>;
  /** A subscriber of the account, `TSUID-...`. */
  id?: InputMaybe<Scalars['ID']['input']>;
};

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

/** What a message filter does when a message meets its rules. */
export type MessageFilterModeInput =
  /** Holds the message back. */
  | 'ACTIVE'
  /** Nothing: the filter is switched off. */
  | 'INACTIVE'
  /** Lets the message through, and reports it. */
  | 'MONITOR_ONLY';

/** The technical form of a message. */
export type MessageFormat =
  /** Text with pictures, sound or video. */
  | 'MMS'
  /** Text alone. */
  | 'SMS'
  /** A form that the graph does not know; `formatText` has it in the words of the platform. */
  | 'UNKNOWN';

/** A picture, sound or video that is sent with the message itself. */
export type MessageMediaInput = {
  /** The content in base64. */
  base64: Scalars['String']['input'];
  /** Its MIME type, such as `image/jpeg`. */
  baseType: Scalars['String']['input'];
};

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

/** What can be done with numbers in service. */
export type NumberStatusChange =
  /** Brings a parked or suspended number back into service. */
  | 'ACTIVATE'
  /** Gives number and SIM back. For 30 days `reactivateNumber` may bring them back. */
  | 'CANCEL'
  /** Takes the number out of service; number and SIM stay reserved. */
  | 'PARK'
  /** Gives the line another number and another SIM. Spends a swap. */
  | 'REPLACE'
  /** Gives the line another number; the SIM stays. Spends a swap. */
  | 'SWAP'
  /** Gives the line another SIM; the number stays. Spends a swap. */
  | 'SWAP_SIM';

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

/** One number of a change. */
export type NumberToChangeInput = {
  /** The new SIM, for SWAP_SIM and REPLACE. An eSIM is made when it is left out. */
  iccid?: InputMaybe<Scalars['ICCID']['input']>;
  /** The number as it is now. */
  number: Scalars['E164']['input'];
};

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

/** The class of service that a number belongs to. It decides which products, subscriptions and SIMs fit. */
export type NumberTypeInput =
  /** A mobile line of a device. Its messages are P2P only. */
  | 'IOT'
  /** A mobile line of a person or a company. */
  | 'MVNO'
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

/** A product as a part of a new package. */
export type PackageItemInput = {
  /** True when it is charged every month, false when once. Once when left out. */
  monthly?: InputMaybe<Scalars['Boolean']['input']>;
  /** What the item adds to the price of the package, in US dollars, up to four digits after the point. Nothing when left out. */
  price?: InputMaybe<Scalars['Decimal']['input']>;
  /** The product, `PRID-...` or `PID-...`. */
  productId: Scalars['ID']['input'];
  /** Kind of item in the words of the platform. That of the product when left out. */
  type?: InputMaybe<Scalars['String']['input']>;
};

/** Where the bills of the losing carrier go, as they stand on the last one of them. */
export type PortInBillingAddressInput = {
  /** City. */
  city: Scalars['String']['input'];
  /** State, in the United States as its two letters. */
  state: Scalars['String']['input'];
  /** Street and house number. */
  street1: Scalars['String']['input'];
  /** Apartment, suite or floor. */
  street2?: InputMaybe<Scalars['String']['input']>;
  /** ZIP code, five digits or nine. */
  zip: Scalars['String']['input'];
};

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

/** Which services a number was ordered with. */
export type ProductTypeInput =
  /** Data, without messages and calls. */
  | 'DATA_ONLY'
  /** Messages and data, without calls. */
  | 'SMS_DATA'
  /** Messages, data and calls. */
  | 'SMS_DATA_VOICE'
  /** Messages, without data and calls. */
  | 'SMS_ONLY';

/** A new number, and whose it is to be. */
export type ProvisionNumberInput = {
  /** The account of the number. Your own when left out; DISTRIBUTOR must name one. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** True buys a number that belongs to nobody yet; give it a subscriber later with `updateNumber`. */
  allowOrphan?: InputMaybe<Scalars['Boolean']['input']>;
  /** Without an idempotency key an identical input within 60 seconds counts as a retry and buys nothing. True buys again. */
  allowRepeat?: InputMaybe<Scalars['Boolean']['input']>;
  /** The area code that the number is to have, three digits; see `numberAvailability`. Without it and `zipCode` it may be any. */
  areaCode?: InputMaybe<Scalars['String']['input']>;
  /** Whether mobile data is switched on. When left out: as `productType` says. */
  dataEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** The SIM that the line is to live on. An eSIM is made when it is left out. */
  iccid?: InputMaybe<Scalars['ICCID']['input']>;
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Whether messages are switched on. When left out: as `productType` says. */
  messageEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Where inbound messages go: a message route of the account. */
  messageRouteId: Scalars['ID']['input'];
  /** The kind of message traffic. */
  messageType: MessageTypeInput;
  /** Which services the number is ordered with. */
  productType: ProductTypeInput;
  /** Who the number is for, in the same account. Required, unless `allowOrphan` is true. */
  subscriberId?: InputMaybe<Scalars['ID']['input']>;
  /** The class of service. IOT goes with P2P only, VOIP with A2P only. */
  type: NumberTypeInput;
  /** Whether calls are switched on. When left out: as `productType` says. */
  voiceEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Where calls go: a voice route of the account. Required when calls are switched on. */
  voiceRouteId?: InputMaybe<Scalars['ID']['input']>;
  /** The ZIP code to look near to, five digits; tried when `areaCode` has no number left. */
  zipCode?: InputMaybe<Scalars['String']['input']>;
};

/** A cancelled number that is to come back. */
export type ReactivateNumberInput = {
  /** The account that cancelled it. Your own when left out; DISTRIBUTOR must name one where the number was cancelled elsewhere. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The number that was cancelled, 30 days ago at most. */
  number: Scalars['E164']['input'];
};

/** A number whose device is to be looked up anew. */
export type RefreshDeviceInput = {
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The number. */
  number: Scalars['E164']['input'];
};

/** A number whose network identifier is stale. */
export type RefreshNetworkNumberIdInput = {
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The number. */
  number: Scalars['E164']['input'];
};

/** Whose events are to come to this graph, and by which address. */
export type RegisterWebhooksInput = {
  /** The account whose events are reported. Your own when left out; DISTRIBUTOR must name one. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** At most 20 message routes of the account, `MRID-...`, whose messages and receipts are to come here from now on, instead of where they go now. Routes that are not named stay as they are. */
  messageRouteIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The address under which the platform reaches this graph, `https://...`, without `/webhooks`. That of the server (PUBLIC_URL) when left out. */
  publicUrl?: InputMaybe<Scalars['URL']['input']>;
};

/** A setting of a webhook or a message route that `registerWebhooks` has changed. */
export type RegisteredSetting =
  /** How the platform proves itself. The secret is made by the graph and shown to nobody. */
  | 'AUTHENTICATION'
  /** Where delivery receipts are sent. */
  | 'CALLBACK_URL'
  /** The form of the body. */
  | 'DATA_FORMAT'
  /** The events that are reported. */
  | 'EVENTS'
  /** The HTTP method. */
  | 'METHOD'
  /** Where events or inbound messages are sent. */
  | 'URL';

/** What was done so that events come to this graph. */
export type RegistrationChangeKind =
  /** It is new. */
  | 'CREATED'
  /** It was there, and was changed. */
  | 'UPDATED';

/** Contacts that are to come off the allowed ones of a message filter. */
export type RemoveAllowedContactsInput = {
  /** At most 100 contacts to take off, as the list shows them. One that is not on it is passed over. */
  contacts: Array<Scalars['E164']['input']>;
  /** The message filter, `MFID-...`. */
  filterId: Scalars['ID']['input'];
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Whose filter it is, `TSUID-...`. */
  subscriberId: Scalars['ID']['input'];
};

/** Numbers that are to come off the allowed ones of a call filter. */
export type RemoveAllowedNumbersInput = {
  /** The call filter, `CFID-...`. */
  filterId: Scalars['ID']['input'];
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** At most 100 numbers to take off, as the list shows them. One that is not on it is passed over. */
  numbers: Array<Scalars['E164']['input']>;
  /** Whose filter it is, `TSUID-...`. */
  subscriberId: Scalars['ID']['input'];
};

/** Contacts that are to come off the blocked ones of a message filter. */
export type RemoveBlockedContactsInput = {
  /** At most 100 contacts to take off, as the list shows them. One that is not on it is passed over. */
  contacts: Array<Scalars['E164']['input']>;
  /** The message filter, `MFID-...`. */
  filterId: Scalars['ID']['input'];
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Whose filter it is, `TSUID-...`. */
  subscriberId: Scalars['ID']['input'];
};

/** Numbers that are to come off the blocked ones of a call filter. */
export type RemoveBlockedNumbersInput = {
  /** The call filter, `CFID-...`. */
  filterId: Scalars['ID']['input'];
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** At most 100 numbers to take off, as the list shows them. One that is not on it is passed over. */
  numbers: Array<Scalars['E164']['input']>;
  /** Whose filter it is, `TSUID-...`. */
  subscriberId: Scalars['ID']['input'];
};

/** A subscriber that is to watch over another one no more. */
export type RemoveGuardianInput = {
  /** Whoever watches, `TSUID-...`. */
  guardianId: Scalars['ID']['input'];
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Whoever is watched over, `TSUID-...`. */
  wardId: Scalars['ID']['input'];
};

/** An item to take out of a package: active subscriptions to the package lose its product. */
export type RemovePackageItemInput = {
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The package that the item belongs to, `PKID-...` or `PID-...`. */
  packageId: Scalars['ID']['input'];
  /** The item, `PIID-...`. */
  packageItemId: Scalars['ID']['input'];
};

/** A price to take away from a service. */
export type RemoveServiceItemInput = {
  /** True to take away a price of a service that has several. The platform decides which, so it is refused otherwise. */
  force?: InputMaybe<Scalars['Boolean']['input']>;
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The service, `SID-...`. */
  serviceId: Scalars['ID']['input'];
};

/** The period after which a data allowance starts anew. */
export type RenewalPeriod =
  /** Months, from a day of the month. */
  | 'MONTH'
  /** Weeks, from a day of the week. */
  | 'WEEK';

/** An outbound message that has reached the device of its recipient. */
export type ReportMessageDeliveryInput = {
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The message, `TMID-...` or `MSG-...`. Messages are known to the accounts that they were shown to within the last day. */
  messageId: Scalars['ID']['input'];
};

/** A paused workflow that is to go on. */
export type ResumeWorkflowInput = {
  /** What to correct. When left out, the steps that are paused are tried again as they are. */
  corrections?: InputMaybe<LineCorrectionsInput>;
  /** The workflow, `WF-...`. */
  id: Scalars['ID']['input'];
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** The HTTP method with which the platform calls the address of a route. */
export type RouteMethodInput =
  /** Fields in the query string. */
  | 'GET'
  /** Fields in the body. */
  | 'POST';

/** An SMS, or an MMS where it has media. It has a text, or media, or both. */
export type SendMessageInput = {
  /** Without an idempotency key an identical input within 60 seconds counts as a retry and buys nothing. True buys again. */
  allowRepeat?: InputMaybe<Scalars['Boolean']['input']>;
  /** The text. May be left out beside media. A long one is sent, and paid, in several parts. */
  body?: InputMaybe<Scalars['String']['input']>;
  /** The registered campaign that it belongs to, `JCID-...` or `TCID-...`. */
  campaignId?: InputMaybe<Scalars['ID']['input']>;
  /** The number to send from: one of the account on which messages are enabled; for a SUBSCRIBER its own. */
  from: Scalars['E164']['input'];
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** At most 10 pictures, sounds or videos, in base64. */
  mediaBase64?: InputMaybe<Array<MessageMediaInput>>;
  /** Addresses of at most 10 pictures, sounds or videos, which the platform fetches. */
  mediaUrls?: InputMaybe<Array<Scalars['URL']['input']>>;
  /** The number of the same account that the message is kept under. `from` when left out. */
  owner?: InputMaybe<Scalars['E164']['input']>;
  /** Whom to send it to; 1 to 100 numbers. */
  to: Array<Scalars['E164']['input']>;
};

/** New data thresholds, in place of all that the numbers had; amounts are whole numbers and must rise: `notifyAt`, `throttleAt`, `limitAt`. */
export type SetDataUsageLimitsInput = {
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Amount at which data stops, in `unit`. */
  limitAt: Scalars['Float']['input'];
  /** Amount at which the user is told, in `unit`. Nobody is told when it is left out. */
  notifyAt?: InputMaybe<Scalars['Float']['input']>;
  /** The numbers, all of one account and with mobile data; 1 to 1000. */
  numbers: Array<Scalars['E164']['input']>;
  /** Amount at which data slows down, in `unit`. It does not when it is left out. */
  throttleAt?: InputMaybe<Scalars['Float']['input']>;
  /** The speed that data slows down to at `throttleAt`. MBPS_1 when it is left out beside it, with a warning. */
  throttleSpeed?: InputMaybe<ThrottleSpeedInput>;
  /** The unit of the three amounts, which must come to whole megabytes. MB when left out, with a warning. */
  unit?: InputMaybe<DataUnitInput>;
};

/** When the data allowance of numbers starts anew, each number for itself. */
export type SetDataUsageRenewalInput = {
  /** Whether it starts anew by itself, at the end of each period. */
  autoRenew: Scalars['Boolean']['input'];
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The numbers, all of one account and with mobile data; 1 to 1000. */
  numbers: Array<Scalars['E164']['input']>;
  /** Whether periods are months or weeks. */
  periodType: RenewalPeriod;
  /** How many months or weeks a period has. 1 when left out, with a warning. */
  periodValue?: InputMaybe<Scalars['Int']['input']>;
  /** The day on which it starts anew: 1 to 31 with months, 1 to 7 with weeks. */
  renewalDay: Scalars['Int']['input'];
  /** True sets what was used so far to zero at once, besides. False when left out. */
  resetUsage?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Which protection a subscriber is to have. What is left out stays as it is. */
export type SetGuardianFeaturesInput = {
  /** Whether calls are protected; call filters act only while it is on. */
  callsEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Whether messages are protected; message filters act only while it is on. */
  messagesEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whom it is to protect, `TSUID-...`. */
  subscriberId: Scalars['ID']['input'];
};

/** The state that a SIM is to have. */
export type SetSimStatusInput = {
  /** The SIM, which must be on a number of yours. */
  iccid: Scalars['ICCID']['input'];
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The number that the SIM is on, so that nothing is done where it is on another one. */
  number?: InputMaybe<Scalars['E164']['input']>;
  /** The state to set. */
  status: SimStatusInput;
};

/** What became of an operation whose outcome the graph could not find out. */
export type SettleOperationInput = {
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The id of the operation, `OP-...`. It must be `UNKNOWN`. */
  operationId: Scalars['ID']['input'];
  /** What you have found in the console of the platform. */
  outcome: SettledOutcome;
  /** What came of it, for `DONE`: the id of the order, number, subscription, subscriber, route or whatever it made. It becomes the result of the operation, so that a retry with its key shows it. Left out, the operation counts as done, and shows nothing. */
  resultId?: InputMaybe<Scalars['ID']['input']>;
};

/** Who has found out what became of an operation. */
export type SettledBy =
  /** The graph: the platform answered, or showed it later. */
  | 'GRAPH'
  /** An operator, who looked in the console of the platform: `settleOperation`. */
  | 'OPERATOR';

/** What an operator has found out about an operation whose outcome is unknown. */
export type SettledOutcome =
  /** It was done. */
  | 'DONE'
  /** It was not done. Its key and all that waits for it come free, so that it can be sent anew. */
  | 'NOT_DONE';

/** The state of a SIM. */
export type SimStatusInput =
  /** In use. */
  | 'ACTIVE'
  /** On no number any more, and free to be used again. */
  | 'EMPTY'
  /** Switched off for a time; number and SIM stay together. */
  | 'SUSPENDED';

/** A number to take over from another carrier, and what it is for here. */
export type SubmitPortInInput = {
  /** The account that the number is to belong to. Your own when left out; DISTRIBUTOR must name one. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** The number of the account at the losing carrier. */
  accountNumber: Scalars['String']['input'];
  /** The PIN or password of the account at the losing carrier. A secret: it is never shown again. */
  accountPassword: Scalars['String']['input'];
  /** Without an idempotency key an identical input within 60 seconds counts as a retry and buys nothing. True buys again. */
  allowRepeat?: InputMaybe<Scalars['Boolean']['input']>;
  /** True when the owner of the number has signed that it may move (the letter of authorization). */
  authorizationSigned: Scalars['Boolean']['input'];
  /** Where the bills of the losing carrier go. */
  billingAddress: PortInBillingAddressInput;
  /** The losing carrier, as it calls itself on its bills. */
  carrierName: Scalars['String']['input'];
  /** The class of service that it is to have here. */
  classification: PortInClassification;
  /** A SIM card in hand that the number is to use. An eSIM is made when it is left out. */
  iccid?: InputMaybe<Scalars['ICCID']['input']>;
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Whether it is to carry messages, for which it needs a message route. */
  messageEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** The message route of the account that it is to use. */
  messageRouteId?: InputMaybe<Scalars['ID']['input']>;
  /** The kind of message traffic that it is to count as. Left to the platform when left out. */
  messageType?: InputMaybe<MessageTypeInput>;
  /** The number at the losing carrier. */
  number: Scalars['E164']['input'];
  /** The package that the subscriber is to have on it. None when left out. */
  packageId?: InputMaybe<Scalars['ID']['input']>;
  /** The day on which the number is to move, 5 to 10 business days ahead. Required for a landline; as soon as may be when left out. */
  portInDate?: InputMaybe<Scalars['Date']['input']>;
  /** The services that it is to have. Left to the platform when left out. */
  productType?: InputMaybe<ProductTypeInput>;
  /** Who is to hold the number: a subscriber of the account. */
  subscriberId: Scalars['ID']['input'];
  /** The name on the account at the losing carrier. Carriers compare it. */
  subscriberName?: InputMaybe<Scalars['String']['input']>;
  /** Whether it is to carry calls, for which it needs a voice route. */
  voiceEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** The voice route of the account that it is to use. */
  voiceRouteId?: InputMaybe<Scalars['ID']['input']>;
};

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

/** The speed that data falls to once the throttling threshold is reached. */
export type ThrottleSpeedInput =
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
  | 'MBPS_100';

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

/** What happens when the transcript of a call meets the keyword rules. */
export type TranscriptionActionInput =
  /** The notification numbers are told; the call goes on. */
  | 'NOTIFY'
  /** The call is ended. */
  | 'TERMINATE'
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

/** A subscriber that is to move to another account. */
export type TransferSubscriberInput = {
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The subscriber, `TSUID-...`. */
  subscriberId: Scalars['ID']['input'];
  /** The account to move to, `AID-...`. */
  toAccountId: Scalars['ID']['input'];
};

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

/** A feature to take away from a subscription; the feature itself stays. */
export type UnassignFeatureInput = {
  /** The assignment, `FAID-...`, which must be one of the feature. */
  featureAssignmentId: Scalars['ID']['input'];
  /** The feature, `FEID-...`. */
  featureId: Scalars['ID']['input'];
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A threshold to take away from a subscription; the threshold itself stays. */
export type UnassignThresholdInput = {
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The assignment, `TAID-...`, which must be one of the threshold. */
  thresholdAssignmentId: Scalars['ID']['input'];
  /** The threshold, `THID-...`. */
  thresholdId: Scalars['ID']['input'];
};

/** What to change of an account; what is left out, or null, stays. The address of the administrator cannot be changed. */
export type UpdateAccountInput = {
  /** The account. Your own when left out; DISTRIBUTOR must name one. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Where bills go, in place of the whole address that was there. */
  billingAddress?: InputMaybe<AddressInput>;
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Where parcels go, in place of the whole address that was there. */
  mailingAddress?: InputMaybe<AddressInput>;
  /** Name of the company or family, 1 to 100 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** Changes to a call filter. What is left out stays as it is. */
export type UpdateCallFilterInput = {
  /** The whole list of numbers that get through, at most 100. It acts in mode `WHITELIST` only, and shares no number with `blockedNumbers`. */
  allowedNumbers?: InputMaybe<Array<Scalars['E164']['input']>>;
  /** Whether the filter covers calls that the subscriber receives. A new one does when it is left out. */
  applyToInbound?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether the filter covers calls that the subscriber places. A new one does when it is left out. */
  applyToOutbound?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether calls from and to other countries are turned away. */
  blockInternational?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether callers who are not on the allow list are turned away or sent to voicemail. */
  blockUnknownNumbers?: InputMaybe<Scalars['Boolean']['input']>;
  /** The whole list of numbers that never get through, at most 100. */
  blockedNumbers?: InputMaybe<Array<Scalars['E164']['input']>>;
  /** The filter, `CFID-...`. */
  filterId: Scalars['ID']['input'];
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The words that make the filter act. In an update null takes them all away. */
  keywordFilter?: InputMaybe<KeywordFilterInput>;
  /** `WHITELIST` or `BLACKLIST`. A filter that has an age level loses it by an update, so the mode must be named then. */
  mode?: InputMaybe<CallFilterModeInput>;
  /** All numbers that are told when the filter acts, such as the one of a guardian; at most 100. */
  notificationNumbers?: InputMaybe<Array<Scalars['E164']['input']>>;
  /** Another number of the subscriber that the filter is to cover instead. */
  number?: InputMaybe<Scalars['E164']['input']>;
  /** Whether calls that meet a rule are recorded. */
  recordFlaggedCalls?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whose calls are filtered, `TSUID-...`. */
  subscriberId: Scalars['ID']['input'];
  /** What happens when a transcript meets the keywords. */
  transcriptionAction?: InputMaybe<TranscriptionActionInput>;
  /** Whether calls are transcribed while they last; keywords act only then. */
  transcriptionEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** What the caller hears when `transcriptionAction` is `WARNING`, 1 to 500 characters. In an update null takes it away. */
  warningMessage?: InputMaybe<Scalars['String']['input']>;
};

/** What to change of a distributor; what is left out, or null, stays. */
export type UpdateDistributorInput = {
  /** Where bills go, in place of the whole address that was there. */
  billingAddress?: InputMaybe<AddressInput>;
  /** The distributor, `DID-...`. */
  distributorId: Scalars['ID']['input'];
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Where parcels go, in place of the whole address that was there. */
  mailingAddress?: InputMaybe<AddressInput>;
  /** Name of the company, 1 to 100 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** Points an assignment at another subscription or feature of the same account. What is left out or null stays as it is. */
export type UpdateFeatureAssignmentInput = {
  /** The assignment, `FAID-...`, which must be one of the feature. */
  featureAssignmentId: Scalars['ID']['input'];
  /** The feature that the assignment is of now, `FEID-...`. */
  featureId: Scalars['ID']['input'];
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Another feature, `FEID-...`. */
  newFeatureId?: InputMaybe<Scalars['ID']['input']>;
  /** Another subscription, `SUB-...`. */
  subscriptionId?: InputMaybe<Scalars['ID']['input']>;
};

/** Changes of a feature, also for the subscriptions that have it. What is left out or null stays as it is. */
export type UpdateFeatureInput = {
  /** What the feature does, for people, 1 to 500 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The feature, `FEID-...`. */
  featureId: Scalars['ID']['input'];
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Name of the feature, 1 to 100 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Kind of feature, in the words of the platform: `Data`, `Voice`, `SMS`, `Roaming` or `VoIP`. */
  type?: InputMaybe<Scalars['String']['input']>;
};

/** Changes to a message filter. What is left out stays as it is. */
export type UpdateMessageFilterInput = {
  /** The whole list of contacts whose messages always get through, at most 100. It shares none with `blockedContacts`. */
  allowedContacts?: InputMaybe<Array<Scalars['E164']['input']>>;
  /** Whether the filter covers messages that the subscriber receives. A new one does when it is left out. */
  applyToInbound?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether the filter covers messages that the subscriber sends. A new one does when it is left out. */
  applyToOutbound?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether messages with links are held back. */
  blockLinks?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether messages with pictures, sound or video are held back. */
  blockMedia?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether messages of contacts who are not on the allow list are held back. */
  blockUnknownNumbers?: InputMaybe<Scalars['Boolean']['input']>;
  /** The whole list of contacts whose messages never get through, at most 100. */
  blockedContacts?: InputMaybe<Array<Scalars['E164']['input']>>;
  /** The filter, `MFID-...`. */
  filterId: Scalars['ID']['input'];
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The words that make the filter act. In an update null takes them all away. */
  keywordFilter?: InputMaybe<KeywordFilterInput>;
  /** The age preset to be in force, on top of the lists; not together with `mode`. */
  level?: InputMaybe<MessageFilterLevel>;
  /** What the filter does when a message meets its rules; not together with `level`. A new one is `ACTIVE` when both are left out. */
  mode?: InputMaybe<MessageFilterModeInput>;
  /** All numbers that are told when the filter acts, such as the one of a guardian; at most 100. */
  notificationNumbers?: InputMaybe<Array<Scalars['E164']['input']>>;
  /** Another number of the subscriber that the filter is to cover instead. */
  number?: InputMaybe<Scalars['E164']['input']>;
  /** Whose messages are filtered, `TSUID-...`. */
  subscriberId: Scalars['ID']['input'];
};

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

/** Changes of a number. What is left out stays as it is. */
export type UpdateNumberInput = {
  /** The first part of the name that called parties see, 1 to 50 characters. The platform shows one name: send both parts, or the other one is taken to begin at the first blank. */
  callerFirstName?: InputMaybe<Scalars['String']['input']>;
  /** The second part of the name that called parties see, 1 to 50 characters. */
  callerLastName?: InputMaybe<Scalars['String']['input']>;
  /** The SIM that the line lives on from now on. */
  iccid?: InputMaybe<Scalars['ICCID']['input']>;
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Switches messages on or off. */
  messageEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Where inbound messages go from now on: a message route of the account. */
  messageRouteId?: InputMaybe<Scalars['ID']['input']>;
  /** The kind of message traffic from now on. IOT goes with P2P only, VOIP with A2P only. */
  messageType?: InputMaybe<MessageTypeInput>;
  /** The number to change. */
  number: Scalars['E164']['input'];
  /** Which services the number has from now on; calls also want `voiceEnabled`. */
  productType?: InputMaybe<ProductTypeInput>;
  /** Who has the number from now on: a subscriber of the same account. */
  subscriberId?: InputMaybe<Scalars['ID']['input']>;
  /** Switches calls on or off; on wants a voice route. */
  voiceEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Where calls go from now on: a voice route of the account. */
  voiceRouteId?: InputMaybe<Scalars['ID']['input']>;
};

/** Changes of a package; its items are changed by mutations of their own. What is left out or null stays as it is. */
export type UpdatePackageInput = {
  /** Another description, 1 to 1000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** True when the price is charged every month from now on, false when once. */
  monthly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Another name, 1 to 100 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The package, `PKID-...` or `PID-...`. */
  packageId: Scalars['ID']['input'];
  /** Another price in US dollars, up to four digits after the point. */
  price?: InputMaybe<Scalars['Decimal']['input']>;
  /** Another one subscriber that the package is made for. */
  subscriberId?: InputMaybe<Scalars['ID']['input']>;
  /** Another kind, in the words of the platform. */
  type?: InputMaybe<Scalars['String']['input']>;
};

/** Changes of an item; its product stays as it is. What is left out or null stays too. */
export type UpdatePackageItemInput = {
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** True when it is charged every month from now on, false when once. */
  monthly?: InputMaybe<Scalars['Boolean']['input']>;
  /** The package that the item belongs to, `PKID-...` or `PID-...`. */
  packageId: Scalars['ID']['input'];
  /** The item, `PIID-...`. */
  packageItemId: Scalars['ID']['input'];
  /** Another price in US dollars, up to four digits after the point. */
  price?: InputMaybe<Scalars['Decimal']['input']>;
  /** Another kind, in the words of the platform. */
  type?: InputMaybe<Scalars['String']['input']>;
};

/** What to correct of a port-in that is under way. What is left out, or null, stays as it was sent before; without any detail the order is sent again as it is. */
export type UpdatePortInInput = {
  /** The number of the account at the losing carrier. */
  accountNumber?: InputMaybe<Scalars['String']['input']>;
  /** The PIN or password of the account at the losing carrier. A secret: it is never shown again. */
  accountPassword?: InputMaybe<Scalars['String']['input']>;
  /** Where the bills of the losing carrier go; always the whole address. */
  billingAddress?: InputMaybe<PortInBillingAddressInput>;
  /** The losing carrier, as it calls itself on its bills. */
  carrierName?: InputMaybe<Scalars['String']['input']>;
  /** The class of service that the number is to have here. */
  classification?: InputMaybe<PortInClassification>;
  /** A SIM card in hand that the number is to use. */
  iccid?: InputMaybe<Scalars['ICCID']['input']>;
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The port-in: its order id. */
  orderId: Scalars['ID']['input'];
  /** The day on which the number is to move, 5 to 10 business days ahead. */
  portInDate?: InputMaybe<Scalars['Date']['input']>;
  /** The name on the account at the losing carrier. */
  subscriberName?: InputMaybe<Scalars['String']['input']>;
};

/** Changes of a product, which show in every package that has it. What is left out or null stays as it is. */
export type UpdateProductInput = {
  /** How often it is charged from now on. */
  billingFrequency?: InputMaybe<BillingFrequencyInput>;
  /** Another wholesale cost in US dollars, up to four digits after the point. */
  cost?: InputMaybe<Scalars['Decimal']['input']>;
  /** Another description, 1 to 500 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The product, `PRID-...` or `PID-...`. */
  productId: Scalars['ID']['input'];
  /** Another stock keeping unit, 1 to 100 characters. */
  sku?: InputMaybe<Scalars['String']['input']>;
  /** Another kind within `type`, in the words of the platform. */
  subType?: InputMaybe<Scalars['String']['input']>;
  /** Another kind, in the words of the platform. */
  type?: InputMaybe<Scalars['String']['input']>;
};

/** Changes of a service, which show at once in every package and subscription that has it. What is left out or null stays as it is. */
export type UpdateServiceInput = {
  /** Another wholesale cost in US dollars, up to four digits after the point. */
  cost?: InputMaybe<Scalars['Decimal']['input']>;
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** True when it is charged every month from now on, false when once. */
  monthly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Another name, 1 to 100 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The service, `SID-...`. */
  serviceId: Scalars['ID']['input'];
};

/** A change of a price of a service, from the next billing cycle on. The platform gives prices no id: `distributorId` or `aggregatorId` tells which of several is meant. What is left out or null stays as it is. */
export type UpdateServiceItemInput = {
  /** The aggregator whose price is meant, `AGID-...` or `AGG-...`. */
  aggregatorId?: InputMaybe<Scalars['ID']['input']>;
  /** The distributor whose price is meant, `DID-...`. */
  distributorId?: InputMaybe<Scalars['ID']['input']>;
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** True when it is charged every month from now on, false when once. */
  monthly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Another price in US dollars, up to four digits after the point. */
  price?: InputMaybe<Scalars['Decimal']['input']>;
  /** The service, `SID-...`. */
  serviceId: Scalars['ID']['input'];
};

/** What to change of a subscriber; what is left out, or null, stays. The email address cannot be changed. */
export type UpdateSubscriberInput = {
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The name to show, 1 to 100 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** All the numbers that the subscriber is to hold from now on: those of its numbers that are not in the list become free. An empty list takes every number away. */
  numbers?: InputMaybe<Array<Scalars['E164']['input']>>;
  /** A new password, 8 to 128 characters. Never shown again. */
  password?: InputMaybe<Scalars['String']['input']>;
  /** The role in the account, not above your own. */
  role?: InputMaybe<SubscriberRoleInput>;
  /** The subscriber, `TSUID-...`, whose role must not be above your own. */
  subscriberId: Scalars['ID']['input'];
};

/** Changes of an active subscription. What is left out or null stays as it is. */
export type UpdateSubscriptionInput = {
  /** Another SIM card or eSIM profile. With another number and without this, the SIM of that number is taken, where it has one. */
  iccid?: InputMaybe<Scalars['ICCID']['input']>;
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Another number, `NID-...`, without a subscription yet. */
  numberId?: InputMaybe<Scalars['ID']['input']>;
  /** Another package, `PKID-...` or `PID-...`. */
  packageId?: InputMaybe<Scalars['ID']['input']>;
  /** Another subscriber of the same account, who holds the number. */
  subscriberId?: InputMaybe<Scalars['ID']['input']>;
  /** The subscription, `SUB-...`. */
  subscriptionId: Scalars['ID']['input'];
  /** Another class of service, which must be that of the number. With another number it is worked out. */
  type?: InputMaybe<NumberTypeInput>;
};

/** Points an assignment at another subscription or threshold of the same account. What is left out or null stays as it is. */
export type UpdateThresholdAssignmentInput = {
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Another threshold, `THID-...`. */
  newThresholdId?: InputMaybe<Scalars['ID']['input']>;
  /** Another subscription, `SUB-...`. */
  subscriptionId?: InputMaybe<Scalars['ID']['input']>;
  /** The assignment, `TAID-...`, which must be one of the threshold. */
  thresholdAssignmentId: Scalars['ID']['input'];
  /** The threshold that the assignment is of now, `THID-...`. */
  thresholdId: Scalars['ID']['input'];
};

/** Changes of a threshold, also for the subscriptions that have it. What is left out or null stays as it is. */
export type UpdateThresholdInput = {
  /** What happens then, in the words of the platform: `Alert`, `Pause` or `Restrict`. */
  action?: InputMaybe<Scalars['String']['input']>;
  /** The amount at which it acts, a whole number of `unit`, 1 or more. */
  amount?: InputMaybe<Scalars['Int']['input']>;
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Name of the threshold, 1 to 100 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The threshold, `THID-...`. */
  thresholdId: Scalars['ID']['input'];
  /** What is counted, in the words of the platform: `Data`, `SMS` or `Voice`. */
  type?: InputMaybe<Scalars['String']['input']>;
  /** The unit of `amount`, in the words of the platform: `MB`, `GB` or `Count`. */
  unit?: InputMaybe<Scalars['String']['input']>;
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

/** What to change of a voicemail; what is left out, or null, stays. */
export type UpdateVoicemailInput = {
  /** Where a notice of each message goes. */
  email?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** First name of whoever the voicemail is of. */
  firstName?: InputMaybe<Scalars['String']['input']>;
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Last name of whoever the voicemail is of. */
  lastName?: InputMaybe<Scalars['String']['input']>;
  /** The number; for a SUBSCRIBER its own. */
  number: Scalars['E164']['input'];
  /** The PIN with which messages are listened to, 4 to 15 digits. Never shown again. */
  pin?: InputMaybe<Scalars['String']['input']>;
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

/** A limit of a data allowance, in the order in which they are reached. */
export type UsageThreshold =
  /** Data stops: `DataUsageSettings.limitAt`. */
  | 'LIMIT'
  /** The user is to be told: `DataUsageSettings.notifyAt`. */
  | 'NOTIFY'
  /** Data slows down: `DataUsageSettings.throttleAt`. */
  | 'THROTTLE';

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
  /** The list of allowed numbers acts in mode `WHITELIST` only. */
  | 'ALLOW_LIST_WITHOUT_EFFECT'
  /** A value that was left out was filled in; the message says with what. */
  | 'DEFAULT_USED'
  /** Guardian is switched off for the subscriber: the filter acts once it is switched on. */
  | 'FILTER_SLEEPS'
  /** A route of the kind FORWARD was made, but the platform has no field for the number to forward to. */
  | 'FORWARDS_NOWHERE'
  /** The address begins with http: whatever the platform sends there, credentials included, can be read on the way. */
  | 'INSECURE_URL'
  /** Keywords act on calls only while they are transcribed. */
  | 'KEYWORDS_WITHOUT_EFFECT'
  /** The call filter had an age level, which only a new filter can have again. */
  | 'LEVEL_GIVEN_UP'
  /** The platform keeps age levels of call filters, but ignores them for now. */
  | 'LEVEL_WITHOUT_EFFECT'
  /** It was as asked already, so nothing was sent: the whole of it, or the entry that `field` names. */
  | 'NOTHING_TO_DO'
  /** The number belongs to no subscriber yet. */
  | 'ORPHAN_NUMBER'
  /** Voicemail was activated without a PIN, which is needed to listen to messages. */
  | 'PIN_MISSING'
  /** The day is not 5 to 10 business days ahead; the carriers may choose another one. */
  | 'PORT_IN_DATE'
  /** The same input was sent a moment ago without an idempotency key: this is the result of that call. */
  | 'REPLAYED_WITHOUT_KEY'
  /** Another webhook of the account reports some of the events as well. It was left alone. */
  | 'REPORTED_ELSEWHERE'
  /** The account had a Manager already. */
  | 'SECOND_MANAGER'
  /** The documents of the platform have lost the value; it was sent all the same. */
  | 'UNDOCUMENTED_VALUE'
  /** The ICCID does not begin with 89, or its check digit fails; it may be mistyped. */
  | 'UNUSUAL_ICCID';

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

/** What began a workflow. */
export type WorkflowKind =
  /** `activateLine`. */
  | 'ACTIVATE_LINE'
  /** `submitPortIn`, which is carried on when the number has come in. */
  | 'PORT_IN';

/** Where a workflow stands as a whole. */
export type WorkflowStatus =
  /** It was given up; `leftBehind` tells what stays. Final. */
  | 'CANCELLED'
  /** Everything is done: the line is live. Final. */
  | 'COMPLETED'
  /** It cannot go on; `userErrors` of the failed step say what to do instead. Final. */
  | 'FAILED'
  /** Something must be mended first: `userErrors` of the paused step say what, and `resumeWorkflow` goes on. */
  | 'PAUSED'
  /** Its steps are being worked on. */
  | 'RUNNING'
  /** It waits for the carrier or for the platform, and goes on by itself. */
  | 'WAITING';

/** The steps that a line is made of. */
export type WorkflowStepName =
  /** Gives the number that has come in to the subscriber, with its routes and services. */
  | 'BINDING'
  /** Creates the filter for calls. */
  | 'CALL_FILTER'
  /** Waits until the number has come in: 1 to 5 business days. */
  | 'CARRIER'
  /** Sets the thresholds of mobile data. */
  | 'DATA_LIMITS'
  /** Switches the Guardian features. */
  | 'GUARDIAN_FEATURES'
  /** Creates the filter for messages. */
  | 'MESSAGE_FILTER'
  /** Buys the number for the subscriber, and waits until it is in service. */
  | 'NUMBER'
  /** Submits the port-in to the carriers. */
  | 'PORT_IN'
  /** Creates the subscriber. */
  | 'SUBSCRIBER'
  /** Subscribes to the package. */
  | 'SUBSCRIPTION';

/** How far a step of a workflow has come. */
export type WorkflowStepStatus =
  /** Given up before it was done. */
  | 'CANCELLED'
  /** Done. */
  | 'DONE'
  /** It cannot be done any more; see its `userErrors`. */
  | 'FAILED'
  /** Something must be mended first; see its `userErrors`. */
  | 'PAUSED'
  /** It waits for the steps that it needs. */
  | 'PENDING'
  /** It is being done. */
  | 'RUNNING'
  /** Done, and taken back since. */
  | 'UNDONE'
  /** It waits for the carrier, for the platform, or for its next try. */
  | 'WAITING';

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

export type ActivateLineMutationVariables = Exact<{
  input: ActivateLineInput;
}>;


export type ActivateLineMutation = { activateLine?: { replayed: boolean, workflow?: { id: string, status: WorkflowStatus, steps: Array<{ name: WorkflowStepName, status: WorkflowStepStatus }>, line: { e164?: string | null, subscriber?: { id: string, email?: string | null } | null, subscription?: { id: string, active?: boolean | null, package?: { id: string, name?: string | null } | null } | null } } | null, userErrors: Array<{ code: UserErrorCode, message: string, field?: Array<string> | null }>, warnings: Array<{ code: WarningCode, message: string }> } | null };

export type FamilyHomeQueryVariables = Exact<{ [key: string]: never; }>;


export type FamilyHomeQuery = { viewer: { role: ViewerRole, account?: { id: string, name?: string | null, manager?: { id: string, name?: string | null } | null, subscribers?: { totalCount?: number | null, nodes: Array<{ id: string, name?: string | null, role: SubscriberRole, guardian?: { callsEnabled?: boolean | null, messagesEnabled?: boolean | null } | null, numbers?: Array<{ id: string, e164: string, numberStatus: NumberStatus, dataUsage?: { used?: number | null, remaining?: number | null, unit: DataUnit } | null, subscription?: { id: string, active?: boolean | null, package?: { id: string, name?: string | null, price?: string | null } | null } | null }> | null }> } | null } | null } };

export type MessagesArrivingSubscriptionVariables = Exact<{
  numberId: Scalars['ID']['input'];
}>;


export type MessagesArrivingSubscription = { messageReceived?: { id: string, from?: string | null, to: Array<string>, body?: string | null } | null };

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

export type SubmitPortInMutationVariables = Exact<{
  input: SubmitPortInInput;
}>;


export type SubmitPortInMutation = { submitPortIn?: { order?: { id: string, orderStatus: OrderStatus, e164s: Array<string>, allowedActions: Array<OrderAction>, decline?: { code?: string | null, message?: string | null, remedy: string, requiredFields: Array<string> } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, field?: Array<string> | null }>, warnings: Array<{ code: WarningCode, message: string }> } | null };


export const ActivateLineDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ActivateLine"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ActivateLineInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activateLine"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"workflow"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"line"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"e164"}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscription"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"active"}},{"kind":"Field","name":{"kind":"Name","value":"package"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ActivateLineMutation, ActivateLineMutationVariables>;
export const FamilyHomeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FamilyHome"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"manager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscribers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"6"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"guardian"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"callsEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"messagesEnabled"}}]}},{"kind":"Field","name":{"kind":"Name","value":"numbers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"e164"}},{"kind":"Field","name":{"kind":"Name","value":"numberStatus"}},{"kind":"Field","name":{"kind":"Name","value":"dataUsage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"used"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscription"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"active"}},{"kind":"Field","name":{"kind":"Name","value":"package"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"price"}}]}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<FamilyHomeQuery, FamilyHomeQueryVariables>;
export const MessagesArrivingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"MessagesArriving"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"numberId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"messageReceived"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"numberId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"numberId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"body"}}]}}]}}]} as unknown as DocumentNode<MessagesArrivingSubscription, MessagesArrivingSubscriptionVariables>;
export const OperatorConsoleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OperatorConsole"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"accountId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"accountId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"numbers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"e164"}},{"kind":"Field","name":{"kind":"Name","value":"numberType"}},{"kind":"Field","name":{"kind":"Name","value":"numberStatus"}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscription"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"active"}},{"kind":"Field","name":{"kind":"Name","value":"package"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"messageRoute"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dataUsage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"used"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<OperatorConsoleQuery, OperatorConsoleQueryVariables>;
export const PackageCatalogueDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PackageCatalogue"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"accountId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"accountId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"packages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"price"}},{"kind":"Field","name":{"kind":"Name","value":"monthly"}},{"kind":"Field","name":{"kind":"Name","value":"active"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"price"}},{"kind":"Field","name":{"kind":"Name","value":"monthly"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"active"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<PackageCatalogueQuery, PackageCatalogueQueryVariables>;
export const PortableNumberDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PortableNumber"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"number"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"E164"}}},"defaultValue":{"kind":"StringValue","value":"+12125550143","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"areaCode"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},"defaultValue":{"kind":"StringValue","value":"212","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"portInEligibility"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"number"},"value":{"kind":"Variable","name":{"kind":"Name","value":"number"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"classification"},"value":{"kind":"EnumValue","value":"MVNO"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eligible"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"currentCarrier"}},{"kind":"Field","name":{"kind":"Name","value":"numberType"}},{"kind":"Field","name":{"kind":"Name","value":"portInDateRequired"}}]}},{"kind":"Field","name":{"kind":"Name","value":"numberAvailability"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"areaCode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"areaCode"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"areas"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"areaCode"}},{"kind":"Field","name":{"kind":"Name","value":"zipCode"}},{"kind":"Field","name":{"kind":"Name","value":"ngp"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PortableNumberQuery, PortableNumberQueryVariables>;
export const SubmitPortInDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubmitPortIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitPortInInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submitPortIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"orderStatus"}},{"kind":"Field","name":{"kind":"Name","value":"e164s"}},{"kind":"Field","name":{"kind":"Name","value":"allowedActions"}},{"kind":"Field","name":{"kind":"Name","value":"decline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"requiredFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SubmitPortInMutation, SubmitPortInMutationVariables>;