import * as writes from '../../datasources/telegent/writes/thresholds.js';
import type { UnassignThresholdInput } from '../../schema/threshold/threshold-inputs.js';
import { mutation } from '../definition.js';
import { planned } from '../plan.js';
import { assignableRefusal, findAssignable, findAssignment, thresholds } from './assignable.js';

/** `POST /subscriptions/thresholds/assignments/delete`: the threshold itself stays. */
export const unassignThreshold = mutation({
  name: 'unassignThreshold',

  async prepare(input: UnassignThresholdInput, preparation) {
    const { threshold } = await preparation.found({
      threshold: findAssignable(thresholds, input.thresholdId, preparation, 'thresholdId'),
    });
    const { assignment } = await preparation.found({
      assignment: findAssignment(thresholds, threshold, input.thresholdAssignmentId, preparation),
    });
    const body = { ThresholdAssignmentId: assignment.id };
    const credential = preparation.credentialFor(threshold.accountId);
    return {
      accountId: threshold.accountId,
      kept: { thresholdId: threshold.id, deletedId: assignment.id },
      writes: [planned('unassign', writes.deleteThresholdAssignment, body, credential)],
    };
  },

  result: (kept) => kept,

  refusal: assignableRefusal,
});
