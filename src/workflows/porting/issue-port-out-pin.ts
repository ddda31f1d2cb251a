import type { PhoneNumberRecord } from '../../datasources/contracts/index.js';
import { orderPlaced } from '../../datasources/order-journal.js';
import { NumberStatus, OrderType } from '../../datasources/telegent/records/index.js';
import * as writes from '../../datasources/telegent/writes/porting.js';
import type { IssuePortOutPinInput } from '../../schema/order/port-in-inputs.js';
import { mutation } from '../definition.js';
import { planned, resultOf } from '../plan.js';
import type { Preparation } from '../preparation.js';
import { UserErrorCode } from '../user-error.js';
import { sentAt } from './kept-order.js';
import { portingRefusal } from './refusals.js';

type Kept = Readonly<{ e164: string; subscriberId: string | null }>;

/** `POST /numbers/portout`. Whether a number has that very PIN already nobody can tell, so it is always sent. */
export const issuePortOutPin = mutation({
  name: 'issuePortOutPin',

  async prepare({ number: e164, pin }: IssuePortOutPinInput, preparation) {
    const { number } = await preparation.found({ number: preparation.number({ e164 }, 'number') });
    await refuseCancelled(number, preparation);
    const accountId = (await preparation.accountIdOf(number)) ?? preparation.viewer.accountId;
    const body = { PortOutNumber: e164, PortOutPIN: pin };
    const kept: Kept = { e164, subscriberId: number.subscriberId };
    const credential = preparation.credentialFor(accountId);
    return { accountId, kept, writes: [planned('issue', writes.setPortOutPin, body, credential)] };
  },

  result: ({ e164 }, results) => ({
    e164,
    orderId: resultOf(results, 'issue', writes.setPortOutPin)?.orderId ?? null,
  }),

  refusal: portingRefusal,

  documents(settled, results) {
    const issued = resultOf(results, 'issue', writes.setPortOutPin);
    if (!issued?.orderId) return [];
    const { e164, subscriberId } = settled.kept as Kept;
    const order = {
      orderId: issued.orderId,
      orderType: OrderType.PORT_OUT,
      accountId: settled.accountId,
      subscriberId,
      numbers: [e164],
      placedAt: sentAt(settled, 'issue'),
      purpose: null,
    };
    return orderPlaced(order, { status: issued.orderStatus, operationId: settled.id });
  },
});

/** A cached number that is cancelled may have come back since. */
async function refuseCancelled({ e164, numberStatus }: PhoneNumberRecord, preparation: Preparation) {
  if (numberStatus !== NumberStatus.CANCELLED) return;
  const now = await preparation.fresh.number({ e164 });
  if (now && now.numberStatus !== NumberStatus.CANCELLED) return;
  const message = 'The number is cancelled: reactivate it first, if it is to leave for another carrier.';
  preparation.refuse(UserErrorCode.WRONG_STATE, message, 'number');
}
