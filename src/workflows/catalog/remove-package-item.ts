import * as writes from '../../datasources/telegent/writes/packages.js';
import type { RemovePackageItemInput } from '../../schema/catalog/package-item-inputs.js';
import { mutation } from '../definition.js';
import { planned } from '../plan.js';
import { findPackage } from './catalog-lookup.js';
import { catalogRefusal } from './refusals.js';
import { catalogueCredential } from './rights.js';

/** `POST /packages/items/delete`: the product itself stays in the catalogue. */
export const removePackageItem = mutation({
  name: 'removePackageItem',

  async prepare({ packageId, packageItemId }: RemovePackageItemInput, preparation) {
    const credential = catalogueCredential(preparation);
    const { sold } = await preparation.found({ sold: findPackage(packageId, preparation, 'packageId') });
    const body = { PackageId: sold.id, PackageItemId: packageItemId };
    return {
      accountId: preparation.viewer.accountId,
      kept: { packageId: sold.id, deletedId: packageItemId },
      writes: [planned('remove', writes.deletePackageItem, body, credential)],
    };
  },

  result: (kept) => kept,

  refusal: catalogRefusal,
});
