import { Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context.js';
import { MUTATION } from '../../schema/complexity.js';
import {
  CreateWorkgroupInput,
  DeleteWorkgroupInput,
  UpdateWorkgroupInput,
} from '../../schema/workgroup/workgroup-inputs.js';
import { Workgroup } from '../../schema/workgroup/workgroup.js';
import type { ResultOf } from '../../workflows/definition.js';
import { createWorkgroup } from '../../workflows/workgroups/create-workgroup.js';
import { deleteWorkgroup } from '../../workflows/workgroups/delete-workgroup.js';
import { updateWorkgroup } from '../../workflows/workgroups/update-workgroup.js';
import { deletedId, formerAccount } from './deletion.js';
import { InputArg } from './input-arg.js';
import { payloadOf, type PayloadField } from './payload.js';
import { workgroupActivityMutationResolvers } from './workgroup-activities.js';

const workgroup: PayloadField<{ readonly workgroupId: string | null }> = {
  type: () => Workgroup,
  description: 'The workgroup as it is now.',
  resolve: ({ workgroupId }, sources) => workgroupId && sources.workgroups.byId(workgroupId),
};

const CreateWorkgroupPayload = payloadOf<ResultOf<typeof createWorkgroup>>(
  'CreateWorkgroup',
  'What came of `createWorkgroup`.',
  { workgroup },
);
const UpdateWorkgroupPayload = payloadOf<ResultOf<typeof updateWorkgroup>>(
  'UpdateWorkgroup',
  'What came of `updateWorkgroup`.',
  { workgroup },
);
const DeleteWorkgroupPayload = payloadOf<ResultOf<typeof deleteWorkgroup>>(
  'DeleteWorkgroup',
  'What came of `deleteWorkgroup`.',
  { deletedId: deletedId('workgroup'), account: formerAccount },
);

@Resolver()
class WorkgroupMutations {
  @Authorized()
  @Mutation(() => CreateWorkgroupPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Makes a workgroup, which answers calls together, for ACCOUNT_ADMIN and above. It gets its members by `createWorkgroupActivity`.',
  })
  createWorkgroup(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => CreateWorkgroupInput) input: CreateWorkgroupInput,
  ) {
    return mutations.run(createWorkgroup, input);
  }

  @Authorized()
  @Mutation(() => UpdateWorkgroupPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description: 'Changes a workgroup, at once for calls that it takes, for ACCOUNT_ADMIN and above.',
  })
  updateWorkgroup(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => UpdateWorkgroupInput) input: UpdateWorkgroupInput,
  ) {
    return mutations.run(updateWorkgroup, input);
  }

  @Authorized()
  @Mutation(() => DeleteWorkgroupPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Deletes a workgroup for good, with its members, for ACCOUNT_ADMIN and above. Take it off voice routes and numbers first: calls to it would go nowhere.',
  })
  deleteWorkgroup(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => DeleteWorkgroupInput) input: DeleteWorkgroupInput,
  ) {
    return mutations.run(deleteWorkgroup, input);
  }
}

export const workgroupMutationResolvers = [
  ...workgroupActivityMutationResolvers,
  WorkgroupMutations,
  CreateWorkgroupPayload.resolver,
  UpdateWorkgroupPayload.resolver,
  DeleteWorkgroupPayload.resolver,
];
