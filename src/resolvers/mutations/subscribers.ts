import { Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context.js';
import { MUTATION } from '../../schema/complexity.js';
import { Subscriber } from '../../schema/subscriber/subscriber.js';
import { CreateSubscriberInput } from '../../schema/subscriber/subscriber-inputs.js';
import type { ResultOf } from '../../workflows/definition.js';
import { createSubscriber } from '../../workflows/subscribers/create-subscriber.js';
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
}

export const subscriberMutationResolvers = [SubscriberMutations, CreateSubscriberPayload.resolver];
