import { convertData } from './telegent/decode/data-amount.js';
import type { DataUsageRecord, DataUsageSettingsRecord } from './telegent/records/index.js';

/** The limits of a number's data allowance, in the order in which they are reached. */
export enum UsageThreshold {
  NOTIFY = 'NOTIFY',
  THROTTLE = 'THROTTLE',
  LIMIT = 'LIMIT',
}

/** The highest limit that is reached; null for none, and where the platform does not say how much was used. */
export function thresholdReached(
  { used, unit }: DataUsageRecord,
  settings: DataUsageSettingsRecord,
): UsageThreshold | null {
  const amount = used === null ? null : convertData(used, unit, settings.unit);
  const isReached = (limit: number | null): boolean => amount !== null && limit !== null && amount >= limit;
  if (isReached(settings.limitAt)) return UsageThreshold.LIMIT;
  if (isReached(settings.throttleAt)) return UsageThreshold.THROTTLE;
  return isReached(settings.notifyAt) ? UsageThreshold.NOTIFY : null;
}
