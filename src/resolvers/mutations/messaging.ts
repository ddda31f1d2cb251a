import type { ClassType } from 'type-graphql';

export const messagingMutationResolvers: readonly ClassType[] = [];
