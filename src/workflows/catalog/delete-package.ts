import * as writes from '../../datasources/telegent/writes/packages.js';
import type { DeletePackageInput } from '../../schema/catalog/package-inputs.js';
import { mutation } from '../definition.js';
import { planned } from '../plan.js';
import { findPackage } from './catalog-lookup.js';
import { catalogRefusal } from './refusals.js';
import { catalogueCredential } from './rights.js';

/** `POST /packages/delete`. The platform refuses it while the package has active subscriptions. */
export const deletePackage = mutation({
  name: 'deletePackage',

  async prepare({ packageId }: DeletePackageInput, preparation) {
    const credential = catalogueCredential(preparation);
    const { sold } = await preparation.found({ sold: findPackage(packageId, preparation, 'packageId') });
    return {
      accountId: preparation.viewer.accountId,
      kept: { deletedId: sold.id },
      writes: [planned('delete', writes.deletePackage, { PackageId: sold.id }, credential)],
    };
  },

  result: (kept) => kept,

  refusal: catalogRefusal,
});
