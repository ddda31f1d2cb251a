import type { OrderRecord, OrderStatus } from '../../datasources/telegent/records/index.js';
import type { OperationRecord } from '../operations/operation.js';

/** An order that an operation changes, as it is once that is done. */
export type KeptOrder = Readonly<{
  order: Readonly<{ [Field in keyof OrderRecord]: OrderRecord[Field] }>;
}>;

/** The order in another state, about which the platform has said nothing yet. */
export function changedTo(order: OrderRecord, orderStatus: OrderStatus): KeptOrder {
  return {
    order: { ...order, orderStatus, orderStatusText: null, statusCode: null, statusMessage: null },
  };
}

/** When a step of a settled operation was sent, by the ledger's clock. */
export function sentAt({ steps, createdAt }: OperationRecord, name: string): number {
  return steps.find(({ step }) => step === name)?.sentAt ?? createdAt;
}
