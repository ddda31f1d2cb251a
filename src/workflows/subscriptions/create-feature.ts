import * as writes from '../../datasources/telegent/writes/features.js';
import type { CreateFeatureInput } from '../../schema/threshold/feature-inputs.js';
import { mutation } from '../definition.js';
import { planned, resultOf } from '../plan.js';
import { assignableRefusal } from './assignable.js';

/** `POST /subscriptions/features/add`. */
export const createFeature = mutation({
  name: 'createFeature',

  async prepare(input: CreateFeatureInput, preparation) {
    const { account } = await preparation.found({
      account: preparation.account(input.accountId, 'accountId'),
    });
    const body = {
      AccountId: account.id,
      FeatureName: input.name,
      FeatureType: input.type,
      ...(input.description != null && { FeatureDescription: input.description }),
    };
    return {
      accountId: account.id,
      kept: null,
      writes: [planned('create', writes.addFeature, body, preparation.credentialFor(account.id))],
    };
  },

  result: (_kept, results) => ({
    featureId: resultOf(results, 'create', writes.addFeature)?.id ?? null,
  }),

  refusal: assignableRefusal,
});
