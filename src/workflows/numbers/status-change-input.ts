import type { ChangeNumberStatusInput } from '../../schema/number/status-inputs.js';
import { warnOfUnusualIccid } from '../iccid.js';
import type { Preparation } from '../preparation.js';
import { UserErrorCode } from '../user-error.js';
import { takesNumber, takesSim } from './status-change-rules.js';

/** A day is over on Earth this long after it is over in UTC. */
const LAST_ZONE_MS = 12 * 3_600_000;

/** The day in UTC, `YYYY-MM-DD`. */
export const today = (now: number): string => new Date(now).toISOString().slice(0, 10);

/** What is wrong with a change whatever its numbers are. */
export function checkStatusInput(input: ChangeNumberStatusInput, preparation: Preparation): void {
  const { change, effectiveDate, numbers, areaCode, zipCode } = input;
  if (effectiveDate != null && effectiveDate < today(preparation.now - LAST_ZONE_MS)) {
    const message = 'effectiveDate is over: leave it out for today, or send a later day.';
    preparation.refuse(UserErrorCode.INVALID, message, 'effectiveDate');
  }
  for (const [field, value] of Object.entries({ areaCode, zipCode })) {
    if (value == null || takesNumber(change)) continue;
    const message = `${field} is for SWAP and REPLACE only: leave it out.`;
    preparation.refuse(UserErrorCode.MISMATCH, message, field);
  }
  const named = new Set<string>();
  for (const [index, { number, iccid }] of numbers.entries()) {
    warnOfUnusualIccid(iccid, preparation, 'numbers', index, 'iccid');
    if (iccid != null && !takesSim(change)) {
      const message = 'iccid is for SWAP_SIM and REPLACE only: leave it out.';
      preparation.refuse(UserErrorCode.MISMATCH, message, 'numbers', index, 'iccid');
    }
    refuseRepeated(number, 'number', index);
    if (iccid != null) refuseRepeated(iccid, 'iccid', index);
  }

  function refuseRepeated(name: string, field: string, index: number): void {
    if (named.has(name)) {
      const message = `${field} is named before already: name each once.`;
      preparation.refuse(UserErrorCode.INVALID, message, 'numbers', index, field);
    }
    named.add(name);
  }
}
