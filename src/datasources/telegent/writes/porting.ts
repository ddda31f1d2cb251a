import { acknowledged } from '../decode/acknowledgement.js';
import { required } from '../decode/answer.js';
import { e164 } from '../decode/e164.js';
import { iccid } from '../decode/iccid.js';
import { orderStatus } from '../decode/order-status.js';
import { text } from '../decode/text.js';
import { numberType } from '../decode/words.js';
import { numberLock, orderClaim } from '../evidence/names.js';
import { portInEligibility } from '../reads/availability.js';
import { numberByE164 } from '../reads/numbers.js';
import { orderById } from '../reads/orders.js';
import { iccidTag, listTag, numberTag, tag } from '../reads/tags.js';
import {
  isOpen,
  NumberType,
  OrderStatus,
  OrderType,
  wasUpdatedBetween,
  type OrderRecord,
} from '../records/index.js';
import { writeKind, type Witness } from '../write.js';

/** A port-in, or a port-out PIN that was stored, as the order that it is answered with. */
export type PortingOrder = Readonly<{
  /** Null where only the number shows that the PIN is stored. */
  orderId: string | null;
  orderStatus: OrderStatus;
  e164: string;
}>;

/** A port-in that was updated or cancelled. What its state is now only a read of the order tells after an update. */
export type ChangedPortIn = Readonly<{ orderId: string }>;

/**
 * `POST /numbers/portin`. One open port-in a number, whoever places it, so its lock stands for every credential. Orders are
 * not listed: the number shows its order, and where it shows none, only that the number may still be ported in proves that
 * no port-in of it is open.
 */
export const portInNumber = writeKind({
  operation: 'portInNumber',
  secrets: ['CurrentAccountPassword'],
  isSentAgain: true,
  decode(answer, body): PortingOrder {
    const told = acknowledged(answer);
    return {
      orderId: required('OrderId', text(told.OrderId)),
      orderStatus: stateOf(told.Status, OrderType.PORT_IN),
      e164: e164(told.PhoneNumber) ?? body.PortInNumber,
    };
  },
  tags: ({ PortInNumber, ICCID }, result) => [
    listTag('inventory'),
    numberTag(PortInNumber),
    ...simTags(ICCID),
    ...orderTags(result?.orderId),
  ],
  locks: ({ PortInNumber }) => [`port-in:${PortInNumber}`],
  claims: ({ orderId }) => (orderId === null ? [] : [orderClaim(orderId)]),
  /** The order that the number shows now; null when it shows none. */
  baseline: async ({ PortInNumber }, witness) =>
    (await witness.read(numberByE164(PortInNumber)))?.orderId ?? null,
  async look({ PortInNumber, TargetPortinClassification }, baseline, witness) {
    const shown = (await witness.read(numberByE164(PortInNumber)))?.orderId ?? null;
    if (shown !== null && shown !== baseline) {
      const order = await unclaimedOrder(shown, witness);
      return order && isPortInOf(order, PortInNumber)
        ? { found: { orderId: order.id, orderStatus: order.orderStatus, e164: PortInNumber } }
        : 'unclear';
    }
    const target = numberType(TargetPortinClassification) ?? NumberType.MVNO;
    const { eligible } = await witness.read(portInEligibility(PortInNumber, target));
    return eligible ? 'absent' : 'unclear';
  },
  async adopt({ id, isForEveryAccount }, { PortInNumber }, baseline, witness) {
    const order = id === baseline ? null : await witness.read(orderById(id));
    if (!order || !isPortInOf(order, PortInNumber)) return null;
    // One that names no number yet may be another number's.
    const isShown = async () => (await witness.read(numberByE164(PortInNumber)))?.orderId === order.id;
    const isOwn = order.numbers.length > 0 || isForEveryAccount || (await isShown());
    return isOwn ? { orderId: order.id, orderStatus: order.orderStatus, e164: PortInNumber } : null;
  },
});

/**
 * `POST /numbers/portin/update`. Replaces with the same values when it is sent again, so an open order that does not show
 * that it was updated counts as absent. Of a closed one nobody can tell.
 */
export const updatePortIn = writeKind({
  operation: 'updatePortIn',
  secrets: ['CurrentAccountPassword'],
  isSentAgain: true,
  decode: (answer, body): ChangedPortIn => ({
    orderId: text(acknowledged(answer).OrderId) ?? body.OrderId,
  }),
  tags: ({ OrderId, ICCID }) => [tag('order', OrderId), listTag('inventory'), ...simTags(ICCID)],
  locks: ({ OrderId }) => [orderClaim(OrderId)],
  /** The state of the order. */
  baseline: ({ OrderId }, witness) => statusOf(OrderId, witness),
  async look({ OrderId }, baseline, witness) {
    const status = await statusOf(OrderId, witness);
    if (wasUpdatedBetween(baseline, status)) return { found: { orderId: OrderId } };
    return isOpen(status) ? 'absent' : 'unclear';
  },
});

/** `POST /numbers/portin/cancel`. An order in any other state than CANCELLED was not cancelled. */
export const cancelPortIn = writeKind({
  operation: 'cancelPortIn',
  secrets: [],
  isSentAgain: true,
  decode: (answer, body): ChangedPortIn => ({
    orderId: text(acknowledged(answer).OrderId) ?? body.OrderId,
  }),
  tags: ({ OrderId }) => [tag('order', OrderId), listTag('inventory')],
  locks: ({ OrderId }) => [orderClaim(OrderId)],
  async look({ OrderId }, _baseline, witness) {
    const status = await statusOf(OrderId, witness);
    if (status === OrderStatus.CANCELLED) return { found: { orderId: OrderId } };
    return status === OrderStatus.UNKNOWN ? 'unclear' : 'absent';
  },
});

/**
 * `POST /numbers/portout`: stores a PIN. Only that there is one is shown, so one that was there before tells nothing; but to
 * store the same PIN again does no harm, so it counts as absent.
 */
export const setPortOutPin = writeKind({
  operation: 'setPortOutPin',
  secrets: ['PortOutPIN'],
  isSentAgain: true,
  decode(answer, body): PortingOrder {
    const told = acknowledged(answer);
    return {
      orderId: required('OrderId', text(told.OrderId)),
      orderStatus: stateOf(told.Status, OrderType.PORT_OUT),
      e164: e164(told.PhoneNumber) ?? body.PortOutNumber,
    };
  },
  tags: ({ PortOutNumber }, result) => [
    listTag('inventory'),
    numberTag(PortOutNumber),
    ...orderTags(result?.orderId),
  ],
  locks: ({ PortOutNumber }) => [numberLock(PortOutNumber)],
  claims: ({ orderId }) => (orderId === null ? [] : [orderClaim(orderId)]),
  /** Whether the number had a PIN. */
  baseline: ({ PortOutNumber }, witness) => hasPin(PortOutNumber, witness),
  async look({ PortOutNumber }, baseline, witness) {
    const isIssued = !baseline && (await hasPin(PortOutNumber, witness));
    return isIssued
      ? { found: { orderId: null, orderStatus: OrderStatus.SUBMITTED, e164: PortOutNumber } }
      : 'absent';
  },
});

async function unclaimedOrder(orderId: string, witness: Witness): Promise<OrderRecord | null> {
  return (await witness.isClaimed(orderClaim(orderId))) ? null : witness.read(orderById(orderId));
}

/** An order names its numbers, yet not always from the beginning. */
function isPortInOf({ orderType, numbers }: OrderRecord, number: string): boolean {
  return orderType === OrderType.PORT_IN && (numbers.length === 0 || numbers.includes(number));
}

async function statusOf(orderId: string, witness: Witness): Promise<OrderStatus> {
  return (await witness.read(orderById(orderId)))?.orderStatus ?? OrderStatus.UNKNOWN;
}

/** Only the inventory tells of the PIN. */
async function hasPin(number: string, witness: Witness): Promise<boolean> {
  const numbers = await witness.inventory();
  return numbers.some((shown) => shown.e164 === number && shown.portOutPinIssued === true);
}

function stateOf(word: unknown, type: OrderType): OrderStatus {
  return orderStatus({ word, type, code: null, message: null });
}

function simTags(sim: string | undefined): readonly string[] {
  const bare = iccid(sim);
  return bare === null ? [] : [iccidTag(bare)];
}

function orderTags(orderId: string | null | undefined): readonly string[] {
  return orderId ? [tag('order', orderId)] : [];
}
