import { Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context.js';
import { MUTATION } from '../../schema/complexity.js';
import { PhoneNumber } from '../../schema/number/phone-number.js';
import { Subscriber } from '../../schema/subscriber/subscriber.js';
import { PackageSubscription } from '../../schema/subscription/package-subscription.js';
import {
  CancelSubscriptionInput,
  CreateSubscriptionInput,
  UpdateSubscriptionInput,
} from '../../schema/subscription/subscription-inputs.js';
import type { ResultOf } from '../../workflows/definition.js';
import { cancelSubscription } from '../../workflows/subscriptions/cancel-subscription.js';
import { createSubscription } from '../../workflows/subscriptions/create-subscription.js';
import { updateSubscription } from '../../workflows/subscriptions/update-subscription.js';
import { featureMutationResolvers } from './features.js';
import { InputArg } from './input-arg.js';
import { payloadOf, type PayloadField } from './payload.js';
import { thresholdMutationResolvers } from './thresholds.js';

/** The subscription that a mutation made or changed. */
const subscription: PayloadField<{ readonly subscriptionId: string | null }> = {
  type: () => PackageSubscription,
  description: 'The subscription as it is now.',
  resolve: ({ subscriptionId }, sources) => subscriptionId && sources.subscriptions.byId(subscriptionId),
};

const CreateSubscriptionPayload = payloadOf<ResultOf<typeof createSubscription>>(
  'CreateSubscription',
  'What came of `createSubscription`.',
  { subscription },
);
const UpdateSubscriptionPayload = payloadOf<ResultOf<typeof updateSubscription>>(
  'UpdateSubscription',
  'What came of `updateSubscription`.',
  { subscription },
);
const CancelSubscriptionPayload = payloadOf<ResultOf<typeof cancelSubscription>>(
  'CancelSubscription',
  'What came of `cancelSubscription`.',
  {
    subscription: { ...subscription, description: 'The subscription, which is no longer active.' },
    subscriber: {
      type: () => Subscriber,
      description: 'Whoever subscribed.',
      resolve: ({ subscriberId }, sources) => subscriberId && sources.subscribers.byId(subscriberId),
    },
    number: {
      type: () => PhoneNumber,
      description: 'The number, which has no subscription now.',
      resolve: ({ numberId }, sources) => numberId && sources.numbers.find({ id: numberId }),
    },
  },
);

@Resolver()
class SubscriptionMutations {
  @Authorized()
  @Mutation(() => CreateSubscriptionPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Gives a number of a subscriber a package, for MANAGER and above. A purchase: charges begin at once. A number has at most one active subscription.',
  })
  createSubscription(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => CreateSubscriptionInput) input: CreateSubscriptionInput,
  ) {
    return mutations.run(createSubscription, input);
  }

  @Authorized()
  @Mutation(() => UpdateSubscriptionPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Moves a subscription to another package, number, SIM or subscriber, for MANAGER and above. One that has ended cannot be changed.',
  })
  updateSubscription(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => UpdateSubscriptionInput) input: UpdateSubscriptionInput,
  ) {
    return mutations.run(updateSubscription, input);
  }

  @Authorized()
  @Mutation(() => CancelSubscriptionPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Ends a subscription for good, for MANAGER and above. The number and its subscriber stay, and the SIM can be subscribed for again.',
  })
  cancelSubscription(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => CancelSubscriptionInput) input: CancelSubscriptionInput,
  ) {
    return mutations.run(cancelSubscription, input);
  }
}

export const subscriptionMutationResolvers = [
  SubscriptionMutations,
  CreateSubscriptionPayload.resolver,
  UpdateSubscriptionPayload.resolver,
  CancelSubscriptionPayload.resolver,
  ...thresholdMutationResolvers,
  ...featureMutationResolvers,
];
