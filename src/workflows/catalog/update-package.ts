import type { Access } from '../../datasources/scope/access.js';
import { stated } from '../../datasources/telegent/evidence/likeness.js';
import { packageRecord } from '../../datasources/telegent/reads/catalog.js';
import type { PackageRecord } from '../../datasources/telegent/records/index.js';
import * as writes from '../../datasources/telegent/writes/packages.js';
import type { UpdatePackageInput } from '../../schema/catalog/package-inputs.js';
import { mutation } from '../definition.js';
import { planned, resultOf } from '../plan.js';
import { isShownAlready } from '../nothing-to-do.js';
import { catalogThrough, findPackage } from './catalog-lookup.js';
import { rememberedDescription } from './description.js';
import { catalogRefusal } from './refusals.js';
import { catalogueCredential } from './rights.js';

/** `POST /packages/update`: what is left out keeps its value upstream; items are not changed by it. */
export const updatePackage = mutation({
  name: 'updatePackage',

  async prepare(input: UpdatePackageInput, preparation) {
    const credential = catalogueCredential(preparation);
    const { name, description = null, subscriberId, type, price, monthly } = input;
    const { before } = await preparation.found({
      before: findPackage(input.packageId, preparation, 'packageId'),
      subscriber:
        subscriberId == null ? Promise.resolve(null) : preparation.subscriber(subscriberId, 'subscriberId'),
    });
    const shown = {
      PackageId: before.id,
      ...(name != null && { PackageName: name.trim() }),
      ...(subscriberId != null && { SubscriberId: subscriberId }),
      ...(type != null && { Type: type }),
      ...(price != null && { Price: Number(price) }),
      ...(monthly != null && { Monthly: monthly }),
    };
    const look = (access: Access) => catalogThrough(access, preparation).packageById(before.id);
    // Nothing shows which description the platform has.
    const isNothing =
      description === null &&
      (await isShownAlready<PackageRecord>(stated(packageRecord(shown)), look, preparation));
    const body = { ...shown, ...(description !== null && { Description: description }) };
    return {
      accountId: preparation.viewer.accountId,
      kept: { packageId: before.id, description },
      writes: isNothing ? [] : [planned('update', writes.updatePackage, body, credential)],
    };
  },

  result: ({ packageId }) => ({ packageId }),

  documents: (settled, results) =>
    rememberedDescription(resultOf(results, 'update', writes.updatePackage)?.id, settled),

  refusal: catalogRefusal,
});
