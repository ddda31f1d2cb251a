import type { Access } from '../../datasources/scope/access.js';
import { replacedAddress } from '../../datasources/telegent/encode/address.js';
import { text } from '../../datasources/telegent/decode/text.js';
import { addressParts, askedAs, isShown } from '../../datasources/telegent/evidence/comparison.js';
import { given } from '../../datasources/telegent/reads/query.js';
import type { AccountRecord } from '../../datasources/telegent/records/index.js';
import type { BodyOf } from '../../datasources/telegent/request.js';
import * as writes from '../../datasources/telegent/writes/accounts.js';
import type { UpdateAccountInput } from '../../schema/account/account-inputs.js';
import { mutation } from '../definition.js';
import { isDoneAlready } from '../nothing-to-do.js';
import { planned } from '../plan.js';
import { UserErrorCode } from '../user-error.js';

/** `POST /account/update`, which names no account: it is sent with the account's own credential, or not at all. */
export const updateAccount = mutation({
  name: 'updateAccount',

  async prepare(input: UpdateAccountInput, preparation) {
    const { account } = await preparation.found({
      account: preparation.account(input.accountId, 'accountId'),
    });
    const credential = preparation.access.directory.ownCredential(account.id);
    if (!credential) {
      const message =
        'The platform lets an account be changed by itself alone: configure the own credential of this account (TELEGENT_CREDENTIALS_FILE).';
      preparation.refuse(UserErrorCode.CREDENTIAL_REQUIRED, message, 'accountId');
      preparation.stopIfRefused();
    }
    const body: BodyOf<'updateAccount'> = given({
      AccountName: input.name?.trim(),
      BillingAddress: replacedAddress(input.billingAddress),
      MailingAddress: replacedAddress(input.mailingAddress),
    });
    const look = (access: Access) => access.account(account.id);
    const isIdle = await isDoneAlready(look, (shown) => isNothingNew(body, shown), preparation);
    return {
      accountId: account.id,
      kept: { accountId: account.id },
      writes: isIdle || !credential ? [] : [planned('update', writes.updateAccount, body, credential)],
    };
  },

  result: ({ accountId }) => ({ accountId }),
});

function isNothingNew(body: BodyOf<'updateAccount'>, account: AccountRecord): boolean {
  const isEmpty = Object.keys(body).length === 0;
  return (
    isEmpty ||
    isShown([
      [askedAs(body.AccountName, text), account.name],
      ...addressParts(body.BillingAddress, account.billingAddress),
      ...addressParts(body.MailingAddress, account.mailingAddress),
    ])
  );
}
