import type { ClassType } from 'type-graphql';

export const usageMutationResolvers: readonly ClassType[] = [];
