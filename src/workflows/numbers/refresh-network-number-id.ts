import * as writes from '../../datasources/telegent/writes/numbers.js';
import type { RefreshNetworkNumberIdInput } from '../../schema/number/number-inputs.js';
import { mutation } from '../definition.js';
import { planned, resultOf } from '../plan.js';
import { ownNumber } from './own-number.js';

/** `POST /numbers/refresh-nnid`. */
export const refreshNetworkNumberId = mutation({
  name: 'refreshNetworkNumberId',

  async prepare({ number: e164 }: RefreshNetworkNumberIdInput, preparation) {
    const { own } = await preparation.found({ own: ownNumber(e164, preparation, 'number') });
    const credential = preparation.credentialFor(own.accountId);
    return {
      accountId: own.accountId,
      kept: { numberId: own.number.id },
      writes: [planned('refresh', writes.refreshNnid, { PhoneNumber: e164 }, credential)],
    };
  },

  result: ({ numberId }, results) => ({
    numberId,
    networkNumberId: resultOf(results, 'refresh', writes.refreshNnid)?.nnid ?? null,
  }),
});
