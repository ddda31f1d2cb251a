import { Field, ID, InputType, Int } from 'type-graphql';
import { MutationInput } from '../mutation/input.js';
import { E164 } from '../scalars/index.js';
import { IsE164, IsIdOf, IsWithin } from '../validation/decorators.js';

const LARGEST_ORDER = 1000;

/** What creation and update have in common. */
@InputType()
abstract class WorkgroupActivitySettings extends MutationInput {
  @Field(() => Int, {
    nullable: true,
    description: 'The digit that callers press for the member, or its place in the order of ringing.',
  })
  @IsWithin(0, LARGEST_ORDER)
  digitOrder?: number | null;

  @Field(() => E164, { nullable: true, description: 'The number that is rung, one of the account.' })
  @IsE164()
  number?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The member, where it is a person: a subscriber of the account.',
  })
  @IsIdOf('subscriber')
  subscriberId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The member, where it is a workgroup: another one of the account.',
  })
  @IsIdOf('workgroup')
  memberWorkgroupId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the member is told of calls by SMS.' })
  smsNotification?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the member is told of calls by email.' })
  emailNotification?: boolean | null;
}

@InputType({
  description:
    'A new member of a workgroup: a person, by `subscriberId`, `number` or both, or another workgroup, by `memberWorkgroupId`.',
})
export class CreateWorkgroupActivityInput extends WorkgroupActivitySettings {
  @Field(() => ID, { description: 'The workgroup that gets the member, `WID-...` or `WG-...`.' })
  @IsIdOf('workgroup')
  workgroupId!: string;
}

@InputType({ description: 'Changes of a member of a workgroup. What is left out, or null, stays as it is.' })
export class UpdateWorkgroupActivityInput extends WorkgroupActivitySettings {
  @Field(() => ID, { description: 'The activity to change, `WAID-...`.' })
  @IsIdOf('activity')
  workgroupActivityId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The workgroup that the member is to belong to from now on, of the same account.',
  })
  @IsIdOf('workgroup')
  workgroupId?: string | null;
}

@InputType({ description: 'A member to take out of its workgroup.' })
export class DeleteWorkgroupActivityInput extends MutationInput {
  @Field(() => ID, { description: 'The activity to delete, `WAID-...`.' })
  @IsIdOf('activity')
  workgroupActivityId!: string;
}
