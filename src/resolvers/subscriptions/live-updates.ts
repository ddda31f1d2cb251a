import { Args, Authorized, Resolver, Root, Subscription } from 'type-graphql';
import type { RequestContext } from '../../context.js';
import type { PhoneNumberRecord } from '../../datasources/contracts/index.js';
import type { MessageRecord, OrderRecord } from '../../datasources/telegent/records/index.js';
import type { LiveStreams } from '../../realtime/streams.js';
import { EDGE, READ } from '../../schema/complexity.js';
import { WorkflowArgs } from '../../schema/line/workflow-args.js';
import { Workflow } from '../../schema/line/workflow.js';
import { Message } from '../../schema/messaging/message.js';
import { LiveMessagesArgs, LiveNumberArgs } from '../../schema/number/number-args.js';
import { PhoneNumber } from '../../schema/number/phone-number.js';
import { NumberOrder } from '../../schema/order/number-order.js';
import { OrderArgs } from '../../schema/order/order-args.js';
import type { WorkflowView } from '../../workflows/lines/workflow-view.js';

/** What type-graphql hands to `subscribe`: arguments as they were sent, checked by the edge. */
interface Subscribing {
  readonly args: Record<string, unknown>;
  readonly context: RequestContext;
}

const ENDS = 'Null, once, where there is none that you may see, or not any more; the stream ends with it.';

@Resolver()
export class LiveUpdatesResolver {
  @Authorized()
  @Subscription(() => NumberOrder, {
    nullable: true,
    complexity: READ,
    subscribe: ({ args, context }: Subscribing) => live(context).order(String(args['id'])),
    description: `A number order or port-in: as it is, then once for each new state in which it is seen, in order. Stays open after a final state. ${ENDS}`,
  })
  orderUpdated(@Root() order: OrderRecord | null, @Args() _args: OrderArgs): OrderRecord | null {
    return order;
  }

  @Authorized()
  @Subscription(() => PhoneNumber, {
    nullable: true,
    complexity: EDGE,
    subscribe: ({ args, context }: Subscribing) => live(context).number(String(args['id'])),
    description: `A phone number: as it is, then as it is after each change; changes close together are told once. ${ENDS}`,
  })
  numberUpdated(
    @Root() number: PhoneNumberRecord | null,
    @Args() _args: LiveNumberArgs,
  ): PhoneNumberRecord | null {
    return number;
  }

  @Authorized()
  @Subscription(() => Message, {
    nullable: true,
    complexity: EDGE,
    subscribe: ({ args, context }: Subscribing) => live(context).messages(String(args['numberId'])),
    description: `Messages to a number, as they come in; nothing of before. ${ENDS}`,
  })
  messageReceived(
    @Root() message: MessageRecord | null,
    @Args() _args: LiveMessagesArgs,
  ): MessageRecord | null {
    return message;
  }

  @Authorized()
  @Subscription(() => Workflow, {
    nullable: true,
    complexity: EDGE,
    subscribe: ({ args, context }: Subscribing) => live(context).workflow(String(args['id'])),
    description: `A workflow: as it stands, then as it stands whenever it has moved on. ${ENDS}`,
  })
  workflowUpdated(@Root() workflow: WorkflowView | null, @Args() _args: WorkflowArgs): WorkflowView | null {
    return workflow;
  }
}

function live({ live: streams }: RequestContext): LiveStreams {
  if (!streams) throw new Error('Subscriptions are answered over WebSocket and SSE alone');
  return streams;
}
