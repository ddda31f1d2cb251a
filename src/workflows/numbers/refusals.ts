import { userErrorFor } from '../refusals.js';
import { UserErrorCode, type UserErrorRecord } from '../user-error.js';
import type { WantedArea } from './nearby-areas.js';

interface LineRefusal {
  readonly says: RegExp;
  readonly code: UserErrorCode;
  readonly message: string;
  readonly field: string | null;
}

/** What the platform is known to say of numbers; in an order for several it stands behind the number. */
const KNOWN: readonly LineRefusal[] = [
  {
    says: /\bICCID already in use/i,
    code: UserErrorCode.TAKEN,
    message: 'The SIM serves another number already: take another one, or free it with clearSimStatus.',
    field: 'iccid',
  },
  {
    says: /\bInvalid MessageRouteId/i,
    code: UserErrorCode.NOT_FOUND,
    message: 'The account has no such message route: send messageRouteId with one of its own.',
    field: 'messageRouteId',
  },
  {
    says: /\bInvalid VoiceRouteId/i,
    code: UserErrorCode.NOT_FOUND,
    message: 'The account has no such voice route: send voiceRouteId with one of its own.',
    field: 'voiceRouteId',
  },
  {
    says: /\bVoiceRouteId is required/i,
    code: UserErrorCode.INVALID,
    message: 'voiceRouteId is required when calls are switched on: create a voice route first.',
    field: 'voiceRouteId',
  },
  {
    says: /\bNo swaps remaining/i,
    code: UserErrorCode.WRONG_STATE,
    message: 'The number has no swaps left in this period; nextSwapResetAt tells when it has.',
    field: null,
  },
  {
    says: /\bNumber is (?:not cancelled|cancelled|parked|pending|suspended|active|inactive)\b/i,
    code: UserErrorCode.WRONG_STATE,
    message: 'The number is in another state by now, in which this cannot be done. Look at it again.',
    field: 'number',
  },
  {
    says: /(?:Number-swap is currently unavailable|MSISDN swap API endpoint is offline)/i,
    code: UserErrorCode.MAINTENANCE,
    message: 'Swaps are under maintenance at the platform. Nothing was changed; try again later.',
    field: null,
  },
];

/** An area that is exhausted, and a number in it that was taken under our hands. */
const OUT_OF_STOCK = /\bNo numbers (?:are )?available|\bPhone number already in use/i;

/** The user error for a refusal about a line; null for any other. */
export function lineRefusal(words: string): UserErrorRecord | null {
  if (OUT_OF_STOCK.test(words)) return outOfStock({ areaCode: null, zipCode: null }, '');
  const known = KNOWN.find(({ says }) => says.test(words));
  if (!known) return userErrorFor(words);
  const { code, message, field } = known;
  return { code, message, field: field === null ? null : [field] };
}

/** `near` names areas with stock, such as `801 (84101)`. */
export function outOfStock({ areaCode, zipCode }: WantedArea, near: string): UserErrorRecord {
  const hint =
    near === '' ? 'Look for another one with numberAvailability.' : `Near it there are some in ${near}.`;
  return {
    code: UserErrorCode.OUT_OF_STOCK,
    message: `There are no such numbers left in that area. ${hint}`,
    field: [areaCode === null && zipCode !== null ? 'zipCode' : 'areaCode'],
  };
}
