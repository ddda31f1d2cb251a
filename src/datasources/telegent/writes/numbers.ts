import { acknowledged } from '../decode/acknowledgement.js';
import { e164 } from '../decode/e164.js';
import { flag } from '../decode/flag.js';
import { iccid } from '../decode/iccid.js';
import { subscriberId } from '../decode/ids.js';
import { orderStatus } from '../decode/order-status.js';
import { text } from '../decode/text.js';
import { messageType, numberStatus, numberType, productType } from '../decode/words.js';
import { askedAs, isShown } from '../evidence/comparison.js';
import { numberLock, orderClaim, simLock } from '../evidence/names.js';
import { numberByE164 } from '../reads/numbers.js';
import { iccidTag, listTag, numberTag, tag } from '../reads/tags.js';
import { NumberStatus, OrderStatus, OrderType, type NumberRecord } from '../records/index.js';
import type { BodyOf } from '../request.js';
import { RefusedAnswer, writeKind, type Witness } from '../write.js';

type UpdateNumberBody = BodyOf<'updateNumber'>;

/** A number whose settings were changed, by an order that is nearly always complete at once. */
export type UpdatedNumber = Readonly<{
  e164: string;
  /** Null where the change is only seen on the number. */
  orderId: string | null;
  orderStatus: OrderStatus;
}>;

/** A cancelled number that is in service again. */
export type ReactivatedNumber = Readonly<{
  e164: string;
  accountId: string | null;
  numberStatus: NumberStatus;
}>;

/** A number whose network identifier was asked for again. */
export type RefreshedNumber = Readonly<{ e164: string; nnid: string | null }>;

/** `POST /numbers/update`. Replaces with the same values when it is sent again, so what is not shown counts as absent. */
export const updateNumber = writeKind({
  operation: 'updateNumber',
  secrets: [],
  isSentAgain: true,
  decode(answer, body): UpdatedNumber {
    const told = acknowledged(answer);
    const status = { word: told.UpdateOrderStatus, type: OrderType.UPDATE, code: null, message: null };
    return {
      e164: e164(told.Number) ?? body.Number,
      orderId: text(told.UpdateOrderId),
      orderStatus: orderStatus(status),
    };
  },
  tags: ({ Number, Iccid }, result) => [
    listTag('inventory'),
    numberTag(Number),
    ...(Iccid ? [iccidTag(iccid(Iccid) ?? Iccid), listTag('subscriptions')] : []),
    ...(result?.orderId ? [tag('order', result.orderId)] : []),
  ],
  locks: ({ Number, Iccid }) => [numberLock(Number), ...(Iccid ? [simLock(iccid(Iccid) ?? Iccid)] : [])],
  claims: ({ orderId }) => (orderId === null ? [] : [orderClaim(orderId)]),
  async look(body, _baseline, witness) {
    const number = await numberAsItIs(body, witness);
    return number !== null && isUpdated(body, number)
      ? { found: { e164: number.e164, orderId: null, orderStatus: OrderStatus.COMPLETED } }
      : 'absent';
  },
});

/** `POST /numbers/reactivate`. A number that is in service again shows it, whoever brought it back. */
export const reactivateNumber = writeKind({
  operation: 'reactivateNumber',
  secrets: [],
  isSentAgain: true,
  decode(answer, body): ReactivatedNumber {
    const told = acknowledged(answer);
    const status = numberStatus(told.Status) ?? NumberStatus.UNKNOWN;
    if (status === NumberStatus.CANCELLED) {
      throw new RefusedAnswer(text(told.StatusMessage) ?? 'The number is still cancelled');
    }
    return {
      e164: e164(told.PhoneNumber) ?? body.PhoneNumber,
      accountId: text(told.AccountId),
      numberStatus: status,
    };
  },
  // Its subscription may come back with it.
  tags: ({ PhoneNumber }) => [listTag('inventory'), numberTag(PhoneNumber), listTag('subscriptions')],
  locks: ({ PhoneNumber }) => [numberLock(PhoneNumber)],
  async look({ PhoneNumber, AccountId = null }, _baseline, witness) {
    const number = await witness.read(numberByE164(PhoneNumber));
    // Once the platform has taken the number back for good, it refuses.
    if (number === null || number.numberStatus === NumberStatus.CANCELLED) return 'absent';
    if (number.numberStatus === NumberStatus.UNKNOWN) return 'unclear';
    return { found: { e164: number.e164, accountId: AccountId, numberStatus: number.numberStatus } };
  },
});

/** `POST /numbers/refresh-nnid`. Nothing shows it, and asking again does no harm, so it counts as absent. */
export const refreshNnid = writeKind({
  operation: 'refreshNnid',
  secrets: [],
  isSentAgain: true,
  decode(answer, body): RefreshedNumber {
    const told = acknowledged(answer);
    return { e164: e164(told.PhoneNumber) ?? body.PhoneNumber, nnid: text(told.NNID) };
  },
  tags: ({ PhoneNumber }) => [numberTag(PhoneNumber)],
  locks: ({ PhoneNumber }) => [numberLock(PhoneNumber)],
  look: async () => 'absent',
});

/** Only the inventory shows the product type, and it costs a request a page. */
async function numberAsItIs(body: UpdateNumberBody, witness: Witness): Promise<NumberRecord | null> {
  if (body.ProductType === undefined) return witness.read(numberByE164(body.Number));
  return (await witness.inventory()).find((number) => number.e164 === body.Number) ?? null;
}

function isUpdated(body: UpdateNumberBody, number: NumberRecord): boolean {
  return isShown([
    [askedAs(body.MessageEnabled, flag), number.messageEnabled],
    [askedAs(body.VoiceEnabled, flag), number.voiceEnabled],
    [askedAs(body.MessageType, messageType), number.messageType],
    [askedAs(body.Classification, numberType), number.numberType],
    [askedAs(body.MessageRouteId, text), number.messageRouteId],
    [askedAs(body.VoiceRouteId, text), number.voiceRouteId],
    [askedAs(body.AssignedSubscriberId, subscriberId), number.subscriberId],
    [askedAs(body.Iccid, iccid), number.iccid],
    [askedAs(body.ProductType, productType), number.productType],
    [callerName(body), number.callerName],
  ]);
}

/** Shown as one name, asked for as two; undefined where neither is asked for. */
function callerName({ CnamFirstName, CnamLastName }: UpdateNumberBody): string | null | undefined {
  if (CnamFirstName === undefined && CnamLastName === undefined) return undefined;
  return text([text(CnamFirstName), text(CnamLastName)].filter((name) => name !== null).join(' '));
}
