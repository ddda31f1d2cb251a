import { newAddress } from '../../datasources/telegent/encode/address.js';
import { given } from '../../datasources/telegent/reads/query.js';
import type { Address } from '../../datasources/telegent/records/index.js';
import * as writes from '../../datasources/telegent/writes/distributor.js';
import type { CreateDistributorInput } from '../../schema/distributor/distributor-inputs.js';
import { mutation } from '../definition.js';
import { planned, resultOf } from '../plan.js';
import { distributorCredential } from './distributor-credential.js';

/** `POST /distributor/create`. The key and the secret in the answer stay behind. */
export const createDistributor = mutation({
  name: 'createDistributor',

  async prepare({ name, billingAddress, mailingAddress }: CreateDistributorInput, preparation) {
    const body = {
      DistributorName: name.trim(),
      ...given({ BillingAddress: newAddress(billingAddress), MailingAddress: newAddress(mailingAddress) }),
    };
    return {
      accountId: null,
      kept: {
        name: name.trim(),
        billingAddress: wholeAddress(billingAddress),
        mailingAddress: wholeAddress(mailingAddress),
      },
      writes: [planned('create', writes.createDistributor, body, distributorCredential(preparation))],
    };
  },

  /** What was written besides, since the credential may not see a distributor beside its own. */
  result: ({ name, billingAddress, mailingAddress }, results) => ({
    distributorId: resultOf(results, 'create', writes.createDistributor)?.distributorId ?? null,
    written: { name, billingAddress, mailingAddress, totalAccounts: null },
  }),
});

function wholeAddress(
  address: Partial<Address> | null | undefined,
): Readonly<Record<keyof Address, string | null>> | null {
  if (address == null) return null;
  const { street1 = null, street2 = null, city = null, state = null, zip = null, country = null } = address;
  return { street1, street2, city, state, zip, country };
}
