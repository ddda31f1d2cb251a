import { ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { PurchaseInput } from '../mutation/input.js';
import { EmailAddress } from '../scalars/index.js';
import { HasLength, IsEmailAddress, IsIdOf } from '../validation/decorators.js';
import { AddressChangesInput, AddressInput } from './address-input.js';

@InputType({ description: 'A new account of the distributor: a family, a shop, a company.' })
export class CreateAccountInput extends PurchaseInput {
  @Field(() => String, {
    description: 'Name of the company or family, as it stands on invoices; 1 to 100 characters.',
  })
  @HasLength(1, 100)
  name!: string;

  @Field(() => EmailAddress, {
    nullable: true,
    description: 'Email address of the administrator, who gets the notices about bills and the system.',
  })
  @IsEmailAddress()
  adminEmail?: string | null;

  @Field(() => AddressInput, {
    nullable: true,
    description: 'Where bills go. The platform sends no invoice without one.',
  })
  @ValidateNested()
  billingAddress?: AddressInput | null;

  @Field(() => AddressInput, {
    nullable: true,
    description: 'Where parcels go. Left out when it is the billing address.',
  })
  @ValidateNested()
  mailingAddress?: AddressInput | null;
}

@InputType({
  description:
    'What to change of an account; what is left out, or null, stays. The address of the administrator cannot be changed.',
})
export class UpdateAccountInput extends AddressChangesInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The account. Your own when left out; DISTRIBUTOR must name one.',
  })
  @IsIdOf('account')
  accountId?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the company or family, 1 to 100 characters.' })
  @HasLength(1, 100)
  name?: string | null;
}
