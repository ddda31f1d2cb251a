import { ValidateNested } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import type { KnownKeywordSeverity } from '../../datasources/telegent/records/index.js';
import { KeywordSeverityInput } from '../enums/guardian.js';
import { HasLength, HaveLength } from '../validation/decorators.js';

const LONGEST_KEYWORD = 100;

@InputType({ description: 'Ready-made keywords of one subject.' })
export class KeywordCategoryInput {
  @Field(() => String, { description: 'The subject as the platform names it, such as `Violence`.' })
  @HasLength(1, LONGEST_KEYWORD)
  category!: string;

  @Field(() => [String], { description: 'The keywords of the subject that are to be in force.' })
  @HaveLength(1, LONGEST_KEYWORD)
  keywords!: string[];
}

@InputType({ description: 'How grave one keyword is.' })
export class KeywordWeightInput {
  @Field(() => String, { description: 'The keyword.' })
  @HasLength(1, LONGEST_KEYWORD)
  keyword!: string;

  @Field(() => KeywordSeverityInput, { description: 'How grave it is.' })
  severity!: KnownKeywordSeverity;
}

@InputType({
  description: 'The words that make a filter act, all of them: they replace those that were there.',
})
export class KeywordFilterInput {
  @Field(() => [String], { nullable: true, description: 'Keywords of your own. None when left out.' })
  @HaveLength(1, LONGEST_KEYWORD)
  customKeywords?: string[] | null;

  @Field(() => [KeywordCategoryInput], {
    nullable: true,
    description: 'Ready-made keywords, by subject. None when left out.',
  })
  @ValidateNested()
  systemKeywords?: KeywordCategoryInput[] | null;

  @Field(() => [KeywordWeightInput], {
    nullable: true,
    description: 'How grave single keywords are. Those left out have no weight of their own.',
  })
  @ValidateNested()
  severities?: KeywordWeightInput[] | null;
}
