import { OrderStatus, OrderType } from '../records/index.js';
import { text } from './text.js';
import { vocabulary } from './vocabulary.js';

/** Both vocabularies of the platform: the guide's and the newer documents'. A decline depends on its code as well. */
const stateWord = vocabulary('OrderStatus', OrderStatus, {
  Pending: OrderStatus.SUBMITTED,
  'Pending Carrier Approval': OrderStatus.PENDING_CARRIER,
  InProgress: OrderStatus.PENDING_CARRIER,
  ResolutionRequired: OrderStatus.ACTION_REQUIRED,
  Complete: OrderStatus.COMPLETED,
  Error: OrderStatus.REJECTED,
  Canceled: OrderStatus.CANCELLED,
});

/** What a port-in was declined for and can be mended, by the carriers' code. */
export const correctableDeclines = {
  '1P': 'name, account, PIN or address',
  '6B': 'transfer PIN',
  '8A': 'account number',
  '6P': 'number lock at the losing carrier',
} as const;

/** Reasons after which only a new port-in helps; the sources give them no codes. */
const HARD_DECLINE = /account[\W_]*(?:is[\W_]*)?(?:on[\W_]*)?hold|group[\W_]*plan|recently[\W_]*activated/i;

const CODE_AND_TEXT = /^(?<code>[A-Z0-9]{1,8}) ?-\s*(?<message>.*)$/s;
/** The carriers' codes are a digit and a letter; without the dash, any other short word may be the text. */
const BARE_CODE = /^(?<code>\d[A-Z])$/;

/** The halves of `8A-ACCOUNT_NUM_REQ_OR_INCORRECT`, or a code by itself; a sentence has no code. */
export function statusMessage(value: unknown): {
  readonly code: string | null;
  readonly message: string | null;
} {
  const written = text(value);
  const groups =
    written === null ? undefined : (CODE_AND_TEXT.exec(written) ?? BARE_CODE.exec(written))?.groups;
  return groups
    ? { code: groups['code'] ?? null, message: text(groups['message']) }
    : { code: null, message: written };
}

interface OrderState {
  readonly word: unknown;
  readonly type: OrderType;
  readonly code: string | null;
  readonly message: string | null;
}

/**
 * The status of an order. A declined port-in is REJECTED only when nothing can be mended: its reason is a hard one, or it came
 * without a code. An unknown code is ACTION_REQUIRED, since giving up a port-in that could go on costs more than a look.
 */
export function orderStatus({ word, type, code, message }: OrderState): OrderStatus {
  const status = stateWord(word) ?? OrderStatus.UNKNOWN;
  const canBeCorrected = type === OrderType.PORT_IN || type === OrderType.UNKNOWN;
  if (status !== OrderStatus.REJECTED || !canBeCorrected || code === null) return status;
  const isHard = !(code in correctableDeclines) && HARD_DECLINE.test(message ?? '');
  return isHard ? OrderStatus.REJECTED : OrderStatus.ACTION_REQUIRED;
}
