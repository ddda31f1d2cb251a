import { Refusal, type Call, type Domain } from '../operation.js';
import type { PackageRecord } from '../records.js';
import { tailOf } from '../table.js';
import { newItem } from './package-items.js';
import { byActivity, filterOf, listed } from './paging.js';
import { amount, demanded, flag, objects, queried, text } from './request.js';
import {
  distributorId,
  newId,
  requirePackage,
  requireProduct,
  requireSubscriber,
  seesSubscriber,
  shared,
} from './scope.js';
import { subscriptionAnswer } from './subscriptions.js';

function packageAnswer(call: Call, sold: PackageRecord) {
  return {
    PackageId: sold.id,
    PackageName: sold.name,
    DistributorId: sold.distributorId,
    AggregatorId: call.store.aggregatorId,
    SubscriberId: sold.subscriberId,
    Type: sold.type,
    Price: sold.price,
    Monthly: sold.monthly,
    Active: sold.active,
  };
}

export function packageList(call: Call) {
  const filter = filterOf(call, 'All');
  const own = shared(call, listed(call, call.store.packages).all());
  const found = byActivity(own, filter, ({ active }) => active);
  return {
    DistributorId: distributorId(call),
    TotalPackages: found.length,
    Filter: filter,
    Results: found.map((sold) => packageAnswer(call, sold)),
  };
}

function subscriberIn(call: Call): string | undefined {
  const id = text(call.body, 'SubscriberId');
  return id === undefined ? undefined : requireSubscriber(call, id, 400).id;
}

export const packages: Domain = {
  listPackages: packageList,

  getPackage: (call) => packageAnswer(call, requirePackage(call, queried(call, 'PackageId'))),

  createPackage(call) {
    const { store, body, now } = call;
    const items = objects(body, 'PackageItems').map((item) => ({
      item,
      product: requireProduct(call, text(item, 'ProductId'), 400),
    }));
    const sold = store.packages.put({
      id: newId('PID'),
      createdAt: now.getTime(),
      distributorId: distributorId(call),
      name: demanded(body, 'PackageName'),
      description: text(body, 'Description') ?? '',
      subscriberId: subscriberIn(call) ?? '',
      type: demanded(body, 'Type'),
      price: amount(body, 'Price') ?? 0,
      monthly: flag(body, 'Monthly') ?? false,
      active: true,
    });
    for (const { item, product } of items) store.packageItems.put(newItem(call, sold, product, item));
    return packageAnswer(call, sold);
  },

  getPackageSubscriptions(call) {
    const sold = requirePackage(call, queried(call, 'PackageId'));
    const made = listed(call, call.store.subscriptions)
      .by('package', tailOf(sold.id))
      .filter(({ subscriberId }) => seesSubscriber(call, subscriberId));
    return { ...packageAnswer(call, sold), Subscriptions: made.map(subscriptionAnswer) };
  },

  updatePackage(call) {
    const { store, body } = call;
    const before = requirePackage(call, text(body, 'PackageId'));
    const sold = store.packages.put({
      ...before,
      name: text(body, 'PackageName') ?? before.name,
      description: text(body, 'Description') ?? before.description,
      subscriberId: subscriberIn(call) ?? before.subscriberId,
      type: text(body, 'Type') ?? before.type,
      price: amount(body, 'Price') ?? before.price,
      monthly: flag(body, 'Monthly') ?? before.monthly,
    });
    return packageAnswer(call, sold);
  },

  deletePackage(call) {
    const { store, body } = call;
    const { id } = requirePackage(call, text(body, 'PackageId'));
    const inUse = store.subscriptions.by('package', tailOf(id)).some(({ active }) => active);
    if (inUse) throw new Refusal(400, 'Package has active subscriptions');
    for (const item of store.packageItems.by('package', tailOf(id))) store.packageItems.delete(item.id);
    store.packages.delete(id);
    return { PackageId: id, PackageStatus: 'Deleted' };
  },
};
