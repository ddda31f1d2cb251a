import { ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { together } from '../mutation/input.js';
import { E164 } from '../scalars/index.js';
import { AreE164, IsAtMostAPage, IsIdOf } from '../validation/decorators.js';
import { KeywordFilterInput } from './keyword-filter-input.js';

/** What filters of calls and of messages have in common, when they are made and changed. */
@InputType()
export abstract class FilterSettingsInput {
  @Field(() => KeywordFilterInput, {
    nullable: true,
    description: 'The words that make the filter act. In an update null takes them all away.',
  })
  @ValidateNested()
  keywordFilter?: KeywordFilterInput | null;

  @Field(() => [E164], {
    nullable: true,
    description:
      'All numbers that are told when the filter acts, such as the one of a guardian; at most 100.',
  })
  @AreE164()
  @IsAtMostAPage()
  notificationNumbers?: string[] | null;
}

/** The field `subscriberId` of what makes and changes filters. */
export const FilteredSubscriberField = (what: 'calls' | 'messages'): PropertyDecorator =>
  together(
    Field(() => ID, { description: `Whose ${what} are filtered, \`TSUID-...\`.` }),
    IsIdOf('subscriber'),
  );
