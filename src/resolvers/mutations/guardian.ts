import { Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context.js';
import { MUTATION } from '../../schema/complexity.js';
import {
  AddGuardianInput,
  RemoveGuardianInput,
  SetGuardianFeaturesInput,
} from '../../schema/guardian/guardian-inputs.js';
import { Subscriber } from '../../schema/subscriber/subscriber.js';
import type { ResultOf } from '../../workflows/definition.js';
import { addGuardian } from '../../workflows/guardian/add-guardian.js';
import { removeGuardian } from '../../workflows/guardian/remove-guardian.js';
import { setGuardianFeatures } from '../../workflows/guardian/set-guardian-features.js';
import { callFilterMutationResolvers } from './call-filters.js';
import { guardian, subscriber } from './guardian-payload.js';
import { InputArg } from './input-arg.js';
import { messageFilterMutationResolvers } from './message-filters.js';
import { payloadOf } from './payload.js';

const SetGuardianFeaturesPayload = payloadOf<ResultOf<typeof setGuardianFeatures>>(
  'SetGuardianFeatures',
  'What came of `setGuardianFeatures`.',
  { guardian, subscriber },
);
const AddGuardianPayload = payloadOf<ResultOf<typeof addGuardian>>(
  'AddGuardian',
  'What came of `addGuardian`. `subscriber` is the ward, and `guardian` its protection.',
  { guardian, subscriber },
);
const RemoveGuardianPayload = payloadOf<ResultOf<typeof removeGuardian>>(
  'RemoveGuardian',
  'What came of `removeGuardian`. `subscriber` is the ward, and `guardian` its protection.',
  {
    guardian,
    subscriber,
    formerGuardian: {
      type: () => Subscriber,
      description: 'Whoever watched over the ward until now.',
      resolve: ({ guardianId }, sources) => sources.subscribers.byId(guardianId),
    },
  },
);

@Resolver()
class GuardianMutations {
  @Authorized()
  @Mutation(() => SetGuardianFeaturesPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Switches the protection of calls and messages of a subscriber on or off, for MANAGER and above. Filters stay, and sleep while it is off.',
  })
  setGuardianFeatures(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => SetGuardianFeaturesInput) input: SetGuardianFeaturesInput,
  ) {
    return mutations.run(setGuardianFeatures, input);
  }

  @Authorized()
  @Mutation(() => AddGuardianPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Lets one subscriber watch over another of the same account, for MANAGER and above. Guardian must be on for both. The guardian is told when filters act, and may set the filters of the ward.',
  })
  addGuardian(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => AddGuardianInput) input: AddGuardianInput,
  ) {
    return mutations.run(addGuardian, input);
  }

  @Authorized()
  @Mutation(() => RemoveGuardianPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Ends that one subscriber watches over another, for MANAGER and above. Both, and all filters, stay as they are.',
  })
  removeGuardian(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => RemoveGuardianInput) input: RemoveGuardianInput,
  ) {
    return mutations.run(removeGuardian, input);
  }
}

export const guardianMutationResolvers = [
  GuardianMutations,
  SetGuardianFeaturesPayload.resolver,
  AddGuardianPayload.resolver,
  RemoveGuardianPayload.resolver,
  ...callFilterMutationResolvers,
  ...messageFilterMutationResolvers,
];
