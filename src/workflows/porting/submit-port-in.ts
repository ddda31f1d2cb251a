import { latestPortIn, orderPlaced } from '../../datasources/order-journal.js';
import { carrierAddress, portInTypeWords } from '../../datasources/telegent/encode/porting.js';
import { OrderType } from '../../datasources/telegent/records/index.js';
import * as writes from '../../datasources/telegent/writes/porting.js';
import type { SubmitPortInInput } from '../../schema/order/port-in-inputs.js';
import { mutation } from '../definition.js';
import { warnOfUnusualIccid } from '../iccid.js';
import { fromStep, planned, resultOf } from '../plan.js';
import { UserErrorCode } from '../user-error.js';
import { sentAt } from './kept-order.js';
import { checkPortInDate } from './port-in-date.js';
import { portInLock, refuseIneligible, refuseSecondPortIn } from './port-in-eligibility.js';
import { findParties, purposeOf, type PortInPurpose } from './port-in-purpose.js';
import { portingRefusal } from './refusals.js';

type Kept = Readonly<{
  e164: string;
  subscriberId: string;
  purpose: PortInPurpose;
}>;

/**
 * `POST /numbers/portin`, and for a day of its own `POST /numbers/portin/update`, which alone can carry it; the number must
 * be eligible, after a `POST /numbers/portin/eligibility`. What the number is for, which the platform does not take, is kept
 * in the journal until it is in.
 */
export const submitPortIn = mutation({
  name: 'submitPortIn',
  isPurchase: true,

  locks: ({ number }: SubmitPortInInput) => [portInLock(number)],

  async prepare(input: SubmitPortInInput, preparation) {
    const { number: e164, iccid, portInDate, subscriberName, billingAddress } = input;
    const purpose = purposeOf(input, preparation);
    warnOfUnusualIccid(iccid, preparation, 'iccid');
    checkPortInDate(portInDate, preparation);
    const { account, subscriber } = await findParties(input, preparation);
    await refuseSecondPortIn(e164, preparation);
    await refuseIneligible(input, preparation);
    const body = {
      PortInNumber: e164,
      CurrentCarrierName: input.carrierName.trim(),
      CurrentAccountNumber: input.accountNumber.trim(),
      CurrentAccountPassword: input.accountPassword,
      CurrentBillingAddress: carrierAddress(billingAddress),
      TargetPortinClassification: portInTypeWords[input.classification],
      ...(iccid != null && { ICCID: iccid }),
      ...(subscriberName != null && { SubscriberName: subscriberName.trim() }),
    };
    const credential = preparation.credentialFor(account.id);
    const kept: Kept = { e164, subscriberId: subscriber.id, purpose };
    const submit = planned('submit', writes.portInNumber, body, credential);
    if (portInDate == null) return { accountId: account.id, kept, writes: [submit] };
    const day = { OrderId: fromStep('submit', 'orderId'), PortInDate: portInDate };
    const schedule = planned('schedule', writes.updatePortIn, day, credential);
    return { accountId: account.id, kept, writes: [submit, schedule] };
  },

  result: ({ e164 }, results) => ({
    orderId: resultOf(results, 'submit', writes.portInNumber)?.orderId ?? null,
    e164,
  }),

  refusal(words, step) {
    if (step === 'schedule' && /^GENS-0041/i.test(words)) return stuckBeforeItsDay;
    return portingRefusal(words);
  },

  documents(settled, results) {
    const placed = resultOf(results, 'submit', writes.portInNumber);
    if (!placed?.orderId) return [];
    const { e164, subscriberId, purpose } = settled.kept as Kept;
    const { orderId, orderStatus: status } = placed;
    const order = {
      orderId,
      orderType: OrderType.PORT_IN,
      accountId: settled.accountId,
      subscriberId,
      numbers: [e164],
      placedAt: sentAt(settled, 'submit'),
      purpose,
    };
    return [...orderPlaced(order, { status, operationId: settled.id }), latestPortIn(e164, orderId)];
  },
});

const stuckBeforeItsDay = {
  code: UserErrorCode.NEEDS_SUPPORT,
  message:
    'The port-in was submitted, but the platform does not find it to set its day: nothing but its support can. Send them the order id of the payload and the code GENS-0041.',
  field: null,
};
