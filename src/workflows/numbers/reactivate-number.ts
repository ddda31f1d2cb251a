import { forgetLost, LostNumbers, type LostNumber } from '../../datasources/lost-numbers.js';
import { numberLock } from '../../datasources/telegent/evidence/names.js';
import { NumberStatus, type NumberRecord } from '../../datasources/telegent/records/index.js';
import * as writes from '../../datasources/telegent/writes/numbers.js';
import type { ReactivateNumberInput } from '../../schema/number/number-inputs.js';
import { mutation } from '../definition.js';
import { planned } from '../plan.js';
import type { Preparation } from '../preparation.js';
import { UserErrorCode, WarningCode } from '../user-error.js';
import { absentNumber, freshRecord } from './own-number.js';
import { lineRefusal } from './refusals.js';

/** The platform keeps a cancelled number for its account this long, in days and in milliseconds. */
const WINDOW_DAYS = 30;
const WINDOW_MS = WINDOW_DAYS * 24 * 3_600_000;

/** What the platform says where another account than the named one has cancelled the number. */
const FOREIGN = /\bdoes not belong to account/i;

/**
 * `POST /numbers/reactivate`. A cancelled number is in no account's list any more, so that it was this account which cancelled
 * it is known from the ledger, or from the inventory of the account's own credential.
 */
export const reactivateNumber = mutation({
  name: 'reactivateNumber',

  locks: ({ number }: ReactivateNumberInput) => [numberLock(number)],

  async prepare({ number: e164, accountId: named }: ReactivateNumberInput, preparation) {
    const lost = await new LostNumbers(preparation.ledger).find({ e164 });
    const wantedId = named ?? preparation.viewer.accountId ?? lost?.accountId;
    const { account } = await preparation.found({ account: preparation.account(wantedId, 'accountId') });
    const number = await ownCancelled(e164, account.id, lost, preparation);
    const isBack = number !== null && number.numberStatus !== NumberStatus.CANCELLED;
    if (!isBack && lost?.accountId === account.id && isOver(lost, preparation)) {
      const message = `The number was cancelled more than ${WINDOW_DAYS} days ago: the platform has taken it back.`;
      preparation.refuse(UserErrorCode.WRONG_STATE, message, 'number');
    } else if (number === null) {
      preparation.refuseAbsent('number', 'number');
    }
    preparation.stopIfRefused();
    if (isBack) preparation.warn(WarningCode.NOTHING_TO_DO, 'The number is not cancelled.', 'number');
    const body = { PhoneNumber: e164, AccountId: account.id };
    const credential = preparation.credentialFor(account.id);
    return {
      accountId: account.id,
      kept: { numberId: number?.id ?? null, e164 },
      writes: isBack ? [] : [planned('reactivate', writes.reactivateNumber, body, credential)],
    };
  },

  result: ({ numberId }) => ({ numberId }),

  refusal: (words) => (FOREIGN.test(words) ? absentNumber('number') : lineRefusal(words)),

  documents({ kept }) {
    const { numberId, e164 } = kept as { readonly numberId: string | null; readonly e164: string };
    return numberId === null ? [] : forgetLost({ id: numberId, e164 });
  },
});

/**
 * The number as it is now; null where it is not the account's. One that is in service is found in the account, one that is
 * cancelled by who cancelled it, where that is known; a DISTRIBUTOR may bring back what was cancelled elsewhere.
 */
async function ownCancelled(
  e164: string,
  accountId: string,
  lost: LostNumber | null,
  preparation: Preparation,
): Promise<NumberRecord | null> {
  if (lost !== null && lost.accountId !== accountId) return null;
  const known = lost ?? (await preparation.find((access) => access.number({ e164 })));
  if (known === null) return null;
  const now = await freshRecord(e164, accountId, preparation);
  if (now?.id !== known.id) return null;
  if (now.numberStatus === NumberStatus.CANCELLED) return now;
  const owner = await preparation.accountIdOf({ ...now, id: known.id });
  return owner === accountId ? now : null;
}

const isOver = ({ cancelledAt }: LostNumber, { now }: Preparation): boolean =>
  cancelledAt !== null && now > cancelledAt + WINDOW_MS;
