import { ArgsType, Field, ID, ObjectType } from 'type-graphql';
import type { ServiceItemRecord, ServiceRecord } from '../../datasources/telegent/records/index.js';
import { Decimal } from '../scalars/index.js';
import type { Shown } from '../shown.js';
import { IdArgs } from '../validation/id-args.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'A billable part that products are made of, such as caller id. It has an id, but is no Node: its prefix is shared with subscribers.',
})
export class Service implements Shown<ServiceRecord> {
  @Field(() => ID, { description: 'The id of the service, `SID-...`.' })
  readonly id!: string;

  @Field(() => String, { nullable: true, description: 'Name of the service.' })
  readonly name!: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description:
      'Wholesale cost in US dollars. For DISTRIBUTOR, and for the ACCOUNT_ADMIN of an account with a catalogue of its own; null for everyone else.',
  })
  readonly cost!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True when it is charged every month, false when once.',
  })
  readonly monthly!: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the service can be used. Null where the platform does not say.',
  })
  readonly active!: boolean | null;
}

@ObjectType({ simpleResolvers: true, description: 'One price of a service. The platform gives it no id.' })
export class ServiceItem implements Shown<ServiceItemRecord> {
  @Field(() => Decimal, {
    nullable: true,
    description: 'Price in US dollars. For those who see the cost of the service; null for everyone else.',
  })
  readonly price!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True when it is charged every month, false when once.',
  })
  readonly monthly!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the price is in force.' })
  readonly active!: boolean | null;
}

@ArgsType()
export class ServiceArgs extends IdArgs('service', 'The id of a service, `SID-...`.') {}
