import { activationCode, carriesData, newLine, newSim, qrLink } from '../line.js';
import { Refusal, type Call, type Domain } from '../operation.js';
import type { NumberRecord } from '../records.js';
import { takeNumber } from './availability.js';
import { instant } from './dates.js';
import { requireFreeSim, requireMatch, requireRoutes } from './line-rules.js';
import { pendingFor, placeOrder } from './orders.js';
import { demanded, flag, text } from './request.js';
import { newId, requireSubscriber, sameId, targetAccount } from './scope.js';

const CLASSIFICATIONS: Record<string, NumberRecord['classification']> = {
  mvno: 'MVNO',
  iot: 'IoT',
  voip: 'VOIP',
};

/** What was asked for, checked: a line without its number yet. */
function wantedLine(call: Call) {
  const { body } = call;
  const type = demanded(body, 'NumberType').toLowerCase();
  const messageType = demanded(body, 'MessageType').toLowerCase() as NumberRecord['messageType'];
  requireMatch(type, messageType);
  const account = targetAccount(call);
  const subscriberId = text(body, 'AssignedSubscriberId') ?? null;
  if (subscriberId && !sameId(requireSubscriber(call, subscriberId, 400).accountId, account.id)) {
    throw new Refusal(400, 'Invalid SubscriberId');
  }
  const productType = demanded(body, 'ProductType');
  const line = {
    subscriberId,
    classification: CLASSIFICATIONS[type] ?? 'MVNO',
    messageType,
    productType,
    messageEnabled: flag(body, 'MessageEnabled') ?? false,
    voiceEnabled: flag(body, 'VoiceEnabled') ?? false,
    dataEnabled: flag(body, 'DataEnabled') ?? carriesData(productType),
    messageRouteId: demanded(body, 'MessageRouteId'),
    voiceRouteId: text(body, 'VoiceRouteId') ?? null,
  };
  requireRoutes(call, line, account.id);
  const iccid = text(body, 'ICCID');
  if (iccid) requireFreeSim(call, iccid);
  const sim = iccid ? { iccid, activationCode: activationCode(newId('X').slice(2, 18)) } : newSim();
  return { ...line, ...sim };
}

export const provisioning: Domain = {
  provisionNumber(call) {
    const { store, body, now } = call;
    const wanted = wantedLine(call);
    const found = takeNumber(store, text(body, 'AreaCode') ?? '', text(body, 'ZipCode') ?? '');
    if (!found) return outOfStock(call);
    const order = placeOrder(call, { type: 'provision', numbers: [found.number], ...pendingFor(call) });
    const pending = order.state === 'Pending';
    const line = store.numbers.put(
      newLine({
        ...wanted,
        ...found,
        id: newId('NID'),
        createdAt: now.getTime(),
        orderId: order.id,
        holder: call.caller.id,
        status: pending ? 'Pending' : 'Active',
      }),
    );
    // A purchase that is still on its way does not know its number yet.
    const assigned = pending
      ? {}
      : {
          PhoneNumberAssigned: line.number,
          PhoneNumberId: line.id,
          QRCode: qrLink(line.activationCode),
          ZipCode: line.zip,
          ICCID: line.iccid ?? '',
        };
    return {
      OrderDate: instant(order.createdAt),
      OrderId: order.id,
      OrderStatus: order.state,
      ...assigned,
      ErrorMessage: null,
      SubscriberId: line.subscriberId ?? '',
    };
  },
};

function outOfStock(call: Call) {
  const message = 'No numbers available in the requested area';
  const order = placeOrder(call, { type: 'provision', numbers: [], state: 'Error', message });
  return {
    OrderDate: instant(order.createdAt),
    OrderId: order.id,
    OrderStatus: order.state,
    ErrorMessage: message,
    SubscriberId: text(call.body, 'AssignedSubscriberId') ?? '',
  };
}
