import { Field, ObjectType } from 'type-graphql';
import type { UsageThresholdRecord } from '../../realtime/usage-thresholds.js';
import { UsageThreshold } from '../enums/usage.js';

@ObjectType({
  simpleResolvers: true,
  description: 'The highest of its data limits that a number has reached in the current period.',
})
export class UsageThresholdReached implements Omit<UsageThresholdRecord, 'number'> {
  @Field(() => UsageThreshold, {
    nullable: true,
    description:
      'That limit. Null for none: none yet, or none any more since a new period began or limits were raised.',
  })
  readonly threshold!: UsageThreshold | null;
}
