import { Field, ID, InputType } from 'type-graphql';
import type {
  KnownCallFilterMode,
  KnownTranscriptionAction,
} from '../../datasources/telegent/records/index.js';
import { CallFilterModeInput, TranscriptionActionInput } from '../enums/guardian.js';
import { IdempotencyKeyField, MutationInput } from '../mutation/input.js';
import { E164 } from '../scalars/index.js';
import { AreE164, HasLength, IsAtMostAPage, IsE164, IsIdOf } from '../validation/decorators.js';
import { FilteredSubscriberField, FilterSettingsInput } from './filter-settings-input.js';

/** What can be set of a call filter, when it is made and later. */
@InputType()
export abstract class CallFilterSettingsInput extends FilterSettingsInput {
  @Field(() => [E164], {
    nullable: true,
    description:
      'The whole list of numbers that get through, at most 100. It acts in mode `WHITELIST` only, and shares no number with `blockedNumbers`.',
  })
  @AreE164()
  @IsAtMostAPage()
  allowedNumbers?: string[] | null;

  @Field(() => [E164], {
    nullable: true,
    description: 'The whole list of numbers that never get through, at most 100.',
  })
  @AreE164()
  @IsAtMostAPage()
  blockedNumbers?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether calls are transcribed while they last; keywords act only then.',
  })
  transcriptionEnabled?: boolean | null;

  @Field(() => TranscriptionActionInput, {
    nullable: true,
    description: 'What happens when a transcript meets the keywords.',
  })
  transcriptionAction?: KnownTranscriptionAction | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What the caller hears when `transcriptionAction` is `WARNING`, 1 to 500 characters. In an update null takes it away.',
  })
  @HasLength(1, 500)
  warningMessage?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the filter covers calls that the subscriber receives. A new one does when it is left out.',
  })
  applyToInbound?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the filter covers calls that the subscriber places. A new one does when it is left out.',
  })
  applyToOutbound?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether callers who are not on the allow list are turned away or sent to voicemail.',
  })
  blockUnknownNumbers?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether calls from and to other countries are turned away.',
  })
  blockInternational?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether calls that meet a rule are recorded.' })
  recordFlaggedCalls?: boolean | null;
}

/** What a new call filter can be given. */
@InputType()
export abstract class NewCallFilterFields extends CallFilterSettingsInput {
  @Field(() => CallFilterModeInput, {
    nullable: true,
    description:
      'How the filter decides; `BLACKLIST` when left out. An age level needs a guardian of the subscriber, can be set here only, and has no effect on calls for now.',
  })
  mode?: KnownCallFilterMode | null;
}

@InputType({ description: 'A new filter for the calls of one number.' })
export class CreateCallFilterInput extends NewCallFilterFields {
  @FilteredSubscriberField('calls')
  subscriberId!: string;

  @Field(() => E164, { description: 'A number of the subscriber that has no call filter yet.' })
  @IsE164()
  number!: string;

  @IdempotencyKeyField()
  idempotencyKey?: string | null;
}

@InputType({ description: 'Changes to a call filter. What is left out stays as it is.' })
export class UpdateCallFilterInput extends CallFilterSettingsInput {
  @FilteredSubscriberField('calls')
  subscriberId!: string;

  @Field(() => ID, { description: 'The filter, `CFID-...`.' })
  @IsIdOf('callFilter')
  filterId!: string;

  @Field(() => E164, {
    nullable: true,
    description: 'Another number of the subscriber that the filter is to cover instead.',
  })
  @IsE164()
  number?: string | null;

  @Field(() => CallFilterModeInput, {
    nullable: true,
    description:
      '`WHITELIST` or `BLACKLIST`. A filter that has an age level loses it by an update, so the mode must be named then.',
  })
  mode?: KnownCallFilterMode | null;

  @IdempotencyKeyField()
  idempotencyKey?: string | null;
}

@InputType({ description: 'A call filter that is to go, with its lists and keywords. It cannot be undone.' })
export class DeleteCallFilterInput extends MutationInput {
  @Field(() => ID, { description: 'The filter, `CFID-...`.' })
  @IsIdOf('callFilter')
  filterId!: string;

  @Field(() => ID, { description: 'Whose filter it is, `TSUID-...`.' })
  @IsIdOf('subscriber')
  subscriberId!: string;
}
