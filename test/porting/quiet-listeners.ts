import type { OrderListeners } from '../../src/datasources/order-journal.js';

/** For a journal whose news nobody waits for. */
export const QUIET: OrderListeners = {
  events: { publish: () => Promise.resolve() },
  onOrderEnded: () => Promise.resolve(),
  onOrderMoved: () => undefined,
  onFault: () => undefined,
};
