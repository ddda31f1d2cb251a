import { simStatusWords } from '../../datasources/telegent/encode/numbers.js';
import * as writes from '../../datasources/telegent/writes/sims.js';
import type { SetSimStatusInput } from '../../schema/number/number-inputs.js';
import { mutation } from '../definition.js';
import { planned } from '../plan.js';
import { UserErrorCode } from '../user-error.js';

/** `POST /sims/update-status`. The SIM is known by the number that it is on. */
export const setSimStatus = mutation({
  name: 'setSimStatus',

  async prepare({ iccid, status, number: wanted }: SetSimStatusInput, preparation) {
    const { number } = await preparation.found({ number: preparation.number({ iccid }, 'iccid') });
    if (wanted != null && wanted !== number.e164) {
      const message = 'The SIM is on another number: leave number out, or look at the number again.';
      preparation.refuse(UserErrorCode.MISMATCH, message, 'number');
    }
    const accountId = await preparation.accountIdOf(number);
    const body = { ICCID: iccid, MSISDN: wanted ?? undefined, SimStatus: simStatusWords[status] };
    return {
      accountId,
      kept: { numberId: number.id },
      writes: [planned('set', writes.updateSimStatus, body, preparation.credentialFor(accountId))],
    };
  },

  result: ({ numberId }) => ({ numberId }),
});
