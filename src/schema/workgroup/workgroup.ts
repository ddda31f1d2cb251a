import { ArgsType, Field, ID, ObjectType } from 'type-graphql';
import type { WorkgroupRecord } from '../../datasources/telegent/records/index.js';
import type { Shown } from '../shown.js';
import { IdArgs } from '../validation/id-args.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'People who answer calls together: by menu, all at once, or in turn. It has an id, but is no Node: its prefix is shared with webhooks.',
})
export class Workgroup implements Shown<WorkgroupRecord, 'accountId' | 'scheduleId'> {
  @Field(() => ID, { description: 'The id of the workgroup, `WID-...` or `WG-...`.' })
  readonly id!: string;

  @Field(() => String, { nullable: true, description: 'Name of the workgroup.' })
  readonly name!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How calls are shared out, in the words of the platform, such as `IVR` or `round-robin`.',
  })
  readonly type!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the workgroup takes calls. Null where the platform does not say.',
  })
  readonly active!: boolean | null;
}

@ArgsType()
export class WorkgroupArgs extends IdArgs('workgroup', 'The id of a workgroup, `WID-...` or `WG-...`.') {}
