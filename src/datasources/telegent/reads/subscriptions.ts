import { required, single, type Answer, type Row } from '../decode/answer.js';
import { flag } from '../decode/flag.js';
import { iccid } from '../decode/iccid.js';
import { numberId, subscriberId } from '../decode/ids.js';
import { list } from '../decode/list.js';
import { text } from '../decode/text.js';
import { numberType } from '../decode/words.js';
import { NumberType, type SubscriptionRecord } from '../records/index.js';
import { read, type Loose, type Read } from '../request.js';
import { listTag, tag } from './tags.js';

type LooseSubscription = Loose<
  Answer<'getSubscription'> &
    Row<'listSubscriptions', 'Results'> &
    Row<'listDistributorSubscriptions', 'Results'> &
    Row<'getPackageSubscriptions', 'Subscriptions'>
>;

export function subscription(row: LooseSubscription): SubscriptionRecord {
  return {
    id: required('SubscriptionId', text(row.SubscriptionId)),
    type: numberType(row.Type) ?? NumberType.UNKNOWN,
    typeText: text(row.Type),
    active: flag(row.Active) ?? false,
    iccid: iccid(row.ICCID),
    subscriberId: subscriberId(row.SubscriberId),
    numberId: numberId(row.TNID),
    packageId: text(row.PackageId),
  };
}

const SUBSCRIPTIONS = {
  name: 'subscriptions',
  under: 'Results',
  total: 'TotalSubscriptions',
  row: subscription,
} as const;

/** `GET /subscriptions`. */
export function subscriptionById(id: string): Read<SubscriptionRecord | null> {
  return read({
    operation: 'getSubscription',
    query: { SubscriptionId: id },
    resource: 'subscription',
    tags: [tag('subscription', id)],
    decode: (answer) => single(answer, 'SubscriptionId', subscription),
    whenNotFound: { value: null },
  });
}

/** `GET /account/subscriptions`: those of the credential's account, cancelled ones included. */
export function accountSubscriptions(): Read<readonly SubscriptionRecord[]> {
  return read({
    operation: 'listSubscriptions',
    query: { Filter: 'All' },
    resource: 'subscription',
    tags: [listTag('subscriptions')],
    decode: (answer) => list(answer, SUBSCRIPTIONS),
  });
}

/** `GET /distributor/subscriptions`: of all accounts, cancelled ones included. */
export function distributorSubscriptions(): Read<readonly SubscriptionRecord[]> {
  return read({
    operation: 'listDistributorSubscriptions',
    query: { Filter: 'All' },
    resource: 'subscription',
    tags: [listTag('subscriptions')],
    decode: (answer) => list(answer, SUBSCRIPTIONS),
  });
}

/** `GET /packages/subscriptions`: of all accounts, cancelled ones included. */
export function packageSubscriptions(packageId: string): Read<readonly SubscriptionRecord[]> {
  return read({
    operation: 'getPackageSubscriptions',
    query: { PackageId: packageId },
    resource: 'subscription',
    tags: [listTag('subscriptions'), tag('package', packageId)],
    decode: (answer) =>
      list(answer, { name: 'subscriptions of a package', under: 'Subscriptions', row: subscription }),
  });
}
