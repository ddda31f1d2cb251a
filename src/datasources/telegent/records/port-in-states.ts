import { OrderStatus, OrderType } from './vocabulary.js';
import type { OrderRecord } from './numbers.js';

/** What a customer may still do with an order. */
export enum OrderAction {
  UPDATE = 'UPDATE',
  CANCEL = 'CANCEL',
}

interface PortInState {
  /** What the platform lets its customer do in this state. */
  readonly actions: readonly OrderAction[];
  /** The states that the carriers move a port-in to from here, in one step. */
  readonly next: readonly OrderStatus[];
}

const { SUBMITTED, PENDING_CARRIER, ACTION_REQUIRED, SCHEDULED, COMPLETED, REJECTED, CANCELLED, UNKNOWN } =
  OrderStatus;
const EVERYTHING = [OrderAction.UPDATE, OrderAction.CANCEL] as const;
const FINAL: PortInState = { actions: [], next: [] };

const STATES: Readonly<Record<OrderStatus, PortInState>> = {
  [SUBMITTED]: { actions: EVERYTHING, next: [PENDING_CARRIER, ACTION_REQUIRED, REJECTED] },
  [PENDING_CARRIER]: { actions: EVERYTHING, next: [SCHEDULED, COMPLETED, ACTION_REQUIRED, REJECTED] },
  [ACTION_REQUIRED]: { actions: EVERYTHING, next: [REJECTED] },
  // Back to PENDING_CARRIER by words alone: the newer vocabulary has none for SCHEDULED.
  [SCHEDULED]: { actions: EVERYTHING, next: [PENDING_CARRIER, COMPLETED, ACTION_REQUIRED, REJECTED] },
  [COMPLETED]: FINAL,
  [REJECTED]: FINAL,
  [CANCELLED]: FINAL,
  // Nothing is known of it, so nothing is promised.
  [UNKNOWN]: { actions: [], next: [] },
};

const AFTER: Readonly<Record<OrderAction, OrderStatus>> = {
  [OrderAction.UPDATE]: SUBMITTED,
  [OrderAction.CANCEL]: CANCELLED,
};

/** An order of unknown kind may be a port-in: the platform refuses what does not fit, and no customer is left stuck. */
export function mayBePortIn({ orderType }: Pick<OrderRecord, 'orderType'>): boolean {
  return orderType === OrderType.PORT_IN || orderType === OrderType.UNKNOWN;
}

/** What the platform still lets a customer do with an order; only port-ins can be changed at all. */
export function allowedActions(
  order: Pick<OrderRecord, 'orderType' | 'orderStatus'>,
): readonly OrderAction[] {
  return mayBePortIn(order) ? STATES[order.orderStatus].actions : [];
}

/** Whether a port-in in that state goes on, or may be made to. False for UNKNOWN, of which nobody can tell. */
export const isOpen = (status: OrderStatus): boolean => STATES[status].actions.length > 0;

/** Whether nothing follows any more. */
export const isFinal = (status: OrderStatus): boolean => !isOpen(status) && status !== UNKNOWN;

/** Whether the losing carrier said no, for now or for good. */
export const isDeclined = (status: OrderStatus): boolean => status === ACTION_REQUIRED || status === REJECTED;

/** The state of a port-in right after an action; null where the action is not allowed. */
export function stateAfter(status: OrderStatus, action: OrderAction): OrderStatus | null {
  return STATES[status].actions.includes(action) ? AFTER[action] : null;
}

/** Whether the carriers alone may have brought a port-in from one state to the other, in any number of steps. */
export function mayBecome(from: OrderStatus, to: OrderStatus): boolean {
  const reached = new Set([from]);
  for (const status of reached) for (const next of STATES[status].next) reached.add(next);
  return reached.has(to);
}

/** Whether a port-in that went from one state to the other was surely updated between: the carriers alone do not do that. */
export function wasUpdatedBetween(before: OrderStatus, after: OrderStatus): boolean {
  const resubmitted = stateAfter(before, OrderAction.UPDATE);
  return resubmitted !== null && !mayBecome(before, after) && mayBecome(resubmitted, after);
}
