import { text } from './text.js';
import { reportUnreadableValue } from './unreadable.js';

/** Powers of ten beyond this are no amount of anything, only a way to fill memory. */
const LARGEST_EXPONENT = 30;

/** No amount takes more digits; taking them apart takes ever longer. */
const LONGEST_AMOUNT = 100;

const NUMBER = /^(?<sign>[+-]?)(?<whole>\d*)(?:\.(?<fraction>\d*))?(?:e(?<exponent>[+-]?\d{1,4}))?$/i;

/** A whole number, also as text such as `"5061"`. Null when absent, fractional or beyond exact integers. */
export function integer(value: unknown): number | null {
  const digits = text(value);
  if (digits === null) return null;
  const number = /^[+-]?\d+$/.test(digits) ? Number(digits) : NaN;
  if (Number.isSafeInteger(number)) return number;
  reportUnreadableValue('number');
  return null;
}

/**
 * A decimal as plain text (`0.0045`), from a number or from text such as `"1.12"`, `"$0.0045"` or `"1,234.50"`. The
 * same amount is the same text, however it was written. Null when absent or no decimal.
 */
export function decimal(value: unknown): string | null {
  const written = text(value);
  if (written === null) return null;
  const plain = written.length > LONGEST_AMOUNT ? null : plainDecimal(withoutSigns(written));
  if (plain === null) reportUnreadableValue('number');
  return plain;
}

/** A quantity that may have a fraction: what `decimal` reads, as a number. */
export function quantity(value: unknown): number | null {
  const plain = decimal(value);
  return plain === null ? null : Number(plain);
}

/** Without a dollar sign and commas between thousands. */
function withoutSigns(written: string): string {
  return written.replace(/^([+-]?)\s*(?:US)?\$\s*/i, '$1').replace(/,(?=\d{3}(?:\D|$))/g, '');
}

/** The same number without an exponent, a plus sign or needless zeros. */
function plainDecimal(written: string): string | null {
  const groups = NUMBER.exec(written)?.groups;
  if (!groups) return null;
  const { sign = '', whole = '', fraction = '' } = groups;
  const exponent = Number(groups['exponent'] ?? 0);
  if (whole + fraction === '' || Math.abs(exponent) > LARGEST_EXPONENT) return null;
  const point = whole.length + exponent;
  const digits = (whole + fraction).padStart(whole.length + fraction.length - Math.min(point, 0), '0');
  const split = Math.max(point, 0);
  const integral =
    digits
      .slice(0, split)
      .padEnd(split, '0')
      .replace(/^0+(?=\d)/, '') || '0';
  const rest = digits.slice(split).replace(/0+$/, '');
  const magnitude = rest === '' ? integral : `${integral}.${rest}`;
  return sign === '-' && /[1-9]/.test(magnitude) ? `-${magnitude}` : magnitude;
}
