import { Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context.js';
import { MUTATION } from '../../schema/complexity.js';
import {
  CreateMessageRouteInput,
  DeleteMessageRouteInput,
  UpdateMessageRouteInput,
} from '../../schema/routing/message-route-inputs.js';
import { MessageRoute } from '../../schema/routing/message-route.js';
import type { ResultOf } from '../../workflows/definition.js';
import { createMessageRoute } from '../../workflows/routing/create-message-route.js';
import { deleteMessageRoute } from '../../workflows/routing/delete-message-route.js';
import { updateMessageRoute } from '../../workflows/routing/update-message-route.js';
import { deletedId, formerAccount } from './deletion.js';
import { InputArg } from './input-arg.js';
import { payloadOf, type PayloadField } from './payload.js';

const messageRoute: PayloadField<{ readonly messageRouteId: string | null }> = {
  type: () => MessageRoute,
  description: 'The message route as it is now.',
  resolve: ({ messageRouteId }, sources) =>
    messageRouteId && sources.routing.messageRouteById(messageRouteId),
};

const CreateMessageRoutePayload = payloadOf<ResultOf<typeof createMessageRoute>>(
  'CreateMessageRoute',
  'What came of `createMessageRoute`.',
  { messageRoute },
);
const UpdateMessageRoutePayload = payloadOf<ResultOf<typeof updateMessageRoute>>(
  'UpdateMessageRoute',
  'What came of `updateMessageRoute`.',
  { messageRoute },
);
const DeleteMessageRoutePayload = payloadOf<ResultOf<typeof deleteMessageRoute>>(
  'DeleteMessageRoute',
  'What came of `deleteMessageRoute`.',
  { deletedId: deletedId('message route'), account: formerAccount },
);

@Resolver()
class MessageRouteMutations {
  @Authorized()
  @Mutation(() => CreateMessageRoutePayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Makes a message route, which numbers need to be provisioned, for ACCOUNT_ADMIN and above. One route may serve many numbers.',
  })
  createMessageRoute(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => CreateMessageRouteInput) input: CreateMessageRouteInput,
  ) {
    return mutations.run(createMessageRoute, input);
  }

  @Authorized()
  @Mutation(() => UpdateMessageRoutePayload.type, {
    nullable: true,
    complexity: MUTATION,
    description: 'Changes a message route, at once for every number on it, for ACCOUNT_ADMIN and above.',
  })
  updateMessageRoute(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => UpdateMessageRouteInput) input: UpdateMessageRouteInput,
  ) {
    return mutations.run(updateMessageRoute, input);
  }

  @Authorized()
  @Mutation(() => DeleteMessageRoutePayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Deletes a message route for good, for ACCOUNT_ADMIN and above. Refused as IN_USE while numbers use it, unless forced.',
  })
  deleteMessageRoute(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => DeleteMessageRouteInput) input: DeleteMessageRouteInput,
  ) {
    return mutations.run(deleteMessageRoute, input);
  }
}

export const messageRouteMutationResolvers = [
  MessageRouteMutations,
  CreateMessageRoutePayload.resolver,
  UpdateMessageRoutePayload.resolver,
  DeleteMessageRoutePayload.resolver,
];
