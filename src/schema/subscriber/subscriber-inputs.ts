import { Field, ID, InputType } from 'type-graphql';
import type { KnownSubscriberRole } from '../../datasources/telegent/records/index.js';
import { SubscriberRoleInput } from '../enums/subscriber.js';
import { IdempotencyKeyField, MutationInput } from '../mutation/input.js';
import { E164, EmailAddress } from '../scalars/index.js';
import { AreE164, HasLength, IsEmailAddress, IsIdOf } from '../validation/decorators.js';

/** Who a new subscriber is to be. */
@InputType()
export abstract class NewSubscriberFields {
  @Field(() => String, { description: 'The name to show, 1 to 100 characters.' })
  @HasLength(1, 100)
  name!: string;

  @Field(() => EmailAddress, {
    description:
      'The email address, with which the subscriber logs in. No two subscribers of the platform share one.',
  })
  @IsEmailAddress()
  email!: string;

  @Field(() => SubscriberRoleInput, { description: 'The role in the account, not above your own.' })
  role!: KnownSubscriberRole;

  @Field(() => String, {
    nullable: true,
    description:
      'The first password, 8 to 128 characters. A strong one is made when it is left out; the payload tells it as `temporaryPassword`.',
  })
  @HasLength(8, 128)
  password?: string | null;
}

@InputType({ description: 'A new subscriber.' })
export class CreateSubscriberInput extends NewSubscriberFields {
  @Field(() => ID, {
    nullable: true,
    description:
      'The account that the subscriber is to belong to. Your own when left out; DISTRIBUTOR must name one.',
  })
  @IsIdOf('account')
  accountId?: string | null;

  @Field(() => [E164], {
    nullable: true,
    description: 'Numbers of the account that the subscriber is to hold. None when left out.',
  })
  @AreE164()
  numbers?: string[] | null;

  @IdempotencyKeyField()
  idempotencyKey?: string | null;
}

@InputType({
  description:
    'What to change of a subscriber; what is left out, or null, stays. The email address cannot be changed.',
})
export class UpdateSubscriberInput extends MutationInput {
  @Field(() => ID, { description: 'The subscriber, `TSUID-...`, whose role must not be above your own.' })
  @IsIdOf('subscriber')
  subscriberId!: string;

  @Field(() => String, { nullable: true, description: 'The name to show, 1 to 100 characters.' })
  @HasLength(1, 100)
  name?: string | null;

  @Field(() => SubscriberRoleInput, {
    nullable: true,
    description: 'The role in the account, not above your own.',
  })
  role?: KnownSubscriberRole | null;

  @Field(() => [E164], {
    nullable: true,
    description:
      'All the numbers that the subscriber is to hold from now on: those of its numbers that are not in the list become free. An empty list takes every number away.',
  })
  @AreE164()
  numbers?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'A new password, 8 to 128 characters. Never shown again.',
  })
  @HasLength(8, 128)
  password?: string | null;
}

@InputType({ description: 'A subscriber that is to move to another account.' })
export class TransferSubscriberInput extends MutationInput {
  @Field(() => ID, { description: 'The subscriber, `TSUID-...`.' })
  @IsIdOf('subscriber')
  subscriberId!: string;

  @Field(() => ID, { description: 'The account to move to, `AID-...`.' })
  @IsIdOf('account')
  toAccountId!: string;
}
