import { confirmed, outcome } from '../decode/outcome.js';
import { creation, idsOf } from '../evidence/created.js';
import { findDeleted, findUpdated, unprovable } from '../evidence/changed.js';
import { stated } from '../evidence/likeness.js';
import type { Stored } from '../evidence/stored.js';
import { accountProducts, distributorProducts, product, productById } from '../reads/catalog.js';
import { listTag, tag } from '../reads/tags.js';
import type { ProductRecord } from '../records/index.js';
import type { BodyOf } from '../request.js';
import { writeKind, type Witness } from '../write.js';

type Product = Stored<ProductRecord>;

function productsOf(witness: Witness): Promise<readonly ProductRecord[]> {
  return witness.read(witness.accountId === null ? distributorProducts() : accountProducts());
}

/** `POST /products`. */
export const createProduct = writeKind({
  operation: 'createProduct',
  secrets: [],
  decode: (answer): Product => outcome(answer, product),
  tags: (_body, made) => [listTag('products'), ...(made ? [tag('product', made.id)] : [])],
  locks: (_body, credentialId) => [`createProduct ${credentialId}`],
  baseline: async (_body, witness) => idsOf(await productsOf(witness)),
  ...creation(async (body: BodyOf<'createProduct'>, witness) => {
    const asked = (id: string) => stated(product({ ...body, ProductId: id }));
    return { kind: 'product', rows: await productsOf(witness), asked };
  }),
  claims: ({ id }) => [tag('product', id)],
  isSentAgain: true,
});

/** `POST /products/update`: fields left out keep their values. Its answer does not say whether the product is active. */
export const updateProduct = writeKind({
  operation: 'updateProduct',
  secrets: [],
  decode: (answer, body): Product => outcome(answer, (row) => product({ ...body, ...row })),
  tags: ({ ProductId }) => [tag('product', ProductId), listTag('products')],
  locks: ({ ProductId }) => [tag('product', ProductId)],
  baseline: async (body) => unprovable(body, []),
  look: async (body, unproved, witness) =>
    findUpdated(stated(product(body)), await witness.read(productById(body.ProductId)), unproved),
  isSentAgain: true,
});

/** `POST /products/delete`. */
export const deleteProduct = writeKind({
  operation: 'deleteProduct',
  secrets: [],
  decode: (answer, body) => confirmed(answer, { id: 'ProductId', status: 'ProductStatus' }, body.ProductId),
  tags: ({ ProductId }) => [tag('product', ProductId), listTag('products')],
  locks: ({ ProductId }) => [tag('product', ProductId)],
  look: async ({ ProductId }, _baseline, witness) =>
    findDeleted(ProductId, await witness.read(productById(ProductId))),
  isSentAgain: true,
});
