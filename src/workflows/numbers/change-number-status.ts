import type { PhoneNumberRecord } from '../../datasources/contracts/index.js';
import { rememberLost } from '../../datasources/lost-numbers.js';
import { idOf } from '../../datasources/scope/scope.js';
import { monthFirst, statusChangeWords } from '../../datasources/telegent/encode/numbers.js';
import { numberLock } from '../../datasources/telegent/evidence/names.js';
import { NumberStatusChange } from '../../datasources/telegent/records/index.js';
import * as writes from '../../datasources/telegent/writes/number-status.js';
import type { ChangeNumberStatusInput } from '../../schema/number/status-inputs.js';
import { mutation } from '../definition.js';
import { planned, resultOf } from '../plan.js';
import type { Preparation } from '../preparation.js';
import { UserErrorCode, WarningCode } from '../user-error.js';
import { freshInventory, ownNumber, sameNumber, type OwnNumber } from './own-number.js';
import { lineRefusal } from './refusals.js';
import { checkStatusInput, today } from './status-change-input.js';
import type { NumberBefore, StatusChange } from './status-change-results.js';
import { breaksPortOut, verdictOf, type Verdict, type WantedChange } from './status-change-rules.js';

type Kept = Readonly<{
  change: NumberStatusChange;
  numbers: readonly NumberBefore[];
  /** When the numbers are no longer the account's, in milliseconds since the epoch; null for every other change. */
  cancelledAt: number | null;
}>;

/**
 * `POST /numbers/status`, for one number or many of an account. The platform answers for all of them together: how it went for
 * each is read back.
 */
export const changeNumberStatus = mutation({
  name: 'changeNumberStatus',

  locks: ({ numbers }: ChangeNumberStatusInput) => numbers.map(({ number }) => numberLock(number)),

  async prepare(input: ChangeNumberStatusInput, preparation) {
    checkStatusInput(input, preparation);
    const owned = await numbersOfOneAccount(input, preparation);
    preparation.stopIfRefused();
    const accountId = owned[0]?.accountId ?? null;
    const day = input.effectiveDate ?? today(preparation.now);
    const isToday = day <= today(preparation.now);
    const { change, force } = input;
    const wanted = { change, isToday, force: force ?? false, now: preparation.now };
    const judged = await judgedNumbers(owned, wanted, preparation);
    const toSend = input.numbers.filter((_number, index) => judged[index]?.verdict.is === 'to-send');
    const body = {
      StatusChange: statusChangeWords[change],
      EffectiveDate: monthFirst(day),
      AreaCode: input.areaCode ?? undefined,
      ZipCode: input.zipCode ?? undefined,
      PhoneNumbers: toSend.map(({ number, iccid }) => ({ Number: number, ICCID: iccid ?? undefined })),
    };
    const kept: Kept = {
      change,
      numbers: judged.map(({ number: { e164, id, iccid } }) => ({ e164, id, iccid })),
      cancelledAt:
        change === NumberStatusChange.CANCEL ? (isToday ? preparation.now : Date.parse(day)) : null,
    };
    const credential = preparation.credentialFor(accountId);
    return {
      accountId,
      kept,
      writes: toSend.length === 0 ? [] : [planned('change', writes.changeNumberStatus, body, credential)],
    };
  },

  result({ change, numbers }, results): StatusChange {
    const order = resultOf(results, 'change', writes.changeNumberStatus);
    return {
      change,
      numbers,
      orderId: order?.orderId ?? null,
      orderStatus: order?.orderStatus ?? null,
      message: order?.message ?? null,
    };
  },

  refusal: lineRefusal,

  documents({ kept, accountId }) {
    const { numbers, cancelledAt } = kept as Kept;
    if (cancelledAt === null || accountId === null) return [];
    return numbers.flatMap(({ id, e164 }) => rememberLost({ id, e164, accountId, cancelledAt }));
  },
});

/** The numbers, in the order of the input; refused as NOT_FOUND alike where one is absent and where it is another account's. */
async function numbersOfOneAccount(
  { numbers }: ChangeNumberStatusInput,
  preparation: Preparation,
): Promise<readonly OwnNumber[]> {
  const found = await Promise.all(
    numbers.map(({ number }, index) => ownNumber(number, preparation, 'numbers', index, 'number')),
  );
  const first = found.find((own) => own !== null);
  for (const [index, own] of found.entries()) {
    if (own && own.accountId !== first?.accountId) refuseAbsent(index, preparation);
  }
  return found.filter((own) => own !== null);
}

/** What is to be done with each number. All refusals, and that there is nothing to do, rest on the inventory as it is now. */
async function judgedNumbers(
  owned: readonly OwnNumber[],
  wanted: WantedChange,
  preparation: Preparation,
): Promise<readonly { readonly number: PhoneNumberRecord; readonly verdict: Verdict }[]> {
  const judge = (number: PhoneNumberRecord) => ({ number, verdict: verdictOf(number, wanted) });
  const asKnown = owned.map(({ number }) => judge(number));
  // Only the inventory shows a port-out PIN, which the harm would be done to.
  const isSafe = !breaksPortOut(wanted.change) && asKnown.every(({ verdict }) => verdict.is === 'to-send');
  if (isSafe) return asKnown;
  const inventory = await freshInventory(owned[0]?.accountId ?? null, preparation);
  const judged = await Promise.all(
    owned.map(async (own, index) => {
      const row = inventory?.one(idOf, own.number.id);
      const number = row && (await sameNumber(own, row, preparation));
      if (number) return judge(number);
      refuseAbsent(index, preparation);
      return judge(own.number);
    }),
  );
  preparation.stopIfRefused();
  for (const [index, { verdict }] of judged.entries()) tell(verdict, index, preparation);
  preparation.stopIfRefused();
  return judged;
}

function tell(verdict: Verdict, index: number, preparation: Preparation): void {
  if (verdict.is === 'refused') {
    preparation.refuse(verdict.code, verdict.message, 'numbers', index, 'number');
  } else if (verdict.is === 'done-already') {
    const message = 'The number is in that state already, so nothing was sent for it.';
    preparation.warn(WarningCode.NOTHING_TO_DO, message, 'numbers', index, 'number');
  }
}

const refuseAbsent = (index: number, preparation: Preparation): void =>
  preparation.refuse(UserErrorCode.NOT_FOUND, 'There is no such number.', 'numbers', index, 'number');
