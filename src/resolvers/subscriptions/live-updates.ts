import { Args, Authorized, Resolver, Root, Subscription } from 'type-graphql';
import type { RequestContext } from '../../context.js';
import type { PhoneNumberRecord } from '../../datasources/contracts/index.js';
import type { MessageRecord, OrderRecord } from '../../datasources/telegent/records/index.js';
import type { LiveStreams } from '../../realtime/streams.js';
import { EDGE, READ } from '../../schema/complexity.js';
import { AccountEvent } from '../../schema/account/account-event.js';
import { AccountEventsArgs } from '../../schema/account/account-args.js';
import { UsageThresholdReached } from '../../schema/usage/usage-threshold.js';
import type { AccountEventRecord } from '../../realtime/account-events.js';
import type { UsageThresholdRecord } from '../../realtime/usage-thresholds.js';
import { WorkflowArgs } from '../../schema/line/workflow-args.js';
import { Workflow } from '../../schema/line/workflow.js';
import { Message } from '../../schema/messaging/message.js';
import { LiveNumberArgs, NumberIdArgs } from '../../schema/number/number-args.js';
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
  messageReceived(@Root() message: MessageRecord | null, @Args() _args: NumberIdArgs): MessageRecord | null {
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

  @Authorized()
  @Subscription(() => UsageThresholdReached, {
    nullable: true,
    complexity: EDGE,
    subscribe: ({ args, context }: Subscribing) => live(context).usage(String(args['numberId'])),
    description: `Which of its data limits a number has reached: as it is, then whenever it is another one. The platform tells nobody, so usage is looked at every two minutes, less often where quota is short. ${ENDS}`,
  })
  usageThresholdReached(
    @Root() reached: UsageThresholdRecord | null,
    @Args() _args: NumberIdArgs,
  ): UsageThresholdRecord | null {
    return reached;
  }

  @Authorized()
  @Subscription(() => AccountEvent, {
    nullable: true,
    complexity: EDGE,
    subscribe: ({ args, context }: Subscribing) => live(context).account(String(args['accountId'])),
    description: `Everything that moves in an account and that you may see, in one stream: first its open orders and workflows (of each the newest 100), then orders, numbers, workflows and data limits that are reached, each as it is then. What a stream may have missed is told again. ${ENDS}`,
  })
  accountEvents(
    @Root() event: AccountEventRecord | null,
    @Args() _args: AccountEventsArgs,
  ): AccountEventRecord | null {
    return event;
  }
}

function live({ live: streams }: RequestContext): LiveStreams {
  if (!streams) throw new Error('Subscriptions are answered over WebSocket and SSE alone');
  return streams;
}
