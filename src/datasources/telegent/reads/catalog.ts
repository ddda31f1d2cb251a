import { required, single, type Answer, type Row } from '../decode/answer.js';
import { flag } from '../decode/flag.js';
import { subscriberId } from '../decode/ids.js';
import { list } from '../decode/list.js';
import { decimal } from '../decode/number.js';
import { text } from '../decode/text.js';
import { billingFrequency } from '../decode/words.js';
import {
  BillingFrequency,
  type PackageItemRecord,
  type PackageRecord,
  type ProductRecord,
} from '../records/index.js';
import { read, type Loose, type Read } from '../request.js';
import { listTag, tag } from './tags.js';

type LooseProduct = Loose<
  Answer<'getProduct'> & Row<'listProducts', 'Results'> & Row<'listDistributorProducts', 'Results'>
>;
type LoosePackage = Loose<
  Answer<'getPackage'> & Row<'listPackages', 'Results'> & Row<'listDistributorPackages', 'Results'>
>;

export function product(row: LooseProduct): ProductRecord {
  return {
    id: required('ProductId', text(row.ProductId)),
    sku: text(row.SKU),
    description: text(row.Description),
    type: text(row.Type),
    subType: text(row.SubType),
    cost: decimal(row.Cost),
    billingFrequency: billingFrequency(row.BillingFrequency) ?? BillingFrequency.UNKNOWN,
    billingFrequencyText: text(row.BillingFrequency),
    active: flag(row.Active),
  };
}

export function packageRecord(row: LoosePackage): PackageRecord {
  return {
    id: required('PackageId', text(row.PackageId)),
    name: text(row.PackageName),
    type: text(row.Type),
    price: decimal(row.Price),
    monthly: flag(row.Monthly),
    active: flag(row.Active),
    subscriberId: subscriberId(row.SubscriberId),
  };
}

export function packageItem(row: Loose<Row<'listPackageItems'>>): PackageItemRecord {
  return {
    id: required('PackageItemId', text(row.PackageItemId)),
    packageId: text(row.PackageId),
    productId: text(row.ProductId),
    type: text(row.Type),
    price: decimal(row.Price),
    monthly: flag(row.Monthly),
    active: flag(row.Active),
  };
}

const PRODUCTS = { name: 'products', under: 'Results', total: 'TotalProducts', row: product } as const;
const PACKAGES = { name: 'packages', under: 'Results', total: 'TotalPackages', row: packageRecord } as const;

/** `GET /products`. */
export function productById(id: string): Read<ProductRecord | null> {
  return read({
    operation: 'getProduct',
    query: { ProductId: id },
    resource: 'catalog',
    tags: [tag('product', id)],
    decode: (answer) => single(answer, 'ProductId', product),
    whenNotFound: { value: null },
  });
}

/** `GET /account/products`: those of the credential's account, inactive ones included. */
export function accountProducts(): Read<readonly ProductRecord[]> {
  return read({
    operation: 'listProducts',
    query: { Filter: 'All' },
    resource: 'catalog',
    tags: [listTag('products')],
    decode: (answer) => list(answer, PRODUCTS),
  });
}

/** `GET /distributor/products`, inactive ones included. */
export function distributorProducts(): Read<readonly ProductRecord[]> {
  return read({
    operation: 'listDistributorProducts',
    query: { Filter: 'All' },
    resource: 'catalog',
    tags: [listTag('products')],
    decode: (answer) => list(answer, PRODUCTS),
  });
}

/** `GET /packages`. */
export function packageById(id: string): Read<PackageRecord | null> {
  return read({
    operation: 'getPackage',
    query: { PackageId: id },
    resource: 'catalog',
    tags: [tag('package', id)],
    decode: (answer) => single(answer, 'PackageId', packageRecord),
    whenNotFound: { value: null },
  });
}

/** `GET /account/packages`: those of the credential's account, inactive ones included. */
export function accountPackages(): Read<readonly PackageRecord[]> {
  return read({
    operation: 'listPackages',
    query: { Filter: 'All' },
    resource: 'catalog',
    tags: [listTag('packages')],
    decode: (answer) => list(answer, PACKAGES),
  });
}

/** `GET /distributor/packages`, inactive ones included. */
export function distributorPackages(): Read<readonly PackageRecord[]> {
  return read({
    operation: 'listDistributorPackages',
    query: { Filter: 'All' },
    resource: 'catalog',
    tags: [listTag('packages')],
    decode: (answer) => list(answer, PACKAGES),
  });
}

/** `GET /packages/items`. */
export function packageItems(packageId: string): Read<readonly PackageItemRecord[]> {
  return read({
    operation: 'listPackageItems',
    query: { PackageId: packageId },
    resource: 'catalog',
    tags: [tag('package', packageId)],
    decode: (answer) => list(answer, { name: 'package items', rowId: 'PackageItemId', row: packageItem }),
  });
}
