import { Args, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.js';
import type { Connection, PhoneNumberRecord } from '../datasources/contracts/index.js';
import { allowedActions, isDeclined, type OrderRecord } from '../datasources/telegent/records/index.js';
import { connection, listOf, READ } from '../schema/complexity.js';
import { OrderAction } from '../schema/enums/order.js';
import { NumbersPageArgs } from '../schema/number/number-args.js';
import { PhoneNumberConnection } from '../schema/number/phone-number.js';
import { PortInDecline } from '../schema/order/decline.js';
import { NumberOrder, NumberOrderConnection } from '../schema/order/number-order.js';
import { AllOrdersArgs, OrderArgs } from '../schema/order/order-args.js';
import { OrderTimelineEntry } from '../schema/order/order-timeline.js';
import { OrderWatch } from '../schema/order/order-watch.js';
import { E164 } from '../schema/scalars/index.js';
import { declineOf } from '../workflows/porting/port-in-decline.js';

@Resolver(() => NumberOrder)
export class OrderResolver {
  @Authorized()
  @Query(() => NumberOrder, {
    nullable: true,
    complexity: READ,
    description: 'One number order or port-in. Null when there is none with that id that you may see.',
  })
  order(@Ctx() { sources }: RequestContext, @Args() { recordId }: OrderArgs): Promise<OrderRecord | null> {
    return sources.orders.byId(recordId);
  }

  @Authorized()
  @Query(() => NumberOrderConnection, {
    nullable: true,
    complexity: connection,
    description:
      'Orders that were placed or found open through this graph and that you may see, the newest first, each as it was last seen: `order(id)` reads its present state. The platform itself has no list of orders.',
  })
  orders(
    @Ctx() { sources }: RequestContext,
    @Args() { page, open }: AllOrdersArgs,
  ): Promise<Connection<OrderRecord>> {
    return sources.orders.all(open ?? null, page);
  }

  @FieldResolver(() => OrderWatch, {
    nullable: true,
    description: 'How the order is watched. Null where it is not, since it is final or not known here.',
  })
  async watch(
    @Root() order: OrderRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<Pick<OrderWatch, keyof OrderWatch> | null> {
    const watch = await sources.orders.watchOf(order);
    if (!watch) return null;
    const next = watch.newsAt ?? Math.min(watch.dueAt, watch.deadlineAt);
    return {
      lastSeenAt: new Date(watch.lastSeenAt).toISOString(),
      nextLookAt: new Date(Math.round(next)).toISOString(),
    };
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The status in the words of the platform, such as `ResolutionRequired`.',
  })
  statusText(@Root() order: OrderRecord): string | null {
    return order.orderStatusText;
  }

  @FieldResolver(() => [E164], {
    description: 'The numbers that the order is about, whether they are in service yet or not.',
  })
  e164s(@Root() order: OrderRecord): readonly string[] {
    return order.numbers;
  }

  @FieldResolver(() => PhoneNumberConnection, {
    nullable: true,
    complexity: connection,
    description: 'The numbers of the order that exist on the platform already; `e164s` has them all.',
  })
  numbers(
    @Root() order: OrderRecord,
    @Ctx() { sources }: RequestContext,
    @Args() { page }: NumbersPageArgs,
  ): Promise<Connection<PhoneNumberRecord>> {
    return sources.numbers.ofOrder(order, page);
  }

  @FieldResolver(() => [OrderAction], {
    description:
      'What may still be done with the order. Empty once it is final, and for orders other than port-ins.',
  })
  allowedActions(@Root() order: OrderRecord): readonly OrderAction[] {
    return allowedActions(order);
  }

  @FieldResolver(() => PortInDecline, {
    nullable: true,
    description: 'Why a port-in was declined, and what to do about it. Null when it was not.',
  })
  async decline(
    @Root() order: OrderRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<Pick<PortInDecline, keyof PortInDecline> | null> {
    const decline = declineOf(order);
    if (!decline) return null;
    const timeline = await sources.orders.timelineOf(order);
    const attempts = timeline.filter(({ order: seen }) => isDeclined(seen.orderStatus)).length;
    return { ...decline, attempts: attempts || null };
  }

  @FieldResolver(() => [OrderTimelineEntry], {
    complexity: listOf(),
    description:
      'What this graph has seen of the order, the oldest first: an entry each time that status or code had changed. Empty where it remembers nothing of it.',
  })
  async timeline(
    @Root() order: OrderRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<readonly Pick<OrderTimelineEntry, keyof OrderTimelineEntry>[]> {
    const timeline = await sources.orders.timelineOf(order);
    return timeline.map(({ order: seen, seenAt }) => ({
      status: seen.orderStatus,
      statusText: seen.orderStatusText,
      code: seen.statusCode,
      message: seen.statusMessage,
      seenAt,
    }));
  }
}
