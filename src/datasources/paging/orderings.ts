import type {
  AccountRecord,
  AvailableArea,
  MessageRecord,
  SubscriberRecord,
  SubscriptionRecord,
} from '../telegent/records/index.js';
import type { PhoneNumberRecord, Position } from '../contracts/index.js';
import type { PlacedOrder } from '../order-journal.js';
import type { Ordering } from './pagination.js';

/** How each list of the graph is ordered; the keys stand in the cursors that clients keep. */
export const byAccountId: Ordering<AccountRecord> = { positionOf: ({ id }) => ({ key: '', id }) };
export const bySubscriberName: Ordering<SubscriberRecord> = {
  positionOf: ({ id, name }) => ({ key: name ?? '', id }),
};
export const byE164: Ordering<PhoneNumberRecord> = { positionOf: ({ id, e164 }) => ({ key: e164, id }) };
export const bySubscriptionId: Ordering<SubscriptionRecord> = { positionOf: ({ id }) => ({ key: '', id }) };
export const newestFirst: Ordering<MessageRecord> = {
  positionOf: ({ id, createdAt }) => ({ key: createdAt ?? '', id }),
  direction: 'descending',
};

export const newestOrderFirst: Ordering<PlacedOrder> = {
  positionOf: ({ orderId: id, placedAt }) => ({ key: new Date(placedAt).toISOString(), id }),
  direction: 'descending',
};

export const newestWorkflowFirst: Ordering<{ readonly id: string; readonly startedAt: string }> = {
  positionOf: ({ id, startedAt: key }) => ({ key, id }),
  direction: 'descending',
};

/** An area has no id of its own: its three codes together are. */
export function areaPosition({ areaCode, zipCode, ngp }: AvailableArea): Position {
  return { key: areaCode, id: `${zipCode ?? ''}/${ngp ?? ''}` };
}
