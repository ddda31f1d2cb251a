import { DataUnit, RenewalPeriod, ThrottleSpeed } from '../../datasources/telegent/records/index.js';
import { UsageThreshold } from '../../datasources/usage-threshold.js';
import { describeEnum, describeInputEnum } from './vocabulary.js';

const dataUnit = {
  name: 'DataUnit',
  description: 'The unit of an amount of data. Units are decimal: 1 GB is 1000 MB.',
  values: {
    B: 'Bytes.',
    KB: 'Kilobytes: 1000 bytes.',
    MB: 'Megabytes: 1000 kilobytes.',
    GB: 'Gigabytes: 1000 megabytes.',
    TB: 'Terabytes: 1000 gigabytes.',
    UNKNOWN:
      'A unit that the graph does not know; the text field beside it has it in the words of the platform.',
  },
};
const throttleSpeed = {
  name: 'ThrottleSpeed',
  description: 'The speed that data falls to once the throttling threshold is reached.',
  values: {
    KBPS_64: '64 kilobits a second: text messages of messenger apps, little more.',
    KBPS_128: '128 kilobits a second.',
    KBPS_256: '256 kilobits a second.',
    KBPS_512: '512 kilobits a second: plain web pages.',
    MBPS_1: '1 megabit a second.',
    MBPS_5: '5 megabits a second: video in standard definition.',
    MBPS_20: '20 megabits a second.',
    MBPS_50: '50 megabits a second.',
    MBPS_100: '100 megabits a second.',
    UNKNOWN: 'A speed that the graph does not know; `throttleSpeedText` has it in the words of the platform.',
  },
};

describeEnum(DataUnit, dataUnit);
export const DataUnitInput = describeInputEnum(DataUnit, dataUnit);
describeEnum(ThrottleSpeed, throttleSpeed);
export const ThrottleSpeedInput = describeInputEnum(ThrottleSpeed, throttleSpeed);
describeEnum(RenewalPeriod, {
  name: 'RenewalPeriod',
  description: 'The period after which a data allowance starts anew.',
  values: {
    MONTH: 'Months, from a day of the month.',
    WEEK: 'Weeks, from a day of the week.',
  },
});
describeEnum(UsageThreshold, {
  name: 'UsageThreshold',
  description: 'A limit of a data allowance, in the order in which they are reached.',
  values: {
    NOTIFY: 'The user is to be told: `DataUsageSettings.notifyAt`.',
    THROTTLE: 'Data slows down: `DataUsageSettings.throttleAt`.',
    LIMIT: 'Data stops: `DataUsageSettings.limitAt`.',
  },
});

export { DataUnit, RenewalPeriod, ThrottleSpeed, UsageThreshold };
