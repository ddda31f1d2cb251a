import { createHash } from 'node:crypto';
import { carriesData, qrLink, swapsAt } from '../line.js';
import { Refusal, type Domain } from '../operation.js';
import type { NumberRecord } from '../records.js';
import { bareIccid } from '../store.js';
import { instant } from './dates.js';
import { requireFreeSim, requireMatch, requireRoutes } from './line-rules.js';
import { pendingFor, placeOrder } from './orders.js';
import { byActivity, counted, filterOf, listed, pageOf } from './paging.js';
import { demanded, flag, queried, text } from './request.js';
import { accountOfNumber, requireNumber, requireSubscriber, seesNumber } from './scope.js';

const LARGEST_PAGE = 1000;

/** What an update has to set for the number's routes to be looked at: after a transfer they may be another account's. */
const ROUTING = ['MessageRouteId', 'VoiceRouteId', 'VoiceEnabled', 'AssignedSubscriberId'];

/** What the single read and the inventory tell alike. */
function configuration(number: NumberRecord, now: Date) {
  const { swapsRemaining, nextSwapResetAt } = swapsAt(number, now.getTime());
  return {
    Number: number.number,
    OrderId: number.orderId,
    NumberType: 'mobile',
    MessageEnabled: number.messageEnabled,
    MessageType: number.messageType,
    Classification: number.classification,
    VoiceEnabled: number.voiceEnabled,
    MessageRouteId: number.messageRouteId ?? '',
    VoiceRouteId: number.voiceRouteId ?? '',
    Status: number.status,
    OriginalDatePurchased: number.purchasedAt === null ? null : instant(number.purchasedAt),
    AssignedSubscriberId: number.subscriberId,
    Iccid: number.iccid ?? '',
    Cnam: `${number.callerFirstName} ${number.callerLastName}`.trim(),
    QrActivationLink: qrLink(number.activationCode),
    SwapsRemaining: swapsRemaining,
    NextSwapResetDate: instant(nextSwapResetAt),
  };
}

function inventoryItem(number: NumberRecord, now: Date) {
  const pin = number.portOutPin === null ? {} : { PortOutPin: number.portOutPin };
  return { ...configuration(number, now), Tnid: number.id, ProductType: number.productType, ...pin };
}

export const numbers: Domain = {
  getNumber(call) {
    const { store, settings } = call;
    const e164 = queried(call, 'Number', 'PhoneNumber');
    const iccid = queried(call, 'ICCID');
    if (!e164 && !iccid) throw new Refusal(400, 'Number is required');
    const number = e164
      ? store.numbers.one('number', e164)
      : store.numbers.one('iccid', bareIccid(iccid ?? ''));
    const hidden = number?.status === 'Porting' && !settings.portInNumbersVisible;
    if (!number || hidden || !seesNumber(call, number)) throw new Refusal(404, 'Number not found');
    return { ...configuration(number, call.now), TNID: number.id };
  },

  listNumberInventory(call) {
    const { settings } = call;
    const filter = filterOf(call, 'Active');
    const page = counted(call, 'PageNumber', 1);
    const asked = counted(call, 'TotalNumbersRequested', settings.inventoryPageSize);
    const size = settings.honourTotalNumbersRequested
      ? Math.min(asked, LARGEST_PAGE)
      : settings.inventoryPageSize;
    const owned = listed(call, call.store.numbers)
      .all()
      .filter((number) => number.status !== 'Porting' && seesNumber(call, number));
    const found = byActivity(owned, filter, ({ status }) => status === 'Active');
    return {
      AccountId: call.caller.id,
      TotalResults: found.length,
      PageNumber: page,
      Filter: filter,
      PhoneNumbers: pageOf(found, page, size).map((number) => inventoryItem(number, call.now)),
    };
  },

  updateNumber(call) {
    const { store, body } = call;
    const before = requireNumber(call, demanded(body, 'Number'));
    if (before.status === 'Cancelled') throw new Refusal(400, 'Number is cancelled');
    const assigned = body.AssignedSubscriberId;
    const subscriberId = text(body, 'AssignedSubscriberId') ?? null;
    const productType = text(body, 'ProductType') ?? before.productType;
    const iccid = text(body, 'Iccid');
    const changed: NumberRecord = {
      ...before,
      messageEnabled: flag(body, 'MessageEnabled') ?? before.messageEnabled,
      voiceEnabled: flag(body, 'VoiceEnabled') ?? before.voiceEnabled,
      messageType:
        (text(body, 'MessageType') as NumberRecord['messageType'] | undefined) ?? before.messageType,
      classification:
        (text(body, 'Classification') as NumberRecord['classification'] | undefined) ?? before.classification,
      messageRouteId: text(body, 'MessageRouteId') ?? before.messageRouteId,
      voiceRouteId: text(body, 'VoiceRouteId') ?? before.voiceRouteId,
      subscriberId: assigned === undefined ? before.subscriberId : subscriberId,
      callerFirstName: text(body, 'CnamFirstName') ?? before.callerFirstName,
      callerLastName: text(body, 'CnamLastName') ?? before.callerLastName,
      productType,
      dataEnabled: text(body, 'ProductType') ? carriesData(productType) : before.dataEnabled,
      iccid: iccid ?? before.iccid,
      activationCode: iccid && iccid !== before.iccid ? null : before.activationCode,
    };
    if (subscriberId) requireSubscriber(call, subscriberId, 400);
    if (iccid) requireFreeSim(call, iccid, before.id);
    requireMatch(changed.classification, changed.messageType);
    if (ROUTING.some((name) => body[name] !== undefined)) {
      requireRoutes(call, changed, accountOfNumber(call, changed));
    }
    const order = placeOrder(call, { type: 'update', numbers: [before.number], ...pendingFor(call) });
    const number = store.numbers.put(
      before.subscriberId && !changed.subscriberId ? { ...changed, holder: call.caller.id } : changed,
    );
    return {
      Number: number.number,
      Tnid: number.id,
      UpdateOrderId: order.id,
      UpdateOrderDate: instant(order.createdAt),
      UpdateOrderStatus: order.state,
      MessageType: number.messageType,
      MessageEnabled: number.messageEnabled,
      Classification: number.classification,
      VoiceEnabled: number.voiceEnabled,
      MessageRouteId: number.messageRouteId ?? '',
      VoiceRouteId: number.voiceRouteId ?? '',
      Iccid: number.iccid ?? '',
      CnamFirstName: number.callerFirstName,
      CnamLastName: number.callerLastName,
      ProductType: number.productType,
    };
  },

  refreshNnid(call) {
    const number = requireNumber(call, text(call.body, 'PhoneNumber'));
    const digest = createHash('sha1').update(`${number.id} ${call.now.toISOString()}`).digest('hex');
    return { PhoneNumber: number.number, NNID: digest.slice(0, 12), Successful: true };
  },
};
