import type { NumberKey, PhoneNumberRecord } from '../contracts/index.js';
import type { Listing } from '../lists/listing.js';
import type { AccountRecord, SubscriberRecord, SubscriptionRecord } from '../telegent/records/index.js';

/**
 * The part of the platform's records that a question is asked of: one account, or everything for a DISTRIBUTOR. Nothing
 * outside of it can be found through it, and a foreign id is told apart from an unknown one by nothing.
 */
export interface Scope {
  accounts(): Promise<Listing<AccountRecord>>;
  account(id: string): Promise<AccountRecord | null>;
  /** `accountId` is set in every row. Not complete where the platform offers no list to the account's credential. */
  subscribers(): Promise<Listing<SubscriberRecord>>;
  subscriber(id: string): Promise<SubscriberRecord | null>;
  numbers(): Promise<Listing<PhoneNumberRecord>>;
  number(key: NumberKey): Promise<PhoneNumberRecord | null>;
  subscriptions(): Promise<Listing<SubscriptionRecord>>;
  /** The account that a number belongs to; null for an orphan whose account nothing tells. */
  accountOfNumber(number: PhoneNumberRecord): Promise<string | null>;
}

/** The keys under which listings are indexed; each must be one function, since it is the index's identity. */
export const accountOfSubscriber = (subscriber: SubscriberRecord): string | null => subscriber.accountId;
export const idOf = (record: { readonly id: string | null }): string | null => record.id;
export const e164Of = (number: PhoneNumberRecord): string => number.e164;
export const iccidOf = (number: PhoneNumberRecord): string | null => number.iccid;
export const holderOf = (record: { readonly subscriberId: string | null }): string | null =>
  record.subscriberId;

/** Finds a number in a listing by whichever key was given. */
export function findNumber(numbers: Listing<PhoneNumberRecord>, key: NumberKey): PhoneNumberRecord | null {
  if ('id' in key) return numbers.one(idOf, key.id);
  return 'e164' in key ? numbers.one(e164Of, key.e164) : numbers.one(iccidOf, key.iccid);
}
