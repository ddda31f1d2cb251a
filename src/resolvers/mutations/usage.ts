import { Authorized, Ctx, FieldResolver, Mutation, Resolver, Root, type ClassType } from 'type-graphql';
import type { RequestContext } from '../../context.js';
import type { PhoneNumberRecord } from '../../datasources/contracts/index.js';
import { EDGE, MUTATION } from '../../schema/complexity.js';
import { PhoneNumber } from '../../schema/number/phone-number.js';
import { DataUsageResult } from '../../schema/usage/data-usage-result.js';
import { SetDataUsageLimitsInput, SetDataUsageRenewalInput } from '../../schema/usage/usage-inputs.js';
import type { ResultOf } from '../../workflows/definition.js';
import type { NumberResult } from '../../workflows/usage/number-batches.js';
import { setDataUsageLimits } from '../../workflows/usage/set-data-usage-limits.js';
import { setDataUsageRenewal } from '../../workflows/usage/set-data-usage-renewal.js';
import { InputArg } from './input-arg.js';
import { payloadOf, type PayloadField } from './payload.js';

const results: PayloadField<{ readonly results: readonly NumberResult[] }> = {
  type: () => [DataUsageResult],
  description:
    'What came of it for each number, in the order of the input; a number that is named twice once.',
  resolve: (result) => result.results,
};

const SetDataUsageLimitsPayload = payloadOf<ResultOf<typeof setDataUsageLimits>>(
  'SetDataUsageLimits',
  'What came of `setDataUsageLimits`.',
  { results },
);
const SetDataUsageRenewalPayload = payloadOf<ResultOf<typeof setDataUsageRenewal>>(
  'SetDataUsageRenewal',
  'What came of `setDataUsageRenewal`.',
  { results },
);

@Resolver(() => DataUsageResult)
class DataUsageResultResolver {
  @FieldResolver(() => PhoneNumber, {
    nullable: true,
    complexity: EDGE,
    description: 'The number as it is now.',
  })
  number(
    @Root() { e164 }: NumberResult,
    @Ctx() { sources }: RequestContext,
  ): Promise<PhoneNumberRecord | null> {
    return sources.numbers.find({ e164 });
  }
}

@Resolver()
class UsageMutations {
  @Authorized()
  @Mutation(() => SetDataUsageLimitsPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Sets the data thresholds of numbers, for MANAGER and above. They act from the next period or usage event on.',
  })
  setDataUsageLimits(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => SetDataUsageLimitsInput) input: SetDataUsageLimitsInput,
  ) {
    return mutations.run(setDataUsageLimits, input);
  }

  @Authorized()
  @Mutation(() => SetDataUsageRenewalPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description: 'Sets when the data allowance of numbers starts anew, for MANAGER and above.',
  })
  setDataUsageRenewal(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => SetDataUsageRenewalInput) input: SetDataUsageRenewalInput,
  ) {
    return mutations.run(setDataUsageRenewal, input);
  }
}

export const usageMutationResolvers: readonly ClassType[] = [
  UsageMutations,
  DataUsageResultResolver,
  SetDataUsageLimitsPayload.resolver,
  SetDataUsageRenewalPayload.resolver,
];
