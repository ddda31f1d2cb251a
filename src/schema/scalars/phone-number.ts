import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/min/metadata';

/** The longest text that is tried as a phone number. */
const LONGEST_TEXT = 40;

/** The number in E.164 (`+`, country code, at most 15 digits); null when the text, as a whole, is no such number. */
export function toE164(text: string): string | null {
  if (text.length > LONGEST_TEXT) return null;
  const number = parsePhoneNumberFromString(text.trim(), { extract: false }, metadata);
  return number?.isPossible() && !number.ext ? number.number : null;
}
