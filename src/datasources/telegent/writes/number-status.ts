import { filledRecord, refusalOf } from '../decode/acknowledgement.js';
import type { Answer } from '../decode/answer.js';
import { calendarDate } from '../decode/date.js';
import { e164 } from '../decode/e164.js';
import { iccid } from '../decode/iccid.js';
import { orderStatus } from '../decode/order-status.js';
import { text, textList } from '../decode/text.js';
import { UndecodableAnswer } from '../errors.js';
import { askedNumbers, numberLock, orderClaim, simLock } from '../evidence/names.js';
import { iccidTag, listTag, numberTag, tag } from '../reads/tags.js';
import { NumberStatus, OrderStatus, OrderType, type NumberRecord } from '../records/index.js';
import type { BodyOf } from '../request.js';
import { RefusedAnswer, writeKind, type Finding } from '../write.js';

type ChangeNumberStatusBody = BodyOf<'changeNumberStatus'>;
type AnsweredNumber = NonNullable<Answer<'changeNumberStatus'>['Numbers']>[number];

/** A change of one or more numbers. How it went for each number is told by the numbers alone. */
export type ChangedNumbers = Readonly<{
  orderId: string | null;
  /** Of all numbers together: REJECTED where at least one of several was. */
  orderStatus: OrderStatus;
  /** Why, where it was rejected. */
  message: string | null;
  /** E.164 texts in the order in which they were asked for, as they are after a swap where the answer tells. */
  numbers: readonly string[];
}>;

/** What a number was before a swap. */
type Before = Readonly<{ e164: string; id: string | null; iccid: string | null }>;

/** The state that a number ends in; the other changes replace the number, its SIM, or both. */
const ENDS_IN: Partial<Record<ChangeNumberStatusBody['StatusChange'], NumberStatus>> = {
  activate: NumberStatus.ACTIVE,
  park: NumberStatus.PARKED,
  cancel: NumberStatus.CANCELLED,
};

/**
 * `POST /numbers/status`. To activate, park or cancel again does no harm, so what is not shown counts as absent. A swap would
 * be made twice: when it was to be made on a later day than that on which it was sent, its absence proves nothing.
 */
export const changeNumberStatus = writeKind({
  operation: 'changeNumberStatus',
  secrets: [],
  isSentAgain: true,
  decode(answer, body): ChangedNumbers {
    const told = filledRecord(answer);
    const refusal = refusalOf(told);
    // One number's failure makes the whole order fail, though the others have been changed.
    if (refusal !== null && body.PhoneNumbers.length === 1) throw new RefusedAnswer(refusal);
    const orderId = text(told.OrderId);
    const word = refusal === null ? told.OrderStatus : OrderStatus.REJECTED;
    if (orderId === null && text(word) === null) {
      throw new UndecodableAnswer('neither OrderId nor OrderStatus is there');
    }
    return {
      orderId,
      orderStatus: orderStatus({ word, type: OrderType.STATUS_CHANGE, code: null, message: null }),
      message: refusal,
      numbers: answeredNumbers(told.Numbers, askedNumbers(body)),
    };
  },
  tags: (body, result) => [
    listTag('inventory'),
    listTag('subscriptions'),
    // They are shown with the number that they cover.
    ...(body.StatusChange in ENDS_IN ? [] : [listTag('callFilters'), listTag('messageFilters')]),
    ...[...askedNumbers(body), ...(result?.numbers ?? [])].map(numberTag),
    ...askedSims(body).map(iccidTag),
    ...(result?.orderId ? [tag('order', result.orderId)] : []),
  ],
  locks: (body) => [...askedNumbers(body).map(numberLock), ...askedSims(body).map(simLock)],
  claims: ({ orderId }) => (orderId === null ? [] : [orderClaim(orderId)]),
  /** What the numbers were before a swap; empty where the state that they end in shows everything. */
  async baseline(body, witness): Promise<readonly Before[]> {
    if (body.StatusChange in ENDS_IN) return [];
    const asked = new Set(askedNumbers(body));
    const numbers = (await witness.inventory()).filter((number) => asked.has(number.e164));
    return numbers.map((number) => ({ e164: number.e164, id: number.id, iccid: number.iccid }));
  },
  async look(body, baseline, witness) {
    const numbers = await witness.inventory();
    const state = ENDS_IN[body.StatusChange];
    if (state !== undefined) return lookForState(body, state, numbers);
    const finding = lookForSwap(body, baseline, numbers);
    return finding === 'absent' && isScheduled(body, witness.sentAt) ? 'unclear' : finding;
  },
});

function lookForState(
  body: ChangeNumberStatusBody,
  state: NumberStatus,
  numbers: readonly NumberRecord[],
): Finding<ChangedNumbers> {
  // A cancelled number may leave the inventory.
  const statusOf = (wanted: string) =>
    numbers.find((number) => number.e164 === wanted)?.numberStatus ?? NumberStatus.CANCELLED;
  const asked = askedNumbers(body);
  return asked.every((number) => statusOf(number) === state) ? found(asked, OrderStatus.COMPLETED) : 'absent';
}

/** One number that was swapped shows that the order was carried out, so that it must not be sent again. */
function lookForSwap(
  body: ChangeNumberStatusBody,
  baseline: readonly Before[],
  numbers: readonly NumberRecord[],
): Finding<ChangedNumbers> {
  const after = askedNumbers(body).map((asked) => {
    const before = baseline.find((number) => number.e164 === asked);
    const now = before?.id ? numbers.find(({ id }) => id === before.id) : undefined;
    return { asked, before, now };
  });
  if (after.some(({ before, now }) => before !== undefined && now === undefined)) return 'unclear';
  const isSwapped = ({ before, now }: (typeof after)[number]) =>
    before !== undefined && now !== undefined && differs(body.StatusChange, before, now);
  if (!after.some(isSwapped)) return 'absent';
  const status = after.every(isSwapped) ? OrderStatus.COMPLETED : OrderStatus.UNKNOWN;
  return found(
    after.map(({ asked, now }) => now?.e164 ?? asked),
    status,
  );
}

function differs(change: ChangeNumberStatusBody['StatusChange'], before: Before, now: NumberRecord): boolean {
  const [otherNumber, otherSim] = [now.e164 !== before.e164, now.iccid !== before.iccid];
  if (change === 'swap') return otherNumber;
  return change === 'swap-sim' ? otherSim : otherNumber || otherSim;
}

function found(numbers: readonly string[], status: OrderStatus): Finding<ChangedNumbers> {
  return { found: { orderId: null, orderStatus: status, message: null, numbers } };
}

function isScheduled({ EffectiveDate }: ChangeNumberStatusBody, sentAt: string): boolean {
  const [effective, sent] = [calendarDate(EffectiveDate), calendarDate(sentAt)];
  return effective === null || sent === null || effective > sent;
}

function answeredNumbers(answered: unknown, asked: readonly string[]): readonly string[] {
  const field: keyof AnsweredNumber = 'Number';
  const numbers = textList(answered, field).flatMap((number) => e164(number) ?? []);
  return numbers.length === asked.length ? numbers : asked;
}

function askedSims({ PhoneNumbers }: ChangeNumberStatusBody): readonly string[] {
  return PhoneNumbers.flatMap(({ ICCID }) => iccid(ICCID) ?? []);
}
