import type { ClassType } from 'type-graphql';

export const routingMutationResolvers: readonly ClassType[] = [];
