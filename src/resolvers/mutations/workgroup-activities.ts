import { Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context.js';
import { MUTATION } from '../../schema/complexity.js';
import {
  CreateWorkgroupActivityInput,
  DeleteWorkgroupActivityInput,
  UpdateWorkgroupActivityInput,
} from '../../schema/workgroup/activity-inputs.js';
import { WorkgroupActivity } from '../../schema/workgroup/activity.js';
import { Workgroup } from '../../schema/workgroup/workgroup.js';
import type { ResultOf } from '../../workflows/definition.js';
import { createWorkgroupActivity } from '../../workflows/workgroups/create-workgroup-activity.js';
import { deleteWorkgroupActivity } from '../../workflows/workgroups/delete-workgroup-activity.js';
import { updateWorkgroupActivity } from '../../workflows/workgroups/update-workgroup-activity.js';
import { deletedId } from './deletion.js';
import { InputArg } from './input-arg.js';
import { payloadOf, type PayloadField } from './payload.js';

const workgroup: PayloadField<{ readonly workgroupId: string | null }> = {
  type: () => Workgroup,
  description: 'The workgroup. Null where the graph does not know it, since it did not make the member.',
  resolve: ({ workgroupId }, sources) => workgroupId && sources.workgroups.byId(workgroupId),
};
const workgroupActivity: PayloadField<{ readonly activityId: string | null }> = {
  type: () => WorkgroupActivity,
  description: 'The member as it is now, as far as it was set through this graph.',
  resolve: ({ activityId }, sources) => activityId && sources.workgroups.activityById(activityId),
};

const CreateWorkgroupActivityPayload = payloadOf<ResultOf<typeof createWorkgroupActivity>>(
  'CreateWorkgroupActivity',
  'What came of `createWorkgroupActivity`.',
  { workgroupActivity, workgroup },
);
const UpdateWorkgroupActivityPayload = payloadOf<ResultOf<typeof updateWorkgroupActivity>>(
  'UpdateWorkgroupActivity',
  'What came of `updateWorkgroupActivity`.',
  { workgroupActivity, workgroup },
);
const DeleteWorkgroupActivityPayload = payloadOf<ResultOf<typeof deleteWorkgroupActivity>>(
  'DeleteWorkgroupActivity',
  'What came of `deleteWorkgroupActivity`.',
  {
    deletedId: deletedId('member'),
    workgroup,
  },
);

@Resolver()
class WorkgroupActivityMutations {
  @Authorized()
  @Mutation(() => CreateWorkgroupActivityPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Adds a member to a workgroup, for ACCOUNT_ADMIN and above. Keep its id: the platform lists no members.',
  })
  createWorkgroupActivity(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => CreateWorkgroupActivityInput) input: CreateWorkgroupActivityInput,
  ) {
    return mutations.run(createWorkgroupActivity, input);
  }

  @Authorized()
  @Mutation(() => UpdateWorkgroupActivityPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description: 'Changes a member of a workgroup, for ACCOUNT_ADMIN and above.',
  })
  updateWorkgroupActivity(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => UpdateWorkgroupActivityInput) input: UpdateWorkgroupActivityInput,
  ) {
    return mutations.run(updateWorkgroupActivity, input);
  }

  @Authorized()
  @Mutation(() => DeleteWorkgroupActivityPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description: 'Takes a member out of its workgroup, for ACCOUNT_ADMIN and above.',
  })
  deleteWorkgroupActivity(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => DeleteWorkgroupActivityInput) input: DeleteWorkgroupActivityInput,
  ) {
    return mutations.run(deleteWorkgroupActivity, input);
  }
}

export const workgroupActivityMutationResolvers = [
  WorkgroupActivityMutations,
  CreateWorkgroupActivityPayload.resolver,
  UpdateWorkgroupActivityPayload.resolver,
  DeleteWorkgroupActivityPayload.resolver,
];
