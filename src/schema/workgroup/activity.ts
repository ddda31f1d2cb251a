import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { WorkgroupActivityRecord } from '../../datasources/contracts/index.js';
import { WorkgroupMemberType } from '../enums/workgroup.js';
import { E164 } from '../scalars/index.js';
import type { Shown } from '../shown.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'A member of a workgroup. The platform shows none of it, so it is what was last set through this graph; null where it was not.',
})
export class WorkgroupActivity implements Shown<WorkgroupActivityRecord, 'accountId' | 'workgroupId'> {
  @Field(() => ID, { description: 'The id of the activity, `WAID-...`.' })
  readonly id!: string;

  @Field(() => WorkgroupMemberType, { nullable: true, description: 'What the member is.' })
  readonly memberType!: WorkgroupMemberType | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The digit that callers press for the member, or its place in the order of ringing.',
  })
  readonly digitOrder!: number | null;

  @Field(() => E164, { nullable: true, description: 'The number that is rung.' })
  readonly e164!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the member is told of calls by SMS.' })
  readonly smsNotification!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the member is told of calls by email.' })
  readonly emailNotification!: boolean | null;
}
