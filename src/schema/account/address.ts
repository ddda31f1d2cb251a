import { Field, ObjectType } from 'type-graphql';
import type { Address as AddressValue } from '../../datasources/telegent/records/index.js';

@ObjectType({
  simpleResolvers: true,
  description: 'A postal address. The platform may leave out any part.',
})
export class Address implements AddressValue {
  @Field(() => String, { nullable: true, description: 'Street and house number.' })
  readonly street1!: string | null;

  @Field(() => String, { nullable: true, description: 'Apartment, suite or floor.' })
  readonly street2!: string | null;

  @Field(() => String, { nullable: true, description: 'City.' })
  readonly city!: string | null;

  @Field(() => String, { nullable: true, description: 'State, in the United States as its two letters.' })
  readonly state!: string | null;

  @Field(() => String, { nullable: true, description: 'ZIP or postal code.' })
  readonly zip!: string | null;

  @Field(() => String, { nullable: true, description: 'Country, as it was entered.' })
  readonly country!: string | null;
}
