import { Field, ID, ObjectType } from 'type-graphql';
import type { OrderRecord } from '../../datasources/telegent/records/index.js';
import { OrderStatus, OrderType } from '../enums/order.js';
import { Node } from '../node/node.js';
import { connectionOf } from '../pagination/connection.js';
import { DateTime } from '../scalars/index.js';
import type { Shown } from '../shown.js';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    "An order for numbers: new ones, a port-in, a port-out or a change. You see it when all its numbers are yours, and, while they are nobody's yet, when your account placed it.",
})
export class NumberOrder implements Shown<OrderRecord, 'numbers' | 'orderStatusText'> {
  @Field(() => ID, { description: 'The id of the order, `JNUOID-...`, `JNOID-...` or `TNOID-...`.' })
  readonly id!: string;

  @Field(() => OrderType, { description: 'What the order asks for.' })
  readonly orderType!: OrderType;

  @Field(() => String, { nullable: true, description: 'The kind of order in the words of the platform.' })
  readonly orderTypeText!: string | null;

  @Field(() => OrderStatus, { description: 'How far the order has come.' })
  readonly orderStatus!: OrderStatus;

  @Field(() => String, {
    nullable: true,
    description: 'The code in front of `statusMessage`, such as `8A`. Null where the platform gives none.',
  })
  readonly statusCode!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What the platform adds to the status, such as the reason of a decline. Null where it adds nothing.',
  })
  readonly statusMessage!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the order was placed. Null where the platform does not say.',
  })
  readonly placedAt!: string | null;
}

export const NumberOrderConnection = connectionOf(NumberOrder, { name: 'NumberOrder', rows: 'orders' });
