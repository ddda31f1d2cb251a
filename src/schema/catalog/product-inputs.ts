import { Field, ID, InputType } from 'type-graphql';
import type { KnownBillingFrequency } from '../../datasources/telegent/records/index.js';
import { BillingFrequencyInput } from '../enums/catalog.js';
import { MutationInput } from '../mutation/input.js';
import { Decimal } from '../scalars/index.js';
import { HasLength, IsAmount, IsIdOf } from '../validation/decorators.js';

@InputType({ description: 'A new product of the catalogue.' })
export class CreateProductInput extends MutationInput {
  @Field(() => String, {
    description:
      'Stock keeping unit, 1 to 100 characters: the code of the product in accounting, which reports are made by.',
  })
  @HasLength(1, 100)
  sku!: string;

  @Field(() => String, { description: 'What the product is, for people, 1 to 500 characters.' })
  @HasLength(1, 500)
  description!: string;

  @Field(() => String, {
    description:
      'Kind of product in the words of the platform, which has no list of them, such as `esim`, `data` or `sms`.',
  })
  @HasLength(1, 100)
  type!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Kind within `type`, in the words of the platform. None when left out.',
  })
  @HasLength(1, 100)
  subType?: string | null;

  @Field(() => Decimal, {
    description:
      'Wholesale cost in US dollars for each `billingFrequency`, up to four digits after the point. What subscribers pay stands on packages.',
  })
  @IsAmount()
  cost!: string;

  @Field(() => BillingFrequencyInput, { description: 'How often the product is charged.' })
  billingFrequency!: KnownBillingFrequency;
}

@InputType({
  description:
    'Changes of a product, which show in every package that has it. What is left out or null stays as it is.',
})
export class UpdateProductInput extends MutationInput {
  @Field(() => ID, { description: 'The product, `PRID-...` or `PID-...`.' })
  @IsIdOf('product')
  productId!: string;

  @Field(() => String, { nullable: true, description: 'Another stock keeping unit, 1 to 100 characters.' })
  @HasLength(1, 100)
  sku?: string | null;

  @Field(() => String, { nullable: true, description: 'Another description, 1 to 500 characters.' })
  @HasLength(1, 500)
  description?: string | null;

  @Field(() => String, { nullable: true, description: 'Another kind, in the words of the platform.' })
  @HasLength(1, 100)
  type?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Another kind within `type`, in the words of the platform.',
  })
  @HasLength(1, 100)
  subType?: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Another wholesale cost in US dollars, up to four digits after the point.',
  })
  @IsAmount()
  cost?: string | null;

  @Field(() => BillingFrequencyInput, { nullable: true, description: 'How often it is charged from now on.' })
  billingFrequency?: KnownBillingFrequency | null;
}

@InputType({ description: 'A product to take out of the catalogue.' })
export class DeleteProductInput extends MutationInput {
  @Field(() => ID, {
    description: 'The product, `PRID-...` or `PID-...`, which no active package may have.',
  })
  @IsIdOf('product')
  productId!: string;
}
