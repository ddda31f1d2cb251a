import { Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context.js';
import { SubscriptionAssignment } from '../../schema/threshold/assignment.js';
import { Threshold } from '../../schema/threshold/threshold.js';
import { MUTATION } from '../../schema/complexity.js';
import {
  AssignThresholdInput,
  CreateThresholdInput,
  DeleteThresholdInput,
  UnassignThresholdInput,
  UpdateThresholdInput,
  UpdateThresholdAssignmentInput,
} from '../../schema/threshold/threshold-inputs.js';
import type { ResultOf } from '../../workflows/definition.js';
import { assignThreshold } from '../../workflows/subscriptions/assign-threshold.js';
import { createThreshold } from '../../workflows/subscriptions/create-threshold.js';
import { deleteThreshold } from '../../workflows/subscriptions/delete-threshold.js';
import { unassignThreshold } from '../../workflows/subscriptions/unassign-threshold.js';
import { updateThreshold } from '../../workflows/subscriptions/update-threshold.js';
import { updateThresholdAssignment } from '../../workflows/subscriptions/update-threshold-assignment.js';
import { deletedId, formerAccount } from './deletion.js';
import { InputArg } from './input-arg.js';
import { payloadOf, type PayloadField } from './payload.js';

/** The threshold that a mutation made or changed. */
const threshold: PayloadField<{ readonly thresholdId: string | null }> = {
  type: () => Threshold,
  description: 'The threshold as it is now.',
  resolve: ({ thresholdId }, sources) => thresholdId && sources.thresholds.thresholdById(thresholdId),
};

/** The assignment that a mutation made or changed. */
const assignment: PayloadField<{ readonly thresholdId: string; readonly assignmentId: string | null }> = {
  type: () => SubscriptionAssignment,
  description: 'The assignment as it is now.',
  resolve: async ({ thresholdId, assignmentId }, { thresholds }) => {
    const assigned = assignmentId === null ? null : await thresholds.thresholdById(thresholdId);
    const assignments = assigned ? await thresholds.thresholdAssignments(assigned) : [];
    return assignments.find(({ id }) => id === assignmentId) ?? null;
  },
};

const CreateThresholdPayload = payloadOf<ResultOf<typeof createThreshold>>(
  'CreateThreshold',
  'What came of `createThreshold`.',
  { threshold },
);
const UpdateThresholdPayload = payloadOf<ResultOf<typeof updateThreshold>>(
  'UpdateThreshold',
  'What came of `updateThreshold`.',
  { threshold },
);
const DeleteThresholdPayload = payloadOf<ResultOf<typeof deleteThreshold>>(
  'DeleteThreshold',
  'What came of `deleteThreshold`.',
  {
    deletedId: deletedId('threshold'),
    account: formerAccount,
  },
);
const AssignThresholdPayload = payloadOf<ResultOf<typeof assignThreshold>>(
  'AssignThreshold',
  'What came of `assignThreshold`.',
  { threshold, assignment },
);
const UpdateThresholdAssignmentPayload = payloadOf<ResultOf<typeof updateThresholdAssignment>>(
  'UpdateThresholdAssignment',
  'What came of `updateThresholdAssignment`.',
  { threshold, assignment },
);
const UnassignThresholdPayload = payloadOf<ResultOf<typeof unassignThreshold>>(
  'UnassignThreshold',
  'What came of `unassignThreshold`.',
  {
    deletedId: deletedId('assignment'),
    threshold,
  },
);

@Resolver()
class ThresholdMutations {
  @Authorized()
  @Mutation(() => CreateThresholdPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Defines a threshold in an account, for MANAGER and above. The platform lists none: keep its id.',
  })
  createThreshold(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => CreateThresholdInput) input: CreateThresholdInput,
  ) {
    return mutations.run(createThreshold, input);
  }

  @Authorized()
  @Mutation(() => UpdateThresholdPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description: 'Changes a threshold, also for the subscriptions that have it, for MANAGER and above.',
  })
  updateThreshold(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => UpdateThresholdInput) input: UpdateThresholdInput,
  ) {
    return mutations.run(updateThreshold, input);
  }

  @Authorized()
  @Mutation(() => DeleteThresholdPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description: 'Deletes a threshold with its assignments, for MANAGER and above.',
  })
  deleteThreshold(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => DeleteThresholdInput) input: DeleteThresholdInput,
  ) {
    return mutations.run(deleteThreshold, input);
  }

  @Authorized()
  @Mutation(() => AssignThresholdPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description: 'Gives a subscription of the same account a threshold, for MANAGER and above.',
  })
  assignThreshold(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => AssignThresholdInput) input: AssignThresholdInput,
  ) {
    return mutations.run(assignThreshold, input);
  }

  @Authorized()
  @Mutation(() => UpdateThresholdAssignmentPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Points an assignment of a threshold at another subscription or threshold, for MANAGER and above.',
  })
  updateThresholdAssignment(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => UpdateThresholdAssignmentInput) input: UpdateThresholdAssignmentInput,
  ) {
    return mutations.run(updateThresholdAssignment, input);
  }

  @Authorized()
  @Mutation(() => UnassignThresholdPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description: 'Takes a threshold away from a subscription, for MANAGER and above.',
  })
  unassignThreshold(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => UnassignThresholdInput) input: UnassignThresholdInput,
  ) {
    return mutations.run(unassignThreshold, input);
  }
}

export const thresholdMutationResolvers = [
  ThresholdMutations,
  CreateThresholdPayload.resolver,
  UpdateThresholdPayload.resolver,
  DeleteThresholdPayload.resolver,
  AssignThresholdPayload.resolver,
  UpdateThresholdAssignmentPayload.resolver,
  UnassignThresholdPayload.resolver,
];
