import type { Plain } from '../../datasources/telegent/write.js';
import { orderChanged } from '../../datasources/order-journal.js';
import { carrierAddress, portInTypeWords } from '../../datasources/telegent/encode/porting.js';
import { orderClaim } from '../../datasources/telegent/evidence/names.js';
import { OrderAction, OrderStatus, stateAfter } from '../../datasources/telegent/records/index.js';
import * as writes from '../../datasources/telegent/writes/porting.js';
import type { UpdatePortInInput } from '../../schema/order/port-in-inputs.js';
import { mutation } from '../definition.js';
import { warnOfUnusualIccid } from '../iccid.js';
import { planned } from '../plan.js';
import { WarningCode } from '../user-error.js';
import { changedTo, sentAt, type KeptOrder } from './kept-order.js';
import { checkPortInDate } from './port-in-date.js';
import { freshPortIn, refuseClosed } from './port-in-order.js';
import { portingRefusal } from './refusals.js';

/**
 * `POST /numbers/portin/update`: what is given, and nothing else. The order starts again as SUBMITTED, so without a detail to
 * change it is sent only where it has stopped.
 */
export const updatePortIn = mutation({
  name: 'updatePortIn',

  locks: ({ orderId }: Plain<UpdatePortInInput>) => [orderClaim(orderId)],

  async prepare(input: Plain<UpdatePortInInput>, preparation) {
    warnOfUnusualIccid(input.iccid, preparation, 'iccid');
    checkPortInDate(input.portInDate, preparation);
    preparation.stopIfRefused();
    const { found } = await preparation.found({ found: freshPortIn(input.orderId, preparation) });
    const { order, accountId } = found;
    if (stateAfter(order.orderStatus, OrderAction.UPDATE) === null) refuseClosed(order, preparation);
    const kept: KeptOrder = changedTo(order, OrderStatus.SUBMITTED);
    const details = detailsOf(input);
    if (Object.keys(details).length === 0 && order.orderStatus !== OrderStatus.ACTION_REQUIRED) {
      const message = 'Nothing was to be changed, and the port-in is on its way: it was left as it is.';
      preparation.warn(WarningCode.NOTHING_TO_DO, message);
      return { accountId, kept, writes: [] };
    }
    const body = { OrderId: order.id, ...details };
    const credential = preparation.credentialFor(accountId);
    return { accountId, kept, writes: [planned('update', writes.updatePortIn, body, credential)] };
  },

  result: ({ order }) => ({ orderId: order.id }),

  refusal: portingRefusal,

  documents(settled, results) {
    const { order } = settled.kept as KeptOrder;
    return results['update'] == null ? [] : [orderChanged(order, sentAt(settled, 'update'), settled.id)];
  },
});

function detailsOf(input: Plain<UpdatePortInInput>) {
  const { classification, carrierName, accountNumber, accountPassword } = input;
  const { subscriberName, billingAddress, iccid, portInDate } = input;
  return {
    ...(carrierName != null && { CurrentCarrierName: carrierName.trim() }),
    ...(accountNumber != null && { CurrentAccountNumber: accountNumber.trim() }),
    ...(accountPassword != null && { CurrentAccountPassword: accountPassword }),
    ...(billingAddress != null && { CurrentBillingAddress: carrierAddress(billingAddress) }),
    ...(portInDate != null && { PortInDate: portInDate }),
    ...(classification != null && { TargetPortinClassification: portInTypeWords[classification] }),
    ...(subscriberName != null && { SubscriberName: subscriberName.trim() }),
    ...(iccid != null && { ICCID: iccid }),
  };
}
