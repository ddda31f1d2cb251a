import * as writes from '../../datasources/telegent/writes/usage.js';
import type { SetDataUsageLimitsInput } from '../../schema/usage/usage-inputs.js';
import { mutation } from '../definition.js';
import { planned } from '../plan.js';
import { limitsBody } from './data-limits.js';
import { dataNumbers, noDataRefusal } from './data-numbers.js';
import { batchesOf, resultsOfNumbers } from './number-batches.js';

/** `POST /numbers/data-usage`, once for every hundred numbers. */
export const setDataUsageLimits = mutation({
  name: 'setDataUsageLimits',

  async prepare(input: SetDataUsageLimitsInput, preparation) {
    const limits = limitsBody(input, preparation);
    const { accountId, numbers } = await dataNumbers(input.numbers, preparation);
    const credential = preparation.credentialFor(accountId);
    return {
      accountId,
      kept: { numbers: numbers.map(({ id, e164 }) => ({ id, e164 })) },
      writes: batchesOf(numbers).map(({ step, PhoneNumbers }) =>
        planned(step, writes.setDataUsageLimits, { ...limits, PhoneNumbers }, credential),
      ),
    };
  },

  result: ({ numbers }, results) => ({ results: resultsOfNumbers(numbers, results) }),

  refusal: noDataRefusal,
});
