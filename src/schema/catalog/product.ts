import { Field, ID, ObjectType } from 'type-graphql';
import type { ProductRecord } from '../../datasources/telegent/records/index.js';
import { BillingFrequency } from '../enums/catalog.js';
import { Node } from '../node/node.js';
import { Decimal } from '../scalars/index.js';
import type { Shown } from '../shown.js';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'The smallest thing that can be sold, such as a data allowance. Packages are made of products.',
})
export class Product implements Shown<ProductRecord> {
  @Field(() => ID, { description: 'The id of the product, `PRID-...` or `PID-...`.' })
  readonly id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Stock keeping unit: the code of the product in accounting.',
  })
  readonly sku!: string | null;

  @Field(() => String, { nullable: true, description: 'What the product is, for people.' })
  readonly description!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Kind of product in the words of the platform, such as `Mvno`.',
  })
  readonly type!: string | null;

  @Field(() => String, { nullable: true, description: 'Kind within `type`, in the words of the platform.' })
  readonly subType!: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description:
      'Wholesale cost in US dollars for each `billingFrequency`. For DISTRIBUTOR, and for the ACCOUNT_ADMIN of an account with a catalogue of its own; null for everyone else.',
  })
  readonly cost!: string | null;

  @Field(() => BillingFrequency, { description: 'How often the product is charged.' })
  readonly billingFrequency!: BillingFrequency;

  @Field(() => String, {
    nullable: true,
    description: 'How often it is charged, in the words of the platform.',
  })
  readonly billingFrequencyText!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the product can be sold. Null where the platform does not say.',
  })
  readonly active!: boolean | null;
}
