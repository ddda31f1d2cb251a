import { Field, ID, ObjectType } from 'type-graphql';
import type { MessageFilterRecord } from '../../datasources/telegent/records/index.js';
import { MessageFilterLevel, MessageFilterMode } from '../enums/guardian.js';
import { E164 } from '../scalars/index.js';
import type { Shown } from '../shown.js';
import { KeywordFilter } from './guardian.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'A filter for the messages of one number of a subscriber. It has an id, but is no Node: filters are found through their subscriber alone.',
})
export class MessageFilter implements Shown<MessageFilterRecord, 'subscriberId'> {
  @Field(() => ID, { description: 'The id of the filter, `MFID-...`.' })
  readonly id!: string;

  @Field(() => E164, { nullable: true, description: 'The number that the filter covers.' })
  readonly e164!: string | null;

  @Field(() => MessageFilterMode, {
    nullable: true,
    description:
      'What the filter does when a message meets its rules. Null when it is set to a `level` instead.',
  })
  readonly mode!: MessageFilterMode | null;

  @Field(() => MessageFilterLevel, {
    nullable: true,
    description: 'The age preset in force. Null when the filter has a `mode` instead.',
  })
  readonly level!: MessageFilterLevel | null;

  @Field(() => String, { nullable: true, description: 'Mode or level in the words of the platform.' })
  readonly modeText!: string | null;

  @Field(() => [E164], { description: 'Contacts whose messages always get through.' })
  readonly allowedContacts!: readonly string[];

  @Field(() => [E164], { description: 'Contacts whose messages never get through.' })
  readonly blockedContacts!: readonly string[];

  @Field(() => KeywordFilter, {
    nullable: true,
    description: 'The words that make the filter act. Null without any, or where they cannot be read.',
  })
  readonly keywordFilter!: KeywordFilter | null;

  @Field(() => [E164], {
    description: 'Numbers that are told when the filter acts, such as the one of a guardian.',
  })
  readonly notificationNumbers!: readonly string[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the filter covers messages that the subscriber receives.',
  })
  readonly applyToInbound!: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the filter covers messages that the subscriber sends.',
  })
  readonly applyToOutbound!: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether messages of contacts who are not on the allow list are held back.',
  })
  readonly blockUnknownNumbers!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether messages with links are held back.' })
  readonly blockLinks!: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether messages with pictures, sound or video are held back.',
  })
  readonly blockMedia!: boolean | null;
}
