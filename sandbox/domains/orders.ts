import { Refusal, type Call, type Domain } from '../operation.js';
import type { OrderRecord, OrderState, PortInState } from '../records.js';
import type { Settings } from '../settings.js';
import { instant } from './dates.js';
import { queried } from './request.js';
import { newId, reaches, sameId } from './scope.js';

const WORDS: Record<Settings['portInVocabulary'], Record<PortInState, string>> = {
  guide: {
    Submitted: 'Submitted',
    PendingCarrier: 'Pending Carrier Approval',
    ActionRequired: 'Rejected',
    Scheduled: 'Scheduled',
    Completed: 'Completed',
    Rejected: 'Rejected',
    Cancelled: 'Cancelled',
  },
  newer: {
    Submitted: 'Pending',
    PendingCarrier: 'InProgress',
    ActionRequired: 'ResolutionRequired',
    Scheduled: 'InProgress',
    Completed: 'Complete',
    Rejected: 'Error',
    Cancelled: 'Cancelled',
  },
};

/** The word for an order's state; port-ins have a vocabulary of their own, in two editions. */
export function stateWord(order: Pick<OrderRecord, 'type' | 'state'>, settings: Settings): string {
  const words: Partial<Record<OrderState, string>> = WORDS[settings.portInVocabulary];
  return (order.type === 'portin' && words[order.state]) || order.state;
}

type Placed = Pick<OrderRecord, 'type' | 'numbers'> &
  Partial<Pick<OrderRecord, 'state' | 'message' | 'dueAt' | 'change'>> & { prefix?: string };

/** Records an order of the caller: Complete at once, unless told otherwise. */
export function placeOrder(call: Call, { prefix = 'JNUOID', ...placed }: Placed): OrderRecord {
  const createdAt = call.now.getTime();
  return call.store.orders.put({
    id: newId(prefix),
    createdAt,
    changedAt: createdAt,
    state: 'Complete',
    message: '',
    dueAt: null,
    change: null,
    holder: call.caller.id,
    ...placed,
  });
}

/** What makes an order stay Pending for as long as purchases and changes do; nothing where they are done at once. */
export function pendingFor({ settings, now }: Call): Partial<Pick<OrderRecord, 'state' | 'dueAt'>> {
  const seconds = settings.provisioningPendingSeconds;
  return seconds > 0 ? { state: 'Pending', dueAt: now.getTime() + seconds * 1000 } : {};
}

/** Whether an order is within reach: its placer's credential is, or any number of it. */
function seesOrder(call: Call, order: OrderRecord): boolean {
  if (sameId(order.holder, call.caller.id) || reaches(call, order.holder)) return true;
  return order.numbers.some((number) => {
    const { store } = call;
    const subscriberId = store.numbers.one('number', number)?.subscriberId;
    return reaches(call, store.subscribers.get(subscriberId)?.accountId);
  });
}

export function findOrder(call: Call, id: string | undefined): OrderRecord | undefined {
  const order = call.store.orders.get(id);
  return order && seesOrder(call, order) ? order : undefined;
}

export const orders: Domain = {
  getNumberOrder(call) {
    const id = queried(call, 'OrderId');
    if (!id) throw new Refusal(400, 'OrderId is required');
    const order = findOrder(call, id);
    if (!order) throw new Refusal(404, 'Invalid OrderId');
    // A purchase names its number once it is done.
    const unfinished = order.type === 'provision' && order.state !== 'Complete';
    return {
      OrderDate: instant(order.createdAt),
      OrderId: order.id,
      OrderStatus: stateWord(order, call.settings),
      OrderStatusMessage: order.message,
      OrderType: order.type,
      PhoneNumbersOrdered: unfinished ? [] : order.numbers.map((number) => ({ Number: number })),
    };
  },
};
