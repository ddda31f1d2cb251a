import type { ClassType } from 'type-graphql';

export const catalogMutationResolvers: readonly ClassType[] = [];
