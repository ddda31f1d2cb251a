import * as writes from '../../datasources/telegent/writes/thresholds.js';
import type { AssignThresholdInput } from '../../schema/threshold/threshold-inputs.js';
import { mutation } from '../definition.js';
import { planned, resultOf } from '../plan.js';
import { assignableRefusal, findAssignable, refuseOtherAccount, thresholds } from './assignable.js';

/** `POST /subscriptions/thresholds/assignments/add`. */
export const assignThreshold = mutation({
  name: 'assignThreshold',

  async prepare(input: AssignThresholdInput, preparation) {
    const { threshold, subscription } = await preparation.found({
      threshold: findAssignable(thresholds, input.thresholdId, preparation, 'thresholdId'),
      subscription: preparation.subscription(input.subscriptionId, 'subscriptionId'),
    });
    await preparation.found({ account: refuseOtherAccount(threshold, subscription, preparation) });
    const body = { ThresholdId: threshold.id, SubscriptionId: subscription.id };
    const credential = preparation.credentialFor(threshold.accountId);
    return {
      accountId: threshold.accountId,
      kept: { thresholdId: threshold.id },
      writes: [planned('assign', writes.addThresholdAssignment, body, credential)],
    };
  },

  result: ({ thresholdId }, results) => ({
    thresholdId,
    assignmentId: resultOf(results, 'assign', writes.addThresholdAssignment)?.id ?? null,
  }),

  refusal: assignableRefusal,
});
