import type { Call } from '../operation.js';
import type { OrderRecord } from '../records.js';
import { carryOut, REACTIVATION_WINDOW } from './number-status.js';
import { walkPortIn, WALKING } from './porting.js';

/** Lets everything happen that the clock has made due: purchases, changes, port-ins, numbers gone for good. */
export function settle({ store, now, settings }: Pick<Call, 'store' | 'now' | 'settings'>): void {
  for (const order of store.orders.by('state', 'Pending')) {
    if (order.dueAt === null || order.dueAt > now.getTime()) continue;
    if (order.change) carryOut(store, order, order.dueAt);
    else completeOrder(store, order);
  }
  for (const state of WALKING) {
    for (const order of store.orders.by('state', state)) walkPortIn(store, order, now, settings);
  }
  for (const { id, cancelled } of store.numbers.by('status', 'Cancelled')) {
    if (cancelled && now.getTime() - cancelled.at > REACTIVATION_WINDOW) store.numbers.delete(id);
  }
}

function completeOrder(store: Call['store'], order: OrderRecord): void {
  store.orders.put({ ...order, state: 'Complete', changedAt: order.dueAt ?? order.changedAt, dueAt: null });
  for (const e164 of order.numbers) {
    const number = store.numbers.one('number', e164);
    if (number?.status === 'Pending') store.numbers.put({ ...number, status: 'Active' });
  }
}
