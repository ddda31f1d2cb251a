import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { AccountRecord } from '../../datasources/telegent/records/index.js';
import { Node } from '../node/node.js';
import { connectionOf } from '../pagination/connection.js';
import type { Shown } from '../shown.js';
import { Address } from './address.js';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'A customer of the distributor: a family, a shop, a company. It holds subscribers and their lines.',
})
export class Account implements Shown<AccountRecord> {
  @Field(() => ID, { description: 'The id of the account, `AID-...`.' })
  readonly id!: string;

  @Field(() => String, { nullable: true, description: 'Name of the company or family.' })
  readonly name!: string | null;

  @Field(() => Address, {
    nullable: true,
    description: 'Where bills go. For ACCOUNT_ADMIN and DISTRIBUTOR; null for everyone else.',
  })
  readonly billingAddress!: Address | null;

  @Field(() => Address, {
    nullable: true,
    description: 'Where parcels go. For ACCOUNT_ADMIN and DISTRIBUTOR; null for everyone else.',
  })
  readonly mailingAddress!: Address | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many subscribers the account has, as the platform counts them. Null where it does not say.',
  })
  readonly totalSubscribers!: number | null;
}

export const AccountConnection = connectionOf(Account, { name: 'Account', rows: 'accounts' });
