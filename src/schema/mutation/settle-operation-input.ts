import { Field, ID, InputType } from 'type-graphql';
import { SettledOutcome } from '../enums/mutation.js';
import { HasLength } from '../validation/decorators.js';
import { MutationInput } from './input.js';
import { IsOperationId } from './operation-args.js';

const LONGEST_ID = 255;

@InputType({ description: 'What became of an operation whose outcome the graph could not find out.' })
export class SettleOperationInput extends MutationInput {
  @Field(() => ID, { description: 'The id of the operation, `OP-...`. It must be `UNKNOWN`.' })
  @IsOperationId()
  operationId!: string;

  @Field(() => SettledOutcome, { description: 'What you have found in the console of the platform.' })
  outcome!: `${SettledOutcome}`;

  @Field(() => ID, {
    nullable: true,
    description:
      'What came of it, for `DONE`: the id of the order, number, subscription, subscriber, route or whatever it made. It becomes the result of the operation, so that a retry with its key shows it. Left out, the operation counts as done, and shows nothing.',
  })
  @HasLength(1, LONGEST_ID)
  resultId?: string | null;
}
