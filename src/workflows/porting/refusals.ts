import { UserErrorCode, type UserErrorRecord } from '../user-error.js';

interface PortingRefusal {
  readonly says: RegExp;
  readonly code: UserErrorCode;
  readonly message: string;
  readonly field: string;
}

/** What the platform is known to say of port-ins and port-outs, where it means something else than elsewhere. */
const KNOWN: readonly PortingRefusal[] = [
  {
    says: /\bport-?in\b.*\balready (?:open|exists|in progress)/i,
    code: UserErrorCode.TAKEN,
    message: 'A port-in of the number is open already: follow, correct or cancel that one.',
    field: 'number',
  },
  {
    says: /^Phone number already in use/i,
    code: UserErrorCode.TAKEN,
    message: 'The number is in service here already, so there is nothing to take over.',
    field: 'number',
  },
  {
    says: /\bcannot be ported|\bcan be ported in\b|\bnot eligible\b/i,
    code: UserErrorCode.INELIGIBLE,
    message: 'The number cannot be taken over into that class of service.',
    field: 'number',
  },
  {
    says: /\bICCID already in use/i,
    code: UserErrorCode.TAKEN,
    message: 'The SIM serves another number already: take another one, or free it with clearSimStatus.',
    field: 'iccid',
  },
  {
    says: /\bPortInDate\b/i,
    code: UserErrorCode.INVALID,
    message: 'The platform does not take that portInDate: send another one, 5 to 10 business days ahead.',
    field: 'portInDate',
  },
  {
    says: /^Number is cancelled/i,
    code: UserErrorCode.WRONG_STATE,
    message: 'The number is cancelled: reactivate it first, if it is to leave for another carrier.',
    field: 'number',
  },
  {
    says: /^Invalid OrderId/i,
    code: UserErrorCode.NOT_FOUND,
    message: 'There is no such order.',
    field: 'orderId',
  },
];

/** The user error for a refusal about porting; null leaves it to the usual ones. */
export function portingRefusal(words: string): UserErrorRecord | null {
  const known = KNOWN.find(({ says }) => says.test(words));
  return known ? { code: known.code, message: known.message, field: [known.field] } : null;
}
