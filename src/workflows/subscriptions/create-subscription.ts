import { subscriptionTypeWords } from '../../datasources/telegent/encode/commerce.js';
import type { KnownNumberType } from '../../datasources/telegent/records/index.js';
import * as writes from '../../datasources/telegent/writes/subscriptions.js';
import type { CreateSubscriptionInput } from '../../schema/subscription/subscription-inputs.js';
import { findPackage } from '../catalog/catalog-lookup.js';
import { mutation } from '../definition.js';
import { warnOfUnusualIccid } from '../iccid.js';
import { planned, resultOf, type KnownBaseline, type Plan } from '../plan.js';
import type { Preparation } from '../preparation.js';
import { refuseTaken, refuseUnfitNumber, refuseUnfitPackage, typeFor } from './fitness.js';
import { subscriptionRefusal } from './refusals.js';

/** `POST /subscriptions`: a purchase. One active subscription a number; `Type` is worked out from the number. */
export const createSubscription = mutation({
  name: 'createSubscription',
  isPurchase: true,

  async prepare(input: CreateSubscriptionInput, preparation) {
    const { subscriberId, numberId, packageId, iccid } = input;
    const line = numberId == null ? null : preparation.number({ id: numberId }, 'numberId');
    const { subscriber, sold } = await preparation.found({
      subscriber: preparation.subscriber(subscriberId, 'subscriberId'),
      sold: findPackage(packageId, preparation, 'packageId'),
      line: Promise.resolve(line),
    });
    const number = await line;
    warnOfUnusualIccid(iccid, preparation, 'iccid');
    const { type } = await preparation.found({
      type: Promise.resolve(typeFor(input.type, number, preparation)),
      sold: refuseUnfitPackage(sold, subscriber, preparation),
      line: number ? refuseUnfitNumber(number, subscriber, preparation) : Promise.resolve(),
      free: number ? refuseTaken(number.id, preparation) : Promise.resolve(),
    });
    const parts = { subscriberId: subscriber.id, numberId: number?.id, iccid, packageId: sold.id, type };
    return subscriptionPlan(subscriber.accountId, parts, preparation);
  },

  result: (_kept, results) => ({
    subscriptionId: resultOf(results, 'create', writes.createSubscription)?.id ?? null,
  }),

  refusal: subscriptionRefusal,
});

/** A subscription, once everything about it has been checked. */
export function subscriptionPlan(
  accountId: string | null,
  {
    subscriberId,
    numberId,
    iccid,
    packageId,
    type,
  }: Omit<CreateSubscriptionInput, 'type'> & { readonly type: KnownNumberType },
  preparation: Preparation,
  options: KnownBaseline<readonly string[]> = {},
): Plan<null> {
  const body = {
    SubscriberId: subscriberId,
    ...(numberId && { TNID: numberId }),
    ...(iccid && { ICCID: iccid }),
    PackageId: packageId,
    Type: subscriptionTypeWords[type],
  };
  const credential = preparation.credentialFor(accountId);
  const create = planned('create', writes.createSubscription, body, credential, options);
  return { accountId, kept: null, writes: [create] };
}
