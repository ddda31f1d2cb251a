import { Field, ObjectType } from 'type-graphql';
import type { KeywordFilterRecord, KeywordWeightRecord } from '../../datasources/telegent/records/index.js';
import { KeywordSeverity } from '../enums/guardian.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'The protection of one subscriber: filters for calls and messages, and who watches over whom. Each part is read on its own and may be null by itself. Filters act only while their switch is on.',
})
export class Guardian {}

@ObjectType({
  simpleResolvers: true,
  description: 'One subscriber that watches over another, by agreement in the account.',
})
export class GuardianRelation {
  @Field(() => String, {
    nullable: true,
    description: 'What the guardian is to the ward, in free words, such as `Mother`.',
  })
  readonly relation!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'Ready-made keywords of one subject.' })
export class KeywordCategory {
  @Field(() => String, { description: 'The subject, such as `Violence`.' })
  readonly category!: string;

  @Field(() => [String], { description: 'The keywords of the subject that are in force.' })
  readonly keywords!: readonly string[];
}

@ObjectType({ simpleResolvers: true, description: 'How grave one keyword is.' })
export class KeywordWeight implements KeywordWeightRecord {
  @Field(() => String, { description: 'The keyword.' })
  readonly keyword!: string;

  @Field(() => KeywordSeverity, { description: 'How grave it is.' })
  readonly severity!: KeywordSeverity;

  @Field(() => String, {
    nullable: true,
    description: 'How grave it is, in the words of the platform.',
  })
  readonly severityText!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'The words that make a filter act.' })
export class KeywordFilter implements KeywordFilterRecord {
  @Field(() => [String], { description: 'Keywords of the account itself.' })
  readonly customKeywords!: readonly string[];

  @Field(() => [KeywordCategory], { description: 'Ready-made keywords, by subject.' })
  readonly systemKeywords!: readonly KeywordCategory[];

  @Field(() => [KeywordWeight], {
    description: 'How grave single keywords are; the others have no weight of their own.',
  })
  readonly severities!: readonly KeywordWeight[];
}
