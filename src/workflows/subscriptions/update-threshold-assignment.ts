import * as writes from '../../datasources/telegent/writes/thresholds.js';
import type { UpdateThresholdAssignmentInput } from '../../schema/threshold/threshold-inputs.js';
import { mutation } from '../definition.js';
import { planned } from '../plan.js';
import { warnNothingToDo } from '../nothing-to-do.js';
import { UserErrorCode } from '../user-error.js';
import {
  assignableRefusal,
  findAssignable,
  findAssignment,
  refuseOtherAccount,
  thresholds,
} from './assignable.js';

/** `POST /subscriptions/thresholds/assignments/update`: points it at another subscription or threshold. */
export const updateThresholdAssignment = mutation({
  name: 'updateThresholdAssignment',

  async prepare(input: UpdateThresholdAssignmentInput, preparation) {
    const { newThresholdId, subscriptionId } = input;
    const moved = subscriptionId == null ? null : preparation.subscription(subscriptionId, 'subscriptionId');
    const own = findAssignable(thresholds, input.thresholdId, preparation, 'thresholdId');
    const { before, threshold } = await preparation.found({
      before: own,
      threshold:
        newThresholdId == null
          ? own
          : findAssignable(thresholds, newThresholdId, preparation, 'newThresholdId'),
      moved: Promise.resolve(moved),
    });
    if (threshold.accountId !== before.accountId) {
      const message = 'The threshold is in another account: choose one of the same account.';
      preparation.refuse(UserErrorCode.MISMATCH, message, 'newThresholdId');
    }
    const subscription = await moved;
    const { assignment } = await preparation.found({
      assignment: findAssignment(thresholds, before, input.thresholdAssignmentId, preparation),
      account: subscription ? refuseOtherAccount(before, subscription, preparation) : Promise.resolve(),
    });
    const isNothing = newThresholdId == null && !subscription;
    if (isNothing) warnNothingToDo(preparation);
    const body = {
      ThresholdAssignmentId: assignment.id,
      // Sent even where it stays, since what came of it is read by its threshold.
      ThresholdId: threshold.id,
      ...(subscription && { SubscriptionId: subscription.id }),
    };
    const credential = preparation.credentialFor(before.accountId);
    return {
      accountId: before.accountId,
      kept: { thresholdId: threshold.id, assignmentId: assignment.id },
      writes: isNothing ? [] : [planned('update', writes.updateThresholdAssignment, body, credential)],
    };
  },

  result: (kept) => kept,

  refusal: assignableRefusal,
});
