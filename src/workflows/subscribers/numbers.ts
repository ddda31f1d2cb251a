import type { PhoneNumberRecord } from '../../datasources/contracts/index.js';
import type { Preparation } from '../preparation.js';
import { UserErrorCode, type UserErrorRecord } from '../user-error.js';

const TAKEN = 'The number belongs to another subscriber: take it from there first.';

/** Numbers that a subscriber is to hold. */
interface Assignment {
  readonly accountId: string | null | undefined;
  readonly numbers: readonly string[];
  /** The subscriber, whose own numbers will do; null for one that is not there yet. */
  readonly holderId: string | null;
}

/** The numbers, each of the account, and either free or the subscriber's own. */
export async function assignableNumbers(
  { accountId, numbers, holderId }: Assignment,
  preparation: Preparation,
): Promise<readonly PhoneNumberRecord[]> {
  const found = await preparation.numbersOf(accountId, numbers, 'numbers');
  const isTaken = (number: PhoneNumberRecord | null) =>
    number !== null && number.subscriberId !== null && number.subscriberId !== holderId;
  // Who held one a while ago may have given it back.
  const taken = found.filter(isTaken).map(({ e164 }) => e164);
  const now = await Promise.all(taken.map((e164) => preparation.fresh.number({ e164 })));
  for (const [index, e164] of taken.entries()) {
    if (isTaken(now[index] ?? null)) {
      preparation.refuse(UserErrorCode.TAKEN, TAKEN, 'numbers', numbers.indexOf(e164));
    }
  }
  return found;
}

/** The platform names no place for a number that somebody else has got meanwhile. */
export function numberRefusal(words: string): UserErrorRecord | null {
  return /^Phone number already in use/i.test(words)
    ? { code: UserErrorCode.TAKEN, message: TAKEN, field: ['numbers'] }
    : null;
}
