import * as writes from '../../datasources/telegent/writes/features.js';
import type { AssignFeatureInput } from '../../schema/threshold/feature-inputs.js';
import { mutation } from '../definition.js';
import { planned, resultOf } from '../plan.js';
import { assignableRefusal, findAssignable, refuseOtherAccount, features } from './assignable.js';

/** `POST /subscriptions/features/assignments/add`. */
export const assignFeature = mutation({
  name: 'assignFeature',

  async prepare(input: AssignFeatureInput, preparation) {
    const { feature, subscription } = await preparation.found({
      feature: findAssignable(features, input.featureId, preparation, 'featureId'),
      subscription: preparation.subscription(input.subscriptionId, 'subscriptionId'),
    });
    await preparation.found({ account: refuseOtherAccount(feature, subscription, preparation) });
    const body = { FeatureId: feature.id, SubscriptionId: subscription.id };
    const credential = preparation.credentialFor(feature.accountId);
    return {
      accountId: feature.accountId,
      kept: { featureId: feature.id },
      writes: [planned('assign', writes.addFeatureAssignment, body, credential)],
    };
  },

  result: ({ featureId }, results) => ({
    featureId,
    assignmentId: resultOf(results, 'assign', writes.addFeatureAssignment)?.id ?? null,
  }),

  refusal: assignableRefusal,
});
