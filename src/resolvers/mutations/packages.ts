import { Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context.js';
import { Package } from '../../schema/catalog/package.js';
import { MUTATION } from '../../schema/complexity.js';
import {
  ClonePackageInput,
  CreatePackageInput,
  DeletePackageInput,
  UpdatePackageInput,
} from '../../schema/catalog/package-inputs.js';
import type { ResultOf } from '../../workflows/definition.js';
import { clonePackage } from '../../workflows/catalog/clone-package.js';
import { createPackage } from '../../workflows/catalog/create-package.js';
import { deletePackage } from '../../workflows/catalog/delete-package.js';
import { updatePackage } from '../../workflows/catalog/update-package.js';
import { deletedId } from './deletion.js';
import { InputArg } from './input-arg.js';
import { payloadOf, type PayloadField } from './payload.js';

/** The package that a mutation made or changed. */
const changed: PayloadField<{ readonly packageId: string | null }> = {
  type: () => Package,
  description: 'The package as it is now.',
  resolve: ({ packageId }, sources) => packageId && sources.catalog.packageById(packageId),
};

const CreatePackagePayload = payloadOf<ResultOf<typeof createPackage>>(
  'CreatePackage',
  'What came of `createPackage`.',
  { package: changed },
);
const UpdatePackagePayload = payloadOf<ResultOf<typeof updatePackage>>(
  'UpdatePackage',
  'What came of `updatePackage`.',
  { package: changed },
);
const ClonePackagePayload = payloadOf<ResultOf<typeof clonePackage>>(
  'ClonePackage',
  'What came of `clonePackage`.',
  { package: changed },
);
const DeletePackagePayload = payloadOf<ResultOf<typeof deletePackage>>(
  'DeletePackage',
  'What came of `deletePackage`.',
  {
    deletedId: deletedId('package'),
  },
);

@Resolver()
class PackageMutations {
  @Authorized()
  @Mutation(() => CreatePackagePayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Adds a package to the catalogue, with its items, for DISTRIBUTOR, and for the ACCOUNT_ADMIN of an account with a catalogue of its own.',
  })
  createPackage(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => CreatePackageInput) input: CreatePackageInput,
  ) {
    return mutations.run(createPackage, input);
  }

  @Authorized()
  @Mutation(() => UpdatePackagePayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Changes a package, for DISTRIBUTOR, and for the ACCOUNT_ADMIN of an account with a catalogue of its own. Whether active subscriptions follow at once, the platform does not say.',
  })
  updatePackage(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => UpdatePackageInput) input: UpdatePackageInput,
  ) {
    return mutations.run(updatePackage, input);
  }

  @Authorized()
  @Mutation(() => ClonePackagePayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Adds a variant of a package: its items are copied, and so is all that the input does not say otherwise, for DISTRIBUTOR, and for the ACCOUNT_ADMIN of an account with a catalogue of its own.',
  })
  clonePackage(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => ClonePackageInput) input: ClonePackageInput,
  ) {
    return mutations.run(clonePackage, input);
  }

  @Authorized()
  @Mutation(() => DeletePackagePayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Takes a package out of the catalogue for good, for DISTRIBUTOR, and for the ACCOUNT_ADMIN of an account with a catalogue of its own. Refused as IN_USE while it has active subscriptions.',
  })
  deletePackage(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => DeletePackageInput) input: DeletePackageInput,
  ) {
    return mutations.run(deletePackage, input);
  }
}

export const packageMutationResolvers = [
  PackageMutations,
  CreatePackagePayload.resolver,
  UpdatePackagePayload.resolver,
  ClonePackagePayload.resolver,
  DeletePackagePayload.resolver,
];
