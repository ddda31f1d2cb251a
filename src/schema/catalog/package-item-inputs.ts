import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../mutation/input.js';
import { Decimal } from '../scalars/index.js';
import { HasLength, IsAmount, IsIdOf } from '../validation/decorators.js';

@InputType({
  description: 'A product to add to a package, for everyone with an active subscription to it.',
})
export class AddPackageItemInput extends MutationInput {
  @Field(() => ID, { description: 'The package, `PKID-...` or `PID-...`.' })
  @IsIdOf('package')
  packageId!: string;

  @Field(() => ID, { description: 'The product, `PRID-...` or `PID-...`.' })
  @IsIdOf('product')
  productId!: string;

  @Field(() => Decimal, {
    nullable: true,
    description:
      'What the item adds to the price of the package, in US dollars, up to four digits after the point. Nothing when left out.',
  })
  @IsAmount()
  price?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True when it is charged every month, false when once. Once when left out.',
  })
  monthly?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Kind of item in the words of the platform. That of the product when left out.',
  })
  @HasLength(1, 100)
  type?: string | null;
}

@InputType({
  description: 'Changes of an item; its product stays as it is. What is left out or null stays too.',
})
export class UpdatePackageItemInput extends MutationInput {
  @Field(() => ID, { description: 'The package that the item belongs to, `PKID-...` or `PID-...`.' })
  @IsIdOf('package')
  packageId!: string;

  @Field(() => ID, { description: 'The item, `PIID-...`.' })
  @IsIdOf('packageItem')
  packageItemId!: string;

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

  @Field(() => String, { nullable: true, description: 'Another kind, in the words of the platform.' })
  @HasLength(1, 100)
  type?: string | null;
}

@InputType({
  description: 'An item to take out of a package: active subscriptions to the package lose its product.',
})
export class RemovePackageItemInput extends MutationInput {
  @Field(() => ID, { description: 'The package that the item belongs to, `PKID-...` or `PID-...`.' })
  @IsIdOf('package')
  packageId!: string;

  @Field(() => ID, { description: 'The item, `PIID-...`.' })
  @IsIdOf('packageItem')
  packageItemId!: string;
}
