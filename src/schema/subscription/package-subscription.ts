import { Field, ID, ObjectType } from 'type-graphql';
import type { SubscriptionRecord } from '../../datasources/telegent/records/index.js';
import { Node } from '../node/node.js';
import { connectionOf } from '../pagination/connection.js';
import { ICCID } from '../scalars/index.js';
import type { Shown } from '../shown.js';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A number of a subscriber that has a package. A number has at most one active subscription.',
})
export class PackageSubscription implements Shown<
  SubscriptionRecord,
  'numberId' | 'packageId' | 'subscriberId' | 'type'
> {
  @Field(() => ID, { description: 'The id of the subscription, `SUB-...`.' })
  readonly id!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The class of service that is billed: the name of `numberType`, as text, like the `type` of every other record.',
  })
  readonly type!: string;

  @Field(() => String, { nullable: true, description: 'The class of service in the words of the platform.' })
  readonly typeText!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the subscription is in force.' })
  readonly active!: boolean;

  @Field(() => ICCID, {
    nullable: true,
    description: 'The SIM card or eSIM profile that is billed. Null without one.',
  })
  readonly iccid!: string | null;
}

export const PackageSubscriptionConnection = connectionOf(PackageSubscription, {
  name: 'PackageSubscription',
  rows: 'subscriptions',
});
