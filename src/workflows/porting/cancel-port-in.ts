import type { Plain } from '../../datasources/telegent/write.js';
import { orderChanged } from '../../datasources/order-journal.js';
import { orderClaim } from '../../datasources/telegent/evidence/names.js';
import { OrderAction, OrderStatus, stateAfter } from '../../datasources/telegent/records/index.js';
import * as writes from '../../datasources/telegent/writes/porting.js';
import type { CancelPortInInput } from '../../schema/order/port-in-inputs.js';
import { mutation } from '../definition.js';
import { planned } from '../plan.js';
import { WarningCode } from '../user-error.js';
import { changedTo, sentAt, type KeptOrder } from './kept-order.js';
import { freshPortIn, refuseClosed } from './port-in-order.js';
import { portingRefusal } from './refusals.js';

/** `POST /numbers/portin/cancel`, in any open state. Final. */
export const cancelPortIn = mutation({
  name: 'cancelPortIn',

  locks: ({ orderId }: Plain<CancelPortInInput>) => [orderClaim(orderId)],

  async prepare({ orderId }: Plain<CancelPortInInput>, preparation) {
    const { found } = await preparation.found({ found: freshPortIn(orderId, preparation) });
    const { order, accountId } = found;
    const kept: KeptOrder = changedTo(order, OrderStatus.CANCELLED);
    if (order.orderStatus === OrderStatus.CANCELLED) {
      preparation.warn(WarningCode.NOTHING_TO_DO, 'The port-in was cancelled already.', 'orderId');
      return { accountId, kept, writes: [] };
    }
    if (stateAfter(order.orderStatus, OrderAction.CANCEL) === null) refuseClosed(order, preparation);
    const body = { OrderId: order.id };
    const credential = preparation.credentialFor(accountId);
    return { accountId, kept, writes: [planned('cancel', writes.cancelPortIn, body, credential)] };
  },

  result: ({ order }) => ({ orderId: order.id }),

  refusal: portingRefusal,

  documents(settled, results) {
    const { order } = settled.kept as KeptOrder;
    return results['cancel'] == null ? [] : [orderChanged(order, sentAt(settled, 'cancel'), settled.id)];
  },
});
