import { OrderStatus, OrderType, type OrderRecord } from '../../datasources/telegent/records/index.js';
import { OrderAction } from '../enums/order.js';
import type { PortInDecline } from './decline.js';

/** The values of a decline, without its class. */
export type Decline = Pick<PortInDecline, keyof PortInDecline>;
type Remedy = Pick<PortInDecline, 'remedy' | 'requiredFields'>;

/** What mends a decline, by the carriers' code. */
const REMEDIES: Readonly<Record<string, Remedy>> = {
  '1P': {
    remedy:
      'Compare name, account number, PIN and address with the last bill of the old carrier, and correct them.',
    requiredFields: ['subscriberName', 'accountNumber', 'accountPassword', 'billingAddress'],
  },
  '6B': {
    remedy: 'Ask the old carrier for a new transfer PIN, and send it.',
    requiredFields: ['accountPassword'],
  },
  '8A': {
    remedy: 'Send the account number that stands on the bill of the old carrier.',
    requiredFields: ['accountNumber'],
  },
  '6P': {
    remedy: 'Unlock the number with the old carrier, then send the order again unchanged.',
    requiredFields: [],
  },
};
const UNKNOWN_CODE: Remedy = {
  remedy: 'Ask the old carrier what it missed, correct the order, and send it again.',
  requiredFields: [],
};
const HARD: Remedy = {
  remedy: 'Settle the matter with the old carrier, then start a new port-in. This order cannot go on.',
  requiredFields: [],
};

const OPEN: ReadonlySet<OrderStatus> = new Set([
  OrderStatus.SUBMITTED,
  OrderStatus.PENDING_CARRIER,
  OrderStatus.ACTION_REQUIRED,
  OrderStatus.SCHEDULED,
]);

/** An order of unknown kind may be a port-in: the platform refuses what does not fit, and no customer is left stuck. */
function mayBePortIn({ orderType }: OrderRecord): boolean {
  return orderType === OrderType.PORT_IN || orderType === OrderType.UNKNOWN;
}

/** What the platform still lets a customer do; only port-ins can be changed at all. */
export function allowedActions(order: OrderRecord): readonly OrderAction[] {
  return mayBePortIn(order) && OPEN.has(order.orderStatus) ? [OrderAction.UPDATE, OrderAction.CANCEL] : [];
}

/** The decline of a port-in; null while, or when, it is none. */
export function declineOf(order: OrderRecord): Decline | null {
  const correctable = order.orderStatus === OrderStatus.ACTION_REQUIRED;
  if (!mayBePortIn(order) || !(correctable || order.orderStatus === OrderStatus.REJECTED)) return null;
  const remedy = correctable ? (REMEDIES[order.statusCode ?? ''] ?? UNKNOWN_CODE) : HARD;
  return { code: order.statusCode, message: order.statusMessage, correctable, ...remedy, attempts: null };
}
