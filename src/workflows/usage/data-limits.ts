import { speedWords, WIRE_UNIT, wholeMegabytes } from '../../datasources/telegent/encode/usage.js';
import { given } from '../../datasources/telegent/reads/query.js';
import { DataUnit, ThrottleSpeed } from '../../datasources/telegent/records/index.js';
import type { BodyOf } from '../../datasources/telegent/request.js';
import type { SetDataUsageLimitsInput } from '../../schema/usage/usage-inputs.js';
import type { Preparation } from '../preparation.js';
import { UserErrorCode, WarningCode } from '../user-error.js';

/** The thresholds of an input. */
export type DataLimits = Pick<
  SetDataUsageLimitsInput,
  'unit' | 'notifyAt' | 'throttleAt' | 'throttleSpeed' | 'limitAt'
>;

/** The body of a write but for its numbers. */
export type LimitsBody = Omit<BodyOf<'setDataUsageLimits'>, 'PhoneNumbers'>;

const AMOUNTS = ['notifyAt', 'throttleAt', 'limitAt'] as const;

/**
 * Thresholds as they are sent: in whole megabytes, in rising order. What is wrong is refused at its path, which begins with
 * `parents`; what is filled in is told in a warning.
 */
export function limitsBody(
  limits: DataLimits,
  preparation: Preparation,
  ...parents: readonly string[]
): LimitsBody {
  const unit = limits.unit ?? DataUnit.MB;
  if (limits.unit == null) {
    preparation.warn(WarningCode.DEFAULT_USED, 'unit was left out: MB was taken.', ...parents, 'unit');
  }
  const [notify, throttle, limit] = AMOUNTS.map((name) => {
    const amount = limits[name];
    if (amount == null) return undefined;
    const megabytes = wholeMegabytes(amount, unit);
    if (megabytes === null) {
      const message = `${name} must come to a whole number of megabytes.`;
      preparation.refuse(UserErrorCode.INVALID, message, ...parents, name);
    }
    return megabytes ?? undefined;
  });
  refuseFalling(limits, preparation, parents);
  return given({
    ValueUnit: WIRE_UNIT,
    NotifyValue: notify,
    ThrottleValue: throttle,
    ThrottleSpeed: speedOf(limits, preparation, parents),
    LimitValue: limit ?? 0,
  });
}

/** Each threshold must be less than every one above it. */
function refuseFalling(limits: DataLimits, preparation: Preparation, parents: readonly string[]): void {
  const set = AMOUNTS.filter((name) => limits[name] != null);
  for (const [index, lower] of set.entries()) {
    const upper = set[index + 1];
    if (upper === undefined || Number(limits[lower]) < Number(limits[upper])) continue;
    const message = `${lower} must be less than ${upper}.`;
    preparation.refuse(UserErrorCode.INVALID, message, ...parents, lower);
  }
}

function speedOf(
  { throttleAt, throttleSpeed }: DataLimits,
  preparation: Preparation,
  parents: readonly string[],
): LimitsBody['ThrottleSpeed'] {
  if (throttleAt == null) {
    if (throttleSpeed == null) return undefined;
    const message = 'throttleAt is required beside throttleSpeed: it says from where on data slows down.';
    preparation.refuse(UserErrorCode.INVALID, message, ...parents, 'throttleAt');
  } else if (throttleSpeed == null) {
    const message = 'throttleSpeed was left out: MBPS_1 was taken.';
    preparation.warn(WarningCode.DEFAULT_USED, message, ...parents, 'throttleSpeed');
  }
  return speedWords[throttleSpeed ?? ThrottleSpeed.MBPS_1];
}
