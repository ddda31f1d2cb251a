import { part, required, single, type Answer, type Row } from '../decode/answer.js';
import { e164 } from '../decode/e164.js';
import { subscriberId } from '../decode/ids.js';
import { list } from '../decode/list.js';
import { integer } from '../decode/number.js';
import { text, textList } from '../decode/text.js';
import { subscriberRole } from '../decode/words.js';
import { SubscriberRole, type SubscriberPage, type SubscriberRecord } from '../records/index.js';
import { read, type Loose, type Read } from '../request.js';
import { listTag, tag } from './tags.js';

type LooseSubscriber = Loose<Answer<'getSubscriber'> & Row<'listDistributorSubscribers', 'Subscribers'>>;
type AccountOfSubscriber = NonNullable<Answer<'getSubscriber'>['Account']>;

function subscriber(row: LooseSubscriber): SubscriberRecord {
  return {
    id: required('SubscriberId', subscriberId(row.SubscriberId)),
    name: text(row.Name),
    email: text(row.Email),
    role: subscriberRole(row.Role) ?? SubscriberRole.UNKNOWN,
    roleText: text(row.Role),
    phoneNumbers: textList(row.PhoneNumbers, 'Number').flatMap((number) => e164(number) ?? []),
    accountId: text(part<AccountOfSubscriber>(row.Account)?.AccountId),
  };
}

/** `GET /subscribers/get`. */
export function subscriberById(id: string): Read<SubscriberRecord | null> {
  return read({
    operation: 'getSubscriber',
    query: { SubscriberId: id },
    resource: 'subscriber',
    tags: [tag('subscriber', id)],
    decode: (answer) => single(answer, 'SubscriberId', subscriber),
    whenNotFound: { value: null },
  });
}

/** `GET /distributor/subscribers`: of all accounts; `page` starts at 1. */
export function distributorSubscribersPage(page: {
  readonly page: number;
  readonly size: number;
}): Read<SubscriberPage> {
  return read({
    operation: 'listDistributorSubscribers',
    query: { PageNumber: page.page, TotalPerPage: page.size },
    resource: 'subscriber',
    tags: [listTag('subscribers')],
    decode: (answer) => ({
      subscribers: list(answer, {
        name: 'subscribers',
        under: 'Subscribers',
        total: 'TotalSubscribers',
        row: subscriber,
      }),
      total: integer(answer.TotalSubscribers),
    }),
  });
}
