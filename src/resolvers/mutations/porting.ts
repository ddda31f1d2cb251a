import { Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context.js';
import { NumberStatus } from '../../datasources/telegent/records/index.js';
import { MUTATION } from '../../schema/complexity.js';
import { Workflow } from '../../schema/line/workflow.js';
import { PhoneNumber } from '../../schema/number/phone-number.js';
import { NumberOrder } from '../../schema/order/number-order.js';
import {
  CancelPortInInput,
  IssuePortOutPinInput,
  SubmitPortInInput,
  UpdatePortInInput,
} from '../../schema/order/port-in-inputs.js';
import type { ResultOf } from '../../workflows/definition.js';
import { cancelPortIn } from '../../workflows/porting/cancel-port-in.js';
import { issuePortOutPin } from '../../workflows/porting/issue-port-out-pin.js';
import { submitPortIn } from '../../workflows/porting/submit-port-in.js';
import { updatePortIn } from '../../workflows/porting/update-port-in.js';
import { InputArg } from './input-arg.js';
import { payloadOf, type PayloadField } from './payload.js';

/** The order that a mutation placed or changed. */
const order: PayloadField<{ readonly orderId: string | null }> = {
  type: () => NumberOrder,
  description: 'The order as it is now.',
  resolve: ({ orderId }, sources) => orderId && sources.orders.byId(orderId),
};

const SubmitPortInPayload = payloadOf<ResultOf<typeof submitPortIn>>(
  'SubmitPortIn',
  'What came of `submitPortIn`.',
  {
    order,
    number: {
      type: () => PhoneNumber,
      description: 'The number, once it has come in. Null while the order is open.',
      async resolve({ e164 }, sources) {
        const number = await sources.numbers.find({ e164 });
        return number?.numberStatus === NumberStatus.PENDING ? null : number;
      },
    },
    workflow: {
      type: () => Workflow,
      description:
        'What carries the port-in on: once the number has come in it is given to the subscriber, with its routes and subscription. It pauses where the carrier declines.',
      resolve: ({ workflowId }, _sources, { workflows }) => workflows.byId(workflowId),
    },
  },
);

const UpdatePortInPayload = payloadOf<ResultOf<typeof updatePortIn>>(
  'UpdatePortIn',
  'What came of `updatePortIn`.',
  { order },
);

const CancelPortInPayload = payloadOf<ResultOf<typeof cancelPortIn>>(
  'CancelPortIn',
  'What came of `cancelPortIn`.',
  { order },
);

const IssuePortOutPinPayload = payloadOf<ResultOf<typeof issuePortOutPin>>(
  'IssuePortOutPin',
  'What came of `issuePortOutPin`.',
  {
    number: {
      type: () => PhoneNumber,
      description: 'The number as it is now; `portOutPinIssued` is true.',
      resolve: ({ e164 }, sources) => sources.numbers.find({ e164 }),
    },
    order: {
      ...order,
      description:
        'The order under which the platform keeps the PIN. It stays open until the gaining carrier asks; null where only the number shows that the PIN is stored.',
    },
  },
);

@Resolver()
class PortingMutations {
  @Authorized()
  @Mutation(() => SubmitPortInPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Takes a number over from another carrier, for ACCOUNT_ADMIN and above. It is first asked whether the number may be taken over. A port-in takes 1 to 5 business days: follow `order`. What the number is for is kept until it comes in.',
  })
  submitPortIn(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => SubmitPortInInput) input: SubmitPortInInput,
  ) {
    return mutations.run(submitPortIn, input);
  }

  @Authorized()
  @Mutation(() => UpdatePortInPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Corrects a port-in that is under way, for ACCOUNT_ADMIN and above. The order then starts again as `SUBMITTED`. `NumberOrder.decline` tells what to correct.',
  })
  updatePortIn(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => UpdatePortInInput) input: UpdatePortInInput,
  ) {
    return mutations.run(updatePortIn, input);
  }

  @Authorized()
  @Mutation(() => CancelPortInPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description: 'Withdraws a port-in that is under way, for ACCOUNT_ADMIN and above. That is final.',
  })
  cancelPortIn(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => CancelPortInInput) input: CancelPortInInput,
  ) {
    return mutations.run(cancelPortIn, input);
  }

  @Authorized()
  @Mutation(() => IssuePortOutPinPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Stores the PIN with which a number may leave for another carrier, for ACCOUNT_ADMIN and above; it replaces an earlier one. Keep the number in service until it has left: the gaining carrier looks.',
  })
  issuePortOutPin(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => IssuePortOutPinInput) input: IssuePortOutPinInput,
  ) {
    return mutations.run(issuePortOutPin, input);
  }
}

export const portingMutationResolvers = [
  PortingMutations,
  SubmitPortInPayload.resolver,
  UpdatePortInPayload.resolver,
  CancelPortInPayload.resolver,
  IssuePortOutPinPayload.resolver,
];
