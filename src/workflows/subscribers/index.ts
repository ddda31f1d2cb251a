import { createSubscriber } from './create-subscriber.js';

/** The mutations of this domain that send something. */
export const subscriberMutations = [createSubscriber];
