import { newLine, newSim } from '../line.js';
import { Refusal, type Call, type Domain } from '../operation.js';
import type { NumberRecord, OrderRecord, OrderState, PortInState } from '../records.js';
import type { Settings } from '../settings.js';
import type { Store } from '../store.js';
import { dayFrom, instant } from './dates.js';
import { requireFreeSim } from './line-rules.js';
import { findOrder, placeOrder, stateWord } from './orders.js';
import { demanded, text } from './request.js';
import { newId, requireNumber } from './scope.js';

const STUCK = 'GENS-0041 No Port-In request found';

/** What comes after what when nobody intervenes; the other states stay as they are. */
const NEXT: Partial<Record<OrderState, PortInState>> = {
  Submitted: 'PendingCarrier',
  PendingCarrier: 'Scheduled',
  Scheduled: 'Completed',
};

const OPEN = ['Submitted', 'PendingCarrier', 'ActionRequired', 'Scheduled'] as const satisfies PortInState[];
export const WALKING = Object.keys(NEXT) as OrderState[];

const isOpen = ({ type, state }: OrderRecord) => type === 'portin' && OPEN.some((open) => open === state);

/** Brings a port-in to where the clock says it is by now. */
export function walkPortIn(store: Store, order: OrderRecord, now: Date, settings: Settings): void {
  const step = settings.portInStepSeconds * 1000;
  let current = order;
  for (let next = NEXT[current.state]; next; next = NEXT[current.state]) {
    const at = current.changedAt + step;
    if (at > now.getTime()) return;
    current = movePortIn(store, current.id, { to: next }, new Date(at));
  }
}

/**
 * Puts a port-in into a state, now; completion brings the number in, a final refusal lets it go.
 * `code` and `message` are the losing carrier's. Throws 404 when there is no such port-in.
 */
export function movePortIn(
  store: Store,
  orderId: string,
  change: { to: PortInState; code?: string; message?: string },
  now: Date,
): OrderRecord {
  const order = store.orders.put({
    ...requirePortIn(store, orderId),
    state: change.to,
    message: [change.code, change.message].filter(Boolean).join('-'),
    changedAt: now.getTime(),
  });
  for (const number of order.numbers) settleNumber(store, order, number, now);
  return order;
}

/** Takes a port-in one state on, now. Throws 404 when there is no such port-in, 409 when nothing follows by itself. */
export function advancePortIn(store: Store, orderId: string, now: Date): OrderRecord {
  const { state } = requirePortIn(store, orderId);
  const to = NEXT[state];
  if (!to) throw new Refusal(409, `A port-in that is ${state} does not go on by itself`);
  return movePortIn(store, orderId, { to }, now);
}

function requirePortIn(store: Store, orderId: string): OrderRecord {
  const order = store.orders.get(orderId);
  if (order?.type !== 'portin') throw new Refusal(404, 'Invalid OrderId');
  return order;
}

/** Porting on its own, Pending when it is bound to a subscriber already. */
const isComingIn = ({ status }: NumberRecord) => status === 'Porting' || status === 'Pending';

function settleNumber(store: Store, order: OrderRecord, e164: string, now: Date): void {
  const number = store.numbers.one('number', e164);
  if (!number || !isComingIn(number) || number.orderId !== order.id) return;
  if (order.state === 'Completed') {
    store.numbers.put({ ...number, status: 'Active', purchasedAt: now.getTime(), createdAt: now.getTime() });
  }
  if (order.state === 'Rejected' || order.state === 'Cancelled') store.numbers.delete(number.id);
}

/** Carriers that numbers are said to come from, by their last digit. */
const CARRIERS = ['Verizon', 'AT&T', 'T-Mobile', 'US Cellular', 'Cricket'];

/** Why a number can't be ported in; undefined when it can. */
function obstacle(call: Call, e164: string): string | undefined {
  if (!/^\+1[2-9]\d{9}$/.test(e164)) return 'Only numbers of the North American plan can be ported in';
  if (/^\+18(00|33|44|55|66|77|88)/.test(e164)) return 'Toll-free numbers cannot be ported to mobile service';
  if (call.store.orders.by('number', e164).some(isOpen)) return 'A port-in of this number is already open';
  return call.store.numbers.one('number', e164) ? 'Phone number already in use' : undefined;
}

/** The lines 555-0190 to 555-0199 are landlines in the sandbox's world. */
const isLandline = (e164: string) => /555019\d$/.test(e164);

/** The open port-in that an update or a cancellation is about. */
function openPortIn(call: Call): OrderRecord {
  const order = findOrder(call, demanded(call.body, 'OrderId'));
  if (!order || !isOpen(order)) throw new Refusal(404, STUCK);
  return order;
}

export const porting: Domain = {
  checkPortInEligibility(call) {
    const e164 = demanded(call.body, 'PhoneNumber');
    const reason = obstacle(call, e164);
    return {
      PhoneNumber: e164,
      Eligible: reason === undefined,
      CurrentCarrier: CARRIERS[Number(e164.at(-1)) % CARRIERS.length] ?? '',
      NumberType: isLandline(e164) ? 'landline' : 'mobile',
      Message: reason ?? 'Number is eligible for port-in',
    };
  },

  /** Carries neither account nor subscriber nor routes: the number comes in bare. */
  portInNumber(call) {
    const { store, body, settings } = call;
    const e164 = demanded(body, 'PortInNumber');
    const reason = obstacle(call, e164);
    if (reason) throw new Refusal(400, reason);
    const iccid = text(body, 'ICCID');
    if (iccid) requireFreeSim(call, iccid);
    const order = placeOrder(call, { type: 'portin', numbers: [e164], state: 'Submitted' });
    const sim: Pick<NumberRecord, 'iccid' | 'activationCode'> = iccid
      ? { iccid, activationCode: null }
      : newSim();
    const line = store.numbers.put(
      newLine({
        ...sim,
        id: newId('NID'),
        createdAt: call.now.getTime(),
        number: e164,
        orderId: order.id,
        holder: call.caller.id,
        status: 'Porting',
        purchasedAt: null,
        classification: classificationIn(body) ?? 'MVNO',
      }),
    );
    return {
      OrderId: order.id,
      OrderDate: instant(order.createdAt),
      Status: stateWord(order, settings),
      PhoneNumber: e164,
      ICCID: line.iccid ?? '',
    };
  },

  updatePortIn(call) {
    const order = openPortIn(call);
    const date = text(call.body, 'PortInDate');
    if (date && dayFrom(date) === undefined) throw new Refusal(400, 'PortInDate is not a date');
    for (const number of order.numbers) correctLine(call, number);
    movePortIn(call.store, order.id, { to: 'Submitted' }, call.now);
    return { OrderId: order.id, Status: 'Updated', Message: 'Port-in order updated successfully' };
  },

  cancelPortIn(call) {
    const order = movePortIn(call.store, openPortIn(call).id, { to: 'Cancelled' }, call.now);
    return { OrderId: order.id, Status: 'Cancelled' };
  },

  /** Stores the PIN; the order that it answers waits for the gaining carrier. */
  setPortOutPin(call) {
    const { store, body } = call;
    const number = requireNumber(call, demanded(body, 'PortOutNumber'));
    if (number.status === 'Cancelled') throw new Refusal(400, 'Number is cancelled');
    store.numbers.put({ ...number, portOutPin: demanded(body, 'PortOutPIN') });
    const order = placeOrder(call, {
      prefix: 'JNOID',
      type: 'portout',
      numbers: [number.number],
      state: 'Pending',
    });
    return {
      OrderId: order.id,
      OrderDate: instant(order.createdAt),
      Status: order.state,
      PhoneNumber: number.number,
    };
  },
};

/** The kind of number that a port-in asks for; Mobile and Landline say the same as mvno. */
function classificationIn(body: Call['body']): NumberRecord['classification'] | undefined {
  const target = text(body, 'TargetPortinClassification');
  if (target === undefined) return undefined;
  return target.toLowerCase() === 'iot' ? 'IoT' : 'MVNO';
}

/** What an update of its port-in changes of a number still to come. */
function correctLine(call: Call, e164: string): void {
  const number = call.store.numbers.one('number', e164);
  if (!number || !isComingIn(number)) return;
  const iccid = text(call.body, 'ICCID');
  if (iccid) requireFreeSim(call, iccid, number.id);
  const classification = classificationIn(call.body) ?? number.classification;
  call.store.numbers.put({
    ...number,
    classification,
    ...(iccid ? { iccid, activationCode: null } : {}),
  });
}
