import type { Plain } from '../../datasources/telegent/write.js';
import { rememberLost } from '../../datasources/lost-numbers.js';
import { monthFirst, statusChangeWords } from '../../datasources/telegent/encode/numbers.js';
import { numberLock } from '../../datasources/telegent/evidence/names.js';
import { NumberStatusChange, OrderType } from '../../datasources/telegent/records/index.js';
import * as writes from '../../datasources/telegent/writes/number-status.js';
import type { ChangeNumberStatusInput } from '../../schema/number/status-inputs.js';
import { mutation } from '../definition.js';
import { planned, resultOf } from '../plan.js';
import type { Preparation } from '../preparation.js';
import { WarningCode } from '../user-error.js';
import { openOrder } from './open-order.js';
import { findFreshNumber, findOwnNumber, type OwnNumber } from './own-number.js';
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

  locks: ({ numbers }: Plain<ChangeNumberStatusInput>) => numbers.map(({ number }) => numberLock(number)),

  async prepare(input: Plain<ChangeNumberStatusInput>, preparation) {
    checkStatusInput(input, preparation);
    const day = input.effectiveDate ?? today(preparation.now);
    const isToday = day <= today(preparation.now);
    const { change, force } = input;
    const wanted = { change, isToday, force: force ?? false, now: preparation.now };
    const judged = await judgedNumbers(input, wanted, preparation);
    const accountId = judged[0]?.accountId ?? null;
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

  refusal(words) {
    const told = lineRefusal(words);
    const isOfNumber = told?.field?.[0] === 'number' || told?.field?.[0] === 'iccid';
    return told && isOfNumber ? { ...told, field: ['numbers'] } : told;
  },

  documents(settled, results) {
    const { numbers, cancelledAt } = settled.kept as Kept;
    const { accountId } = settled;
    const told = resultOf(results, 'change', writes.changeNumberStatus);
    return [
      ...(told ? openOrder(orderOf(told, numbers), settled, 'change') : []),
      ...(cancelledAt === null || accountId === null
        ? []
        : numbers.flatMap(({ id, e164 }) => rememberLost({ id, e164, accountId, cancelledAt }))),
    ];
  },
});

const orderOf = ({ orderId, orderStatus }: writes.ChangedNumbers, numbers: readonly NumberBefore[]) => ({
  orderId,
  orderStatus,
  orderType: OrderType.STATUS_CHANGE,
  numbers: numbers.map(({ e164 }) => e164),
  subscriberId: null,
});

type Find = (number: string) => Promise<OwnNumber | null>;

interface Judged extends OwnNumber {
  readonly verdict: Verdict;
}

/**
 * The numbers, in the order of the input, and what is to be done with each. All refusals, and that there is nothing to do, rest
 * on the inventory as it is now; which alone shows a port-out PIN, so that harm is not done to such a number.
 */
async function judgedNumbers(
  input: Plain<ChangeNumberStatusInput>,
  wanted: WantedChange,
  preparation: Preparation,
): Promise<readonly Judged[]> {
  const judged = async (find: Find) =>
    (await numbersOfOneAccount(input, find, preparation)).map((own) => ({
      ...own,
      verdict: verdictOf(own.number, wanted),
    }));
  if (!breaksPortOut(wanted.change)) {
    const known = await judged((number) => findOwnNumber(number, preparation));
    preparation.stopIfRefused();
    if (known.every(({ verdict }) => verdict.is === 'to-send')) return known;
  }
  const now = await judged((number) => findFreshNumber(number, preparation, { whole: true }));
  preparation.stopIfRefused();
  for (const [index, { verdict }] of now.entries()) tell(verdict, index, preparation);
  preparation.stopIfRefused();
  return now;
}

/** Refused as NOT_FOUND alike where a number is absent and where it is another account's than the first one. */
async function numbersOfOneAccount(
  { numbers }: Plain<ChangeNumberStatusInput>,
  find: Find,
  preparation: Preparation,
): Promise<readonly OwnNumber[]> {
  const found = await Promise.all(numbers.map(({ number }) => find(number)));
  const first = found.find((own) => own !== null);
  for (const [index, own] of found.entries()) {
    if (own && own.accountId === first?.accountId) continue;
    preparation.refuseAbsent('number', 'numbers', index, 'number');
  }
  return found.filter((own) => own !== null);
}

function tell(verdict: Verdict, index: number, preparation: Preparation): void {
  if (verdict.is === 'refused') {
    preparation.refuse(verdict.code, verdict.message, 'numbers', index, 'number');
  } else if (verdict.is === 'done-already') {
    const message = 'The number is in that state already, so nothing was sent for it.';
    preparation.warn(WarningCode.NOTHING_TO_DO, message, 'numbers', index, 'number');
  }
}
