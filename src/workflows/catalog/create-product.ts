import { billingFrequencyWords } from '../../datasources/telegent/encode/commerce.js';
import * as writes from '../../datasources/telegent/writes/products.js';
import type { CreateProductInput } from '../../schema/catalog/product-inputs.js';
import { mutation } from '../definition.js';
import { planned, resultOf } from '../plan.js';
import { catalogueCredential } from './rights.js';

/** `POST /products`. */
export const createProduct = mutation({
  name: 'createProduct',

  async prepare(input: CreateProductInput, preparation) {
    const credential = catalogueCredential(preparation);
    const body = {
      SKU: input.sku,
      Description: input.description,
      Type: input.type,
      ...(input.subType != null && { SubType: input.subType }),
      Cost: Number(input.cost),
      BillingFrequency: billingFrequencyWords[input.billingFrequency],
    };
    return {
      accountId: preparation.viewer.accountId,
      kept: null,
      writes: [planned('create', writes.createProduct, body, credential)],
    };
  },

  result: (_kept, results) => ({
    productId: resultOf(results, 'create', writes.createProduct)?.id ?? null,
  }),
});
