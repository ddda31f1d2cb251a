import type { ClassType } from 'type-graphql';

export const accountMutationResolvers: readonly ClassType[] = [];
