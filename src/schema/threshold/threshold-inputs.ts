import { Field, ID, InputType, Int } from 'type-graphql';
import { MutationInput } from '../mutation/input.js';
import { HasLength, IsIdOf, IsPositive } from '../validation/decorators.js';

@InputType({
  description: 'A mark in the consumption of subscriptions. It acts on those that it is assigned to.',
})
export class CreateThresholdInput extends MutationInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'The account that the threshold belongs to. Your own when left out; DISTRIBUTOR must name one.',
  })
  @IsIdOf('account')
  accountId?: string | null;

  @Field(() => String, { description: 'Name of the threshold, 1 to 100 characters.' })
  @HasLength(1, 100)
  name!: string;

  @Field(() => String, {
    description: 'What is counted, in the words of the platform: `Data`, `SMS` or `Voice`.',
  })
  @HasLength(1, 100)
  type!: string;

  @Field(() => Int, { description: 'The amount at which it acts, a whole number of `unit`, 1 or more.' })
  @IsPositive()
  amount!: number;

  @Field(() => String, {
    description: 'The unit of `amount`, in the words of the platform: `MB`, `GB` or `Count`.',
  })
  @HasLength(1, 100)
  unit!: string;

  @Field(() => String, {
    description: 'What happens then, in the words of the platform: `Alert`, `Pause` or `Restrict`.',
  })
  @HasLength(1, 100)
  action!: string;
}

@InputType({
  description:
    'Changes of a threshold, also for the subscriptions that have it. What is left out or null stays as it is.',
})
export class UpdateThresholdInput extends MutationInput {
  @Field(() => ID, { description: 'The threshold, `THID-...`.' })
  @IsIdOf('threshold')
  thresholdId!: string;

  @Field(() => String, { nullable: true, description: 'Name of the threshold, 1 to 100 characters.' })
  @HasLength(1, 100)
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What is counted, in the words of the platform: `Data`, `SMS` or `Voice`.',
  })
  @HasLength(1, 100)
  type?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The amount at which it acts, a whole number of `unit`, 1 or more.',
  })
  @IsPositive()
  amount?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The unit of `amount`, in the words of the platform: `MB`, `GB` or `Count`.',
  })
  @HasLength(1, 100)
  unit?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What happens then, in the words of the platform: `Alert`, `Pause` or `Restrict`.',
  })
  @HasLength(1, 100)
  action?: string | null;
}

@InputType({ description: 'A threshold to delete, with its assignments.' })
export class DeleteThresholdInput extends MutationInput {
  @Field(() => ID, { description: 'The threshold, `THID-...`.' })
  @IsIdOf('threshold')
  thresholdId!: string;
}

@InputType({ description: 'A threshold for a subscription of the same account.' })
export class AssignThresholdInput extends MutationInput {
  @Field(() => ID, { description: 'The threshold, `THID-...`.' })
  @IsIdOf('threshold')
  thresholdId!: string;

  @Field(() => ID, { description: 'The subscription, `SUB-...`.' })
  @IsIdOf('subscription')
  subscriptionId!: string;
}

@InputType({
  description:
    'Points an assignment at another subscription or threshold of the same account. What is left out or null stays as it is.',
})
export class UpdateThresholdAssignmentInput extends MutationInput {
  @Field(() => ID, { description: 'The threshold that the assignment is of now, `THID-...`.' })
  @IsIdOf('threshold')
  thresholdId!: string;

  @Field(() => ID, { description: 'The assignment, `TAID-...`, which must be one of the threshold.' })
  @IsIdOf('thresholdAssignment')
  thresholdAssignmentId!: string;

  @Field(() => ID, { nullable: true, description: 'Another threshold, `THID-...`.' })
  @IsIdOf('threshold')
  newThresholdId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Another subscription, `SUB-...`.' })
  @IsIdOf('subscription')
  subscriptionId?: string | null;
}

@InputType({ description: 'A threshold to take away from a subscription; the threshold itself stays.' })
export class UnassignThresholdInput extends MutationInput {
  @Field(() => ID, { description: 'The threshold, `THID-...`.' })
  @IsIdOf('threshold')
  thresholdId!: string;

  @Field(() => ID, { description: 'The assignment, `TAID-...`, which must be one of the threshold.' })
  @IsIdOf('thresholdAssignment')
  thresholdAssignmentId!: string;
}
