import { convertData } from '../decode/data-amount.js';
import { DataUnit, RenewalPeriod, ThrottleSpeed } from '../records/index.js';
import type { BodyOf } from '../request.js';

type LimitsBody = BodyOf<'setDataUsageLimits'>;
type SpeedWord = NonNullable<LimitsBody['ThrottleSpeed']>;

/** Amounts are always sent in this unit: the one that the specification knows. */
export const WIRE_UNIT: LimitsBody['ValueUnit'] = 'MB';

/** An amount in megabytes; null where it comes to no whole number of them, which is all that the platform takes. */
export function wholeMegabytes(amount: number, unit: DataUnit): number | null {
  const megabytes = convertData(amount, unit, DataUnit.MB);
  return megabytes !== null && Number.isSafeInteger(megabytes) ? megabytes : null;
}

/** Speeds as the platform writes them. The guide has those below a megabit, which the specification's enum leaves out. */
export const speedWords: Readonly<Record<Exclude<ThrottleSpeed, ThrottleSpeed.UNKNOWN>, SpeedWord>> = {
  [ThrottleSpeed.KBPS_64]: '64-kbps' as SpeedWord,
  [ThrottleSpeed.KBPS_128]: '128-kbps' as SpeedWord,
  [ThrottleSpeed.KBPS_256]: '256-kbps' as SpeedWord,
  [ThrottleSpeed.KBPS_512]: '512-kbps' as SpeedWord,
  [ThrottleSpeed.MBPS_1]: '1-mbps',
  [ThrottleSpeed.MBPS_5]: '5-mbps',
  [ThrottleSpeed.MBPS_20]: '20-mbps',
  [ThrottleSpeed.MBPS_50]: '50-mbps',
  [ThrottleSpeed.MBPS_100]: '100-mbps',
};

/** Periods as the platform writes them. */
export const periodWords: Readonly<
  Record<RenewalPeriod, BodyOf<'updateDataUsageRenewalInfo'>['PeriodType']>
> = {
  [RenewalPeriod.MONTH]: 'M',
  [RenewalPeriod.WEEK]: 'W',
};
