import * as writes from '../../datasources/telegent/writes/packages.js';
import type { ClonePackageInput } from '../../schema/catalog/package-inputs.js';
import { mutation } from '../definition.js';
import { planned, resultOf } from '../plan.js';
import type { Preparation } from '../preparation.js';
import { UserErrorCode } from '../user-error.js';
import { catalogThrough } from './catalog-lookup.js';
import { rememberedDescription } from './description.js';
import { itemBody } from './item-body.js';
import { catalogRefusal } from './refusals.js';
import { catalogueCredential } from './rights.js';

/** `POST /packages`, made of a package and its items as they are now: the platform copies nothing by itself. */
export const clonePackage = mutation({
  name: 'clonePackage',

  async prepare(input: ClonePackageInput, preparation) {
    const credential = catalogueCredential(preparation);
    const { original } = await preparation.found({
      original: originalOf(input.packageId, preparation),
      subscriber:
        input.subscriberId == null
          ? Promise.resolve(null)
          : preparation.subscriber(input.subscriberId, 'subscriberId'),
    });
    const description = input.description ?? original.description;
    const subscriberId = input.subscriberId ?? original.subscriberId;
    const { terms } = await preparation.found({
      terms: Promise.resolve(termsOf(input, original, preparation)),
    });
    const items = original.items.flatMap(({ productId, ...item }) =>
      productId === null ? [] : [itemBody({ productId, ...item })],
    );
    const body = {
      PackageName: input.name.trim(),
      ...(description !== null && { Description: description }),
      ...(subscriberId !== null && { SubscriberId: subscriberId }),
      ...terms,
      ...(items.length > 0 && { PackageItems: items }),
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

/** The package to copy, past the caches: a copy of what it used to be would not be noticed. */
async function originalOf(id: string, preparation: Preparation) {
  const catalog = catalogThrough(preparation.fresh, preparation);
  const original = await catalog.packageById(id);
  if (!original) {
    preparation.refuseAbsent('package', 'packageId');
    return null;
  }
  const [items, description] = await Promise.all([
    catalog.itemsOf(original),
    catalog.descriptionOf(original),
  ]);
  if (items.some(({ productId }) => productId === null)) {
    const message = 'The package has an item without a product, which cannot be copied: take it out first.';
    preparation.refuse(UserErrorCode.WRONG_STATE, message, 'packageId');
  }
  return { ...original, description, items };
}

/** Kind and price of the copy. Refuses what neither the input nor the platform says. */
function termsOf(
  input: ClonePackageInput,
  original: { readonly type: string | null; readonly price: string | null; readonly monthly: boolean | null },
  preparation: Preparation,
): { readonly Type: string; readonly Price: number; readonly Monthly: boolean } | null {
  const type = input.type ?? original.type;
  const price = input.price ?? original.price;
  const monthly = input.monthly ?? original.monthly;
  for (const [field, value] of Object.entries({ type, price, monthly })) {
    if (value !== null) continue;
    const message = `${field} is required: the platform does not say what the original has.`;
    preparation.refuse(UserErrorCode.INVALID, message, field);
  }
  if (type === null || price === null || monthly === null) return null;
  return { Type: type, Price: Number(price), Monthly: monthly };
}
