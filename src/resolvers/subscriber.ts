import { Args, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.js';
import type {
  Connection,
  GuardianRecord,
  PhoneNumberRecord,
  SubscriberConnection as SubscriberPage,
} from '../datasources/contracts/index.js';
import type {
  AccountRecord,
  SubscriberRecord,
  SubscriptionRecord,
} from '../datasources/telegent/records/index.js';
import { Account } from '../schema/account/account.js';
import { connection, EDGE, listOf } from '../schema/complexity.js';
import { Guardian } from '../schema/guardian/guardian.js';
import { NumbersPageArgs } from '../schema/number/number-args.js';
import { PhoneNumber, PhoneNumberConnection } from '../schema/number/phone-number.js';
import { SubscriberArgs } from '../schema/subscriber/subscriber-args.js';
import { Subscriber, SubscriberConnection } from '../schema/subscriber/subscriber.js';
import { PackageSubscriptionConnection } from '../schema/subscription/package-subscription.js';
import { SubscriptionsArgs } from '../schema/subscription/subscription-args.js';

@Resolver(() => Subscriber)
export class SubscriberResolver {
  @Authorized()
  @Query(() => Subscriber, {
    nullable: true,
    complexity: EDGE,
    description: 'One subscriber. Null when there is none with that id that you may see.',
  })
  subscriber(
    @Ctx() { sources }: RequestContext,
    @Args() { recordId }: SubscriberArgs,
  ): Promise<SubscriberRecord | null> {
    return sources.subscribers.byId(recordId);
  }

  @FieldResolver(() => Account, {
    nullable: true,
    complexity: EDGE,
    description: 'The account that the subscriber belongs to.',
  })
  account(
    @Root() subscriber: SubscriberRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<AccountRecord | null> {
    return sources.accounts.ofSubscriber(subscriber);
  }

  @FieldResolver(() => [PhoneNumber], {
    nullable: true,
    complexity: listOf(),
    description: 'The phone numbers of the subscriber, at most 100; `numberConnection` has them all.',
  })
  numbers(
    @Root() subscriber: SubscriberRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<readonly PhoneNumberRecord[]> {
    return sources.numbers.ofSubscriber(subscriber);
  }

  @FieldResolver(() => PhoneNumberConnection, {
    nullable: true,
    complexity: connection,
    description: 'The phone numbers of the subscriber, page by page.',
  })
  numberConnection(
    @Root() subscriber: SubscriberRecord,
    @Ctx() { sources }: RequestContext,
    @Args() { page }: NumbersPageArgs,
  ): Promise<Connection<PhoneNumberRecord>> {
    return sources.numbers.pageOfSubscriber(subscriber, page);
  }

  @FieldResolver(() => PackageSubscriptionConnection, {
    nullable: true,
    complexity: connection,
    description: 'The subscriptions of the subscriber.',
  })
  subscriptions(
    @Root() subscriber: SubscriberRecord,
    @Ctx() { sources }: RequestContext,
    @Args() { page, active = null }: SubscriptionsArgs,
  ): Promise<Connection<SubscriptionRecord>> {
    return sources.subscriptions.ofSubscriber(subscriber, { active }, page);
  }

  @FieldResolver(() => Guardian, {
    nullable: true,
    complexity: EDGE,
    description: 'The protection of the subscriber. Null where you may not see it.',
  })
  guardian(
    @Root() subscriber: SubscriberRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<GuardianRecord | null> {
    return sources.guardian.ofSubscriber(subscriber);
  }
}

@Resolver(() => SubscriberConnection)
export class SubscriberConnectionResolver {
  @FieldResolver(() => Boolean, {
    description:
      'False where the platform keeps no list of subscribers for your account: those without a number or subscription are then missing.',
  })
  isComplete(@Root() page: SubscriberPage): boolean {
    return page.isComplete;
  }
}
