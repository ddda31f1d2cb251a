import { Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context.js';
import { Service } from '../../schema/service/service.js';
import { MUTATION } from '../../schema/complexity.js';
import {
  AddServiceItemInput,
  CreateServiceInput,
  DeleteServiceInput,
  RemoveServiceItemInput,
  UpdateServiceInput,
  UpdateServiceItemInput,
} from '../../schema/service/service-inputs.js';
import type { ResultOf } from '../../workflows/definition.js';
import { addServiceItem } from '../../workflows/services/add-service-item.js';
import { createService } from '../../workflows/services/create-service.js';
import { deleteService } from '../../workflows/services/delete-service.js';
import { removeServiceItem } from '../../workflows/services/remove-service-item.js';
import { updateService } from '../../workflows/services/update-service.js';
import { updateServiceItem } from '../../workflows/services/update-service-item.js';
import { deletedId } from './deletion.js';
import { InputArg } from './input-arg.js';
import { payloadOf, type PayloadField } from './payload.js';

/** The service that a mutation made or changed. */
const service: PayloadField<{ readonly serviceId: string | null }> = {
  type: () => Service,
  description: 'The service as it is now.',
  resolve: ({ serviceId }, sources) => serviceId && sources.services.byId(serviceId),
};

const CreateServicePayload = payloadOf<ResultOf<typeof createService>>(
  'CreateService',
  'What came of `createService`.',
  { service },
);
const UpdateServicePayload = payloadOf<ResultOf<typeof updateService>>(
  'UpdateService',
  'What came of `updateService`.',
  { service },
);
const DeleteServicePayload = payloadOf<ResultOf<typeof deleteService>>(
  'DeleteService',
  'What came of `deleteService`.',
  {
    deletedId: deletedId('service'),
  },
);
const AddServiceItemPayload = payloadOf<ResultOf<typeof addServiceItem>>(
  'AddServiceItem',
  'What came of `addServiceItem`.',
  { service },
);
const UpdateServiceItemPayload = payloadOf<ResultOf<typeof updateServiceItem>>(
  'UpdateServiceItem',
  'What came of `updateServiceItem`.',
  { service },
);
const RemoveServiceItemPayload = payloadOf<ResultOf<typeof removeServiceItem>>(
  'RemoveServiceItem',
  'What came of `removeServiceItem`.',
  { service },
);

@Resolver()
class ServiceMutations {
  @Authorized()
  @Mutation(() => CreateServicePayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Adds a service to the catalogue, for DISTRIBUTOR, and for the ACCOUNT_ADMIN of an account with a catalogue of its own.',
  })
  createService(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => CreateServiceInput) input: CreateServiceInput,
  ) {
    return mutations.run(createService, input);
  }

  @Authorized()
  @Mutation(() => UpdateServicePayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Changes a service, for DISTRIBUTOR, and for the ACCOUNT_ADMIN of an account with a catalogue of its own.',
  })
  updateService(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => UpdateServiceInput) input: UpdateServiceInput,
  ) {
    return mutations.run(updateService, input);
  }

  @Authorized()
  @Mutation(() => DeleteServicePayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Takes a service out of the catalogue for good, for DISTRIBUTOR, and for the ACCOUNT_ADMIN of an account with a catalogue of its own.',
  })
  deleteService(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => DeleteServiceInput) input: DeleteServiceInput,
  ) {
    return mutations.run(deleteService, input);
  }

  @Authorized()
  @Mutation(() => AddServiceItemPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Adds a price to a service, for DISTRIBUTOR, and for the ACCOUNT_ADMIN of an account with a catalogue of its own.',
  })
  addServiceItem(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => AddServiceItemInput) input: AddServiceItemInput,
  ) {
    return mutations.run(addServiceItem, input);
  }

  @Authorized()
  @Mutation(() => UpdateServiceItemPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Changes a price of a service, for DISTRIBUTOR, and for the ACCOUNT_ADMIN of an account with a catalogue of its own.',
  })
  updateServiceItem(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => UpdateServiceItemInput) input: UpdateServiceItemInput,
  ) {
    return mutations.run(updateServiceItem, input);
  }

  @Authorized()
  @Mutation(() => RemoveServiceItemPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Takes a price away from a service, for DISTRIBUTOR, and for the ACCOUNT_ADMIN of an account with a catalogue of its own.',
  })
  removeServiceItem(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => RemoveServiceItemInput) input: RemoveServiceItemInput,
  ) {
    return mutations.run(removeServiceItem, input);
  }
}

export const serviceMutationResolvers = [
  ServiceMutations,
  CreateServicePayload.resolver,
  UpdateServicePayload.resolver,
  DeleteServicePayload.resolver,
  AddServiceItemPayload.resolver,
  UpdateServiceItemPayload.resolver,
  RemoveServiceItemPayload.resolver,
];
