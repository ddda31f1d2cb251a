import type { ClassType } from 'type-graphql';

export const serviceMutationResolvers: readonly ClassType[] = [];
