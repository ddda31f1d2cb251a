import * as writes from '../../datasources/telegent/writes/packages.js';
import type { UpdatePackageItemInput } from '../../schema/catalog/package-item-inputs.js';
import { mutation } from '../definition.js';
import { planned } from '../plan.js';
import { warnNothingToDo } from '../nothing-to-do.js';
import { findPackage } from './catalog-lookup.js';
import { termsBody } from './item-body.js';
import { catalogRefusal } from './refusals.js';
import { catalogueCredential } from './rights.js';

/** `POST /packages/items/update`: what is left out keeps its value upstream. The platform knows the items of a package. */
export const updatePackageItem = mutation({
  name: 'updatePackageItem',

  async prepare({ packageId, packageItemId, ...input }: UpdatePackageItemInput, preparation) {
    const credential = catalogueCredential(preparation);
    const { sold } = await preparation.found({ sold: findPackage(packageId, preparation, 'packageId') });
    const terms = termsBody(input);
    const isNothing = Object.keys(terms).length === 0;
    if (isNothing) warnNothingToDo(preparation);
    const body = { PackageId: sold.id, PackageItemId: packageItemId, ...terms };
    return {
      accountId: preparation.viewer.accountId,
      kept: { packageId: sold.id, packageItemId },
      writes: isNothing ? [] : [planned('update', writes.updatePackageItem, body, credential)],
    };
  },

  result: (kept) => kept,

  refusal: catalogRefusal,
});
