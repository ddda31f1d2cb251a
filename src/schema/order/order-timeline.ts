import { Field, ObjectType } from 'type-graphql';
import { OrderStatus } from '../enums/order.js';
import { DateTime } from '../scalars/index.js';

@ObjectType({
  simpleResolvers: true,
  description: 'What this graph saw of an order at some moment, when its status or its code had changed.',
})
export class OrderTimelineEntry {
  @Field(() => OrderStatus, { description: 'How far the order had come.' })
  readonly status!: OrderStatus;

  @Field(() => String, {
    nullable: true,
    description:
      'The status in the words of the platform. Null for what was done through this graph: no words came with it.',
  })
  readonly statusText!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The code of the carriers, such as `8A`. Null where there was none.',
  })
  readonly code!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the platform added to the status, such as the reason of a decline.',
  })
  readonly message!: string | null;

  @Field(() => DateTime, {
    description:
      'When it was seen first. It may have been so earlier: an order is looked at when somebody asks for it.',
  })
  readonly seenAt!: string;
}
