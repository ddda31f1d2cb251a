import type { Access } from '../../datasources/scope/access.js';
import { stated } from '../../datasources/telegent/evidence/likeness.js';
import { feature } from '../../datasources/telegent/reads/features.js';
import type { FeatureRecord } from '../../datasources/telegent/records/index.js';
import * as writes from '../../datasources/telegent/writes/features.js';
import type { UpdateFeatureInput } from '../../schema/threshold/feature-inputs.js';
import { mutation } from '../definition.js';
import { planned } from '../plan.js';
import { isShownAlready } from '../nothing-to-do.js';
import { assignableRefusal, findAssignable, features } from './assignable.js';

/** `POST /subscriptions/features/update`: what is left out keeps its value upstream. */
export const updateFeature = mutation({
  name: 'updateFeature',

  async prepare({ featureId, ...input }: UpdateFeatureInput, preparation) {
    const { before } = await preparation.found({
      before: findAssignable(features, featureId, preparation, 'featureId'),
    });
    const body = {
      FeatureId: before.id,
      ...(input.name != null && { FeatureName: input.name }),
      ...(input.type != null && { FeatureType: input.type }),
      ...(input.description != null && { FeatureDescription: input.description }),
    };
    const look = (access: Access) => features.byId(access, before.id);
    const isNothing = await isShownAlready<FeatureRecord>(stated(feature(body)), look, preparation);
    const credential = preparation.credentialFor(before.accountId);
    return {
      accountId: before.accountId,
      kept: { featureId: before.id },
      writes: isNothing ? [] : [planned('update', writes.updateFeature, body, credential)],
    };
  },

  result: (kept) => kept,

  refusal: assignableRefusal,
});
