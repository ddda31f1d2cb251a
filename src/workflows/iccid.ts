import type { Preparation } from './preparation.js';
import { WarningCode } from './user-error.js';

/** What every ICCID of telecommunication begins with (ITU-T E.118). */
const TELECOM = '89';

/** Whether the last digit is the check digit of those before it, by Luhn's rule. */
export function hasCheckDigit(iccid: string): boolean {
  const sum = Array.from(iccid)
    .reverse()
    .reduce((total, digit, index) => {
      const weighted = Number(digit) * (index % 2 === 1 ? 2 : 1);
      return total + (weighted > 9 ? weighted - 9 : weighted);
    }, 0);
  return sum % 10 === 0;
}

/** The platform takes ICCIDs that break the rules, and shows some itself, so they are no more than worth a word. */
export function warnOfUnusualIccid(
  iccid: string | null | undefined,
  preparation: Preparation,
  ...field: readonly (string | number)[]
): void {
  if (iccid == null || (iccid.startsWith(TELECOM) && hasCheckDigit(iccid))) return;
  const name = field.join('.');
  const message = iccid.startsWith(TELECOM)
    ? `The check digit of ${name} is wrong: compare it with the SIM card.`
    : `${name} does not begin with ${TELECOM}, as the ICCID of a SIM card does: compare it with the card.`;
  preparation.warn(WarningCode.UNUSUAL_ICCID, message, ...field);
}
