import { Authorized, Ctx, Mutation, Resolver, type ClassType } from 'type-graphql';
import type { RequestContext } from '../../context.js';
import { MUTATION } from '../../schema/complexity.js';
import { Subscriber } from '../../schema/subscriber/subscriber.js';
import {
  CreateSubscriberInput,
  TransferSubscriberInput,
  UpdateSubscriberInput,
} from '../../schema/subscriber/subscriber-inputs.js';
import type { ResultOf } from '../../workflows/definition.js';
import { createSubscriber } from '../../workflows/subscribers/create-subscriber.js';
import { transferSubscriber } from '../../workflows/subscribers/transfer-subscriber.js';
import { updateSubscriber } from '../../workflows/subscribers/update-subscriber.js';
import { InputArg } from './input-arg.js';
import { payloadOf, type PayloadField } from './payload.js';

/** The subscriber that a mutation made or changed. */
const subscriber: PayloadField<{ readonly subscriberId: string | null }> = {
  type: () => Subscriber,
  description: 'The subscriber as it is now.',
  resolve: ({ subscriberId }, sources) => subscriberId && sources.subscribers.byId(subscriberId),
};

const CreateSubscriberPayload = payloadOf<ResultOf<typeof createSubscriber>>(
  'CreateSubscriber',
  'What came of `createSubscriber`.',
  {
    subscriber,
    temporaryPassword: {
      type: () => String,
      description:
        'The password that was made, where the input had none: to be changed at the first login. Told by this mutation alone, and by a replay of it.',
      resolve: ({ temporaryPassword }) => temporaryPassword,
    },
  },
);

const UpdateSubscriberPayload = payloadOf<ResultOf<typeof updateSubscriber>>(
  'UpdateSubscriber',
  'What came of `updateSubscriber`.',
  { subscriber },
);
const TransferSubscriberPayload = payloadOf<ResultOf<typeof transferSubscriber>>(
  'TransferSubscriber',
  'What came of `transferSubscriber`.',
  { subscriber },
);

@Resolver()
class SubscriberMutations {
  @Authorized()
  @Mutation(() => CreateSubscriberPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Adds a subscriber to an account, for MANAGER and above. A second Manager is added with a warning.',
  })
  createSubscriber(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => CreateSubscriberInput) input: CreateSubscriberInput,
  ) {
    return mutations.run(createSubscriber, input);
  }

  @Authorized()
  @Mutation(() => UpdateSubscriberPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Changes name, role, numbers or password of a subscriber whose role is not above your own, for MANAGER and above.',
  })
  updateSubscriber(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => UpdateSubscriberInput) input: UpdateSubscriberInput,
  ) {
    return mutations.run(updateSubscriber, input);
  }

  @Authorized()
  @Mutation(() => TransferSubscriberPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Moves a subscriber to another account, for DISTRIBUTOR. Its numbers and subscriptions come along; the routes of its numbers stay those of the old account, so give them new ones.',
  })
  transferSubscriber(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => TransferSubscriberInput) input: TransferSubscriberInput,
  ) {
    return mutations.run(transferSubscriber, input);
  }
}

export const subscriberMutationResolvers: readonly ClassType[] = [
  SubscriberMutations,
  CreateSubscriberPayload.resolver,
  UpdateSubscriberPayload.resolver,
  TransferSubscriberPayload.resolver,
];
