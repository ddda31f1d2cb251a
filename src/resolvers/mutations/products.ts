import { Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context.js';
import { Product } from '../../schema/catalog/product.js';
import { MUTATION } from '../../schema/complexity.js';
import {
  CreateProductInput,
  DeleteProductInput,
  UpdateProductInput,
} from '../../schema/catalog/product-inputs.js';
import type { ResultOf } from '../../workflows/definition.js';
import { createProduct } from '../../workflows/catalog/create-product.js';
import { deleteProduct } from '../../workflows/catalog/delete-product.js';
import { updateProduct } from '../../workflows/catalog/update-product.js';
import { deletedId } from './deletion.js';
import { InputArg } from './input-arg.js';
import { payloadOf, type PayloadField } from './payload.js';

/** The product that a mutation made or changed. */
const product: PayloadField<{ readonly productId: string | null }> = {
  type: () => Product,
  description: 'The product as it is now.',
  resolve: ({ productId }, sources) => productId && sources.catalog.productById(productId),
};

const CreateProductPayload = payloadOf<ResultOf<typeof createProduct>>(
  'CreateProduct',
  'What came of `createProduct`.',
  { product },
);
const UpdateProductPayload = payloadOf<ResultOf<typeof updateProduct>>(
  'UpdateProduct',
  'What came of `updateProduct`.',
  { product },
);
const DeleteProductPayload = payloadOf<ResultOf<typeof deleteProduct>>(
  'DeleteProduct',
  'What came of `deleteProduct`.',
  {
    deletedId: deletedId('product'),
  },
);

@Resolver()
class ProductMutations {
  @Authorized()
  @Mutation(() => CreateProductPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Adds a product to the catalogue, for DISTRIBUTOR, and for the ACCOUNT_ADMIN of an account with a catalogue of its own.',
  })
  createProduct(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => CreateProductInput) input: CreateProductInput,
  ) {
    return mutations.run(createProduct, input);
  }

  @Authorized()
  @Mutation(() => UpdateProductPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Changes a product, and with it every package that has it, for DISTRIBUTOR, and for the ACCOUNT_ADMIN of an account with a catalogue of its own.',
  })
  updateProduct(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => UpdateProductInput) input: UpdateProductInput,
  ) {
    return mutations.run(updateProduct, input);
  }

  @Authorized()
  @Mutation(() => DeleteProductPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Takes a product out of the catalogue for good, for DISTRIBUTOR, and for the ACCOUNT_ADMIN of an account with a catalogue of its own. Refused as IN_USE while an active package has it.',
  })
  deleteProduct(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => DeleteProductInput) input: DeleteProductInput,
  ) {
    return mutations.run(deleteProduct, input);
  }
}

export const productMutationResolvers = [
  ProductMutations,
  CreateProductPayload.resolver,
  UpdateProductPayload.resolver,
  DeleteProductPayload.resolver,
];
