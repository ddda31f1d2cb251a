import { ArrayMaxSize, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../mutation/input.js';
import { Decimal } from '../scalars/index.js';
import { HasLength, IsAmount, IsIdOf } from '../validation/decorators.js';

const MOST_ITEMS = 100;

@InputType({ description: 'A product as a part of a new package.' })
export class PackageItemInput {
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

@InputType({ description: 'A new package of the catalogue.' })
export class CreatePackageInput extends MutationInput {
  @Field(() => String, { description: 'Name of the package, 1 to 100 characters.' })
  @HasLength(1, 100)
  name!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What the package is, for people, 1 to 1000 characters. The platform never shows it again; this graph remembers it.',
  })
  @HasLength(1, 1000)
  description?: string | null;

  @Field(() => String, {
    description: 'Kind of package in the words of the platform, which has no list of them, such as `sip`.',
  })
  @HasLength(1, 100)
  type!: string;

  @Field(() => Decimal, {
    description: 'What a subscriber pays, in US dollars, up to four digits after the point.',
  })
  @IsAmount()
  price!: string;

  @Field(() => Boolean, { description: 'True when the price is charged every month, false when once.' })
  monthly!: boolean;

  @Field(() => ID, {
    nullable: true,
    description: 'The one subscriber that the package is made for. For everyone when left out.',
  })
  @IsIdOf('subscriber')
  subscriberId?: string | null;

  @Field(() => [PackageItemInput], {
    nullable: true,
    description: `The products of the package, at most ${MOST_ITEMS}. None when left out; they can be added one by one.`,
  })
  @ValidateNested({ each: true })
  @ArrayMaxSize(MOST_ITEMS, { message: `must have at most ${MOST_ITEMS} entries` })
  items?: PackageItemInput[] | null;
}

@InputType({
  description:
    'Changes of a package; its items are changed by mutations of their own. What is left out or null stays as it is.',
})
export class UpdatePackageInput extends MutationInput {
  @Field(() => ID, { description: 'The package, `PKID-...` or `PID-...`.' })
  @IsIdOf('package')
  packageId!: string;

  @Field(() => String, { nullable: true, description: 'Another name, 1 to 100 characters.' })
  @HasLength(1, 100)
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Another description, 1 to 1000 characters.' })
  @HasLength(1, 1000)
  description?: string | null;

  @Field(() => String, { nullable: true, description: 'Another kind, in the words of the platform.' })
  @HasLength(1, 100)
  type?: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Another price in US dollars, up to four digits after the point.',
  })
  @IsAmount()
  price?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True when the price is charged every month from now on, false when once.',
  })
  monthly?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Another one subscriber that the package is made for.' })
  @IsIdOf('subscriber')
  subscriberId?: string | null;
}

@InputType({
  description:
    'A variant of a package: its items, and what is not said otherwise here, are copied from the original.',
})
export class ClonePackageInput extends MutationInput {
  @Field(() => ID, { description: 'The package to copy, `PKID-...` or `PID-...`.' })
  @IsIdOf('package')
  packageId!: string;

  @Field(() => String, { description: 'Name of the copy, 1 to 100 characters.' })
  @HasLength(1, 100)
  name!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What the copy is, for people, 1 to 1000 characters. That of the original when left out, where this graph wrote it.',
  })
  @HasLength(1, 1000)
  description?: string | null;

  @Field(() => String, { nullable: true, description: 'Kind of the copy, in the words of the platform.' })
  @HasLength(1, 100)
  type?: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Price of the copy in US dollars, up to four digits after the point.',
  })
  @IsAmount()
  price?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True when the price of the copy is charged every month, false when once.',
  })
  monthly?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'The one subscriber that the copy is made for.' })
  @IsIdOf('subscriber')
  subscriberId?: string | null;
}

@InputType({ description: 'A package to take out of the catalogue, with its items.' })
export class DeletePackageInput extends MutationInput {
  @Field(() => ID, {
    description: 'The package, `PKID-...` or `PID-...`, which may have no active subscription.',
  })
  @IsIdOf('package')
  packageId!: string;
}
