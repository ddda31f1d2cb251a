import type { GraphQLResolveInfo } from 'graphql';
import { Args, Authorized, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.js';
import type { PhoneNumberRecord } from '../datasources/contracts/index.js';
import type {
  AccountRecord,
  MessageRouteRecord,
  OrderRecord,
  SubscriberRecord,
  SubscriptionRecord,
  VoiceRouteRecord,
} from '../datasources/telegent/records/index.js';
import { Account } from '../schema/account/account.js';
import { EDGE, READ } from '../schema/complexity.js';
import { NumberArgs } from '../schema/number/number-args.js';
import { numberKey } from '../schema/number/number-key.js';
import { PhoneNumber } from '../schema/number/phone-number.js';
import { NumberOrder } from '../schema/order/number-order.js';
import { MessageRoute } from '../schema/routing/message-route.js';
import { VoiceRoute } from '../schema/routing/voice-route.js';
import { Subscriber } from '../schema/subscriber/subscriber.js';
import { PackageSubscription } from '../schema/subscription/package-subscription.js';
import { fieldPath } from '../schema/validation/field-path.js';

@Resolver(() => PhoneNumber)
export class NumberResolver {
  @Authorized()
  @Query(() => PhoneNumber, {
    nullable: true,
    complexity: EDGE,
    description:
      'One phone number, by exactly one of its id, the number itself, or its SIM. Null when there is none that you may see.',
  })
  number(
    @Ctx() { sources }: RequestContext,
    @Args() args: NumberArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PhoneNumberRecord | null> {
    const key = numberKey(args, fieldPath(info));
    return sources.numbers.find(key);
  }

  @FieldResolver(() => Account, {
    nullable: true,
    complexity: EDGE,
    description:
      'The account of the number, by way of its subscriber. Null for a number without a subscriber whose account is not known.',
  })
  account(
    @Root() number: PhoneNumberRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<AccountRecord | null> {
    return sources.accounts.ofNumber(number);
  }

  @FieldResolver(() => Subscriber, {
    nullable: true,
    complexity: EDGE,
    description: 'Whoever has the number. Null when nobody does.',
  })
  subscriber(
    @Root() number: PhoneNumberRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<SubscriberRecord | null> {
    return sources.subscribers.ofNumber(number);
  }

  @FieldResolver(() => PackageSubscription, {
    nullable: true,
    complexity: EDGE,
    description: 'The active subscription of the number. Null without one.',
  })
  subscription(
    @Root() number: PhoneNumberRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<SubscriptionRecord | null> {
    return sources.subscriptions.ofNumber(number);
  }

  @FieldResolver(() => MessageRoute, {
    nullable: true,
    complexity: EDGE,
    description: 'Where inbound messages of the number are sent. Null without a route.',
  })
  messageRoute(
    @Root() number: PhoneNumberRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<MessageRouteRecord | null> {
    return sources.routing.messageRouteOf(number);
  }

  @FieldResolver(() => VoiceRoute, {
    nullable: true,
    complexity: EDGE,
    description: 'Where calls to the number go. Null without a route.',
  })
  voiceRoute(
    @Root() number: PhoneNumberRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<VoiceRouteRecord | null> {
    return sources.routing.voiceRouteOf(number);
  }

  @FieldResolver(() => NumberOrder, {
    nullable: true,
    complexity: READ,
    description:
      'The order that the platform keeps with the number, as a rule its latest. Null where it keeps none.',
  })
  order(@Root() number: PhoneNumberRecord, @Ctx() { sources }: RequestContext): Promise<OrderRecord | null> {
    return sources.orders.ofNumber(number);
  }
}
