import { ValidateNested } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import type { Address } from '../../datasources/telegent/records/index.js';
import { MutationInput } from '../mutation/input.js';
import { HasLength } from '../validation/decorators.js';

const LONGEST_PART = 200;

@InputType({ description: 'A postal address. Parts that are left out, or null, are empty.' })
export class AddressInput implements Partial<Address> {
  @Field(() => String, { nullable: true, description: 'Street and house number.' })
  @HasLength(0, LONGEST_PART)
  street1?: string | null;

  @Field(() => String, { nullable: true, description: 'Apartment, suite or floor.' })
  @HasLength(0, LONGEST_PART)
  street2?: string | null;

  @Field(() => String, { nullable: true, description: 'City.' })
  @HasLength(0, LONGEST_PART)
  city?: string | null;

  @Field(() => String, { nullable: true, description: 'State, in the United States as its two letters.' })
  @HasLength(0, LONGEST_PART)
  state?: string | null;

  @Field(() => String, { nullable: true, description: 'ZIP or postal code.' })
  @HasLength(0, LONGEST_PART)
  zip?: string | null;

  @Field(() => String, { nullable: true, description: 'Country, such as `USA`.' })
  @HasLength(0, LONGEST_PART)
  country?: string | null;
}

/** The addresses of a company, when they are changed. */
@InputType()
export abstract class AddressChangesInput extends MutationInput {
  @Field(() => AddressInput, {
    nullable: true,
    description: 'Where bills go, in place of the whole address that was there.',
  })
  @ValidateNested()
  billingAddress?: AddressInput | null;

  @Field(() => AddressInput, {
    nullable: true,
    description: 'Where parcels go, in place of the whole address that was there.',
  })
  @ValidateNested()
  mailingAddress?: AddressInput | null;
}
