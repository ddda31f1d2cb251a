import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../mutation/input.js';
import { HasLength, IsIdOf } from '../validation/decorators.js';

@InputType({ description: 'An extra for subscriptions. Those have it that it is assigned to.' })
export class CreateFeatureInput extends MutationInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'The account that the feature belongs to. Your own when left out; DISTRIBUTOR must name one.',
  })
  @IsIdOf('account')
  accountId?: string | null;

  @Field(() => String, { description: 'Name of the feature, 1 to 100 characters.' })
  @HasLength(1, 100)
  name!: string;

  @Field(() => String, {
    description:
      'Kind of feature, in the words of the platform: `Data`, `Voice`, `SMS`, `Roaming` or `VoIP`.',
  })
  @HasLength(1, 100)
  type!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the feature does, for people, 1 to 500 characters.',
  })
  @HasLength(1, 500)
  description?: string | null;
}

@InputType({
  description:
    'Changes of a feature, also for the subscriptions that have it. What is left out or null stays as it is.',
})
export class UpdateFeatureInput extends MutationInput {
  @Field(() => ID, { description: 'The feature, `FEID-...`.' })
  @IsIdOf('feature')
  featureId!: string;

  @Field(() => String, { nullable: true, description: 'Name of the feature, 1 to 100 characters.' })
  @HasLength(1, 100)
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Kind of feature, in the words of the platform: `Data`, `Voice`, `SMS`, `Roaming` or `VoIP`.',
  })
  @HasLength(1, 100)
  type?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the feature does, for people, 1 to 500 characters.',
  })
  @HasLength(1, 500)
  description?: string | null;
}

@InputType({ description: 'A feature to delete, with its assignments.' })
export class DeleteFeatureInput extends MutationInput {
  @Field(() => ID, { description: 'The feature, `FEID-...`.' })
  @IsIdOf('feature')
  featureId!: string;
}

@InputType({ description: 'A feature for a subscription of the same account.' })
export class AssignFeatureInput extends MutationInput {
  @Field(() => ID, { description: 'The feature, `FEID-...`.' })
  @IsIdOf('feature')
  featureId!: string;

  @Field(() => ID, { description: 'The subscription, `SUB-...`.' })
  @IsIdOf('subscription')
  subscriptionId!: string;
}

@InputType({
  description:
    'Points an assignment at another subscription or feature of the same account. What is left out or null stays as it is.',
})
export class UpdateFeatureAssignmentInput extends MutationInput {
  @Field(() => ID, { description: 'The feature that the assignment is of now, `FEID-...`.' })
  @IsIdOf('feature')
  featureId!: string;

  @Field(() => ID, { description: 'The assignment, `FAID-...`, which must be one of the feature.' })
  @IsIdOf('featureAssignment')
  featureAssignmentId!: string;

  @Field(() => ID, { nullable: true, description: 'Another feature, `FEID-...`.' })
  @IsIdOf('feature')
  newFeatureId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Another subscription, `SUB-...`.' })
  @IsIdOf('subscription')
  subscriptionId?: string | null;
}

@InputType({ description: 'A feature to take away from a subscription; the feature itself stays.' })
export class UnassignFeatureInput extends MutationInput {
  @Field(() => ID, { description: 'The feature, `FEID-...`.' })
  @IsIdOf('feature')
  featureId!: string;

  @Field(() => ID, { description: 'The assignment, `FAID-...`, which must be one of the feature.' })
  @IsIdOf('featureAssignment')
  featureAssignmentId!: string;
}
