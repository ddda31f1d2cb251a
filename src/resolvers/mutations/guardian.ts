import type { ClassType } from 'type-graphql';

export const guardianMutationResolvers: readonly ClassType[] = [];
