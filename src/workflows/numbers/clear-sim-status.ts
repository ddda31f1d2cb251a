import * as writes from '../../datasources/telegent/writes/sims.js';
import type { ClearSimStatusInput } from '../../schema/number/number-inputs.js';
import { mutation } from '../definition.js';
import { planned } from '../plan.js';

/** `POST /sims/clear-status`. The SIM is known by the number that it is on. */
export const clearSimStatus = mutation({
  name: 'clearSimStatus',

  async prepare({ iccid }: ClearSimStatusInput, preparation) {
    const { number } = await preparation.found({ number: preparation.number({ iccid }, 'iccid') });
    const accountId = await preparation.accountIdOf(number);
    const credential = preparation.credentialFor(accountId);
    return {
      accountId,
      kept: { numberId: number.id },
      writes: [planned('clear', writes.clearSimStatus, { ICCID: iccid }, credential)],
    };
  },

  result: ({ numberId }) => ({ numberId }),
});
