import * as writes from '../../datasources/telegent/writes/features.js';
import type { UpdateFeatureAssignmentInput } from '../../schema/threshold/feature-inputs.js';
import { mutation } from '../definition.js';
import { planned } from '../plan.js';
import { warnNothingToDo } from '../nothing-to-do.js';
import { UserErrorCode } from '../user-error.js';
import {
  assignableRefusal,
  findAssignable,
  findAssignment,
  refuseOtherAccount,
  features,
} from './assignable.js';

/** `POST /subscriptions/features/assignments/update`: points it at another subscription or feature. */
export const updateFeatureAssignment = mutation({
  name: 'updateFeatureAssignment',

  async prepare(input: UpdateFeatureAssignmentInput, preparation) {
    const { newFeatureId, subscriptionId } = input;
    const moved = subscriptionId == null ? null : preparation.subscription(subscriptionId, 'subscriptionId');
    const own = findAssignable(features, input.featureId, preparation, 'featureId');
    const { before, feature } = await preparation.found({
      before: own,
      feature:
        newFeatureId == null ? own : findAssignable(features, newFeatureId, preparation, 'newFeatureId'),
      moved: Promise.resolve(moved),
    });
    if (feature.accountId !== before.accountId) {
      const message = 'The feature is in another account: choose one of the same account.';
      preparation.refuse(UserErrorCode.MISMATCH, message, 'newFeatureId');
    }
    const subscription = await moved;
    const { assignment } = await preparation.found({
      assignment: findAssignment(features, before, input.featureAssignmentId, preparation),
      account: subscription ? refuseOtherAccount(before, subscription, preparation) : Promise.resolve(),
    });
    const isNothing = newFeatureId == null && !subscription;
    if (isNothing) warnNothingToDo(preparation);
    const body = {
      FeatureAssignmentId: assignment.id,
      // Sent even where it stays, since what came of it is read by its feature.
      FeatureId: feature.id,
      ...(subscription && { SubscriptionId: subscription.id }),
    };
    const credential = preparation.credentialFor(before.accountId);
    return {
      accountId: before.accountId,
      kept: { featureId: feature.id, assignmentId: assignment.id },
      writes: isNothing ? [] : [planned('update', writes.updateFeatureAssignment, body, credential)],
    };
  },

  result: (kept) => kept,

  refusal: assignableRefusal,
});
