import * as writes from '../../datasources/telegent/writes/features.js';
import type { DeleteFeatureInput } from '../../schema/threshold/feature-inputs.js';
import { mutation } from '../definition.js';
import { planned } from '../plan.js';
import { assignableRefusal, findAssignable, features } from './assignable.js';

/** `POST /subscriptions/features/delete`: its assignments go with it. */
export const deleteFeature = mutation({
  name: 'deleteFeature',

  async prepare(input: DeleteFeatureInput, preparation) {
    const { feature } = await preparation.found({
      feature: findAssignable(features, input.featureId, preparation, 'featureId'),
    });
    const { id, accountId } = feature;
    const credential = preparation.credentialFor(accountId);
    return {
      accountId,
      kept: { deletedId: id, accountId },
      writes: [planned('delete', writes.deleteFeature, { FeatureId: id }, credential)],
    };
  },

  result: (kept) => kept,

  refusal: assignableRefusal,
});
