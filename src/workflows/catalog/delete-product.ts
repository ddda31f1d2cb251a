import * as writes from '../../datasources/telegent/writes/products.js';
import type { DeleteProductInput } from '../../schema/catalog/product-inputs.js';
import { mutation } from '../definition.js';
import { planned } from '../plan.js';
import { findProduct } from './catalog-lookup.js';
import { catalogRefusal } from './refusals.js';
import { catalogueCredential } from './rights.js';

/** `POST /products/delete`. The platform refuses it while an active package has the product. */
export const deleteProduct = mutation({
  name: 'deleteProduct',

  async prepare({ productId }: DeleteProductInput, preparation) {
    const credential = catalogueCredential(preparation);
    const { product } = await preparation.found({
      product: findProduct(productId, preparation, 'productId'),
    });
    return {
      accountId: preparation.viewer.accountId,
      kept: { deletedId: product.id },
      writes: [planned('delete', writes.deleteProduct, { ProductId: product.id }, credential)],
    };
  },

  result: (kept) => kept,

  refusal: catalogRefusal,
});
