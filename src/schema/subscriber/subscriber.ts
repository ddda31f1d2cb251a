import { Field, ID, ObjectType } from 'type-graphql';
import type { SubscriberRecord } from '../../datasources/telegent/records/index.js';
import { SubscriberRole } from '../enums/subscriber.js';
import { Node } from '../node/node.js';
import { connectionOf } from '../pagination/connection.js';
import { EmailAddress } from '../scalars/index.js';
import type { Shown } from '../shown.js';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A person or device of an account that lines and subscriptions belong to.',
})
export class Subscriber implements Shown<SubscriberRecord, 'accountId' | 'phoneNumbers'> {
  @Field(() => ID, { description: 'The id of the subscriber, `TSUID-...`.' })
  readonly id!: string;

  @Field(() => String, { nullable: true, description: 'Full name. Null where the platform has none.' })
  readonly name!: string | null;

  @Field(() => EmailAddress, {
    nullable: true,
    description: 'Email address, unique on the whole platform. Null where the platform has none.',
  })
  readonly email!: string | null;

  @Field(() => SubscriberRole, { description: 'The role in the account.' })
  readonly role!: SubscriberRole;

  @Field(() => String, {
    nullable: true,
    description: 'The role in the words of the platform. Null where it names none.',
  })
  readonly roleText!: string | null;
}

export const SubscriberConnection = connectionOf(Subscriber, { name: 'Subscriber', rows: 'subscribers' });
