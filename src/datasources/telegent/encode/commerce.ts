import type { BodyOf } from '../request.js';
import {
  BillingFrequency,
  NumberType,
  type KnownBillingFrequency,
  type KnownNumberType,
} from '../records/index.js';

type Frequency = NonNullable<BodyOf<'createProduct'>['BillingFrequency']>;

/** The `Type` of a subscription as the platform writes it. */
export const subscriptionTypeWords: Readonly<Record<KnownNumberType, string>> = {
  [NumberType.MVNO]: 'Mvno',
  [NumberType.IOT]: 'Iot',
  [NumberType.VOIP]: 'Voip',
};

/** How often a product is charged, as the platform writes it. */
export const billingFrequencyWords: Readonly<Record<KnownBillingFrequency, Frequency>> = {
  [BillingFrequency.MRC]: 'MRC',
  [BillingFrequency.NRC]: 'NRC',
  // The guide has it, the specification's list does not.
  [BillingFrequency.USAGE_BASED]: 'usage-based' as Frequency,
};
