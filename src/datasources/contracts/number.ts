import type {
  AccountRecord,
  CallFilterRecord,
  DeviceRecord,
  MessageFilterRecord,
  MessageRecord,
  MessageRouteRecord,
  NumberRecord,
  NumberStatus,
  OrderRecord,
  SubscriberRecord,
  SubscriptionRecord,
  VoicemailRecord,
  VoiceRouteRecord,
} from '../telegent/records/index.js';
import type { Connection, Page } from './pagination.js';

/** A number whose `NID-` id is known; the graph shows no other. */
export type PhoneNumberRecord = NumberRecord & { readonly id: string };

/** What a number is looked up by: exactly one of its three names. */
export type NumberKey = { readonly id: string } | { readonly e164: string } | { readonly iccid: string };

export interface NumberCriteria {
  readonly status: NumberStatus | null;
}

/** An eSIM profile, out of the platform's QR link. Everything here is a secret: not logged, not cached with a response. */
export interface Esim {
  /** The whole LPA code: `LPA:1$<smdpAddress>$<matchingId>`. */
  readonly activationCode: string;
  readonly smdpAddress: string;
  readonly matchingId: string | null;
}

/** Phone numbers that the viewer may see; what it may not see is null or left out. */
export interface NumberSource {
  find(key: NumberKey): Promise<PhoneNumberRecord | null>;
  /** The same number with every field: reads what the answer that it came from left out. */
  complete(number: PhoneNumberRecord): Promise<PhoneNumberRecord>;

  ofAccount(
    account: AccountRecord,
    criteria: NumberCriteria,
    page: Page,
  ): Promise<Connection<PhoneNumberRecord>>;
  /** All numbers of an account that carry mobile data, or may. */
  withData(account: AccountRecord): Promise<readonly PhoneNumberRecord[]>;
  /** At most 100 numbers; `pageOfSubscriber` walks them all. */
  ofSubscriber(subscriber: SubscriberRecord): Promise<readonly PhoneNumberRecord[]>;
  pageOfSubscriber(subscriber: SubscriberRecord, page: Page): Promise<Connection<PhoneNumberRecord>>;
  ofMessageRoute(route: MessageRouteRecord, page: Page): Promise<Connection<PhoneNumberRecord>>;
  ofVoiceRoute(route: VoiceRouteRecord, page: Page): Promise<Connection<PhoneNumberRecord>>;
  /** The order's numbers that exist already; all of them are the viewer's, or the order is hidden. */
  ofOrder(order: OrderRecord, page: Page): Promise<Connection<PhoneNumberRecord>>;
  ofSubscription(subscription: SubscriptionRecord): Promise<PhoneNumberRecord | null>;
  ofFilter(filter: CallFilterRecord | MessageFilterRecord): Promise<PhoneNumberRecord | null>;
  /** The operator's own number that sent or received the message. */
  ofMessage(message: MessageRecord): Promise<PhoneNumberRecord | null>;

  /** Null without an eSIM, and for a SUBSCRIBER whose number it is not. */
  esimOf(number: PhoneNumberRecord): Promise<Esim | null>;
  deviceOf(number: PhoneNumberRecord): Promise<DeviceRecord | null>;
  voicemailOf(number: PhoneNumberRecord): Promise<VoicemailRecord | null>;
}
