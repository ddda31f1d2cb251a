import { text } from './text.js';
import { reportUnreadableValue } from './unreadable.js';

/**
 * The digits of a SIM's serial number, without the filler `F` that some answers end in. Never checked further: the platform's
 * own SIMs break the rules. A JSON number of that length has lost its last digits, so it is no ICCID.
 */
export function iccid(value: unknown): string | null {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    reportUnreadableValue('iccid');
    return null;
  }
  return text(value)?.replace(/[\s-]/g, '').replace(/F$/i, '') || null;
}
