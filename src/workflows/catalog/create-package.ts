import * as writes from '../../datasources/telegent/writes/packages.js';
import type { CreatePackageInput } from '../../schema/catalog/package-inputs.js';
import { mutation } from '../definition.js';
import { planned, resultOf } from '../plan.js';
import { findProduct } from './catalog-lookup.js';
import { rememberedDescription } from './description.js';
import { itemBody } from './item-body.js';
import { catalogRefusal } from './refusals.js';
import { catalogueCredential } from './rights.js';

/** `POST /packages`, with its items. */
export const createPackage = mutation({
  name: 'createPackage',

  async prepare(input: CreatePackageInput, preparation) {
    const credential = catalogueCredential(preparation);
    const { name, description = null, subscriberId } = input;
    const items = input.items ?? [];
    await preparation.found({
      subscriber:
        subscriberId == null ? Promise.resolve(null) : preparation.subscriber(subscriberId, 'subscriberId'),
      products: Promise.all(
        items.map(({ productId }, index) => findProduct(productId, preparation, 'items', index, 'productId')),
      ),
    });
    const body = {
      PackageName: name.trim(),
      ...(description !== null && { Description: description }),
      ...(subscriberId != null && { SubscriberId: subscriberId }),
      Type: input.type,
      Price: Number(input.price),
      Monthly: input.monthly,
      ...(items.length > 0 && { PackageItems: items.map(itemBody) }),
    };
    return {
      accountId: preparation.viewer.accountId,
      kept: { description },
      writes: [planned('create', writes.createPackage, body, credential)],
    };
  },

  result: (_kept, results) => ({
    packageId: resultOf(results, 'create', writes.createPackage)?.id ?? null,
  }),

  documents: (settled, results) =>
    rememberedDescription(resultOf(results, 'create', writes.createPackage)?.id, settled),

  refusal: catalogRefusal,
});
