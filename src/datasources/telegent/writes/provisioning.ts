import { acknowledged } from '../decode/acknowledgement.js';
import { e164 } from '../decode/e164.js';
import { iccid } from '../decode/iccid.js';
import { canonicalId, numberId, subscriberId } from '../decode/ids.js';
import { orderStatus, statusMessage } from '../decode/order-status.js';
import { text } from '../decode/text.js';
import { messageType, numberType, productType } from '../decode/words.js';
import { UndecodableAnswer } from '../errors.js';
import { theOnly, unclaimed } from '../evidence/candidates.js';
import { askedAs, isContradicted } from '../evidence/comparison.js';
import { numberClaim, numberClaims, orderClaim } from '../evidence/names.js';
import { orderById } from '../reads/orders.js';
import { iccidTag, listTag, numberTag, tag } from '../reads/tags.js';
import {
  NumberStatus,
  OrderStatus,
  OrderType,
  type NumberRecord,
  type OrderRecord,
} from '../records/index.js';
import type { BodyOf } from '../request.js';
import { RefusedAnswer, writeKind, type NamedThing, type Witness } from '../write.js';

type ProvisionNumberBody = BodyOf<'provisionNumber'>;

/** A purchase. While its order is open it has no number. Without the QR link, which holds the eSIM's activation code. */
export type ProvisionedNumber = Readonly<{
  orderId: string | null;
  orderStatus: OrderStatus;
  e164: string | null;
  /** `NID-` and the tail. */
  numberId: string | null;
  iccid: string | null;
  /** `TSUID-` and the tail; null for an orphan. */
  subscriberId: string | null;
}>;

interface Candidate {
  readonly number: NumberRecord;
  /** Null where the number names no order, or one that can't be found. */
  readonly order: OrderRecord | null;
}

/** `POST /numbers/provision`: buys a number. */
export const provisionNumber = writeKind({
  operation: 'provisionNumber',
  secrets: [],
  isSentAgain: true,
  decode(answer): ProvisionedNumber {
    const told = acknowledged(answer);
    const { code, message } = statusMessage(told.ErrorMessage);
    const purchase = {
      orderId: text(told.OrderId),
      orderStatus: orderStatus({ word: told.OrderStatus, type: OrderType.PROVISION, code, message }),
      e164: e164(told.PhoneNumberAssigned),
      numberId: numberId(told.PhoneNumberId),
      iccid: iccid(told.ICCID),
      subscriberId: subscriberId(told.SubscriberId),
    };
    if (purchase.orderStatus === OrderStatus.CANCELLED) throw new RefusedAnswer(message ?? 'Cancelled');
    if (purchase.orderId === null && purchase.numberId === null) {
      throw new UndecodableAnswer('neither OrderId nor PhoneNumberId is there');
    }
    return purchase;
  },
  tags: ({ ICCID }, result) => [
    listTag('inventory'),
    ...[iccid(ICCID), result?.iccid].flatMap((sim) => (sim ? [iccidTag(sim)] : [])),
    ...(result?.e164 ? [numberTag(result.e164)] : []),
    ...(result?.orderId ? [tag('order', result.orderId)] : []),
  ],
  locks: ({ AssignedSubscriberId: owner }, credentialId) => [
    `provision:${owner ? canonicalId('subscriber', owner) : `orphan ${credentialId}`}`,
  ],
  claims: ({ orderId, numberId: id }) => [
    ...(orderId === null ? [] : [orderClaim(orderId)]),
    ...(id === null ? [] : [numberClaim(id)]),
  ],
  /** Names of the numbers that were there: the subscriber's, and those of nobody, which may be given to the subscriber. */
  async baseline({ AssignedSubscriberId: owner }, witness): Promise<readonly string[]> {
    const numbers = await witness.inventory();
    const isNear = ({ subscriberId: holder }: NumberRecord) =>
      holder === null || holder === subscriberId(owner);
    return numbers.filter(isNear).flatMap(numberClaims);
  },
  async look(body, baseline, witness) {
    const numbers = await witness.inventory();
    const known = new Set(baseline);
    const isNew = (number: NumberRecord) => !numberClaims(number).some((name) => known.has(name));
    const free = await unclaimed(
      numbers.filter((number) => isNew(number) && isAsked(body, number)),
      witness,
      numberClaims,
    );
    const candidates = await Promise.all(free.map((number) => withOrder(number, witness)));
    // A port-in that has completed meanwhile was not bought.
    const bought = candidates.filter(({ order }) => order?.orderType !== OrderType.PORT_IN);
    return theOnly(bought, shown);
  },
  /** The number, by its id or in E.164, or the order. */
  async adopt({ id, isForEveryAccount }, body, baseline, witness) {
    const isHeld = subscriberId(body.AssignedSubscriberId) !== null;
    // What nobody holds, and a list of all accounts shows, may be any account's.
    if (!isHeld && witness.accountId === null && !isForEveryAccount) return null;
    const named = (await witness.inventory()).find(
      (number) =>
        number.id === canonicalId('number', id) || number.e164 === e164(id) || number.orderId === id,
    );
    if (!named) return openOrder(id, { isForEveryAccount }, baseline, witness);
    const isNew = !numberClaims(named).some((name) => baseline.includes(name));
    if (!isNew || !isAsked(body, named)) return null;
    const candidate = await withOrder(named, witness);
    return candidate.order?.orderType === OrderType.PORT_IN ? null : shown(candidate);
  },
});

/** An order of which no number shows yet; nothing but the credential tells whose it is. */
async function openOrder(
  id: string,
  { isForEveryAccount }: Pick<NamedThing, 'isForEveryAccount'>,
  baseline: readonly string[],
  witness: Witness,
): Promise<ProvisionedNumber | null> {
  if (witness.accountId === null && !isForEveryAccount) return null;
  const order = baseline.includes(orderClaim(id)) ? null : await witness.read(orderById(id));
  if (order?.orderType !== OrderType.PROVISION || order.numbers.length > 0) return null;
  const { orderStatus: status } = order;
  return { orderId: id, orderStatus: status, e164: null, numberId: null, iccid: null, subscriberId: null };
}

async function withOrder(number: NumberRecord, witness: Witness): Promise<Candidate> {
  return { number, order: number.orderId === null ? null : await witness.read(orderById(number.orderId)) };
}

function shown({ number, order }: Candidate): ProvisionedNumber {
  const isPending = number.numberStatus === NumberStatus.PENDING;
  return {
    orderId: number.orderId,
    orderStatus: order?.orderStatus ?? (isPending ? OrderStatus.SUBMITTED : OrderStatus.COMPLETED),
    e164: number.e164,
    numberId: number.id,
    iccid: number.iccid,
    subscriberId: number.subscriberId,
  };
}

/** Whether a number may be what was asked for, as far as the inventory tells. */
function isAsked(body: ProvisionNumberBody, number: NumberRecord): boolean {
  return (
    number.numberStatus !== NumberStatus.CANCELLED &&
    number.subscriberId === subscriberId(body.AssignedSubscriberId) &&
    isInArea(body, number) &&
    !isContradicted([
      [numberType(body.NumberType), number.numberType],
      [messageType(body.MessageType), number.messageType],
      [body.MessageEnabled, number.messageEnabled],
      [body.VoiceEnabled, number.voiceEnabled],
      [askedAs(body.MessageRouteId, text), number.messageRouteId],
      [askedAs(body.VoiceRouteId, text), number.voiceRouteId],
      [askedAs(body.ICCID, iccid), number.iccid],
      [productType(body.ProductType), number.productType],
    ])
  );
}

/** A zip code is tried where the area has no number left, and then any area may come of it. */
function isInArea({ AreaCode, ZipCode }: ProvisionNumberBody, number: NumberRecord): boolean {
  const area = text(AreaCode);
  return area === null || text(ZipCode) !== null || number.e164.startsWith(`+1${area}`);
}
