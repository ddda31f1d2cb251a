import type { Preparation } from '../preparation.js';
import { WarningCode } from '../user-error.js';

/** Warns of a SIM's number that looks mistyped; the platform's own samples break the rules, so it is no mistake. */
export function warnOfUnusualIccid(
  iccid: string | null | undefined,
  preparation: Preparation,
  ...field: readonly (string | number)[]
): void {
  if (iccid == null || (iccid.startsWith('89') && hasLuhnDigit(iccid))) return;
  const message =
    'The ICCID does not begin with 89, or its check digit fails. It was sent as it is; see that it is right.';
  preparation.warn(WarningCode.UNUSUAL_ICCID, message, ...field);
}

/** Whether the last digit is the check digit of the others (ISO/IEC 7812-1). */
export function hasLuhnDigit(digits: string): boolean {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, index) => {
      const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0;
}
