import * as writes from '../../datasources/telegent/writes/packages.js';
import type { AddPackageItemInput } from '../../schema/catalog/package-item-inputs.js';
import { mutation } from '../definition.js';
import { planned, resultOf } from '../plan.js';
import { findPackage, findProduct } from './catalog-lookup.js';
import { termsBody } from './item-body.js';
import { catalogRefusal } from './refusals.js';
import { catalogueCredential } from './rights.js';

/** `POST /packages/items/add`. */
export const addPackageItem = mutation({
  name: 'addPackageItem',

  async prepare({ packageId, productId, ...terms }: AddPackageItemInput, preparation) {
    const credential = catalogueCredential(preparation);
    const { sold, product } = await preparation.found({
      sold: findPackage(packageId, preparation, 'packageId'),
      product: findProduct(productId, preparation, 'productId'),
    });
    const body = { PackageId: sold.id, ProductId: product.id, ...termsBody(terms) };
    return {
      accountId: preparation.viewer.accountId,
      kept: { packageId: sold.id },
      writes: [planned('add', writes.addPackageItem, body, credential)],
    };
  },

  result: ({ packageId }, results) => ({
    packageId,
    packageItemId: resultOf(results, 'add', writes.addPackageItem)?.id ?? null,
  }),

  refusal: catalogRefusal,
});
