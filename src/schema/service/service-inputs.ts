import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../mutation/input.js';
import { Decimal } from '../scalars/index.js';
import { HasLength, IsAmount, IsIdOf } from '../validation/decorators.js';

@InputType({ description: 'A new service of the catalogue.' })
export class CreateServiceInput extends MutationInput {
  @Field(() => String, { description: 'Name of the service, 1 to 100 characters.' })
  @HasLength(1, 100)
  name!: string;

  @Field(() => Decimal, {
    description: 'Wholesale cost in US dollars, up to four digits after the point.',
  })
  @IsAmount()
  cost!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True when it is charged every month, false when once. Once when left out.',
  })
  monthly?: boolean | null;
}

@InputType({
  description:
    'Changes of a service, which show at once in every package and subscription that has it. What is left out or null stays as it is.',
})
export class UpdateServiceInput extends MutationInput {
  @Field(() => ID, { description: 'The service, `SID-...`.' })
  @IsIdOf('service')
  serviceId!: string;

  @Field(() => String, { nullable: true, description: 'Another name, 1 to 100 characters.' })
  @HasLength(1, 100)
  name?: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Another wholesale cost in US dollars, up to four digits after the point.',
  })
  @IsAmount()
  cost?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True when it is charged every month from now on, false when once.',
  })
  monthly?: boolean | null;
}

@InputType({ description: 'A service to take out of the catalogue.' })
export class DeleteServiceInput extends MutationInput {
  @Field(() => ID, {
    description: 'The service, `SID-...`. Make sure that no product or package needs it: nothing shows it.',
  })
  @IsIdOf('service')
  serviceId!: string;
}

@InputType({ description: 'Another price of a service, for one distributor or aggregator.' })
export class AddServiceItemInput extends MutationInput {
  @Field(() => ID, { description: 'The service, `SID-...`.' })
  @IsIdOf('service')
  serviceId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The aggregator that the price is for, `AGID-...` or `AGG-...`. None when left out.',
  })
  @IsIdOf('aggregator')
  aggregatorId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The distributor that the price is for, `DID-...`. None when left out.',
  })
  @IsIdOf('distributor')
  distributorId?: string | null;

  @Field(() => Decimal, { description: 'The price in US dollars, up to four digits after the point.' })
  @IsAmount()
  price!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True when it is charged every month, false when once. Once when left out.',
  })
  monthly?: boolean | null;
}

@InputType({
  description:
    'A change of a price of a service, from the next billing cycle on. The platform gives prices no id: `distributorId` or `aggregatorId` tells which of several is meant. What is left out or null stays as it is.',
})
export class UpdateServiceItemInput extends MutationInput {
  @Field(() => ID, { description: 'The service, `SID-...`.' })
  @IsIdOf('service')
  serviceId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The aggregator whose price is meant, `AGID-...` or `AGG-...`.',
  })
  @IsIdOf('aggregator')
  aggregatorId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The distributor whose price is meant, `DID-...`.' })
  @IsIdOf('distributor')
  distributorId?: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Another price in US dollars, up to four digits after the point.',
  })
  @IsAmount()
  price?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True when it is charged every month from now on, false when once.',
  })
  monthly?: boolean | null;
}

@InputType({ description: 'A price to take away from a service.' })
export class RemoveServiceItemInput extends MutationInput {
  @Field(() => ID, { description: 'The service, `SID-...`.' })
  @IsIdOf('service')
  serviceId!: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True to take away a price of a service that has several. The platform decides which, so it is refused otherwise.',
  })
  force?: boolean | null;
}
