import { Authorized, Ctx, Mutation, Resolver, type ClassType } from 'type-graphql';
import type { RequestContext } from '../../context.js';
import { Account } from '../../schema/account/account.js';
import { CreateAccountInput, UpdateAccountInput } from '../../schema/account/account-inputs.js';
import { MUTATION } from '../../schema/complexity.js';
import { Distributor } from '../../schema/distributor/distributor.js';
import {
  CreateDistributorInput,
  UpdateDistributorInput,
} from '../../schema/distributor/distributor-inputs.js';
import { createAccount } from '../../workflows/accounts/create-account.js';
import { createDistributor } from '../../workflows/accounts/create-distributor.js';
import { updateAccount } from '../../workflows/accounts/update-account.js';
import { updateDistributor } from '../../workflows/accounts/update-distributor.js';
import type { ResultOf } from '../../workflows/definition.js';
import { InputArg } from './input-arg.js';
import { payloadOf, type PayloadField } from './payload.js';

/** The account that a mutation made or changed. */
const account: PayloadField<{ readonly accountId: string | null }> = {
  type: () => Account,
  description: 'The account as it is now.',
  resolve: ({ accountId }, sources) => accountId && sources.accounts.byId(accountId),
};

const CreateAccountPayload = payloadOf<ResultOf<typeof createAccount>>(
  'CreateAccount',
  'What came of `createAccount`.',
  { account },
);
const UpdateAccountPayload = payloadOf<ResultOf<typeof updateAccount>>(
  'UpdateAccount',
  'What came of `updateAccount`.',
  { account },
);
const CreateDistributorPayload = payloadOf<ResultOf<typeof createDistributor>>(
  'CreateDistributor',
  'What came of `createDistributor`.',
  {
    distributor: {
      type: () => Distributor,
      description:
        'The distributor as it is now, or as it was made where your own credential does not see it. Its key and secret are never shown.',
      resolve: async ({ distributorId, written }, sources) =>
        distributorId &&
        ((await sources.distributors.byId(distributorId)) ?? { id: distributorId, ...written }),
    },
  },
);
const UpdateDistributorPayload = payloadOf<ResultOf<typeof updateDistributor>>(
  'UpdateDistributor',
  'What came of `updateDistributor`.',
  {
    distributor: {
      type: () => Distributor,
      description: 'The distributor as it is now.',
      resolve: ({ distributorId }, sources) => sources.distributors.byId(distributorId),
    },
  },
);

@Resolver()
class AccountMutations {
  @Authorized()
  @Mutation(() => CreateAccountPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description: 'Opens an account, for DISTRIBUTOR.',
  })
  createAccount(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => CreateAccountInput) input: CreateAccountInput,
  ) {
    return mutations.run(createAccount, input);
  }

  @Authorized()
  @Mutation(() => UpdateAccountPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Changes the name or the addresses of an account, for ACCOUNT_ADMIN and above. The platform allows it to the account alone: refused as CREDENTIAL_REQUIRED where this server has no credential of that account.',
  })
  updateAccount(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => UpdateAccountInput) input: UpdateAccountInput,
  ) {
    return mutations.run(updateAccount, input);
  }

  @Authorized()
  @Mutation(() => CreateDistributorPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Adds a distributor, for DISTRIBUTOR. Nothing lists distributors, so one whose answer was lost stays UNKNOWN: ask the platform before you make it again.',
  })
  createDistributor(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => CreateDistributorInput) input: CreateDistributorInput,
  ) {
    return mutations.run(createDistributor, input);
  }

  @Authorized()
  @Mutation(() => UpdateDistributorPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description: 'Changes the name or the addresses of a distributor, for DISTRIBUTOR.',
  })
  updateDistributor(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => UpdateDistributorInput) input: UpdateDistributorInput,
  ) {
    return mutations.run(updateDistributor, input);
  }
}

export const accountMutationResolvers: readonly ClassType[] = [
  AccountMutations,
  CreateAccountPayload.resolver,
  UpdateAccountPayload.resolver,
  CreateDistributorPayload.resolver,
  UpdateDistributorPayload.resolver,
];
