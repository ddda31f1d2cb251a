import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import type { DistributorRecord } from '../../datasources/telegent/records/index.js';
import { Address } from '../account/address.js';
import { Node } from '../node/node.js';
import type { Shown } from '../shown.js';
import { IdArgs } from '../validation/id-args.js';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'The company that accounts are customers of. For DISTRIBUTOR alone.',
})
export class Distributor implements Shown<DistributorRecord> {
  @Field(() => ID, { description: 'The id of the distributor, `DID-...`.' })
  readonly id!: string;

  @Field(() => String, { nullable: true, description: 'Name of the company.' })
  readonly name!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many accounts it has, as the platform counts them.' })
  readonly totalAccounts!: number | null;

  @Field(() => Address, { nullable: true, description: 'Where bills go.' })
  readonly billingAddress!: Address | null;

  @Field(() => Address, { nullable: true, description: 'Where parcels go.' })
  readonly mailingAddress!: Address | null;
}

@ArgsType()
export class DistributorArgs extends IdArgs('distributor', 'The id of a distributor, `DID-...`.') {}
