import { Field, ID, ObjectType } from 'type-graphql';
import type { PackageItemRecord, PackageRecord } from '../../datasources/telegent/records/index.js';
import { Node } from '../node/node.js';
import { Decimal } from '../scalars/index.js';
import type { Shown } from '../shown.js';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'Products sold together at one price: what a number subscribes to.',
})
export class Package implements Shown<PackageRecord, 'subscriberId'> {
  @Field(() => ID, { description: 'The id of the package, `PKID-...` or `PID-...`.' })
  readonly id!: string;

  @Field(() => String, { nullable: true, description: 'Name of the package.' })
  readonly name!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Kind of package in the words of the platform, such as `Mvno`.',
  })
  readonly type!: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Price in US dollars. Null where the platform does not say.',
  })
  readonly price!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True when the price is charged every month, false when once. Null where the platform does not say.',
  })
  readonly monthly!: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the package can be sold. Null where the platform does not say.',
  })
  readonly active!: boolean | null;
}

@ObjectType({ simpleResolvers: true, description: 'One product in a package.' })
export class PackageItem implements Shown<PackageItemRecord, 'packageId' | 'productId'> {
  @Field(() => ID, { description: 'The id of the item, `PIID-...`.' })
  readonly id!: string;

  @Field(() => String, { nullable: true, description: 'Kind of item in the words of the platform.' })
  readonly type!: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description:
      'What the item adds to the price of the package, in US dollars. Null where the platform does not say.',
  })
  readonly price!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True when it is charged every month, false when once.',
  })
  readonly monthly!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the item is in force.' })
  readonly active!: boolean | null;
}
