import type { ClassType } from 'type-graphql';

export const subscriptionMutationResolvers: readonly ClassType[] = [];
