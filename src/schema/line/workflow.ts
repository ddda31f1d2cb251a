import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { LinePlan, PlannedStep } from '../../workflows/lines/line-plan.js';
import type { LeftBehind } from '../../workflows/lines/line-undo.js';
import type { LineThings, WorkflowStepView, WorkflowView } from '../../workflows/lines/workflow-view.js';
import { WorkflowKind, WorkflowStatus, WorkflowStepName, WorkflowStepStatus } from '../enums/workflow.js';
import { UserError, Warning } from '../mutation/payload.js';
import { connectionOf } from '../pagination/connection.js';
import { DateTime, E164 } from '../scalars/index.js';

@ObjectType({
  simpleResolvers: true,
  description: 'A step of a workflow. Steps that do not need one another are done side by side.',
})
export class WorkflowStep implements Omit<WorkflowStepView, 'thing' | 'operationId'> {
  @Field(() => WorkflowStepName, { description: 'What the step does.' })
  readonly name!: WorkflowStepName;

  @Field(() => WorkflowStepStatus, { description: 'How far it has come.' })
  readonly status!: WorkflowStepStatus;

  @Field(() => [WorkflowStepName], { description: 'The steps of the workflow that must be done before it.' })
  readonly needs!: readonly WorkflowStepName[];

  @Field(() => DateTime, { nullable: true, description: 'When it was begun. Null until then.' })
  readonly startedAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was done or failed. Null until then.' })
  readonly finishedAt!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it is tried or looked at again by itself, at the latest. Null where it is not.',
  })
  readonly nextTryAt!: string | null;

  @Field(() => [UserError], {
    description: 'Why it is paused or has failed, each with its path into the input of `activateLine`.',
  })
  readonly userErrors!: readonly UserError[];

  @Field(() => [Warning], { description: 'What deserves a word although it succeeded.' })
  readonly warnings!: readonly Warning[];
}

@ObjectType({
  simpleResolvers: true,
  description: 'What a line consists of, as far as its workflow has come.',
})
export class Line implements Pick<LineThings, 'e164'> {
  @Field(() => E164, {
    nullable: true,
    description: 'The phone number, for a port-in before it has come in too. Null while it is not known.',
  })
  readonly e164!: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What a step of a workflow that was given up has left behind.',
})
export class WorkflowRemainder implements LeftBehind {
  @Field(() => WorkflowStepName, { description: 'The step that has made it.' })
  readonly step!: WorkflowStepName;

  @Field(() => String, { description: 'What stays, in English.' })
  readonly message!: string;

  @Field(() => Boolean, {
    description: 'Whether `cancelWorkflow` takes it back when its `undo` names the step.',
  })
  readonly canUndo!: boolean;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Something that takes several steps, and days where carriers are asked. It goes on by itself whatever becomes of the client, and of the server. For whoever began it, and those who administer its account; kept for 90 days after its end.',
})
export class Workflow implements Omit<WorkflowView, 'accountId' | 'line'> {
  @Field(() => ID, { description: 'The id to ask `workflow` with, `WF-...`.' })
  readonly id!: string;

  @Field(() => WorkflowKind, { description: 'What began it.' })
  readonly kind!: WorkflowKind;

  @Field(() => WorkflowStatus, { description: 'Where it stands as a whole.' })
  readonly status!: WorkflowStatus;

  @Field(() => DateTime, { description: 'When it was begun.' })
  readonly startedAt!: string;

  @Field(() => DateTime, { description: 'When anything of it changed last.' })
  readonly changedAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it ended. Null until then.' })
  readonly finishedAt!: string | null;

  @Field(() => [WorkflowStep], { description: 'Its steps, in an order in which they can be done.' })
  readonly steps!: readonly WorkflowStepView[] & readonly WorkflowStep[];

  @Field(() => [Warning], { description: 'What deserved a word when it was begun or corrected.' })
  readonly warnings!: readonly Warning[];

  @Field(() => [WorkflowRemainder], {
    description:
      'What stays of it once it was given up or has failed, so that nothing is forgotten. Empty otherwise.',
  })
  readonly leftBehind!: readonly WorkflowRemainder[];
}

export const WorkflowConnection = connectionOf(Workflow, { name: 'Workflow', rows: 'workflows' });

@ObjectType({ simpleResolvers: true, description: 'A step as it would be done.' })
export class PlannedWorkflowStep implements PlannedStep {
  @Field(() => WorkflowStepName, { description: 'What the step does.' })
  readonly name!: WorkflowStepName;

  @Field(() => [WorkflowStepName], { description: 'The steps that must be done before it.' })
  readonly needs!: readonly WorkflowStepName[];

  @Field(() => Int, { description: 'Requests to the platform, when all goes well.' })
  readonly upstreamRequests!: number;
}

@ObjectType({ simpleResolvers: true, description: 'What a line would take, of a dry run.' })
export class WorkflowPlan implements LinePlan {
  @Field(() => [PlannedWorkflowStep], { description: 'The steps, in an order in which they can be done.' })
  readonly steps!: readonly PlannedWorkflowStep[];

  @Field(() => Int, {
    description:
      'Requests to the platform from here on, when all goes well; the checks have made theirs already. Following a port-in counts apart.',
  })
  readonly upstreamRequests!: number;
}
