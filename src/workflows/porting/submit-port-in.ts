import { latestPortIn, orderPlaced } from '../../datasources/order-journal.js';
import { carrierAddress, portInTypeWords } from '../../datasources/telegent/encode/porting.js';
import { OrderType } from '../../datasources/telegent/records/index.js';
import type { Plain } from '../../datasources/telegent/write.js';
import * as writes from '../../datasources/telegent/writes/porting.js';
import type { PortedNumberFields, SubmitPortInInput } from '../../schema/order/port-in-inputs.js';
import { mutation } from '../definition.js';
import { warnOfUnusualIccid } from '../iccid.js';
import { fromStep, planned, resultOf, type Plan } from '../plan.js';
import type { Preparation } from '../preparation.js';
import { UserErrorCode } from '../user-error.js';
import { followingId, followPortIn, type PortInFollowing } from '../lines/port-in-following.js';
import { sentAt } from './kept-order.js';
import { checkPortInDate } from './port-in-date.js';
import { portInLock, refuseIneligible, refuseSecondPortIn } from './port-in-eligibility.js';
import { findParties, purposeOf, type PortInPurpose } from './port-in-purpose.js';
import { portingRefusal } from './refusals.js';

type Kept = Readonly<{
  e164: string;
  subscriberId: string;
  purpose: PortInPurpose;
  /** The workflow whose step this is; none where the port-in was asked for by itself. */
  workflowId?: string;
  /** For whom the port-in is carried on when the number has come in. */
  follow?: Plain<PortInFollowing>;
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

  async prepare(input: SubmitPortInInput, preparation): Promise<Plan<Kept>> {
    const { number: e164, iccid, portInDate } = input;
    const purpose = purposeOf(input, preparation);
    warnOfUnusualIccid(iccid, preparation, 'iccid');
    checkPortInDate(portInDate, preparation);
    const { account, subscriber } = await findParties(input, preparation);
    await refuseSecondPortIn(e164, preparation);
    await refuseIneligible(input, preparation);
    const plan = portInPlan(account.id, subscriber.id, input, purpose, preparation);
    const follow = followingOf(input, { accountId: account.id, subscriberId: subscriber.id }, preparation);
    return { ...plan, kept: { ...plan.kept, follow } };
  },

  result: ({ e164, workflowId }, results, { id }) => ({
    orderId: resultOf(results, 'submit', writes.portInNumber)?.orderId ?? null,
    e164,
    workflowId: workflowId ?? followingId(id),
  }),

  refusal(words, step) {
    if (step === 'schedule' && /^GENS-0041/i.test(words)) return stuckBeforeItsDay;
    return portingRefusal(words);
  },

  documents(settled, results) {
    const placed = resultOf(results, 'submit', writes.portInNumber);
    if (!placed?.orderId) return [];
    const { e164, subscriberId, purpose, follow } = settled.kept as Kept;
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
    const { placedAt } = order;
    return [
      ...orderPlaced(order, { status, operationId: settled.id }),
      latestPortIn(e164, orderId),
      ...(follow ? followPortIn(settled, follow, { orderId, e164, placedAt }) : []),
    ];
  },
});

/** A port-in for a subscriber of an account, once everything about it has been checked. */
export function portInPlan(
  accountId: string,
  subscriberId: string,
  ported: Plain<PortedNumberFields>,
  purpose: PortInPurpose,
  preparation: Preparation,
): Plan<Kept> {
  const { number: e164, iccid, portInDate, subscriberName } = ported;
  const body = {
    PortInNumber: e164,
    CurrentCarrierName: ported.carrierName.trim(),
    CurrentAccountNumber: ported.accountNumber.trim(),
    CurrentAccountPassword: ported.accountPassword,
    CurrentBillingAddress: carrierAddress(ported.billingAddress),
    TargetPortinClassification: portInTypeWords[ported.classification],
    ...(iccid != null && { ICCID: iccid }),
    ...(subscriberName != null && { SubscriberName: subscriberName.trim() }),
  };
  const credential = preparation.credentialFor(accountId);
  const kept: Kept = { e164, subscriberId, purpose };
  const submit = planned('submit', writes.portInNumber, body, credential);
  if (portInDate == null) return { accountId, kept, writes: [submit] };
  const day = { OrderId: fromStep('submit', 'orderId'), PortInDate: portInDate };
  const schedule = planned('schedule', writes.updatePortIn, day, credential);
  return { accountId, kept, writes: [submit, schedule] };
}

/** What the number is carried on with when it has come in, without the secret of the losing carrier. */
function followingOf(
  { accountPassword: _secret, ...ported }: SubmitPortInInput,
  parties: { readonly accountId: string; readonly subscriberId: string },
  { viewer }: Preparation,
): Plain<PortInFollowing> {
  const { messageRouteId = null, voiceRouteId = null, packageId = null } = ported;
  const { idempotencyKey: _key, allowRepeat: _repeat, ...portIn } = ported;
  const nothingElse = { newSubscriber: null, newNumber: null, dataLimits: null, guardian: null };
  const routes = { messageRouteId, voiceRouteId };
  return {
    viewer: { ...viewer, expiresAt: null },
    line: { ...parties, ...nothingElse, ...routes, hasPassword: false, packageId, portIn },
  };
}

const stuckBeforeItsDay = {
  code: UserErrorCode.NEEDS_SUPPORT,
  message:
    'The port-in was submitted, but the platform does not find it to set its day: nothing but its support can. Send them the order id of the payload and the code GENS-0041.',
  field: null,
};
