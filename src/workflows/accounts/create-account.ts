import { newAddress } from '../../datasources/telegent/encode/address.js';
import { given } from '../../datasources/telegent/reads/query.js';
import { tag } from '../../datasources/telegent/reads/tags.js';
import * as writes from '../../datasources/telegent/writes/accounts.js';
import { writtenFields } from '../../datasources/written-fields.js';
import type { CreateAccountInput } from '../../schema/account/account-inputs.js';
import { mutation } from '../definition.js';
import { planned, resultOf } from '../plan.js';
import { distributorCredential } from './distributor-credential.js';

/** `POST /account/create`. The address of the administrator is remembered, since the platform never shows it. */
export const createAccount = mutation({
  name: 'createAccount',
  isPurchase: true,

  async prepare({ name, adminEmail, billingAddress, mailingAddress }: CreateAccountInput, preparation) {
    const body = {
      AccountName: name.trim(),
      ...given({
        AccountAdmin: adminEmail ?? undefined,
        BillingAddress: newAddress(billingAddress),
        MailingAddress: newAddress(mailingAddress),
      }),
    };
    return {
      accountId: null,
      kept: { adminEmail: adminEmail ?? null },
      writes: [planned('create', writes.createAccount, body, distributorCredential(preparation))],
    };
  },

  result: (_kept, results) => ({
    accountId: resultOf(results, 'create', writes.createAccount)?.accountId ?? null,
  }),

  documents({ kept }, results) {
    const created = resultOf(results, 'create', writes.createAccount);
    const { adminEmail } = kept as { readonly adminEmail: string | null };
    return created ? writtenFields(tag('account', created.accountId), { adminEmail }) : [];
  },
});
