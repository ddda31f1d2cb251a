import * as writes from '../../datasources/telegent/writes/thresholds.js';
import type { CreateThresholdInput } from '../../schema/threshold/threshold-inputs.js';
import { mutation } from '../definition.js';
import { planned, resultOf } from '../plan.js';
import { assignableRefusal } from './assignable.js';

/** `POST /subscriptions/thresholds/add`. */
export const createThreshold = mutation({
  name: 'createThreshold',

  async prepare(input: CreateThresholdInput, preparation) {
    const { account } = await preparation.found({
      account: preparation.account(input.accountId, 'accountId'),
    });
    const body = {
      AccountId: account.id,
      ThresholdName: input.name,
      ThresholdType: input.type,
      ThresholdAmount: input.amount,
      ThresholdUnit: input.unit,
      ThresholdAction: input.action,
    };
    return {
      accountId: account.id,
      kept: null,
      writes: [planned('create', writes.createThreshold, body, preparation.credentialFor(account.id))],
    };
  },

  result: (_kept, results) => ({
    thresholdId: resultOf(results, 'create', writes.createThreshold)?.id ?? null,
  }),

  refusal: assignableRefusal,
});
