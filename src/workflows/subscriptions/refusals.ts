import { UserErrorCode, type UserErrorRecord } from '../user-error.js';

type KnownRefusal = readonly [says: RegExp, code: UserErrorCode, message: string, field: string];

/** What the platform refuses about a subscription, when it changed since the checks, or knows more than they do. */
const KNOWN: readonly KnownRefusal[] = [
  [
    /already has an active subscription/i,
    UserErrorCode.TAKEN,
    'The number has an active subscription already: update that one, or cancel it first.',
    'numberId',
  ],
  [
    /\bType does not match\b/i,
    UserErrorCode.MISMATCH,
    'type does not match the number: leave it out.',
    'type',
  ],
  [
    /^ICCID already in use/i,
    UserErrorCode.TAKEN,
    'iccid is in use by another number or subscription: free it there first.',
    'iccid',
  ],
  [
    /^Package is not active/i,
    UserErrorCode.WRONG_STATE,
    'The package is not active: choose another one.',
    'packageId',
  ],
  [
    /^Subscription is not active/i,
    UserErrorCode.WRONG_STATE,
    'The subscription has ended: create a new one.',
    'subscriptionId',
  ],
  [/^Invalid PackageId/i, UserErrorCode.NOT_FOUND, 'There is no such package.', 'packageId'],
  [/^Invalid TNID/i, UserErrorCode.NOT_FOUND, 'There is no such number in service.', 'numberId'],
  [/^Invalid SubscriptionId/i, UserErrorCode.NOT_FOUND, 'There is no such subscription.', 'subscriptionId'],
];

/** The user error for a refusal of a subscription; null for words that say nothing special here. */
export function subscriptionRefusal(words: string): UserErrorRecord | null {
  const known = KNOWN.find(([says]) => says.test(words));
  if (!known) return null;
  const [, code, message, field] = known;
  return { code, message, field: [field] };
}
