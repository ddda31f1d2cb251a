import type { Preparation } from '../preparation.js';
import { UserErrorCode, WarningCode } from '../user-error.js';

const DAY_MS = 24 * 3_600_000;
/** What carriers take, in business days. */
const SOONEST = 5;
const LATEST = 10;

/** How many business days a day lies ahead of an instant; 0 for that day itself and every day before it. Days in UTC, both `YYYY-MM-DD`. */
export function businessDaysAhead(day: string, now: number): number {
  const target = Date.parse(`${day}T00:00:00Z`);
  let days = 0;
  for (let at = startOfDay(now) + DAY_MS; at <= target && days <= LATEST; at += DAY_MS) {
    if (isBusinessDay(at)) days++;
  }
  return days;
}

/** Refuses a day that is over wherever the number may be, and warns of one that the carriers may not keep. */
export function checkPortInDate(day: string | null | undefined, preparation: Preparation): void {
  if (day == null) return;
  const { now } = preparation;
  // Nowhere on earth a day ends more than half a day after it ends in UTC.
  if (Date.parse(`${day}T00:00:00Z`) + 1.5 * DAY_MS <= now) {
    const message = 'portInDate is over: take a day 5 to 10 business days ahead.';
    preparation.refuse(UserErrorCode.INVALID, message, 'portInDate');
    return;
  }
  const ahead = businessDaysAhead(day, now);
  if (ahead >= SOONEST && ahead <= LATEST) return;
  const message =
    'Carriers take days 5 to 10 business days ahead; they may decline this one or choose another.';
  preparation.warn(WarningCode.PORT_IN_DATE, message, 'portInDate');
}

const startOfDay = (instant: number): number => Math.floor(instant / DAY_MS) * DAY_MS;

function isBusinessDay(instant: number): boolean {
  const day = new Date(instant).getUTCDay();
  return day !== 0 && day !== 6;
}
