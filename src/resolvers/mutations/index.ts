import type { ClassType } from 'type-graphql';
import { subscriberMutationResolvers } from './subscribers.js';

/** The resolver classes of all mutations and of their payloads. */
export const mutationResolvers: readonly ClassType[] = [...subscriberMutationResolvers];
