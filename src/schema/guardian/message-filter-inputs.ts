import { Field, ID, InputType } from 'type-graphql';
import type { KnownMessageFilterMode } from '../../datasources/telegent/records/index.js';
import { MessageFilterLevel, MessageFilterModeInput } from '../enums/guardian.js';
import { IdempotencyKeyField, MutationInput } from '../mutation/input.js';
import { E164 } from '../scalars/index.js';
import { AreE164, IsAtMostAPage, IsE164, IsIdOf } from '../validation/decorators.js';
import { FilteredSubscriberField, FilterSettingsInput } from './filter-settings-input.js';

/** What can be set of a message filter, when it is made and later. */
@InputType()
export abstract class MessageFilterSettingsInput extends FilterSettingsInput {
  @Field(() => MessageFilterModeInput, {
    nullable: true,
    description:
      'What the filter does when a message meets its rules; not together with `level`. A new one is `ACTIVE` when both are left out.',
  })
  mode?: KnownMessageFilterMode | null;

  @Field(() => MessageFilterLevel, {
    nullable: true,
    description: 'The age preset to be in force, on top of the lists; not together with `mode`.',
  })
  level?: MessageFilterLevel | null;

  @Field(() => [E164], {
    nullable: true,
    description:
      'The whole list of contacts whose messages always get through, at most 100. It shares none with `blockedContacts`.',
  })
  @AreE164()
  @IsAtMostAPage()
  allowedContacts?: string[] | null;

  @Field(() => [E164], {
    nullable: true,
    description: 'The whole list of contacts whose messages never get through, at most 100.',
  })
  @AreE164()
  @IsAtMostAPage()
  blockedContacts?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the filter covers messages that the subscriber receives. A new one does when it is left out.',
  })
  applyToInbound?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the filter covers messages that the subscriber sends. A new one does when it is left out.',
  })
  applyToOutbound?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether messages of contacts who are not on the allow list are held back.',
  })
  blockUnknownNumbers?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether messages with links are held back.' })
  blockLinks?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether messages with pictures, sound or video are held back.',
  })
  blockMedia?: boolean | null;
}

@InputType({ description: 'A new filter for the messages of one number.' })
export class CreateMessageFilterInput extends MessageFilterSettingsInput {
  @FilteredSubscriberField('messages')
  subscriberId!: string;

  @Field(() => E164, { description: 'A number of the subscriber that has no message filter yet.' })
  @IsE164()
  number!: string;

  @IdempotencyKeyField()
  idempotencyKey?: string | null;
}

@InputType({ description: 'Changes to a message filter. What is left out stays as it is.' })
export class UpdateMessageFilterInput extends MessageFilterSettingsInput {
  @FilteredSubscriberField('messages')
  subscriberId!: string;

  @Field(() => ID, { description: 'The filter, `MFID-...`.' })
  @IsIdOf('messageFilter')
  filterId!: string;

  @Field(() => E164, {
    nullable: true,
    description: 'Another number of the subscriber that the filter is to cover instead.',
  })
  @IsE164()
  number?: string | null;

  @IdempotencyKeyField()
  idempotencyKey?: string | null;
}

@InputType({
  description: 'A message filter that is to go, with its lists and keywords. It cannot be undone.',
})
export class DeleteMessageFilterInput extends MutationInput {
  @Field(() => ID, { description: 'The filter, `MFID-...`.' })
  @IsIdOf('messageFilter')
  filterId!: string;

  @Field(() => ID, { description: 'Whose filter it is, `TSUID-...`.' })
  @IsIdOf('subscriber')
  subscriberId!: string;
}
