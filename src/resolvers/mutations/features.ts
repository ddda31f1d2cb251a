import { Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context.js';
import { Feature } from '../../schema/threshold/threshold.js';
import { SubscriptionAssignment } from '../../schema/threshold/assignment.js';
import { MUTATION } from '../../schema/complexity.js';
import {
  AssignFeatureInput,
  CreateFeatureInput,
  DeleteFeatureInput,
  UnassignFeatureInput,
  UpdateFeatureInput,
  UpdateFeatureAssignmentInput,
} from '../../schema/threshold/feature-inputs.js';
import type { ResultOf } from '../../workflows/definition.js';
import { assignFeature } from '../../workflows/subscriptions/assign-feature.js';
import { createFeature } from '../../workflows/subscriptions/create-feature.js';
import { deleteFeature } from '../../workflows/subscriptions/delete-feature.js';
import { unassignFeature } from '../../workflows/subscriptions/unassign-feature.js';
import { updateFeature } from '../../workflows/subscriptions/update-feature.js';
import { updateFeatureAssignment } from '../../workflows/subscriptions/update-feature-assignment.js';
import { deletedId, formerAccount } from './deletion.js';
import { InputArg } from './input-arg.js';
import { payloadOf, type PayloadField } from './payload.js';

/** The feature that a mutation made or changed. */
const feature: PayloadField<{ readonly featureId: string | null }> = {
  type: () => Feature,
  description: 'The feature as it is now.',
  resolve: ({ featureId }, sources) => featureId && sources.thresholds.featureById(featureId),
};

/** The assignment that a mutation made or changed. */
const assignment: PayloadField<{ readonly featureId: string; readonly assignmentId: string | null }> = {
  type: () => SubscriptionAssignment,
  description: 'The assignment as it is now.',
  resolve: async ({ featureId, assignmentId }, { thresholds }) => {
    const assigned = assignmentId === null ? null : await thresholds.featureById(featureId);
    const assignments = assigned ? await thresholds.featureAssignments(assigned) : [];
    return assignments.find(({ id }) => id === assignmentId) ?? null;
  },
};

const CreateFeaturePayload = payloadOf<ResultOf<typeof createFeature>>(
  'CreateFeature',
  'What came of `createFeature`.',
  { feature },
);
const UpdateFeaturePayload = payloadOf<ResultOf<typeof updateFeature>>(
  'UpdateFeature',
  'What came of `updateFeature`.',
  { feature },
);
const DeleteFeaturePayload = payloadOf<ResultOf<typeof deleteFeature>>(
  'DeleteFeature',
  'What came of `deleteFeature`.',
  {
    deletedId: deletedId('feature'),
    account: formerAccount,
  },
);
const AssignFeaturePayload = payloadOf<ResultOf<typeof assignFeature>>(
  'AssignFeature',
  'What came of `assignFeature`.',
  { feature, assignment },
);
const UpdateFeatureAssignmentPayload = payloadOf<ResultOf<typeof updateFeatureAssignment>>(
  'UpdateFeatureAssignment',
  'What came of `updateFeatureAssignment`.',
  { feature, assignment },
);
const UnassignFeaturePayload = payloadOf<ResultOf<typeof unassignFeature>>(
  'UnassignFeature',
  'What came of `unassignFeature`.',
  {
    deletedId: deletedId('assignment'),
    feature,
  },
);

@Resolver()
class FeatureMutations {
  @Authorized()
  @Mutation(() => CreateFeaturePayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Defines a feature in an account, for MANAGER and above. The platform lists none: keep its id.',
  })
  createFeature(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => CreateFeatureInput) input: CreateFeatureInput,
  ) {
    return mutations.run(createFeature, input);
  }

  @Authorized()
  @Mutation(() => UpdateFeaturePayload.type, {
    nullable: true,
    complexity: MUTATION,
    description: 'Changes a feature, also for the subscriptions that have it, for MANAGER and above.',
  })
  updateFeature(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => UpdateFeatureInput) input: UpdateFeatureInput,
  ) {
    return mutations.run(updateFeature, input);
  }

  @Authorized()
  @Mutation(() => DeleteFeaturePayload.type, {
    nullable: true,
    complexity: MUTATION,
    description: 'Deletes a feature with its assignments, for MANAGER and above.',
  })
  deleteFeature(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => DeleteFeatureInput) input: DeleteFeatureInput,
  ) {
    return mutations.run(deleteFeature, input);
  }

  @Authorized()
  @Mutation(() => AssignFeaturePayload.type, {
    nullable: true,
    complexity: MUTATION,
    description: 'Gives a subscription of the same account a feature, for MANAGER and above.',
  })
  assignFeature(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => AssignFeatureInput) input: AssignFeatureInput,
  ) {
    return mutations.run(assignFeature, input);
  }

  @Authorized()
  @Mutation(() => UpdateFeatureAssignmentPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Points an assignment of a feature at another subscription or feature, for MANAGER and above.',
  })
  updateFeatureAssignment(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => UpdateFeatureAssignmentInput) input: UpdateFeatureAssignmentInput,
  ) {
    return mutations.run(updateFeatureAssignment, input);
  }

  @Authorized()
  @Mutation(() => UnassignFeaturePayload.type, {
    nullable: true,
    complexity: MUTATION,
    description: 'Takes a feature away from a subscription, for MANAGER and above.',
  })
  unassignFeature(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => UnassignFeatureInput) input: UnassignFeatureInput,
  ) {
    return mutations.run(unassignFeature, input);
  }
}

export const featureMutationResolvers = [
  FeatureMutations,
  CreateFeaturePayload.resolver,
  UpdateFeaturePayload.resolver,
  DeleteFeaturePayload.resolver,
  AssignFeaturePayload.resolver,
  UpdateFeatureAssignmentPayload.resolver,
  UnassignFeaturePayload.resolver,
];
