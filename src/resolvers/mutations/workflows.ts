import { Authorized, Ctx, Mutation, Resolver, type ClassType } from 'type-graphql';
import type { RequestContext } from '../../context.js';
import { MUTATION } from '../../schema/complexity.js';
import { CancelWorkflowInput, ResumeWorkflowInput } from '../../schema/line/correction-inputs.js';
import { ActivateLineInput } from '../../schema/line/line-inputs.js';
import { Workflow, WorkflowPlan } from '../../schema/line/workflow.js';
import type { ResultOf } from '../../workflows/definition.js';
import { activateLine } from '../../workflows/lines/activate-line.js';
import { cancelWorkflow } from '../../workflows/lines/cancel-workflow.js';
import { resumeWorkflow } from '../../workflows/lines/resume-workflow.js';
import type { MutationOutcome } from '../../workflows/mutation-outcome.js';
import { InputArg } from './input-arg.js';
import { payloadOf, type PayloadField } from './payload.js';

/** The workflow that a mutation began or changed. */
const workflow: PayloadField<{ readonly workflowId: string | null }> = {
  type: () => Workflow,
  description:
    'The workflow as it is now. It goes on by itself: follow it with `workflow` or `workflowUpdated`.',
  resolve: ({ workflowId }, _sources, { workflows }) => workflowId && workflows.byId(workflowId),
};

const ActivateLinePayload = payloadOf<ResultOf<typeof activateLine>>(
  'ActivateLine',
  'What came of `activateLine`. Once the workflow is written down `operation` is confirmed, however far its steps have come.',
  {
    workflow: { ...workflow, description: `${workflow.description} Null of a dry run.` },
    plan: {
      type: () => WorkflowPlan,
      description: 'What it would take. Of a dry run alone.',
      resolve: ({ plan }) => plan,
    },
    temporaryPassword: {
      type: () => String,
      description:
        'The password that was made for the new subscriber, where the input had none: to be changed at the first login. Told by this mutation alone, and by a replay of it.',
      resolve: ({ workflowId }, _sources, { workflows }) =>
        workflowId && workflows.temporaryPassword(workflowId),
    },
  },
);

const ResumeWorkflowPayload = payloadOf<ResultOf<typeof resumeWorkflow>>(
  'ResumeWorkflow',
  'What came of `resumeWorkflow`.',
  { workflow },
);

const CancelWorkflowPayload = payloadOf<ResultOf<typeof cancelWorkflow>>(
  'CancelWorkflow',
  'What came of `cancelWorkflow`; `workflow.leftBehind` tells what stays.',
  { workflow },
);

/** Works on the workflow of an outcome before its payload is shown. */
async function carriedOn<Result extends { readonly workflowId: string | null }>(
  outcome: MutationOutcome<Result>,
  { workflows }: RequestContext,
): Promise<MutationOutcome<Result>> {
  if (outcome.result?.workflowId) await workflows.carryOn(outcome.result.workflowId);
  return outcome;
}

@Resolver()
class WorkflowMutations {
  @Authorized()
  @Mutation(() => ActivateLinePayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Brings a line to life, for ACCOUNT_ADMIN and above: a subscriber, a number that is bought or ported in, a subscription, data thresholds and Guardian, in one workflow that survives everything. Answers when the line is live, when it must wait, or after 20 seconds.',
  })
  async activateLine(
    @Ctx() context: RequestContext,
    @InputArg(() => ActivateLineInput) input: ActivateLineInput,
  ) {
    return carriedOn(await context.mutations.run(activateLine, input), context);
  }

  @Authorized()
  @Mutation(() => ResumeWorkflowPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Goes on with a paused workflow, for ACCOUNT_ADMIN and above, with corrections of what its steps have stopped for.',
  })
  async resumeWorkflow(
    @Ctx() context: RequestContext,
    @InputArg(() => ResumeWorkflowInput) input: ResumeWorkflowInput,
  ) {
    return carriedOn(await context.mutations.run(resumeWorkflow, input), context);
  }

  @Authorized()
  @Mutation(() => CancelWorkflowPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Gives a workflow up, for ACCOUNT_ADMIN and above. What is done stays, and is told; name the steps to be taken back in `undo`, in this call or a later one.',
  })
  async cancelWorkflow(
    @Ctx() context: RequestContext,
    @InputArg(() => CancelWorkflowInput) input: CancelWorkflowInput,
  ) {
    return carriedOn(await context.mutations.run(cancelWorkflow, input), context);
  }
}

export const workflowMutationResolvers: readonly ClassType[] = [
  WorkflowMutations,
  ActivateLinePayload.resolver,
  ResumeWorkflowPayload.resolver,
  CancelWorkflowPayload.resolver,
];
