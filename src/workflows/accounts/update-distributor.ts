import { replacedAddress } from '../../datasources/telegent/encode/address.js';
import { given } from '../../datasources/telegent/reads/query.js';
import * as writes from '../../datasources/telegent/writes/distributor.js';
import type { UpdateDistributorInput } from '../../schema/distributor/distributor-inputs.js';
import { mutation } from '../definition.js';
import { warnNothingToDo } from '../nothing-to-do.js';
import { planned } from '../plan.js';
import { UserErrorCode } from '../user-error.js';
import { distributorCredential } from './distributor-credential.js';

/** `POST /distributor/update`. */
export const updateDistributor = mutation({
  name: 'updateDistributor',

  async prepare(input: UpdateDistributorInput, preparation) {
    const { distributorId } = input;
    const credential = distributorCredential(preparation);
    const changes = given({
      DistributorName: input.name?.trim(),
      BillingAddress: replacedAddress(input.billingAddress),
      MailingAddress: replacedAddress(input.mailingAddress),
    });
    const body = { DistributorId: distributorId, ...changes };
    const isIdle = Object.keys(changes).length === 0;
    if (isIdle) warnNothingToDo(preparation);
    return {
      accountId: null,
      kept: { distributorId },
      writes: isIdle ? [] : [planned('update', writes.updateDistributor, body, credential)],
    };
  },

  result: ({ distributorId }) => ({ distributorId }),

  refusal: (words) =>
    /^Invalid DistributorId/i.test(words)
      ? { code: UserErrorCode.NOT_FOUND, message: 'There is no such distributor.', field: ['distributorId'] }
      : null,
});
