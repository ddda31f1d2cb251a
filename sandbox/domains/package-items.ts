import { Refusal, type Call, type Domain } from '../operation.js';
import type { PackageItemRecord, PackageRecord, ProductRecord } from '../records.js';
import { tailOf } from '../table.js';
import { listed } from './paging.js';
import { amount, demanded, flag, queried, text } from './request.js';
import { newId, requirePackage, requireProduct, sameId } from './scope.js';

/** A product as a part of a package, on the terms that a request sets. */
export function newItem(
  call: Call,
  sold: PackageRecord,
  product: ProductRecord,
  terms: Record<string, unknown>,
): PackageItemRecord {
  return {
    id: newId('PIID'),
    createdAt: call.now.getTime(),
    packageId: sold.id,
    productId: product.id,
    type: text(terms, 'Type') ?? product.type,
    price: amount(terms, 'Price') ?? 0,
    monthly: flag(terms, 'Monthly') ?? false,
    active: true,
  };
}

const termsOf = (item: PackageItemRecord) => ({
  PackageItemId: item.id,
  PackageId: item.packageId,
  Type: item.type,
  Price: item.price,
  Monthly: item.monthly,
  Active: item.active,
});

const itemAnswer = (call: Call, item: PackageItemRecord) => ({
  ...termsOf(item),
  ProductId: item.productId,
  AggregatorId: call.store.aggregatorId,
  DistributorId: call.store.packages.get(item.packageId)?.distributorId ?? '',
});

function requireItem(call: Call): PackageItemRecord {
  const sold = requirePackage(call, text(call.body, 'PackageId'));
  const item = call.store.packageItems.get(demanded(call.body, 'PackageItemId'));
  if (!item || !sameId(item.packageId, sold.id)) throw new Refusal(404, 'Invalid PackageItemId');
  return item;
}

export const packageItems: Domain = {
  listPackageItems(call) {
    const sold = requirePackage(call, queried(call, 'PackageId'));
    const items = listed(call, call.store.packageItems).by('package', tailOf(sold.id));
    return items.map((item) => itemAnswer(call, item));
  },

  addPackageItem(call) {
    const sold = requirePackage(call, text(call.body, 'PackageId'));
    const product = requireProduct(call, text(call.body, 'ProductId'), 400);
    return termsOf(call.store.packageItems.put(newItem(call, sold, product, call.body)));
  },

  updatePackageItem(call) {
    const { store, body } = call;
    const before = requireItem(call);
    const item = store.packageItems.put({
      ...before,
      type: text(body, 'Type') ?? before.type,
      price: amount(body, 'Price') ?? before.price,
      monthly: flag(body, 'Monthly') ?? before.monthly,
    });
    return itemAnswer(call, item);
  },

  deletePackageItem(call) {
    const item = requireItem(call);
    call.store.packageItems.delete(item.id);
    return { PackageItemId: item.id, PackageId: item.packageId, PackageItemStatus: 'Deleted' };
  },
};
