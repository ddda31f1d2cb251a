import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../mutation/input.js';
import { E164 } from '../scalars/index.js';
import { AreE164, HaveLength, IsAtMostAPage, IsIdOf } from '../validation/decorators.js';

/** The longest entry that a list may hold and still be named to take it off. */
const LONGEST_ENTRY = 40;

@InputType()
abstract class CallFilterListInput extends MutationInput {
  @Field(() => ID, { description: 'The call filter, `CFID-...`.' })
  @IsIdOf('callFilter')
  filterId!: string;

  @Field(() => ID, { description: 'Whose filter it is, `TSUID-...`.' })
  @IsIdOf('subscriber')
  subscriberId!: string;
}

@InputType()
abstract class AddNumbersInput extends CallFilterListInput {
  @Field(() => [E164], {
    description: 'At most 100 numbers to add. One that is on the list already stays there.',
  })
  @AreE164()
  @IsAtMostAPage()
  numbers!: string[];
}

@InputType()
abstract class RemoveNumbersInput extends CallFilterListInput {
  @Field(() => [E164], {
    description:
      'At most 100 numbers to take off, as the list shows them. One that is not on it is passed over.',
  })
  @HaveLength(1, LONGEST_ENTRY)
  @IsAtMostAPage()
  numbers!: string[];
}

@InputType({ description: 'Numbers that are to get through to a subscriber.' })
export class AddAllowedNumbersInput extends AddNumbersInput {}

@InputType({ description: 'Numbers that are to come off the allowed ones of a call filter.' })
export class RemoveAllowedNumbersInput extends RemoveNumbersInput {}

@InputType({ description: 'Numbers that are never to get through to a subscriber.' })
export class AddBlockedNumbersInput extends AddNumbersInput {}

@InputType({ description: 'Numbers that are to come off the blocked ones of a call filter.' })
export class RemoveBlockedNumbersInput extends RemoveNumbersInput {}

@InputType()
abstract class MessageFilterListInput extends MutationInput {
  @Field(() => ID, { description: 'The message filter, `MFID-...`.' })
  @IsIdOf('messageFilter')
  filterId!: string;

  @Field(() => ID, { description: 'Whose filter it is, `TSUID-...`.' })
  @IsIdOf('subscriber')
  subscriberId!: string;
}

@InputType()
abstract class AddContactsInput extends MessageFilterListInput {
  @Field(() => [E164], {
    description: 'At most 100 contacts to add. One that is on the list already stays there.',
  })
  @AreE164()
  @IsAtMostAPage()
  contacts!: string[];
}

@InputType()
abstract class RemoveContactsInput extends MessageFilterListInput {
  @Field(() => [E164], {
    description:
      'At most 100 contacts to take off, as the list shows them. One that is not on it is passed over.',
  })
  @HaveLength(1, LONGEST_ENTRY)
  @IsAtMostAPage()
  contacts!: string[];
}

@InputType({ description: 'Contacts whose messages are always to get through to a subscriber.' })
export class AddAllowedContactsInput extends AddContactsInput {}

@InputType({ description: 'Contacts that are to come off the allowed ones of a message filter.' })
export class RemoveAllowedContactsInput extends RemoveContactsInput {}

@InputType({ description: 'Contacts whose messages are never to get through to a subscriber.' })
export class AddBlockedContactsInput extends AddContactsInput {}

@InputType({ description: 'Contacts that are to come off the blocked ones of a message filter.' })
export class RemoveBlockedContactsInput extends RemoveContactsInput {}
