import { address } from '../decode/address.js';
import { required, single, type Answer } from '../decode/answer.js';
import { integer } from '../decode/number.js';
import { text } from '../decode/text.js';
import type { DistributorRecord } from '../records/index.js';
import { read, type Loose, type Read } from '../request.js';
import { listTag, tag } from './tags.js';

/** `Secret` and `AccountKey` stay behind. */
function distributor(row: Loose<Answer<'getDistributor'>>): DistributorRecord {
  return {
    id: required('DistributorId', text(row.DistributorId)),
    name: text(row.DistributorName),
    totalAccounts: integer(row.TotalAccounts),
    billingAddress: address(row.BillingAddress),
    mailingAddress: address(row.MailingAddress),
  };
}

/** `GET /distributor`. */
export function distributorById(id: string): Read<DistributorRecord | null> {
  return read({
    operation: 'getDistributor',
    query: { DistributorId: id },
    resource: 'account',
    // It counts its accounts.
    tags: [tag('distributor', id), listTag('accounts')],
    decode: (answer) => single(answer, 'DistributorId', distributor),
    whenNotFound: { value: null },
  });
}
