import type { Stored } from './table.js';

export interface Address {
  Street1: string | null;
  Street2: string | null;
  City: string | null;
  State: string | null;
  Zip: string | null;
  Country: string | null;
}

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Settings kept under the platform's own field names, as they were sent. */
export type Fields = Readonly<Record<string, Json>>;

export interface DistributorRecord extends Stored {
  name: string;
  secret: string;
  billingAddress: Address;
  mailingAddress: Address;
}

export interface AccountRecord extends Stored {
  distributorId: string;
  name: string;
  adminEmail: string | null;
  billingAddress: Address;
  mailingAddress: Address;
}

export type Role = 'Subscriber' | 'Manager' | 'Account Admin';

/** A subscriber's phone numbers are the numbers assigned to it: one fact, so both readings agree. */
export interface SubscriberRecord extends Stored {
  accountId: string;
  name: string;
  email: string;
  role: Role;
  guardianCalls: boolean;
  guardianMessages: boolean;
}

export type NumberStatus = 'Active' | 'Pending' | 'Porting' | 'Parked' | 'Suspended' | 'Cancelled';

/** Thresholds of a number, all in MB. */
export interface UsageLimits {
  notify: number | null;
  throttle: number | null;
  throttleSpeed: string | null;
  limit: number;
}

export interface Renewal {
  autoRenew: boolean;
  periodType: string;
  periodValue: number;
  renewalDay: number;
}

export interface Voicemail {
  email: string;
  firstName: string;
  lastName: string;
}

export interface Device {
  imei: string;
  model: string;
  name: string;
  tac: string;
}

export interface NumberRecord extends Stored {
  /** E.164. */
  number: string;
  orderId: string;
  classification: 'MVNO' | 'IoT' | 'VOIP';
  messageType: 'a2p' | 'p2p';
  productType: string;
  messageEnabled: boolean;
  voiceEnabled: boolean;
  dataEnabled: boolean;
  messageRouteId: string | null;
  voiceRouteId: string | null;
  status: NumberStatus;
  purchasedAt: number | null;
  subscriberId: string | null;
  /** The credential that a number without a subscriber belongs to: DID- or AID-. */
  holder: string;
  iccid: string | null;
  /** `LPA:1$host$code` of the eSIM. */
  activationCode: string | null;
  zip: string;
  callerFirstName: string;
  callerLastName: string;
  swapsRemaining: number;
  nextSwapResetAt: number;
  portOutPin: string | null;
  usedBytes: number;
  limits: UsageLimits | null;
  renewal: Renewal | null;
  voicemail: Voicemail | null;
  device: Device | null;
  /** When it was cancelled and whose it was, for the time in which it can come back. */
  cancelled: { at: number; subscriberId: string | null; iccid: string | null } | null;
}

/** Numbers in stock in one area code. */
export interface AreaRecord extends Stored {
  ngp: string;
  zips: readonly string[];
  stock: number;
}

export type PortInState =
  'Submitted' | 'PendingCarrier' | 'ActionRequired' | 'Scheduled' | 'Completed' | 'Rejected' | 'Cancelled';

export type OrderState = PortInState | 'Pending' | 'Complete' | 'Error';

/** A change of numbers that an order will make once it falls due. */
export interface StatusChange {
  kind: string;
  numbers: readonly { number: string; iccid: string | null }[];
  areaCode: string;
  zip: string;
}

export interface OrderRecord extends Stored {
  type: 'provision' | 'portin' | 'portout' | 'update' | 'status';
  state: OrderState;
  /** Carrier code and text, `CODE-TEXT`, or the reason of a failure. */
  message: string;
  numbers: readonly string[];
  /** The credential that placed it: DID- or AID-. */
  holder: string;
  changedAt: number;
  /** When a Pending order is carried out; null for orders that wait on something else. */
  dueAt: number | null;
  change: StatusChange | null;
}

export interface MessageRouteRecord extends Stored {
  accountId: string;
  fields: Fields;
}

export type VoiceRouteRecord = MessageRouteRecord;
export type WebhookRecord = MessageRouteRecord;
export type WorkgroupRecord = MessageRouteRecord;
export type ScheduleRecord = MessageRouteRecord;
export type ThresholdRecord = MessageRouteRecord;
export type FeatureRecord = MessageRouteRecord;

export interface ActivityRecord extends Stored {
  workgroupId: string;
  fields: Fields;
}

/** A threshold or a feature given to a subscription. */
export interface AssignmentRecord extends Stored {
  targetId: string;
  subscriptionId: string;
}

export interface ProductRecord extends Stored {
  distributorId: string;
  sku: string;
  description: string;
  type: string;
  subType: string;
  cost: number;
  billingFrequency: string;
  active: boolean;
}

export interface PackageRecord extends Stored {
  distributorId: string;
  name: string;
  description: string;
  subscriberId: string;
  type: string;
  price: number;
  monthly: boolean;
  active: boolean;
}

export interface PackageItemRecord extends Stored {
  packageId: string;
  productId: string;
  type: string;
  price: number;
  monthly: boolean;
  active: boolean;
}

export interface SubscriptionRecord extends Stored {
  subscriberId: string;
  numberId: string | null;
  iccid: string | null;
  packageId: string;
  type: string;
  active: boolean;
}

export interface ServiceItem {
  aggregatorId: string | null;
  distributorId: string | null;
  price: number;
  monthly: boolean;
}

export interface ServiceRecord extends Stored {
  distributorId: string;
  name: string;
  cost: number;
  monthly: boolean;
  items: readonly ServiceItem[];
}

export interface RelationRecord extends Stored {
  parentId: string;
  childId: string;
  relation: string;
}

/** A call filter or a message filter: one for a subscriber and number. */
export interface FilterRecord extends Stored {
  subscriberId: string;
  phone: string;
  fields: Fields;
}

export interface MessageRecord extends Stored {
  direction: 'Inbound' | 'Outbound';
  type: string;
  campaignId: string;
  cost: number;
  to: readonly string[];
  from: string;
  owner: string;
  body: string;
  media: readonly string[];
  encodedMedia: readonly { Base64: string; BaseType: string }[];
  deliveredAt: number | null;
}
