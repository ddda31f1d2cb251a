import type { AnyMutationDefinition } from '../definition.js';
import { createSubscriber } from './create-subscriber.js';

/** The mutations of this domain that send something. */
export const subscriberMutations: readonly AnyMutationDefinition[] = [createSubscriber];
