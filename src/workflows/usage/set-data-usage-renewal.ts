import { writtenRenewal } from '../../datasources/written-renewal.js';
import { periodWords } from '../../datasources/telegent/encode/usage.js';
import { given } from '../../datasources/telegent/reads/query.js';
import { RenewalPeriod } from '../../datasources/telegent/records/index.js';
import * as writes from '../../datasources/telegent/writes/usage.js';
import type { SetDataUsageRenewalInput } from '../../schema/usage/usage-inputs.js';
import { mutation } from '../definition.js';
import { planned } from '../plan.js';
import { UserErrorCode, WarningCode } from '../user-error.js';
import { dataNumbers, noDataRefusal } from './data-numbers.js';
import { batchesOf, resultsOfNumbers, type KeptNumber } from './number-batches.js';

const LAST_DAY = { [RenewalPeriod.MONTH]: 31, [RenewalPeriod.WEEK]: 7 } as const;

/** What the ledger keeps: the numbers, and what to remember of them. */
type Kept = Readonly<{
  numbers: readonly KeptNumber[];
  renewal: Readonly<{
    autoRenew: boolean;
    periodType: RenewalPeriod;
    periodValue: number;
    renewalDay: number;
  }>;
}>;

/** `POST /numbers/data-usage/update-renewal-info`, once for every hundred numbers. */
export const setDataUsageRenewal = mutation({
  name: 'setDataUsageRenewal',

  async prepare(input: SetDataUsageRenewalInput, preparation) {
    const { autoRenew, periodType, renewalDay, resetUsage } = input;
    if (renewalDay > LAST_DAY[periodType]) {
      const message = `renewalDay must be 1 to ${LAST_DAY[periodType]} with a ${periodType}.`;
      preparation.refuse(UserErrorCode.INVALID, message, 'renewalDay');
    }
    if (input.periodValue == null) {
      preparation.warn(WarningCode.DEFAULT_USED, 'periodValue was left out: 1 was taken.', 'periodValue');
    }
    const periodValue = input.periodValue ?? 1;
    const { accountId, numbers } = await dataNumbers(input.numbers, preparation);
    const renewal = given({
      AutoRenew: autoRenew,
      PeriodType: periodWords[periodType],
      PeriodValue: periodValue,
      RenewalDay: renewalDay,
      ResetUsage: resetUsage ?? undefined,
    });
    const credential = preparation.credentialFor(accountId);
    const kept: Kept = {
      numbers: numbers.map(({ id, e164 }) => ({ id, e164 })),
      renewal: { autoRenew, periodType, periodValue, renewalDay },
    };
    return {
      accountId,
      kept,
      writes: batchesOf(numbers).map(({ step, PhoneNumbers }) =>
        planned(step, writes.updateDataUsageRenewalInfo, { ...renewal, PhoneNumbers }, credential),
      ),
    };
  },

  result: ({ numbers }, results) => ({ results: resultsOfNumbers(numbers, results) }),

  refusal: noDataRefusal,

  documents({ kept }, results) {
    const { numbers, renewal } = kept as Kept;
    const done = resultsOfNumbers(numbers, results).map(({ userErrors }) => userErrors.length === 0);
    return numbers.filter((_, index) => done[index]).flatMap(({ id }) => writtenRenewal(id, renewal));
  },
});
