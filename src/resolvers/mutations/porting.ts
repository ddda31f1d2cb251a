import type { ClassType } from 'type-graphql';

export const portingMutationResolvers: readonly ClassType[] = [];
