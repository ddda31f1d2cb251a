import * as writes from '../../datasources/telegent/writes/thresholds.js';
import type { DeleteThresholdInput } from '../../schema/threshold/threshold-inputs.js';
import { mutation } from '../definition.js';
import { planned } from '../plan.js';
import { assignableRefusal, findAssignable, thresholds } from './assignable.js';

/** `POST /subscriptions/thresholds/delete`: its assignments go with it. */
export const deleteThreshold = mutation({
  name: 'deleteThreshold',

  async prepare(input: DeleteThresholdInput, preparation) {
    const { threshold } = await preparation.found({
      threshold: findAssignable(thresholds, input.thresholdId, preparation, 'thresholdId'),
    });
    const { id, accountId } = threshold;
    const credential = preparation.credentialFor(accountId);
    return {
      accountId,
      kept: { deletedId: id, accountId },
      writes: [planned('delete', writes.deleteThreshold, { ThresholdId: id }, credential)],
    };
  },

  result: (kept) => kept,

  refusal: assignableRefusal,
});
