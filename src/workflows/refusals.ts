import { UpstreamError } from '../datasources/telegent/errors.js';
import { RefusedAnswer } from '../datasources/telegent/write.js';
import { UserErrorCode, type UserErrorRecord } from './user-error.js';

interface KnownRefusal {
  readonly says: RegExp;
  readonly code: UserErrorCode;
  readonly message: string;
  /** The field to mend, by its usual name in inputs; null where none is to blame. */
  readonly field: string | null;
}

/** What the platform is known to refuse, in its own words, and how to mend it. */
const KNOWN: readonly KnownRefusal[] = [
  {
    says: /^MessageRouteId is required/i,
    code: UserErrorCode.INVALID,
    message: 'messageRouteId is required: create a message route first.',
    field: 'messageRouteId',
  },
  {
    says: /^Email already exists/i,
    code: UserErrorCode.TAKEN,
    message:
      'email is in use already, perhaps in another account: every subscriber of the platform has its own.',
    field: 'email',
  },
  {
    says: /^Phone number already in use/i,
    code: UserErrorCode.TAKEN,
    message: 'The number was taken meanwhile. Look for an available area again, and repeat.',
    field: 'number',
  },
  {
    says: /^Invalid AccountId/i,
    code: UserErrorCode.NOT_FOUND,
    message: 'There is no such account.',
    field: 'accountId',
  },
  {
    says: /^Invalid SubscriberId/i,
    code: UserErrorCode.NOT_FOUND,
    message: 'There is no such subscriber.',
    field: 'subscriberId',
  },
  {
    says: /^NotifyValue must be less than ThrottleValue/i,
    code: UserErrorCode.INVALID,
    message: 'notifyAt must be less than throttleAt.',
    field: 'notifyAt',
  },
  {
    says: /^NumberType \/ MessageType mismatch/i,
    code: UserErrorCode.MISMATCH,
    message: 'messageType does not fit the type of number: IOT is P2P only, VOIP is A2P only.',
    field: 'messageType',
  },
  {
    says: /^Duplicate filter found/i,
    code: UserErrorCode.TAKEN,
    message: 'The subscriber has a filter on this number already: update that one.',
    field: 'number',
  },
  {
    says: /^Phone number does not belong to account/i,
    code: UserErrorCode.NEEDS_SUPPORT,
    message:
      'The platform does not count the number to its account, a fault that its support must mend: send them the account, the number and the operation id.',
    field: 'number',
  },
  {
    says: /^GENS-0041/i,
    code: UserErrorCode.NEEDS_SUPPORT,
    message:
      'The order is stuck at the platform, though it is open: nothing but its support can move it. Send them the order id and the code GENS-0041.',
    field: 'orderId',
  },
  {
    says: /^(?:Number-swap is currently unavailable|MSISDN swap API endpoint is offline)/i,
    code: UserErrorCode.MAINTENANCE,
    message: 'Swaps are under maintenance at the platform. Nothing was changed; try again later.',
    field: null,
  },
  {
    says: /\bin an active package\b/i,
    code: UserErrorCode.IN_USE,
    message: 'The product is part of an active package: take it out of every package first.',
    field: 'productId',
  },
  {
    says: /\bactive subscriptions\b/i,
    code: UserErrorCode.IN_USE,
    message: 'The package has active subscriptions: cancel them first.',
    field: 'packageId',
  },
];

/** What the platform said no with; null for every other failure. */
export function refusalText(error: unknown): string | null {
  if (error instanceof RefusedAnswer) return error.upstreamMessage;
  return error instanceof UpstreamError && error.code === 'UPSTREAM_REJECTED'
    ? (error.upstreamMessage ?? null)
    : null;
}

/** The user error for words that are known; null for any others. */
export function userErrorFor(words: string): UserErrorRecord | null {
  const known = KNOWN.find(({ says }) => says.test(words));
  return known
    ? { code: known.code, message: known.message, field: known.field ? [known.field] : null }
    : null;
}
