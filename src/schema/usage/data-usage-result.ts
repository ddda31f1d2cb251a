import { ObjectType, Field } from 'type-graphql';
import { UserError } from '../mutation/payload.js';

@ObjectType({
  simpleResolvers: true,
  description: 'What came of a mutation of many numbers for one of them.',
})
export class DataUsageResult {
  /** E.164. */
  readonly e164!: string;

  @Field(() => [UserError], { description: 'Why it was not done for this number. Empty when it was.' })
  readonly userErrors!: readonly UserError[];
}
