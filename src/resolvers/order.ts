import { Args, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.js';
import type { Connection, PhoneNumberRecord } from '../datasources/contracts/index.js';
import type { OrderRecord } from '../datasources/telegent/records/index.js';
import { connection, READ } from '../schema/complexity.js';
import { OrderAction } from '../schema/enums/order.js';
import { NumbersPageArgs } from '../schema/number/number-args.js';
import { PhoneNumberConnection } from '../schema/number/phone-number.js';
import { PortInDecline } from '../schema/order/decline.js';
import { NumberOrder } from '../schema/order/number-order.js';
import { OrderArgs } from '../schema/order/order-args.js';
import { allowedActions, declineOf, type Decline } from '../schema/order/porting-rules.js';
import { E164 } from '../schema/scalars/index.js';

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
  decline(@Root() order: OrderRecord): Decline | null {
    return declineOf(order);
  }
}
