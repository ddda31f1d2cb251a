import { Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context.js';
import { MUTATION } from '../../schema/complexity.js';
import { Operation } from '../../schema/mutation/operation.js';
import { SettleOperationInput } from '../../schema/mutation/settle-operation-input.js';
import type { OperatorSettled } from '../../workflows/operator-settlement.js';
import { InputArg } from './input-arg.js';
import { payloadOf } from './payload.js';

const SettleOperationPayload = payloadOf<OperatorSettled>(
  'SettleOperation',
  'What came of `settleOperation`.',
  {
    settledOperation: {
      type: () => Operation,
      description: 'The operation as it is now.',
      resolve: ({ operation }) => operation,
    },
  },
);

@Resolver()
class OperationMutations {
  @Authorized()
  @Mutation(() => SettleOperationPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Settles an operation whose outcome the graph cannot find out, as you have found it in the console of the platform: a like purchase was made elsewhere at the same time, or nothing shows what was done. For ACCOUNT_ADMIN of its account and above, once the graph has looked twice and nothing can come any more. Whatever waits for it goes on.',
  })
  settleOperation(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => SettleOperationInput) input: SettleOperationInput,
  ) {
    return mutations.settle(input);
  }
}

export const operationMutationResolvers = [OperationMutations, SettleOperationPayload.resolver];
