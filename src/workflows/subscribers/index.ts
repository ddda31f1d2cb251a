import type { AnyMutationDefinition } from '../definition.js';
import { createSubscriber } from './create-subscriber.js';
import { transferSubscriber } from './transfer-subscriber.js';
import { updateSubscriber } from './update-subscriber.js';

/** The mutations of this domain that send something. */
export const subscriberMutations: readonly AnyMutationDefinition[] = [
  createSubscriber,
  updateSubscriber,
  transferSubscriber,
];
