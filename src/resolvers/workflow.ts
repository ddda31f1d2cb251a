import { Args, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.js';
import type { PhoneNumberRecord } from '../datasources/contracts/index.js';
import type {
  AccountRecord,
  OrderRecord,
  SubscriberRecord,
  SubscriptionRecord,
} from '../datasources/telegent/records/index.js';
import { Account } from '../schema/account/account.js';
import { EDGE } from '../schema/complexity.js';
import { Line, Workflow, WorkflowStep } from '../schema/line/workflow.js';
import { WorkflowArgs } from '../schema/line/workflow-args.js';
import { Operation } from '../schema/mutation/operation.js';
import { Node, type TypedRecord } from '../schema/node/node.js';
import { PhoneNumber } from '../schema/number/phone-number.js';
import { NumberOrder } from '../schema/order/number-order.js';
import { Subscriber } from '../schema/subscriber/subscriber.js';
import { PackageSubscription } from '../schema/subscription/package-subscription.js';
import type { LineThings, WorkflowStepView, WorkflowView } from '../workflows/lines/workflow-view.js';
import type { OperationView } from '../workflows/operations/operation-view.js';
import { findNode } from './node.js';

@Resolver(() => Workflow)
export class WorkflowResolver {
  @Authorized()
  @Query(() => Workflow, {
    nullable: true,
    complexity: EDGE,
    description:
      'A workflow as it stands; asks nothing of the platform. Null when there is none that you may see.',
  })
  workflow(@Ctx() { workflows }: RequestContext, @Args() { id }: WorkflowArgs): Promise<WorkflowView | null> {
    return workflows.byId(id);
  }

  @FieldResolver(() => Line, { description: 'What the line consists of by now.' })
  line(@Root() { line }: WorkflowView): LineThings {
    return line;
  }

  @FieldResolver(() => Account, { nullable: true, complexity: EDGE, description: 'The account of the line.' })
  account(
    @Root() { accountId }: WorkflowView,
    @Ctx() { sources }: RequestContext,
  ): Promise<AccountRecord | null> {
    return sources.accounts.byId(accountId);
  }
}

@Resolver(() => WorkflowStep)
export class WorkflowStepResolver {
  @FieldResolver(() => Node, {
    nullable: true,
    complexity: EDGE,
    description:
      'What the step has made or changed: a subscriber, a number, an order or a subscription. Null until then, and for steps whose thing is no Node.',
  })
  result(
    @Root() { thing }: WorkflowStepView,
    @Ctx() { sources }: RequestContext,
  ): Promise<TypedRecord | null> | null {
    return thing && findNode(sources, thing.id);
  }

  @FieldResolver(() => Operation, {
    nullable: true,
    complexity: EDGE,
    description:
      'The mutation that the step has sent: where its outcome stays unknown, `settleOperation` tells by its id what became of it. Null until one is sent, and as `operation` shows none.',
  })
  operation(
    @Root() { operationId }: WorkflowStepView,
    @Ctx() { mutations }: RequestContext,
  ): Promise<OperationView | null> | null {
    return operationId === null ? null : mutations.operation(operationId);
  }
}

@Resolver(() => Line)
export class WorkflowLineResolver {
  @FieldResolver(() => Subscriber, {
    nullable: true,
    complexity: EDGE,
    description: 'Who the line is for. Null while the subscriber is not created.',
  })
  subscriber(
    @Root() { subscriberId }: LineThings,
    @Ctx() { sources }: RequestContext,
  ): Promise<SubscriberRecord | null> | null {
    return subscriberId === null ? null : sources.subscribers.byId(subscriberId);
  }

  @FieldResolver(() => PhoneNumber, {
    nullable: true,
    complexity: EDGE,
    description: 'The number. Null while it is not in service.',
  })
  number(
    @Root() { numberId }: LineThings,
    @Ctx() { sources }: RequestContext,
  ): Promise<PhoneNumberRecord | null> | null {
    return numberId === null ? null : sources.numbers.find({ id: numberId });
  }

  @FieldResolver(() => PackageSubscription, {
    nullable: true,
    complexity: EDGE,
    description: 'The subscription. Null while there is none.',
  })
  subscription(
    @Root() { subscriptionId }: LineThings,
    @Ctx() { sources }: RequestContext,
  ): Promise<SubscriptionRecord | null> | null {
    return subscriptionId === null ? null : sources.subscriptions.byId(subscriptionId);
  }

  @FieldResolver(() => NumberOrder, {
    nullable: true,
    complexity: EDGE,
    description: 'The order of the number, or its port-in. Null while there is none.',
  })
  order(
    @Root() { orderId }: LineThings,
    @Ctx() { sources }: RequestContext,
  ): Promise<OrderRecord | null> | null {
    return orderId === null ? null : sources.orders.byId(orderId);
  }
}
