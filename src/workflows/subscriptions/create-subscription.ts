import { subscriptionTypeWords } from '../../datasources/telegent/encode/commerce.js';
import * as writes from '../../datasources/telegent/writes/subscriptions.js';
import type { CreateSubscriptionInput } from '../../schema/subscription/subscription-inputs.js';
import { findPackage } from '../catalog/catalog-lookup.js';
import { mutation } from '../definition.js';
import { warnOfUnusualIccid } from '../iccid.js';
import { planned, resultOf } from '../plan.js';
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
    const body = {
      SubscriberId: subscriber.id,
      ...(number && { TNID: number.id }),
      ...(iccid && { ICCID: iccid }),
      PackageId: sold.id,
      Type: subscriptionTypeWords[type],
    };
    const credential = preparation.credentialFor(subscriber.accountId);
    return {
      accountId: subscriber.accountId,
      kept: null,
      writes: [planned('create', writes.createSubscription, body, credential)],
    };
  },

  result: (_kept, results) => ({
    subscriptionId: resultOf(results, 'create', writes.createSubscription)?.id ?? null,
  }),

  refusal: subscriptionRefusal,
});
