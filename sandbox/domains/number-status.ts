import { activationCode, newSim, qrLink, swapsAt } from '../line.js';
import { Refusal, type Call, type Domain } from '../operation.js';
import type { NumberRecord, OrderRecord, StatusChange } from '../records.js';
import { bareIccid, type Store } from '../store.js';
import { takeNumber } from './availability.js';
import { dayFrom, instant } from './dates.js';
import { requireFreeSim } from './line-rules.js';
import { placeOrder } from './orders.js';
import { demanded, objects, text } from './request.js';
import { FOREIGN_NUMBER, isOthersNumber, newId, requireNumber, sameId, targetAccount } from './scope.js';

/** How long a cancelled number can be brought back. */
export const REACTIVATION_WINDOW = 30 * 86_400_000;

/** A number after a change, or the reason why it can't be made. */
type Change = (
  store: Store,
  number: NumberRecord,
  change: StatusChange,
  now: number,
) => NumberRecord | string;

const moved =
  (from: readonly NumberRecord['status'][], to: NumberRecord['status']): Change =>
  (_store, number) =>
    from.includes(number.status) ? { ...number, status: to } : `Number is ${number.status}`;

const CHANGES: Record<string, Change> = {
  activate: moved(['Parked', 'Suspended', 'Active'], 'Active'),
  park: moved(['Active', 'Parked', 'Suspended'], 'Parked'),
  cancel,
  swap: (...given) => swapped(given, (number, fresh) => ({ ...number, ...fresh })),
  'swap-sim': (...given) => swapped(given, (number, _fresh, sim) => ({ ...number, ...sim })),
  replace: (...given) => swapped(given, (number, fresh, sim) => ({ ...number, ...fresh, ...sim })),
};

/** Lets go of the number and of its SIM; remembers whose they were while the number can come back. */
function cancel(
  store: Store,
  number: NumberRecord,
  _change: StatusChange,
  at: number,
): NumberRecord | string {
  if (number.status === 'Cancelled') return 'Number is Cancelled';
  const { subscriberId, iccid } = number;
  const holder = store.subscribers.get(subscriberId)?.accountId ?? number.holder;
  const released = { subscriberId: null, iccid: null, activationCode: null, portOutPin: null };
  return { ...number, ...released, holder, status: 'Cancelled', cancelled: { at, subscriberId, iccid } };
}

interface Fresh {
  number: string;
  zip: string;
}
type Sim = Pick<NumberRecord, 'iccid' | 'activationCode'>;

/** Spends one of the number's swaps on another number, another SIM, or both. */
function swapped(
  [store, before, change, now]: Parameters<Change>,
  apply: (number: NumberRecord, fresh: Fresh, sim: Sim) => NumberRecord,
): NumberRecord | string {
  if (before.status !== 'Active') return `Number is ${before.status}`;
  const number = { ...before, ...swapsAt(before, now) };
  if (number.swapsRemaining < 1) return `No swaps remaining until ${instant(number.nextSwapResetAt)}`;
  const wanted = change.numbers.find((item) => item.number === before.number)?.iccid;
  const user = wanted ? store.numbers.one('iccid', bareIccid(wanted)) : undefined;
  if (user && !sameId(user.id, before.id)) return 'ICCID already in use';
  const sim = wanted ? { iccid: wanted, activationCode: activationCode(newId('X').slice(2, 18)) } : newSim();
  const keepsNumber = change.kind === 'swap-sim';
  const fresh = keepsNumber
    ? { number: number.number, zip: number.zip }
    : takeNumber(store, change.areaCode, change.zip);
  if (!fresh) return 'No numbers available in the requested area';
  return { ...apply(number, fresh, sim), swapsRemaining: number.swapsRemaining - 1 };
}

/** Carries out an order's change, number by number; what can't be done is told in the order's message. */
export function carryOut(store: Store, order: OrderRecord, now: number): OrderRecord {
  const failures: string[] = [];
  const numbers = order.numbers.map((e164) => {
    const before = store.numbers.one('number', e164);
    if (!before || !order.change) return e164;
    const after = CHANGES[order.change.kind]?.(store, before, order.change, now) ?? 'Unknown change';
    if (typeof after !== 'string') return store.numbers.put(after).number;
    failures.push(`${e164}: ${after}`);
    return e164;
  });
  const state = failures.length > 0 ? 'Error' : 'Complete';
  return store.orders.put({
    ...order,
    state,
    numbers,
    message: failures.join('; '),
    changedAt: now,
    dueAt: null,
  });
}

export const numberStatus: Domain = {
  changeNumberStatus(call) {
    const { store, body, now, settings } = call;
    const kind = demanded(body, 'StatusChange').toLowerCase();
    const effective = dayFrom(demanded(body, 'EffectiveDate'));
    if (effective === undefined) throw new Refusal(400, 'EffectiveDate is not MM/DD/YYYY');
    const change = {
      kind,
      numbers: askedNumbers(call),
      areaCode: text(body, 'AreaCode') ?? '',
      zip: text(body, 'ZipCode') ?? '',
    };
    const dueAt = Math.max(effective, now.getTime() + settings.provisioningPendingSeconds * 1000);
    const numbers = change.numbers.map(({ number }) => number);
    const placed = placeOrder(call, { type: 'status', numbers, state: 'Pending', dueAt, change });
    const order = dueAt > now.getTime() ? placed : carryOut(store, placed, now.getTime());
    return {
      OrderId: order.id,
      OrderDate: instant(order.createdAt),
      OrderStatus: order.state,
      ChangeType: kind,
      EffectiveDate: instant(effective),
      Numbers: order.numbers.map((number) => ({
        Number: number,
        QrCode: qrLink(store.numbers.one('number', number)?.activationCode ?? null),
      })),
    };
  },

  reactivateNumber(call) {
    const { store } = call;
    const number = requireNumber(call, text(call.body, 'PhoneNumber'));
    const { cancelled } = number;
    if (!cancelled) throw new Refusal(400, 'Number is not cancelled');
    const account = targetAccount(call);
    if (isOthersNumber(call, number, account.id)) throw new Refusal(400, FOREIGN_NUMBER);
    const free = cancelled.iccid !== null && !store.numbers.one('iccid', bareIccid(cancelled.iccid));
    const sim = free ? { iccid: cancelled.iccid, activationCode: null } : newSim();
    const owner = store.subscribers.get(cancelled.subscriberId);
    store.numbers.put({
      ...number,
      ...sim,
      status: 'Active',
      subscriberId: owner?.id ?? null,
      cancelled: null,
    });
    return {
      PhoneNumber: number.number,
      AccountId: owner?.accountId ?? null,
      Status: 'Active',
      StatusMessage: '',
    };
  },
};

function askedNumbers(call: Call): StatusChange['numbers'] {
  const asked = objects(call.body, 'PhoneNumbers').map((item) => ({
    number: requireNumber(call, text(item, 'Number')).number,
    iccid: text(item, 'ICCID') ?? null,
  }));
  if (asked.length === 0) throw new Refusal(400, 'PhoneNumbers is required');
  for (const { number, iccid } of asked) {
    if (iccid) requireFreeSim(call, iccid, call.store.numbers.one('number', number)?.id);
  }
  return asked;
}
