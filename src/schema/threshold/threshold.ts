import { ArgsType, Field, Float, ID, ObjectType } from 'type-graphql';
import type { FeatureRecord, ThresholdRecord } from '../../datasources/telegent/records/index.js';
import { Node } from '../node/node.js';
import type { Shown } from '../shown.js';
import { IdArgs } from '../validation/id-args.js';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A mark in the consumption of subscriptions, and what happens when it is reached.',
})
export class Threshold implements Shown<ThresholdRecord, 'accountId'> {
  @Field(() => ID, { description: 'The id of the threshold, `THID-...`.' })
  readonly id!: string;

  @Field(() => String, { nullable: true, description: 'Name of the threshold.' })
  readonly name!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What is counted, in the words of the platform, such as `Data`, `Sms` or `Voice`.',
  })
  readonly type!: string | null;

  @Field(() => Float, { nullable: true, description: 'The amount at which it acts, in `unit`.' })
  readonly amount!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The unit of `amount` in the words of the platform, such as `MB`.',
  })
  readonly unit!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What happens then, in the words of the platform, such as `Alert`.',
  })
  readonly action!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the threshold is in force.' })
  readonly active!: boolean | null;
}

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'An extra that subscriptions can be given, such as roaming.',
})
export class Feature implements Shown<FeatureRecord, 'accountId'> {
  @Field(() => ID, { description: 'The id of the feature, `FEID-...`.' })
  readonly id!: string;

  @Field(() => String, { nullable: true, description: 'Name of the feature.' })
  readonly name!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Kind of feature in the words of the platform, such as `Roaming`.',
  })
  readonly type!: string | null;

  @Field(() => String, { nullable: true, description: 'What the feature does, for people.' })
  readonly description!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the feature can be used.' })
  readonly active!: boolean | null;
}

@ArgsType()
export class ThresholdArgs extends IdArgs('threshold', 'The id of a threshold, `THID-...`.') {}

@ArgsType()
export class FeatureArgs extends IdArgs('feature', 'The id of a feature, `FEID-...`.') {}
