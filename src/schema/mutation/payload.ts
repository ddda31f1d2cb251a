import { Field, ID, ObjectType } from 'type-graphql';
import type { MutationOutcome } from '../../workflows/mutation-outcome.js';
import type { UserErrorRecord, WarningRecord } from '../../workflows/user-error.js';
import { OperationStatus, UserErrorCode, WarningCode } from '../enums/mutation.js';

@ObjectType({ simpleResolvers: true, description: 'Something in the input that you can mend.' })
export class UserError implements UserErrorRecord {
  @Field(() => UserErrorCode, { description: 'What is wrong, for an app to react to.' })
  readonly code!: UserErrorCode;

  @Field(() => String, {
    description: 'What is wrong and how to mend it, in English, for a developer or an operator.',
  })
  readonly message!: string;

  @Field(() => [String], {
    nullable: true,
    description:
      'The path into `input`, such as `["billingAddress", "zip"]`. Null where no single field is to blame.',
  })
  readonly field!: readonly string[] | null;
}

@ObjectType({ simpleResolvers: true, description: 'Something that succeeded but deserves a word.' })
export class Warning implements WarningRecord {
  @Field(() => WarningCode, { description: 'What it is about, for an app to react to.' })
  readonly code!: WarningCode;

  @Field(() => String, { description: 'What to know, in English, for a developer or an operator.' })
  readonly message!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'The path into `input`. Null where no single field is meant.',
  })
  readonly field!: readonly string[] | null;
}

@ObjectType({ simpleResolvers: true, description: 'What was sent to the platform for a mutation.' })
export class PayloadOperation {
  @Field(() => ID, { description: 'The id to ask `operation` with, `OP-...`; good for a week.' })
  readonly id!: string;

  @Field(() => OperationStatus, { description: 'How certain it is what became of it.' })
  readonly status!: OperationStatus;
}

/** What every payload has. */
@ObjectType({ simpleResolvers: true })
export abstract class MutationPayload implements Omit<MutationOutcome<unknown>, 'result'> {
  @Field(() => [UserError], {
    description:
      'Everything that is wrong with the input, all at once. Empty when it was done, or may have been.',
  })
  readonly userErrors!: UserError[];

  @Field(() => [Warning], { description: 'What deserves a word although it succeeded.' })
  readonly warnings!: Warning[];

  @Field(() => Boolean, {
    description: 'True when an earlier call with the same idempotency key, or the same purchase, did it.',
  })
  readonly replayed!: boolean;

  @Field(() => PayloadOperation, {
    nullable: true,
    description: 'What was sent, and how certain its outcome is. Null when nothing was sent.',
  })
  readonly operation!: PayloadOperation | null;
}
