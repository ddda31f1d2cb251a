import { MaxLength, MinLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';

const LONGEST_KEY = 255;

/** The field `idempotencyKey`, for inputs that share their other fields with something that is no mutation's. */
export const IdempotencyKeyField = (): PropertyDecorator =>
  together(
    Field(() => String, {
      nullable: true,
      description:
        'Any text of your own, one for each thing you want done: the same key with the same input gives the result of the first call, for 7 days, so that a retry never does it twice.',
    }),
    MinLength(1, { message: 'must not be empty' }),
    MaxLength(LONGEST_KEY, { message: `must have at most ${LONGEST_KEY} characters` }),
  );

/** The field `allowRepeat` of an input that spends money, in the same way. */
export const AllowRepeatField = (): PropertyDecorator =>
  Field(() => Boolean, {
    nullable: true,
    description:
      'Without an idempotency key an identical input within 60 seconds counts as a retry and buys nothing. True buys again.',
  });

/** Several decorators as one. */
export const together =
  (...decorators: readonly PropertyDecorator[]): PropertyDecorator =>
  (target, name) => {
    for (const decorate of decorators) decorate(target, name);
  };

/** What every mutation's input has. */
@InputType()
export abstract class MutationInput {
  @IdempotencyKeyField()
  idempotencyKey?: string | null;
}

/** The input of a mutation that spends money. */
@InputType()
export abstract class PurchaseInput extends MutationInput {
  @AllowRepeatField()
  allowRepeat?: boolean | null;
}
