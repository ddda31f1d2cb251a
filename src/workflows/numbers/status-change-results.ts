import type { PhoneNumberRecord } from '../../datasources/contracts/index.js';
import {
  NumberStatusChange,
  OrderStatus,
  type NumberStatus,
} from '../../datasources/telegent/records/index.js';
import { UserErrorCode, type UserErrorRecord } from '../user-error.js';
import { lineRefusal } from './refusals.js';
import { endsIn, takesNumber, takesSim } from './status-change-rules.js';

/** A number as it was before the change. */
export type NumberBefore = Readonly<{
  e164: string;
  id: string;
  iccid: string | null;
}>;

/** A change as the platform answered for all numbers together. */
export interface StatusChange {
  readonly change: NumberStatusChange;
  readonly numbers: readonly NumberBefore[];
  readonly orderId: string | null;
  /** Null where nothing was sent. */
  readonly orderStatus: OrderStatus | null;
  /** Why the order was rejected; it may name the numbers at fault. */
  readonly message: string | null;
}

/**
 * What went wrong with one number of a change. The platform answers for all of them, and rejects the order where one failed;
 * so where its reason names no number, the number as it is now tells. `now` is null where it is nobody's any more.
 */
export function mistakesOf(
  { change, numbers, orderStatus, message }: StatusChange,
  index: number,
  now: PhoneNumberRecord | null,
): readonly UserErrorRecord[] {
  const before = numbers[index];
  const isInDoubt = orderStatus === OrderStatus.REJECTED || orderStatus === OrderStatus.UNKNOWN;
  if (before === undefined || !isInDoubt) return [];
  const reasons = message?.split(';').map((reason) => reason.trim()) ?? [];
  const own = reasons.find((reason) => reason.includes(before.e164));
  const isTold = reasons.some((reason) => numbers.some(({ e164 }) => reason.includes(e164)));
  if (isTold ? own === undefined : isDone(change, before, now)) return [];
  return [mistake(own ?? (isTold ? null : message), before, index)];
}

function isDone(change: NumberStatusChange, before: NumberBefore, now: PhoneNumberRecord | null): boolean {
  if (now === null) return change === NumberStatusChange.CANCEL;
  const state: NumberStatus | undefined = endsIn[change];
  if (state !== undefined) return now.numberStatus === state;
  const hasNumber = !takesNumber(change) || now.e164 !== before.e164;
  return hasNumber && (!takesSim(change) || now.iccid !== before.iccid);
}

function mistake(reason: string | null, { e164 }: NumberBefore, index: number): UserErrorRecord {
  const words = reason?.replace(e164, '').replace(/^[\s:]+/, '') ?? '';
  const known = lineRefusal(words);
  const isReason = words.includes(' ');
  const message = isReason ? `It was not done: ${words}.` : 'It was not done.';
  return {
    code: known?.code ?? UserErrorCode.NOT_DONE,
    message: known?.message ?? message,
    field: ['numbers', String(index), 'number'],
  };
}
