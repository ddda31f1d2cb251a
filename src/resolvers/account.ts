import { Args, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.js';
import type {
  Connection,
  PhoneNumberRecord,
  SubscriberConnection as SubscriberPage,
} from '../datasources/contracts/index.js';
import { canonicalId } from '../datasources/telegent/decode/ids.js';
import type {
  AccountRecord,
  OrderRecord,
  SubscriberRecord,
  SubscriptionRecord,
} from '../datasources/telegent/records/index.js';
import { AccountArgs, AccountsArgs } from '../schema/account/account-args.js';
import { Account, AccountConnection } from '../schema/account/account.js';
import { connection, EDGE } from '../schema/complexity.js';
import { NumbersArgs } from '../schema/number/number-args.js';
import { PhoneNumberConnection } from '../schema/number/phone-number.js';
import { EmailAddress } from '../schema/scalars/index.js';
import { NumberOrderConnection } from '../schema/order/number-order.js';
import { WorkflowConnection } from '../schema/line/workflow.js';
import { WorkflowsArgs } from '../schema/line/workflow-args.js';
import type { WorkflowView } from '../workflows/lines/workflow-view.js';
import { OrdersArgs } from '../schema/order/order-args.js';
import { SubscribersArgs } from '../schema/subscriber/subscriber-args.js';
import { Subscriber, SubscriberConnection } from '../schema/subscriber/subscriber.js';
import { PackageSubscriptionConnection } from '../schema/subscription/package-subscription.js';
import { SubscriptionsArgs } from '../schema/subscription/subscription-args.js';

@Resolver(() => Account)
export class AccountResolver {
  @Authorized()
  @Query(() => Account, {
    nullable: true,
    complexity: EDGE,
    description: 'One account. Null when there is none with that id that you may see.',
  })
  account(@Ctx() { sources }: RequestContext, @Args() { id }: AccountArgs): Promise<AccountRecord | null> {
    return id ? sources.accounts.byId(canonicalId('account', id)) : sources.accounts.own();
  }

  @Authorized()
  @Query(() => AccountConnection, {
    nullable: true,
    complexity: connection,
    description: 'Every account that you may see: all of them for DISTRIBUTOR, your own for everyone else.',
  })
  accounts(
    @Ctx() { sources }: RequestContext,
    @Args() { page }: AccountsArgs,
  ): Promise<Connection<AccountRecord>> {
    return sources.accounts.list(page);
  }

  @FieldResolver(() => EmailAddress, {
    nullable: true,
    description:
      'Email address of the administrator. The platform takes it and never returns it, so it is null unless it was set through this graph. For ACCOUNT_ADMIN and DISTRIBUTOR.',
  })
  adminEmail(@Root() account: AccountRecord, @Ctx() { sources }: RequestContext): Promise<string | null> {
    return sources.accounts.adminEmailOf(account);
  }

  @FieldResolver(() => Subscriber, {
    nullable: true,
    complexity: EDGE,
    description:
      'The Manager of the account. Where there are several, the one with the lowest id. Null without one.',
  })
  manager(
    @Root() account: AccountRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<SubscriberRecord | null> {
    return sources.subscribers.managerOf(account);
  }

  @FieldResolver(() => SubscriberConnection, {
    nullable: true,
    complexity: connection,
    description: 'The subscribers of the account that you may see.',
  })
  subscribers(
    @Root() account: AccountRecord,
    @Ctx() { sources }: RequestContext,
    @Args() { page, role = null }: SubscribersArgs,
  ): Promise<SubscriberPage> {
    return sources.subscribers.ofAccount(account, { role }, page);
  }

  @FieldResolver(() => PhoneNumberConnection, {
    nullable: true,
    complexity: connection,
    description: 'The phone numbers of the account that you may see.',
  })
  numbers(
    @Root() account: AccountRecord,
    @Ctx() { sources }: RequestContext,
    @Args() { page, status = null }: NumbersArgs,
  ): Promise<Connection<PhoneNumberRecord>> {
    return sources.numbers.ofAccount(account, { status }, page);
  }

  @FieldResolver(() => PackageSubscriptionConnection, {
    nullable: true,
    complexity: connection,
    description: 'The subscriptions of the account that you may see.',
  })
  subscriptions(
    @Root() account: AccountRecord,
    @Ctx() { sources }: RequestContext,
    @Args() { page, active = null }: SubscriptionsArgs,
  ): Promise<Connection<SubscriptionRecord>> {
    return sources.subscriptions.ofAccount(account, { active }, page);
  }

  @FieldResolver(() => NumberOrderConnection, {
    nullable: true,
    complexity: connection,
    description:
      'Orders that were placed for the account through this graph and that you may see, the newest first, each as it was last seen: `order(id)` reads its present state. The platform itself has no list of orders.',
  })
  orders(
    @Root() account: AccountRecord,
    @Ctx() { sources }: RequestContext,
    @Args() { page }: OrdersArgs,
  ): Promise<Connection<OrderRecord>> {
    return sources.orders.ofAccount(account, page);
  }

  @FieldResolver(() => WorkflowConnection, {
    nullable: true,
    complexity: connection,
    description:
      'Workflows of the account that you may see, the newest first; asks nothing of the platform, so that an app that was installed anew finds what it began.',
  })
  workflows(
    @Root() { id }: AccountRecord,
    @Ctx() { workflows }: RequestContext,
    @Args() { page }: WorkflowsArgs,
  ): Promise<Connection<WorkflowView>> {
    return workflows.ofAccount(id, page);
  }
}
