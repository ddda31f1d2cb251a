import { ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { AddressChangesInput, AddressInput } from '../account/address-input.js';
import { MutationInput } from '../mutation/input.js';
import { HasLength, IsIdOf } from '../validation/decorators.js';

@InputType({ description: 'A new distributor.' })
export class CreateDistributorInput extends MutationInput {
  @Field(() => String, { description: 'Name of the company, 1 to 100 characters.' })
  @HasLength(1, 100)
  name!: string;

  @Field(() => AddressInput, { nullable: true, description: 'Where bills go.' })
  @ValidateNested()
  billingAddress?: AddressInput | null;

  @Field(() => AddressInput, { nullable: true, description: 'Where parcels go.' })
  @ValidateNested()
  mailingAddress?: AddressInput | null;
}

@InputType({ description: 'What to change of a distributor; what is left out, or null, stays.' })
export class UpdateDistributorInput extends AddressChangesInput {
  @Field(() => ID, { description: 'The distributor, `DID-...`.' })
  @IsIdOf('distributor')
  distributorId!: string;

  @Field(() => String, { nullable: true, description: 'Name of the company, 1 to 100 characters.' })
  @HasLength(1, 100)
  name?: string | null;
}
