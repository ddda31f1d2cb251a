import type { OrderRecord } from '../records.js';
import type { Store } from '../store.js';
import { DISTRIBUTOR_ID } from './identity.js';

/** The order that a number was bought with, done at once. */
export function plantPurchase(store: Store, id: string, number: string, createdAt: number): OrderRecord {
  return store.orders.put({
    id,
    createdAt,
    type: 'provision',
    state: 'Complete',
    message: '',
    numbers: [number],
    holder: DISTRIBUTOR_ID,
    changedAt: createdAt,
    dueAt: null,
    change: null,
  });
}
