import { Field, ID, ObjectType } from 'type-graphql';
import type { AssignmentRecord } from '../../datasources/telegent/records/index.js';
import type { Shown } from '../shown.js';

@ObjectType({
  simpleResolvers: true,
  description: 'A threshold or feature that a subscription has.',
})
export class SubscriptionAssignment implements Shown<AssignmentRecord, 'subscriptionId'> {
  @Field(() => ID, {
    description: 'The id of the assignment, `TAID-...` of a threshold, `FAID-...` of a feature.',
  })
  readonly id!: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is in force.' })
  readonly active!: boolean | null;
}
