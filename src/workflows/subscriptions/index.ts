import type { AnyMutationDefinition } from '../definition.js';
import { cancelSubscription } from './cancel-subscription.js';
import { createSubscription } from './create-subscription.js';
import { updateSubscription } from './update-subscription.js';

/** The mutations of this domain that send something. */
export const subscriptionMutations: readonly AnyMutationDefinition[] = [
  createSubscription,
  updateSubscription,
  cancelSubscription,
];
