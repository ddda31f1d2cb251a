import { ArgsType, Field, ID } from 'type-graphql';
import { PageArgs } from '../pagination/page-args.js';
import { IsWorkflowId } from '../validation/decorators.js';

@ArgsType()
export class WorkflowArgs {
  @Field(() => ID, { description: 'The id of a workflow, `WF-...`, out of a payload.' })
  @IsWorkflowId()
  id!: string;
}

@ArgsType()
export class WorkflowsArgs extends PageArgs('workflows') {}
