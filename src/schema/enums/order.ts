import { OrderAction, OrderStatus, OrderType } from '../../datasources/telegent/records/index.js';
import { describeEnum } from './vocabulary.js';

describeEnum(OrderType, {
  name: 'OrderType',
  description: 'What an order asks for.',
  values: {
    PROVISION: 'New numbers out of stock.',
    PORT_IN: 'A number taken over from another carrier.',
    PORT_OUT: 'A number that moves to another carrier.',
    UPDATE: 'A change to numbers in service.',
    STATUS_CHANGE: 'Numbers activated, parked, cancelled or swapped.',
    UNKNOWN:
      'An order that the graph does not know; `orderTypeText` has its kind in the words of the platform.',
  },
});
describeEnum(OrderStatus, {
  name: 'OrderStatus',
  description: 'How far an order has come.',
  values: {
    SUBMITTED: 'Accepted, and not worked on yet. An order that was updated starts here again.',
    PENDING_CARRIER: 'With the losing carrier, which must agree. A port-in takes 1 to 5 business days.',
    ACTION_REQUIRED:
      'Declined for a reason that the customer can mend; `decline` says which. Update the order to go on.',
    SCHEDULED: 'Agreed; the number moves on the day that was set.',
    COMPLETED: 'Done. Final.',
    REJECTED: 'Declined for a reason that an update cannot mend. Final: place a new order once it is mended.',
    CANCELLED: 'Withdrawn. Final.',
    UNKNOWN: 'A status that the graph does not know; `statusText` has it in the words of the platform.',
  },
});
describeEnum(OrderAction, {
  name: 'OrderAction',
  description: 'What may still be done with an order.',
  values: {
    UPDATE: 'Send corrected details. The order then returns to `SUBMITTED`.',
    CANCEL: 'Withdraw the order. That is final.',
  },
});

export { OrderAction, OrderStatus, OrderType };
