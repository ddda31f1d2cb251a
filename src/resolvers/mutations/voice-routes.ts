import { Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context.js';
import { MUTATION } from '../../schema/complexity.js';
import {
  CreateVoiceRouteInput,
  DeleteVoiceRouteInput,
  UpdateVoiceRouteInput,
} from '../../schema/routing/voice-route-inputs.js';
import { VoiceRoute } from '../../schema/routing/voice-route.js';
import type { ResultOf } from '../../workflows/definition.js';
import { createVoiceRoute } from '../../workflows/routing/create-voice-route.js';
import { deleteVoiceRoute } from '../../workflows/routing/delete-voice-route.js';
import { updateVoiceRoute } from '../../workflows/routing/update-voice-route.js';
import { deletedId, formerAccount } from './deletion.js';
import { InputArg } from './input-arg.js';
import { payloadOf, type PayloadField } from './payload.js';

const voiceRoute: PayloadField<{ readonly voiceRouteId: string | null }> = {
  type: () => VoiceRoute,
  description: 'The voice route as it is now.',
  resolve: ({ voiceRouteId }, sources) => voiceRouteId && sources.routing.voiceRouteById(voiceRouteId),
};

const CreateVoiceRoutePayload = payloadOf<ResultOf<typeof createVoiceRoute>>(
  'CreateVoiceRoute',
  'What came of `createVoiceRoute`.',
  { voiceRoute },
);
const UpdateVoiceRoutePayload = payloadOf<ResultOf<typeof updateVoiceRoute>>(
  'UpdateVoiceRoute',
  'What came of `updateVoiceRoute`.',
  { voiceRoute },
);
const DeleteVoiceRoutePayload = payloadOf<ResultOf<typeof deleteVoiceRoute>>(
  'DeleteVoiceRoute',
  'What came of `deleteVoiceRoute`.',
  { deletedId: deletedId('voice route'), account: formerAccount },
);

@Resolver()
class VoiceRouteMutations {
  @Authorized()
  @Mutation(() => CreateVoiceRoutePayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Makes a voice route, which numbers that do calls need, for ACCOUNT_ADMIN and above. It may take about 10 minutes until calls follow it.',
  })
  createVoiceRoute(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => CreateVoiceRouteInput) input: CreateVoiceRouteInput,
  ) {
    return mutations.run(createVoiceRoute, input);
  }

  @Authorized()
  @Mutation(() => UpdateVoiceRoutePayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Changes a voice route for every number on it, for ACCOUNT_ADMIN and above. It may take about 10 minutes until calls follow it.',
  })
  updateVoiceRoute(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => UpdateVoiceRouteInput) input: UpdateVoiceRouteInput,
  ) {
    return mutations.run(updateVoiceRoute, input);
  }

  @Authorized()
  @Mutation(() => DeleteVoiceRoutePayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Deletes a voice route for good, for ACCOUNT_ADMIN and above. Refused as IN_USE while numbers use it, unless forced.',
  })
  deleteVoiceRoute(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => DeleteVoiceRouteInput) input: DeleteVoiceRouteInput,
  ) {
    return mutations.run(deleteVoiceRoute, input);
  }
}

export const voiceRouteMutationResolvers = [
  VoiceRouteMutations,
  CreateVoiceRoutePayload.resolver,
  UpdateVoiceRoutePayload.resolver,
  DeleteVoiceRoutePayload.resolver,
];
