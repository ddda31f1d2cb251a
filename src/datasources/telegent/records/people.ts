import type { SubscriberRole } from './vocabulary.js';

/** A postal address; the platform fills none of its parts for certain. */
export interface Address {
  readonly street1: string | null;
  readonly street2: string | null;
  readonly city: string | null;
  readonly state: string | null;
  readonly zip: string | null;
  readonly country: string | null;
}

/** `GET /account`, `GET /distributor/accounts`. */
export interface AccountRecord {
  readonly id: string;
  readonly name: string | null;
  readonly totalSubscribers: number | null;
  readonly billingAddress: Address | null;
  readonly mailingAddress: Address | null;
}

/** `GET /subscribers/get`, `GET /distributor/subscribers`. `accountId` is null where the list leaves the account out. */
export interface SubscriberRecord {
  /** Always `TSUID-` and the tail, whatever prefix the answer had. */
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly role: SubscriberRole;
  readonly roleText: string | null;
  /** E.164 texts as the platform lists them. Writes of numbers do not drop them: whose a number is, the number tells. */
  readonly phoneNumbers: readonly string[];
  readonly accountId: string | null;
}

export interface SubscriberPage {
  readonly subscribers: readonly SubscriberRecord[];
  readonly total: number | null;
}

/** `GET /distributor`, without its secret. */
export interface DistributorRecord {
  readonly id: string;
  readonly name: string | null;
  readonly totalAccounts: number | null;
  readonly billingAddress: Address | null;
  readonly mailingAddress: Address | null;
}
