import type { UsageThreshold } from '../usage-threshold.js';
import type { DataUsageRecord, DataUsageSettingsRecord, RenewalPeriod } from '../telegent/records/index.js';
import type { PhoneNumberRecord } from './number.js';

/** When the data allowance starts anew. No read of the platform returns it: known only where it was written through us. */
export interface DataUsageRenewal {
  readonly autoRenew: boolean | null;
  readonly periodType: RenewalPeriod | null;
  readonly periodValue: number | null;
  readonly renewalDay: number | null;
}

export interface DataUsageSettings extends DataUsageSettingsRecord {
  readonly renewal: DataUsageRenewal | null;
}

/** Mobile data: consumption and limits, both read for up to 100 numbers in one request. */
export interface UsageSource {
  ofNumber(number: PhoneNumberRecord): Promise<DataUsageRecord | null>;
  settingsOf(number: PhoneNumberRecord): Promise<DataUsageSettings | null>;
  /** The highest of its limits that a number has reached; null for none, and where it has no data. */
  thresholdOf(number: PhoneNumberRecord): Promise<UsageThreshold | null>;
}
