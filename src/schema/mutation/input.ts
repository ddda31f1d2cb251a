import { MaxLength, MinLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';

const LONGEST_KEY = 255;

/** What every mutation's input has. */
@InputType()
export abstract class MutationInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice.',
  })
  @MinLength(1, { message: 'must not be empty' })
  @MaxLength(LONGEST_KEY, { message: `must have at most ${LONGEST_KEY} characters` })
  idempotencyKey?: string | null;
}

/** The input of a mutation that spends money. */
@InputType()
export abstract class PurchaseInput extends MutationInput {
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Without an idempotency key an identical input within 60 seconds counts as a retry and buys nothing. True buys again.',
  })
  allowRepeat?: boolean | null;
}
