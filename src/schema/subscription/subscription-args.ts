import { ArgsType, Field } from 'type-graphql';
import { PageArgs } from '../pagination/page-args.js';
import { IdArgs } from '../validation/id-args.js';

@ArgsType()
export class SubscriptionArgs extends IdArgs('subscription', 'The id of a subscription, `SUB-...`.') {}

@ArgsType()
export class SubscriptionsArgs extends PageArgs('subscriptions') {
  @Field(() => Boolean, {
    nullable: true,
    description: 'True for subscriptions in force, false for ended ones. Both when left out.',
  })
  active?: boolean | null;
}
