import { acknowledged } from '../decode/acknowledgement.js';
import { required } from '../decode/answer.js';
import { text } from '../decode/text.js';
import { theOnly, unclaimed } from '../evidence/candidates.js';
import { addressParts, askedAs, isContradicted, isShown } from '../evidence/comparison.js';
import { accountById, distributorAccounts } from '../reads/accounts.js';
import { listTag, tag } from '../reads/tags.js';
import type { AccountRecord } from '../records/index.js';
import type { BodyOf } from '../request.js';
import { writeKind } from '../write.js';

/** The account that was created or updated. */
export type WrittenAccount = Readonly<{ accountId: string }>;

/** `POST /account/create`. One at a time, since nothing but name and address tells a new account from another new one. */
export const createAccount = writeKind({
  operation: 'createAccount',
  secrets: [],
  isSentAgain: true,
  decode: (answer): WrittenAccount => ({
    accountId: required('AccountId', text(acknowledged(answer).AccountId)),
  }),
  tags: (_body, result) => [listTag('accounts'), ...tagsOf(result)],
  locks: (_body, credentialId) => [`createAccount ${credentialId}`],
  claims: ({ accountId }) => [accountClaim(accountId)],
  /** The ids of the accounts that there are. */
  baseline: async (_body, witness): Promise<readonly string[]> =>
    (await witness.read(distributorAccounts())).map(({ id }) => id),
  async look(body, baseline, witness) {
    const accounts = await witness.read(distributorAccounts());
    const candidates = accounts.filter((account) => !baseline.includes(account.id) && isAsked(body, account));
    const free = await unclaimed(candidates, witness, ({ id }) => [accountClaim(id)]);
    return theOnly(free, ({ id }) => ({ accountId: id }));
  },
  async adopt({ id }, body, baseline, witness) {
    const accounts = await witness.read(distributorAccounts());
    const named = accounts.find((account) => account.id === id);
    return named && !baseline.includes(id) && isAsked(body, named) ? { accountId: id } : null;
  },
});

/**
 * `POST /account/update`. Names no account, since it is the credential's own. Replaces with the same values when it is sent
 * again, so what is not shown counts as absent.
 */
export const updateAccount = writeKind({
  operation: 'updateAccount',
  secrets: [],
  isSentAgain: true,
  decode: (answer): WrittenAccount => ({
    accountId: required('AccountId', text(acknowledged(answer).AccountId)),
  }),
  tags: (_body, result) => [listTag('accounts'), ...tagsOf(result)],
  locks: (_body, credentialId) => [`account ${credentialId}`],
  async look(body, _baseline, witness) {
    const account = witness.accountId === null ? null : await witness.read(accountById(witness.accountId));
    const isDone =
      account !== null &&
      isShown([
        [askedAs(body.AccountName, text), account.name],
        ...addressParts(body.BillingAddress, account.billingAddress),
        ...addressParts(body.MailingAddress, account.mailingAddress),
      ]);
    return isDone ? { found: { accountId: account.id } } : 'absent';
  },
});

/** The name has to be shown; parts of the addresses are not always. */
function isAsked(body: BodyOf<'createAccount'>, account: AccountRecord): boolean {
  return (
    askedAs(body.AccountName, text) === account.name &&
    !isContradicted([
      ...addressParts(body.BillingAddress, account.billingAddress),
      ...addressParts(body.MailingAddress, account.mailingAddress),
    ])
  );
}

function tagsOf(result: WrittenAccount | null): readonly string[] {
  return result === null ? [] : [tag('account', result.accountId)];
}

function accountClaim(accountId: string): string {
  return `account:${accountId}`;
}
