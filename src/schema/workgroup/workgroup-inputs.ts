import { ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { WorkgroupType } from '../../datasources/telegent/records/index.js';
import { WorkgroupTypeInput } from '../enums/workgroup.js';
import { MutationInput } from '../mutation/input.js';
import { E164, Url } from '../scalars/index.js';
import { HasLength, IsE164, IsHttpUrl, IsIdOf, IsPositive, IsTimeZone } from '../validation/decorators.js';

const LONGEST_TEXT = 255;
const LONGEST_ANNOUNCEMENT = 4096;

@InputType({ description: 'Who takes calls: exactly one of a person and a workgroup.' })
export class WorkgroupTargetInput {
  @Field(() => ID, { nullable: true, description: 'A subscriber of the same account.' })
  @IsIdOf('subscriber')
  subscriberId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Another workgroup of the same account.' })
  @IsIdOf('workgroup')
  workgroupId?: string | null;
}

/** What creation and update have in common. */
@InputType()
abstract class WorkgroupSettings extends MutationInput {
  @Field(() => E164, { nullable: true, description: 'The number that is called, one of the account.' })
  @IsE164()
  number?: string | null;

  @Field(() => Int, { nullable: true, description: 'The place of the workgroup among others, 1 or more.' })
  @IsPositive()
  callOrder?: number | null;

  @Field(() => String, { nullable: true, description: 'What is read out to callers.' })
  @HasLength(1, LONGEST_ANNOUNCEMENT)
  announcementText?: string | null;

  @Field(() => Url, { nullable: true, description: 'A sound file that is played to callers instead.' })
  @IsHttpUrl()
  announcementUrl?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The hours in which it answers, a schedule of the account. Always when there is none.',
  })
  @IsIdOf('schedule')
  scheduleId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The time zone of these hours, by its IANA name, such as `America/New_York`.',
  })
  @IsTimeZone()
  timeZone?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether calls are recorded.' })
  recordCalls?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether recordings are written down as text.' })
  transcribeRecordings?: boolean | null;

  @Field(() => WorkgroupTargetInput, { nullable: true, description: 'Who takes calls within these hours.' })
  @ValidateNested()
  onHours?: WorkgroupTargetInput | null;

  @Field(() => WorkgroupTargetInput, {
    nullable: true,
    description: 'Who takes calls outside of these hours.',
  })
  @ValidateNested()
  offHours?: WorkgroupTargetInput | null;
}

@InputType({ description: 'A new workgroup, still without members.' })
export class CreateWorkgroupInput extends WorkgroupSettings {
  @Field(() => ID, {
    nullable: true,
    description: 'The account that it is for. Your own when left out; DISTRIBUTOR must name one.',
  })
  @IsIdOf('account')
  accountId?: string | null;

  @Field(() => String, { description: 'A name to tell it by, 1 to 255 characters.' })
  @HasLength(1, LONGEST_TEXT)
  name!: string;

  @Field(() => WorkgroupTypeInput, { description: 'How it shares out its calls.' })
  type!: WorkgroupType;

  @Field(() => String, { nullable: true, description: 'The extension under which it is reached inside.' })
  @HasLength(1, LONGEST_TEXT)
  internalExtension?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Which caller id its members see, in the words of the platform.',
  })
  @HasLength(1, LONGEST_TEXT)
  callerIdType?: string | null;

  @Field(() => String, { nullable: true, description: 'The name that goes with the caller id.' })
  @HasLength(1, LONGEST_TEXT)
  callerIdName?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The music that waiting callers hear, by the id that the platform gave it.',
  })
  @HasLength(1, LONGEST_TEXT)
  holdMusicId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether recordings are worked on by AI.' })
  aiRecording?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'How long to wait between two attempts to call, as the platform takes it; its unit is not documented.',
  })
  @HasLength(1, LONGEST_TEXT)
  waitBetween?: string | null;

  @Field(() => E164, { nullable: true, description: 'Its toll-free number, one of the account.' })
  @IsE164()
  tollFreeNumber?: string | null;
}

@InputType({ description: 'Changes of a workgroup. What is left out, or null, stays as it is.' })
export class UpdateWorkgroupInput extends WorkgroupSettings {
  @Field(() => ID, { description: 'The workgroup to change, `WID-...` or `WG-...`.' })
  @IsIdOf('workgroup')
  workgroupId!: string;

  @Field(() => String, { nullable: true, description: 'Another name, 1 to 255 characters.' })
  @HasLength(1, LONGEST_TEXT)
  name?: string | null;

  @Field(() => WorkgroupTypeInput, {
    nullable: true,
    description: 'How it shares out its calls from now on.',
  })
  type?: WorkgroupType | null;
}

@InputType({ description: 'A workgroup to delete, with its members.' })
export class DeleteWorkgroupInput extends MutationInput {
  @Field(() => ID, { description: 'The workgroup to delete, `WID-...` or `WG-...`.' })
  @IsIdOf('workgroup')
  workgroupId!: string;
}
