import { deviceDetails } from '../../datasources/telegent/reads/devices.js';
import type { RefreshDeviceInput } from '../../schema/number/number-inputs.js';
import { mutation } from '../definition.js';

/**
 * `POST /numbers/device-details`, past the cache. It changes nothing at the platform: what was read anew takes the place of what
 * the cache had, for every process.
 */
export const refreshDevice = mutation({
  name: 'refreshDevice',

  async prepare({ number: e164 }: RefreshDeviceInput, preparation) {
    const { number } = await preparation.found({ number: preparation.number({ e164 }, 'number') });
    const accountId = await preparation.accountIdOf(number);
    await preparation.fresh.read(deviceDetails(number.e164, accountId ?? undefined));
    return { accountId, kept: { numberId: number.id }, writes: [] };
  },

  result: ({ numberId }) => ({ numberId }),
});
