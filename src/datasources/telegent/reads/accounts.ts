import { address } from '../decode/address.js';
import { required, single, type Answer } from '../decode/answer.js';
import { list } from '../decode/list.js';
import { integer } from '../decode/number.js';
import { text } from '../decode/text.js';
import type { AccountRecord } from '../records/index.js';
import { read, type Loose, type Read } from '../request.js';
import { listTag, tag } from './tags.js';

type LooseAccount = Loose<Answer<'getAccount'> & Answer<'listDistributorAccounts'>>;

function account(row: LooseAccount): AccountRecord {
  return {
    id: required('AccountId', text(row.AccountId)),
    name: text(row.AccountName),
    totalSubscribers: integer(row.TotalSubscribers),
    billingAddress: address(row.BillingAddress),
    mailingAddress: address(row.MailingAddress),
  };
}

/** `GET /account`. An update with the account's own credential does not name the account, so the list's tag is here too. */
export function accountById(id: string): Read<AccountRecord | null> {
  return read({
    operation: 'getAccount',
    query: { AccountId: id },
    resource: 'account',
    tags: [tag('account', id), listTag('accounts')],
    decode: (answer) => single(answer, 'AccountId', account),
    whenNotFound: { value: null },
  });
}

/** `GET /distributor/accounts`: all of them at once. */
export function distributorAccounts(): Read<readonly AccountRecord[]> {
  return read({
    operation: 'listDistributorAccounts',
    resource: 'account',
    tags: [listTag('accounts')],
    decode: (answer) => list(answer, { name: 'accounts', rowId: 'AccountId', row: account }),
  });
}
