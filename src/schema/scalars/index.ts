import { toE164 } from './phone-number.js';
import { toIccid } from './sim-card.js';
import { textScalar } from './text-scalar.js';

export { toE164 } from './phone-number.js';
export { toIccid } from './sim-card.js';

export const E164 = textScalar({
  name: 'E164',
  description:
    'A phone number in international form: `+`, country code, subscriber number, no spaces, such as `+12015550123`. ' +
    'An argument may also carry spaces, brackets and dashes.',
  specifiedByURL: 'https://www.itu.int/rec/T-REC-E.164',
  normalise: (text) => toE164(text) ?? text,
});

export const ICCID = textScalar({
  name: 'ICCID',
  description:
    'The serial number of a SIM card or eSIM profile: 18 to 22 digits. An argument may end in the filler `F`, which is ' +
    'dropped. Values from the platform are passed on unchecked.',
  specifiedByURL: 'https://www.itu.int/rec/T-REC-E.118',
  normalise: (text) => toIccid(text) ?? text,
});

export const Decimal = textScalar({
  name: 'Decimal',
  description:
    'An exact decimal number, as text, such as `"12.50"`. Amounts of money are US dollars. Read it with a decimal type, not ' +
    'with a floating-point number.',
});

export const DateTime = textScalar({
  name: 'DateTime',
  description: 'An instant in UTC as ISO 8601 text, such as `2026-03-01T08:30:00.000Z`.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time',
});

export const CalendarDate = textScalar({
  name: 'Date',
  description: 'A calendar day without a time of day, as ISO 8601 text, such as `2026-03-01`.',
});

export const EmailAddress = textScalar({
  name: 'EmailAddress',
  description: 'An email address. Values from the platform are passed on unchecked.',
});

export const Url = textScalar({
  name: 'URL',
  description:
    'An absolute address, such as `https://example.com/inbound`. Values from the platform are passed on unchecked.',
});
