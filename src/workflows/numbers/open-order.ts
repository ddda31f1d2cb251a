import { orderPlaced } from '../../datasources/order-journal.js';
import { isFinal, type OrderStatus, type OrderType } from '../../datasources/telegent/records/index.js';
import type { PutDocument } from '../../store/ledger/ledger.js';
import type { OperationRecord } from '../operations/operation.js';
import { sentAt } from '../porting/kept-order.js';

/** An order about numbers as the platform answered it. */
interface AnsweredOrder {
  readonly orderId: string | null;
  readonly orderStatus: OrderStatus;
  readonly orderType: OrderType;
  /** E.164 texts, as far as they are known. */
  readonly numbers: readonly string[];
  /** Who is to hold them; null for nobody. */
  readonly subscriberId: string | null;
}

/** The documents that have an order watched which was not complete at once; none where it was, or the platform names none. */
export function openOrder(
  { orderId, orderStatus: status, orderType, numbers, subscriberId }: AnsweredOrder,
  settled: OperationRecord,
  step: string,
): readonly PutDocument[] {
  if (orderId === null || isFinal(status)) return [];
  const { accountId, id: operationId } = settled;
  const what = { orderId, orderType, accountId, subscriberId, numbers };
  const placed = { ...what, placedAt: sentAt(settled, step), purpose: null };
  return orderPlaced(placed, { status, operationId });
}
