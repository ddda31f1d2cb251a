import * as writes from '../../datasources/telegent/writes/features.js';
import type { UnassignFeatureInput } from '../../schema/threshold/feature-inputs.js';
import { mutation } from '../definition.js';
import { planned } from '../plan.js';
import { assignableRefusal, findAssignable, findAssignment, features } from './assignable.js';

/** `POST /subscriptions/features/assignments/delete`: the feature itself stays. */
export const unassignFeature = mutation({
  name: 'unassignFeature',

  async prepare(input: UnassignFeatureInput, preparation) {
    const { feature } = await preparation.found({
      feature: findAssignable(features, input.featureId, preparation, 'featureId'),
    });
    const { assignment } = await preparation.found({
      assignment: findAssignment(features, feature, input.featureAssignmentId, preparation),
    });
    const body = { FeatureAssignmentId: assignment.id };
    const credential = preparation.credentialFor(feature.accountId);
    return {
      accountId: feature.accountId,
      kept: { featureId: feature.id, deletedId: assignment.id },
      writes: [planned('unassign', writes.deleteFeatureAssignment, body, credential)],
    };
  },

  result: (kept) => kept,

  refusal: assignableRefusal,
});
