import { Orders } from '../../datasources/orders.js';
import type { Access } from '../../datasources/scope/access.js';
import { mayBePortIn, OrderStatus, type OrderRecord } from '../../datasources/telegent/records/index.js';
import type { Preparation } from '../preparation.js';
import { UserErrorCode } from '../user-error.js';

/** A port-in as it is now, and the account whose it is; null for one that is no account's. */
export interface FoundPortIn {
  readonly order: OrderRecord;
  readonly accountId: string | null;
}

/**
 * A port-in of the viewer's, after one read past the caches. Refused as NOT_FOUND alike where there is no such order and where
 * it is another account's.
 */
export async function freshPortIn(orderId: string, preparation: Preparation): Promise<FoundPortIn | null> {
  const { journal } = preparation;
  const look = (access: Access) => new Orders(access, journal).byId(orderId, { fresh: true });
  const order = await preparation.named('order', look, 'orderId');
  if (!order) return null;
  if (!mayBePortIn(order)) {
    preparation.refuse(UserErrorCode.MISMATCH, 'The order is no port-in.', 'orderId');
    return null;
  }
  // What is decided on here is in the timeline before what comes of it.
  await journal.timeline(orderId);
  const placed = await journal.placed(orderId);
  const accountId = placed?.accountId ?? preparation.viewer.accountId;
  return { order, accountId: accountId ?? (await accountOfNumbers(order, preparation)) };
}

/** Refuses what the state of a port-in does not allow any more. */
export function refuseClosed({ orderStatus }: OrderRecord, preparation: Preparation): void {
  preparation.refuse(UserErrorCode.WRONG_STATE, WHY_CLOSED[orderStatus] ?? UNKNOWN_STATE, 'orderId');
}

const WHY_CLOSED: Readonly<Partial<Record<OrderStatus, string>>> = {
  [OrderStatus.COMPLETED]:
    'The port-in is completed: the number is in service here, and updateNumber changes it.',
  [OrderStatus.REJECTED]:
    'The port-in was declined for good: settle the matter with the old carrier, then submit a new one.',
  [OrderStatus.CANCELLED]: 'The port-in was cancelled, which is final: submit a new one.',
};
const UNKNOWN_STATE =
  'The port-in is in a state that the graph does not know; its statusText has it. Wait until it has moved on.';

async function accountOfNumbers(
  { numbers: [e164] }: OrderRecord,
  preparation: Preparation,
): Promise<string | null> {
  const number = e164 === undefined ? null : await preparation.access.number({ e164 });
  return number && preparation.accountIdOf(number);
}
