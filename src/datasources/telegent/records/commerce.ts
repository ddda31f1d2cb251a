import type { BillingFrequency, NumberType } from './vocabulary.js';

/** `GET /products`, `/account/products`, `/distributor/products`. Amounts are decimal text in US dollars. */
export interface ProductRecord {
  readonly id: string;
  readonly sku: string | null;
  readonly description: string | null;
  readonly type: string | null;
  readonly subType: string | null;
  readonly cost: string | null;
  readonly billingFrequency: BillingFrequency;
  readonly billingFrequencyText: string | null;
  readonly active: boolean | null;
}

/** `GET /packages`, `/account/packages`, `/distributor/packages`. No read returns a description. */
export interface PackageRecord {
  readonly id: string;
  readonly name: string | null;
  readonly type: string | null;
  readonly price: string | null;
  readonly monthly: boolean | null;
  readonly active: boolean | null;
  /** The one subscriber that the package was made for, if any. */
  readonly subscriberId: string | null;
}

/** `GET /packages/items`. */
export interface PackageItemRecord {
  readonly id: string;
  readonly packageId: string | null;
  readonly productId: string | null;
  readonly type: string | null;
  readonly price: string | null;
  readonly monthly: boolean | null;
  readonly active: boolean | null;
}

/** `GET /subscriptions`, `/account/subscriptions`, `/distributor/subscriptions`, `/packages/subscriptions`. */
export interface SubscriptionRecord {
  readonly id: string;
  readonly type: NumberType;
  readonly typeText: string | null;
  readonly active: boolean;
  readonly iccid: string | null;
  /** `TSUID-` and the tail. */
  readonly subscriberId: string | null;
  /** `NID-` and the tail. */
  readonly numberId: string | null;
  readonly packageId: string | null;
}

/** `GET /services`, `/account/services`. */
export interface ServiceRecord {
  readonly id: string;
  readonly name: string | null;
  readonly cost: string | null;
  readonly monthly: boolean | null;
  readonly active: boolean | null;
}

/** `GET /services/items`; the platform gives an item no id. */
export interface ServiceItemRecord {
  readonly price: string | null;
  readonly monthly: boolean | null;
  readonly active: boolean | null;
}

/** `GET /subscriptions/thresholds`. */
export interface ThresholdRecord {
  readonly id: string;
  readonly accountId: string | null;
  readonly name: string | null;
  readonly type: string | null;
  readonly amount: number | null;
  readonly unit: string | null;
  readonly action: string | null;
  readonly active: boolean | null;
}

/** `GET /subscriptions/features`. */
export interface FeatureRecord {
  readonly id: string;
  readonly accountId: string | null;
  readonly name: string | null;
  readonly type: string | null;
  readonly description: string | null;
  readonly active: boolean | null;
}

/** `GET /subscriptions/thresholds/assignments`, `/subscriptions/features/assignments`. */
export interface AssignmentRecord {
  readonly id: string;
  readonly subscriptionId: string | null;
  readonly active: boolean | null;
}
