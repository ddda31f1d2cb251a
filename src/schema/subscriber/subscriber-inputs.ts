import { Field, ID, InputType } from 'type-graphql';
import type { KnownSubscriberRole } from '../../datasources/telegent/records/index.js';
import { SubscriberRoleInput } from '../enums/subscriber.js';
import { MutationInput } from '../mutation/input.js';
import { E164, EmailAddress } from '../scalars/index.js';
import { AreE164, HasLength, IsEmailAddress, IsIdOf } from '../validation/decorators.js';

@InputType({ description: 'A new subscriber.' })
export class CreateSubscriberInput extends MutationInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'The account that the subscriber is to belong to. Your own when left out; DISTRIBUTOR must name one.',
  })
  @IsIdOf('account')
  accountId?: string | null;

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

  @Field(() => [E164], {
    nullable: true,
    description: 'Numbers of the account that the subscriber is to hold. None when left out.',
  })
  @AreE164()
  numbers?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The first password, 8 to 128 characters. A strong one is made when it is left out; the payload tells it as `temporaryPassword`.',
  })
  @HasLength(8, 128)
  password?: string | null;
}
