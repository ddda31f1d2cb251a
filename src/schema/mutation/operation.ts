import { Field, ObjectType } from 'type-graphql';
import { SettledBy } from '../enums/mutation.js';
import { DateTime } from '../scalars/index.js';
import { PayloadOperation, UserError, Warning } from './payload.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'A mutation that was sent, for whoever sent it and those who administer its account: to find out what became of it while its outcome is unknown, and for a week after.',
})
export class Operation extends PayloadOperation {
  @Field(() => String, { description: 'The name of the mutation, such as `provisionNumber`.' })
  readonly mutation!: string;

  @Field(() => DateTime, { description: 'When it was begun.' })
  readonly startedAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'When its outcome became certain. Null until then.' })
  readonly settledAt!: string | null;

  @Field(() => SettledBy, { nullable: true, description: 'Who has found out its outcome. Null until then.' })
  readonly settledBy!: SettledBy | null;

  @Field(() => [UserError], { description: 'Why it was not done, or not wholly. Empty otherwise.' })
  readonly userErrors!: readonly UserError[];

  @Field(() => [Warning], { description: 'What deserves a word although it succeeded.' })
  readonly warnings!: readonly Warning[];
}
