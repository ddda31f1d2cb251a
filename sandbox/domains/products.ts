import { Refusal, type Call, type Domain } from '../operation.js';
import type { ProductRecord } from '../records.js';
import { tailOf } from '../table.js';
import { byActivity, filterOf, listed } from './paging.js';
import { amount, demanded, queried, text } from './request.js';
import { distributorId, newId, requireProduct, shared } from './scope.js';

function productAnswer(call: Call, product: ProductRecord) {
  return {
    ProductId: product.id,
    SKU: product.sku,
    Description: product.description,
    AggregatorId: call.store.aggregatorId,
    DistributorId: null,
    Type: product.type,
    SubType: product.subType,
    Cost: product.cost,
    BillingFrequency: product.billingFrequency,
    Active: product.active,
  };
}

export function productList(call: Call) {
  const filter = filterOf(call, 'All');
  const own = shared(call, listed(call, call.store.products).all());
  const found = byActivity(own, filter, ({ active }) => active);
  return {
    DistributorId: distributorId(call),
    TotalProducts: found.length,
    Filter: filter,
    Results: found.map((product) => productAnswer(call, product)),
  };
}

export const products: Domain = {
  listProducts: productList,

  getProduct: (call) => productAnswer(call, requireProduct(call, queried(call, 'ProductId'))),

  createProduct(call) {
    const { store, body, now } = call;
    const product = store.products.put({
      id: newId('PRID'),
      createdAt: now.getTime(),
      distributorId: distributorId(call),
      sku: demanded(body, 'SKU'),
      description: demanded(body, 'Description'),
      type: demanded(body, 'Type'),
      subType: text(body, 'SubType') ?? '',
      cost: amount(body, 'Cost') ?? 0,
      billingFrequency: demanded(body, 'BillingFrequency'),
      active: true,
    });
    return productAnswer(call, product);
  },

  updateProduct(call) {
    const { store, body } = call;
    const before = requireProduct(call, text(body, 'ProductId'));
    const product = store.products.put({
      ...before,
      sku: text(body, 'SKU') ?? before.sku,
      description: text(body, 'Description') ?? before.description,
      type: text(body, 'Type') ?? before.type,
      subType: text(body, 'SubType') ?? before.subType,
      cost: amount(body, 'Cost') ?? before.cost,
      billingFrequency: text(body, 'BillingFrequency') ?? before.billingFrequency,
    });
    return {
      ProductId: product.id,
      SKU: product.sku,
      Description: product.description,
      Type: product.type,
      SubType: product.subType,
      Cost: product.cost,
      BillingFrequency: product.billingFrequency,
    };
  },

  deleteProduct(call) {
    const { store, body } = call;
    const { id } = requireProduct(call, text(body, 'ProductId'));
    const used = store.packageItems
      .by('product', tailOf(id))
      .some(({ packageId }) => store.packages.get(packageId)?.active);
    if (used) throw new Refusal(400, 'Product is in an active package');
    store.products.delete(id);
    return { ProductId: id, ProductStatus: 'Deleted' };
  },
};
