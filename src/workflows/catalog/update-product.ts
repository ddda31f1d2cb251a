import type { Access } from '../../datasources/scope/access.js';
import { billingFrequencyWords } from '../../datasources/telegent/encode/commerce.js';
import { stated } from '../../datasources/telegent/evidence/likeness.js';
import { product } from '../../datasources/telegent/reads/catalog.js';
import type { ProductRecord } from '../../datasources/telegent/records/index.js';
import * as writes from '../../datasources/telegent/writes/products.js';
import type { UpdateProductInput } from '../../schema/catalog/product-inputs.js';
import { mutation } from '../definition.js';
import { planned } from '../plan.js';
import { isShownAlready } from '../nothing-to-do.js';
import { catalogThrough, findProduct } from './catalog-lookup.js';
import { catalogRefusal } from './refusals.js';
import { catalogueCredential } from './rights.js';

/** `POST /products/update`: what is left out keeps its value upstream. */
export const updateProduct = mutation({
  name: 'updateProduct',

  async prepare(input: UpdateProductInput, preparation) {
    const credential = catalogueCredential(preparation);
    const { before } = await preparation.found({
      before: findProduct(input.productId, preparation, 'productId'),
    });
    const { sku, description, type, subType, cost, billingFrequency } = input;
    const body = {
      ProductId: before.id,
      ...(sku != null && { SKU: sku }),
      ...(description != null && { Description: description }),
      ...(type != null && { Type: type }),
      ...(subType != null && { SubType: subType }),
      ...(cost != null && { Cost: Number(cost) }),
      ...(billingFrequency != null && { BillingFrequency: billingFrequencyWords[billingFrequency] }),
    };
    const look = (access: Access) => catalogThrough(access, preparation).productById(before.id);
    const isNothing = await isShownAlready<ProductRecord>(stated(product(body)), look, preparation);
    return {
      accountId: preparation.viewer.accountId,
      kept: { productId: before.id },
      writes: isNothing ? [] : [planned('update', writes.updateProduct, body, credential)],
    };
  },

  result: (kept) => kept,

  refusal: catalogRefusal,
});
