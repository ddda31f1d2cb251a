import { correctableDeclines } from '../../datasources/telegent/decode/order-status.js';
import {
  isDeclined,
  mayBePortIn,
  OrderStatus,
  type OrderRecord,
} from '../../datasources/telegent/records/index.js';

/** Details of a port-in, by their names in the inputs of `submitPortIn` and `updatePortIn`. */
type Detail = 'subscriberName' | 'accountNumber' | 'accountPassword' | 'billingAddress';

interface Mending {
  /** What the customer should do next. */
  readonly remedy: string;
  /** The details in doubt. */
  readonly requiredFields: readonly Detail[];
}

/** Why a port-in was declined, and what mends it. */
export interface Decline extends Mending {
  readonly code: string | null;
  readonly message: string | null;
  /** Whether an update of the order can mend it. */
  readonly correctable: boolean;
}

const BY_CODE: Readonly<Record<keyof typeof correctableDeclines, Mending>> = {
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
const UNKNOWN_CODE: Mending = {
  remedy: 'Ask the old carrier what it missed, correct the order, and send it again.',
  requiredFields: [],
};
const HARD: Mending = {
  remedy: 'Settle the matter with the old carrier, then start a new port-in. This order cannot go on.',
  requiredFields: [],
};

/** The decline of a port-in; null while, or when, it is none. */
export function declineOf(order: OrderRecord): Decline | null {
  if (!mayBePortIn(order) || !isDeclined(order.orderStatus)) return null;
  const { statusCode: code, statusMessage: message } = order;
  const correctable = order.orderStatus === OrderStatus.ACTION_REQUIRED;
  return { code, message, correctable, ...(correctable ? mendingOf(code) : HARD) };
}

function mendingOf(code: string | null): Mending {
  const isKnown = code !== null && Object.hasOwn(correctableDeclines, code);
  return isKnown ? BY_CODE[code as keyof typeof correctableDeclines] : UNKNOWN_CODE;
}
