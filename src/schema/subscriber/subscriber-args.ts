import { ArgsType, Field } from 'type-graphql';
import type { SubscriberRole } from '../../datasources/telegent/records/index.js';
import { SubscriberRoleInput } from '../enums/subscriber.js';
import { PageArgs } from '../pagination/page-args.js';
import { IdArgs } from '../validation/id-args.js';

@ArgsType()
export class SubscriberArgs extends IdArgs('subscriber', 'The id of a subscriber, `TSUID-...`.') {}

@ArgsType()
export class SubscribersArgs extends PageArgs('subscribers') {
  @Field(() => SubscriberRoleInput, {
    nullable: true,
    description: 'Only subscribers with this role. Every role when left out.',
  })
  role?: SubscriberRole | null;
}
