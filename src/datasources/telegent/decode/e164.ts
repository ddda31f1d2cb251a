import { text } from './text.js';

/** A US number without its country code, and one with it but without the plus sign. */
const NATIONAL = /^\d{10}$/;
const WITHOUT_PLUS = /^1\d{10}$/;

/** A phone number as E.164 text; what does not look like one stays as the platform wrote it. */
export function e164(value: unknown): string | null {
  const written = text(value);
  if (written === null) return null;
  const digits = written.replace(/[\s().-]/g, '');
  if (NATIONAL.test(digits)) return `+1${digits}`;
  if (WITHOUT_PLUS.test(digits)) return `+${digits}`;
  return /^\+\d+$/.test(digits) ? digits : written;
}
