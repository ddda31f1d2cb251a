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

/** The end of a subscription. */
export type CancelSubscriptionInput = {
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The subscription, `SUB-...`. */
  subscriptionId: Scalars['ID']['input'];
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

/** A feature to delete, with its assignments. */
export type DeleteFeatureInput = {
  /** The feature, `FEID-...`. */
  featureId: Scalars['ID']['input'];
  /** Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
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

/** What succeeded but deserves a word. */
export type WarningCode =
  /** Everything was as asked already, so nothing was sent. */
  | 'NOTHING_TO_DO'
  /** The same input was sent a moment ago without an idempotency key: this is the result of that call. */
  | 'REPLAYED_WITHOUT_KEY'
  /** The account had a Manager already. */
  | 'SECOND_MANAGER'
  /** The ICCID breaks the rules by which SIM cards are numbered; it may be mistyped. */
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