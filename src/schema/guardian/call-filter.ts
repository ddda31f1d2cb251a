import { Field, ID, ObjectType } from 'type-graphql';
import type { CallFilterRecord } from '../../datasources/telegent/records/index.js';
import { CallFilterMode, TranscriptionAction } from '../enums/guardian.js';
import { E164 } from '../scalars/index.js';
import type { Shown } from '../shown.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'A filter for the calls of one number of a subscriber. It has an id, but is no Node: filters are found through their subscriber alone.',
})
export class CallFilter implements Shown<CallFilterRecord, 'subscriberId'> {
  @Field(() => ID, { description: 'The id of the filter, `CFID-...`.' })
  readonly id!: string;

  @Field(() => E164, { nullable: true, description: 'The number that the filter covers.' })
  readonly e164!: string | null;

  @Field(() => CallFilterMode, { description: 'How the filter decides.' })
  readonly mode!: CallFilterMode;

  @Field(() => String, {
    nullable: true,
    description: 'How the filter decides, in the words of the platform.',
  })
  readonly modeText!: string | null;

  @Field(() => [E164], { description: 'Numbers that get through. They act in mode `WHITELIST` only.' })
  readonly allowedNumbers!: readonly string[];

  @Field(() => [E164], { description: 'Numbers that never get through.' })
  readonly blockedNumbers!: readonly string[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether calls are transcribed while they last; keyword rules need it.',
  })
  readonly transcriptionEnabled!: boolean | null;

  @Field(() => TranscriptionAction, {
    nullable: true,
    description: 'What happens when a transcript meets the keyword rules. Null when nothing does.',
  })
  readonly transcriptionAction!: TranscriptionAction | null;

  @Field(() => String, {
    nullable: true,
    description: 'That action in the words of the platform.',
  })
  readonly transcriptionActionText!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the caller hears when `transcriptionAction` is `WARNING`.',
  })
  readonly warningMessage!: string | null;

  @Field(() => [E164], {
    description: 'Numbers that are told when the filter acts, such as the one of a guardian.',
  })
  readonly notificationNumbers!: readonly string[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the filter covers calls that the subscriber receives.',
  })
  readonly applyToInbound!: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the filter covers calls that the subscriber places.',
  })
  readonly applyToOutbound!: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether callers who are not on the allow list are turned away or sent to voicemail.',
  })
  readonly blockUnknownNumbers!: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether calls from and to other countries are turned away.',
  })
  readonly blockInternational!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether calls that meet a rule are recorded.' })
  readonly recordFlaggedCalls!: boolean | null;
}
