import { Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context.js';
import { Package, PackageItem } from '../../schema/catalog/package.js';
import { MUTATION } from '../../schema/complexity.js';
import {
  AddPackageItemInput,
  RemovePackageItemInput,
  UpdatePackageItemInput,
} from '../../schema/catalog/package-item-inputs.js';
import type { ResultOf } from '../../workflows/definition.js';
import { addPackageItem } from '../../workflows/catalog/add-package-item.js';
import { removePackageItem } from '../../workflows/catalog/remove-package-item.js';
import { updatePackageItem } from '../../workflows/catalog/update-package-item.js';
import { deletedId } from './deletion.js';
import { InputArg } from './input-arg.js';
import { payloadOf, type PayloadField } from './payload.js';

/** The package that a mutation changed an item of. */
const changed: PayloadField<{ readonly packageId: string | null }> = {
  type: () => Package,
  description: 'The package as it is now.',
  resolve: ({ packageId }, sources) => packageId && sources.catalog.packageById(packageId),
};

/** The item that a mutation made or changed. */
const item: PayloadField<{ readonly packageId: string; readonly packageItemId: string | null }> = {
  type: () => PackageItem,
  description: 'The item as it is now.',
  resolve: async ({ packageId, packageItemId }, { catalog }) => {
    const sold = packageItemId === null ? null : await catalog.packageById(packageId);
    const items = sold ? await catalog.itemsOf(sold) : [];
    return items.find(({ id }) => id === packageItemId) ?? null;
  },
};

const AddPackageItemPayload = payloadOf<ResultOf<typeof addPackageItem>>(
  'AddPackageItem',
  'What came of `addPackageItem`.',
  { package: changed, item },
);
const UpdatePackageItemPayload = payloadOf<ResultOf<typeof updatePackageItem>>(
  'UpdatePackageItem',
  'What came of `updatePackageItem`.',
  { package: changed, item },
);
const RemovePackageItemPayload = payloadOf<ResultOf<typeof removePackageItem>>(
  'RemovePackageItem',
  'What came of `removePackageItem`.',
  {
    deletedId: deletedId('item'),
    package: changed,
  },
);

@Resolver()
class PackageItemMutations {
  @Authorized()
  @Mutation(() => AddPackageItemPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Adds a product to a package, for DISTRIBUTOR, and for the ACCOUNT_ADMIN of an account with a catalogue of its own.',
  })
  addPackageItem(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => AddPackageItemInput) input: AddPackageItemInput,
  ) {
    return mutations.run(addPackageItem, input);
  }

  @Authorized()
  @Mutation(() => UpdatePackageItemPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Changes the price or kind of an item, for DISTRIBUTOR, and for the ACCOUNT_ADMIN of an account with a catalogue of its own.',
  })
  updatePackageItem(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => UpdatePackageItemInput) input: UpdatePackageItemInput,
  ) {
    return mutations.run(updatePackageItem, input);
  }

  @Authorized()
  @Mutation(() => RemovePackageItemPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Takes an item out of a package, for DISTRIBUTOR, and for the ACCOUNT_ADMIN of an account with a catalogue of its own.',
  })
  removePackageItem(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => RemovePackageItemInput) input: RemovePackageItemInput,
  ) {
    return mutations.run(removePackageItem, input);
  }
}

export const packageItemMutationResolvers = [
  PackageItemMutations,
  AddPackageItemPayload.resolver,
  UpdatePackageItemPayload.resolver,
  RemovePackageItemPayload.resolver,
];
