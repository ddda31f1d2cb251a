import { Args, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.js';
import type { PhoneNumberRecord } from '../datasources/contracts/index.js';
import type {
  AccountRecord,
  PackageRecord,
  SubscriberRecord,
  SubscriptionRecord,
} from '../datasources/telegent/records/index.js';
import { Account } from '../schema/account/account.js';
import { Package } from '../schema/catalog/package.js';
import { EDGE } from '../schema/complexity.js';
import { NumberType } from '../schema/enums/number.js';
import { PhoneNumber } from '../schema/number/phone-number.js';
import { Subscriber } from '../schema/subscriber/subscriber.js';
import { PackageSubscription } from '../schema/subscription/package-subscription.js';
import { SubscriptionArgs } from '../schema/subscription/subscription-args.js';

@Resolver(() => PackageSubscription)
export class SubscriptionResolver {
  @Authorized()
  @Query(() => PackageSubscription, {
    nullable: true,
    complexity: EDGE,
    description: 'One subscription. Null when there is none with that id that you may see.',
  })
  subscription(
    @Ctx() { sources }: RequestContext,
    @Args() { recordId }: SubscriptionArgs,
  ): Promise<SubscriptionRecord | null> {
    return sources.subscriptions.byId(recordId);
  }

  @FieldResolver(() => NumberType, {
    description: 'The class of service that is billed; it is that of the number.',
  })
  numberType(@Root() subscription: SubscriptionRecord): NumberType {
    return subscription.type;
  }

  @FieldResolver(() => Account, {
    nullable: true,
    complexity: EDGE,
    description: 'The account of the subscriber.',
  })
  account(
    @Root() subscription: SubscriptionRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<AccountRecord | null> {
    return sources.accounts.ofSubscription(subscription);
  }

  @FieldResolver(() => Subscriber, {
    nullable: true,
    complexity: EDGE,
    description: 'Whoever subscribes.',
  })
  subscriber(
    @Root() subscription: SubscriptionRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<SubscriberRecord | null> {
    return sources.subscribers.ofSubscription(subscription);
  }

  @FieldResolver(() => PhoneNumber, {
    nullable: true,
    complexity: EDGE,
    description: 'The number that has the package. Null where it is gone.',
  })
  number(
    @Root() subscription: SubscriptionRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<PhoneNumberRecord | null> {
    return sources.numbers.ofSubscription(subscription);
  }

  @FieldResolver(() => Package, {
    nullable: true,
    complexity: EDGE,
    description: 'The package that is subscribed to. Null where it is no longer in the catalogue.',
  })
  package(
    @Root() subscription: SubscriptionRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<PackageRecord | null> {
    return sources.catalog.packageOf(subscription);
  }
}
