import * as writes from '../../datasources/telegent/writes/usage.js';
import type { SetDataUsageLimitsInput } from '../../schema/usage/usage-inputs.js';
import { mutation } from '../definition.js';
import { planned, type Plan } from '../plan.js';
import type { Preparation } from '../preparation.js';
import { limitsBody, type LimitsBody } from './data-limits.js';
import { dataNumbers, noDataRefusal } from './data-numbers.js';
import { batchesOf, resultsOfNumbers, type KeptNumber } from './number-batches.js';

/** `POST /numbers/data-usage`, once for every hundred numbers. */
export const setDataUsageLimits = mutation({
  name: 'setDataUsageLimits',

  async prepare(input: SetDataUsageLimitsInput, preparation) {
    const limits = limitsBody(input, preparation);
    const { accountId, numbers } = await dataNumbers(input.numbers, preparation);
    return dataLimitsPlan(accountId, limits, numbers, preparation);
  },

  result: ({ numbers }, results) => ({ results: resultsOfNumbers(numbers, results) }),

  refusal: noDataRefusal,
});

/** Thresholds of numbers of one account, once everything about them has been checked. */
export function dataLimitsPlan(
  accountId: string | null,
  limits: LimitsBody,
  numbers: readonly KeptNumber[],
  preparation: Preparation,
): Plan<{ readonly numbers: readonly KeptNumber[] }> {
  const credential = preparation.credentialFor(accountId);
  return {
    accountId,
    kept: { numbers: numbers.map(({ id, e164 }) => ({ id, e164 })) },
    writes: batchesOf(numbers).map(({ step, PhoneNumbers }) =>
      planned(step, writes.setDataUsageLimits, { ...limits, PhoneNumbers }, credential),
    ),
  };
}
