import { ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../mutation/input.js';
import { PortInCorrectionFields } from '../order/port-in-inputs.js';
import { IsIdOf, IsWorkflowId } from '../validation/decorators.js';
import { WorkflowStepName } from '../enums/workflow.js';
import {
  LineDataLimitsInput,
  LineGuardianInput,
  LineNewNumberInput,
  LineNewSubscriberInput,
} from './line-inputs.js';

@InputType({ description: 'What to correct of a port-in. What is left out, or null, stays as it was.' })
export class LinePortInCorrectionInput extends PortInCorrectionFields {}

@InputType({ description: 'What to correct of the subscriber of a line.' })
export class LineSubscriberCorrectionInput {
  @Field(() => LineNewSubscriberInput, {
    description: 'The subscriber to create, whole, in place of what was asked before.',
  })
  @ValidateNested()
  create!: LineNewSubscriberInput;
}

@InputType({ description: 'What to correct of the number of a line.' })
export class LineNumberCorrectionInput {
  @Field(() => LineNewNumberInput, {
    nullable: true,
    description: 'The new number, whole, in place of what was asked before.',
  })
  @ValidateNested()
  provision?: LineNewNumberInput | null;

  @Field(() => LinePortInCorrectionInput, {
    nullable: true,
    description:
      'Details of the port-in; what is left out stays. An order that is open is updated with them.',
  })
  @ValidateNested()
  portIn?: LinePortInCorrectionInput | null;
}

@InputType({
  description:
    'What to correct of a line: parts of its `ActivateLineInput` whose steps are not done yet. What is left out stays.',
})
export class LineCorrectionsInput {
  @Field(() => LineSubscriberCorrectionInput, {
    nullable: true,
    description: 'The subscriber, while it is not created.',
  })
  @ValidateNested()
  subscriber?: LineSubscriberCorrectionInput | null;

  @Field(() => LineNumberCorrectionInput, { nullable: true, description: 'The number.' })
  @ValidateNested()
  number?: LineNumberCorrectionInput | null;

  @Field(() => ID, { nullable: true, description: 'Another message route of the account.' })
  @IsIdOf('messageRoute')
  messageRouteId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Another voice route of the account.' })
  @IsIdOf('voiceRoute')
  voiceRouteId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Another package.' })
  @IsIdOf('package')
  packageId?: string | null;

  @Field(() => LineDataLimitsInput, {
    nullable: true,
    description: 'Data thresholds, whole, in place of what was asked before.',
  })
  @ValidateNested()
  dataUsage?: LineDataLimitsInput | null;

  @Field(() => LineGuardianInput, {
    nullable: true,
    description: 'Features and filters, whole, in place of what was asked before.',
  })
  @ValidateNested()
  guardian?: LineGuardianInput | null;
}

@InputType({ description: 'A paused workflow that is to go on.' })
export class ResumeWorkflowInput extends MutationInput {
  @Field(() => ID, { description: 'The workflow, `WF-...`.' })
  @IsWorkflowId()
  id!: string;

  @Field(() => LineCorrectionsInput, {
    nullable: true,
    description: 'What to correct. When left out, the steps that are paused are tried again as they are.',
  })
  @ValidateNested()
  corrections?: LineCorrectionsInput | null;
}

@InputType({ description: 'A workflow that is to be given up.' })
export class CancelWorkflowInput extends MutationInput {
  @Field(() => ID, { description: 'The workflow, `WF-...`.' })
  @IsWorkflowId()
  id!: string;

  @Field(() => [WorkflowStepName], {
    nullable: true,
    description:
      'Steps that are done and are to be taken back, as far as `leftBehind` offers it. None when left out: nothing that was bought is thrown away unasked.',
  })
  undo?: WorkflowStepName[] | null;
}
