import type { Access } from '../../datasources/scope/access.js';
import { subscriptionTypeWords } from '../../datasources/telegent/encode/commerce.js';
import { stated } from '../../datasources/telegent/evidence/likeness.js';
import { subscription } from '../../datasources/telegent/reads/subscriptions.js';
import type { SubscriberRecord, SubscriptionRecord } from '../../datasources/telegent/records/index.js';
import * as writes from '../../datasources/telegent/writes/subscriptions.js';
import type { UpdateSubscriptionInput } from '../../schema/subscription/subscription-inputs.js';
import { findPackage } from '../catalog/catalog-lookup.js';
import { mutation } from '../definition.js';
import { warnOfUnusualIccid } from '../iccid.js';
import { planned } from '../plan.js';
import type { Preparation } from '../preparation.js';
import { isShownAlready } from '../nothing-to-do.js';
import { secondLook } from '../second-look.js';
import { UserErrorCode } from '../user-error.js';
import { refuseTaken, refuseUnfitNumber, refuseUnfitPackage, typeFor } from './fitness.js';
import { subscriptionRefusal } from './refusals.js';

/** `POST /subscriptions/update`: another package, number, SIM or subscriber. What is left out keeps its value upstream. */
export const updateSubscription = mutation({
  name: 'updateSubscription',

  async prepare(input: UpdateSubscriptionInput, preparation) {
    const { packageId, iccid } = input;
    const wanted = packageId == null ? null : findPackage(packageId, preparation, 'packageId');
    const { parties } = await preparation.found({
      parties: partiesOf(input, preparation),
      wanted: Promise.resolve(wanted),
    });
    const { before, subscriber } = parties;
    const sold = await wanted;
    warnOfUnusualIccid(iccid, preparation, 'iccid');
    const { line } = await preparation.found({
      line: lineOf(input, before, subscriber, preparation),
      sold: sold ? refuseUnfitPackage(sold, subscriber, preparation) : Promise.resolve(),
    });
    const body = {
      SubscriptionId: before.id,
      ...(input.subscriberId != null && { SubscriberId: subscriber.id }),
      ...line,
      ...(iccid && { ICCID: iccid }),
      ...(sold && { PackageId: sold.id }),
    };
    const { active: _active, ...asked } = subscription(body);
    const look = (access: Access) => access.subscription(before.id);
    const isNothing = await isShownAlready<SubscriptionRecord>(stated(asked), look, preparation);
    const credential = preparation.credentialFor(subscriber.accountId);
    return {
      accountId: subscriber.accountId,
      kept: { subscriptionId: before.id },
      writes: isNothing ? [] : [planned('update', writes.updateSubscription, body, credential)],
    };
  },

  result: ({ subscriptionId }) => ({ subscriptionId }),

  refusal: subscriptionRefusal,
});

/** The subscription, which must be in force, and who is to have it: its subscriber, or another one of the same account. */
async function partiesOf(
  { subscriptionId, subscriberId }: UpdateSubscriptionInput,
  preparation: Preparation,
): Promise<{ readonly before: SubscriptionRecord; readonly subscriber: SubscriberRecord } | null> {
  const known = await preparation.subscription(subscriptionId, 'subscriptionId');
  const wanted = subscriberId == null ? null : await preparation.subscriber(subscriberId, 'subscriberId');
  if (!known) return null;
  const before = await secondLook(
    preparation,
    async (access) => (await access.subscription(known.id)) ?? known,
    ({ active }) => !active,
  );
  if (!before.active) {
    const message = 'The subscription has ended: create a new one.';
    preparation.refuse(UserErrorCode.WRONG_STATE, message, 'subscriptionId');
  }
  const holder = await preparation.subscriber(before.subscriberId ?? '', 'subscriptionId');
  if (holder && wanted && holder.accountId !== wanted.accountId) {
    const message = 'The subscriber is in another account than the subscription.';
    preparation.refuse(UserErrorCode.MISMATCH, message, 'subscriberId');
  }
  const subscriber = wanted ?? holder;
  return subscriber && { before, subscriber };
}

/** The fields of the body that name another number, with the SIM and the class of service that come with it. */
async function lineOf(
  { numberId, subscriberId, type, iccid }: UpdateSubscriptionInput,
  before: SubscriptionRecord,
  subscriber: SubscriberRecord,
  preparation: Preparation,
): Promise<{ readonly TNID?: string; readonly ICCID?: string; readonly Type?: string }> {
  const id = numberId ?? (type || subscriberId ? before.numberId : null);
  const number = id === null ? null : await preparation.number({ id }, 'numberId');
  if (id !== null && number === null) return {};
  if (number) await refuseUnfitNumber(number, subscriber, preparation);
  const isMoved = numberId != null && number !== null && number.id !== before.numberId;
  if (number && isMoved) await refuseTaken(number.id, preparation, before);
  const wanted = type ?? (isMoved ? null : undefined);
  const shown = wanted === undefined ? null : typeFor(wanted, number, preparation);
  return {
    ...(numberId != null && number && { TNID: number.id }),
    // The SIM of the number before would stay, though another number has it.
    ...(isMoved && !iccid && number.iccid && { ICCID: number.iccid }),
    ...(shown && shown !== before.type && { Type: subscriptionTypeWords[shown] }),
  };
}
