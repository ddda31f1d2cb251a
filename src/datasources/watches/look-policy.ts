import { OrderType } from '../telegent/records/index.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const SHORTEST_MS = 5 * MINUTE;
const LONGEST_MS = 3 * HOUR;
/** Every order is looked at this often, whatever the others need, as long as the budget suffices for it. */
const LATEST_MS = 4 * HOUR - 10 * MINUTE;
/** An order that has stood still for longer is looked at once a day. */
const QUIET_MS = 14 * DAY;

/** What the policy goes by. Milliseconds since the epoch. */
export interface LookedAt {
  readonly orderType: OrderType;
  readonly placedAt: number;
  readonly lastChangedAt: number;
  /** When it was last looked at, or placed. */
  readonly lastLookAt: number;
}

/** When an order is to be looked at again. Milliseconds since the epoch. */
export interface NextLook {
  /** When it would be good. */
  readonly dueAt: number;
  /** By when it must be. */
  readonly deadlineAt: number;
}

/**
 * An interval of about a quarter of the time for which the order has stood still, so that one that is young or moving is looked
 * at more often. `chance`, 0 to 1, spreads the looks of orders that were placed together.
 */
export function nextLook(order: LookedAt, chance: number): NextLook {
  const { lastLookAt } = order;
  const quietMs = lastLookAt - Math.max(order.placedAt, order.lastChangedAt);
  // A PIN for leaving stays pending until the number has left, which may be never.
  const isSlow = order.orderType === OrderType.PORT_OUT || quietMs > QUIET_MS;
  if (isSlow) return { dueAt: lastLookAt + DAY * (0.8 + 0.15 * chance), deadlineAt: lastLookAt + DAY };
  const intervalMs = Math.min(LONGEST_MS, Math.max(SHORTEST_MS, quietMs / 4));
  return { dueAt: lastLookAt + intervalMs * (0.8 + 0.2 * chance), deadlineAt: lastLookAt + LATEST_MS };
}

/**
 * Whether the orders, by deadline and the earliest first, must be looked at in this very order from now on, one each `paceMs`,
 * so that none of them is late: then no look may be spent on another.
 */
export const isPressed = (deadlines: readonly number[], now: number, paceMs: number): boolean =>
  // One look more than the row needs, for the one that would be spent now.
  deadlines.some((deadline, at) => now + (at + 1) * paceMs > deadline);
