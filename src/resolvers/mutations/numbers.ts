import type { ClassType } from 'type-graphql';

export const numberMutationResolvers: readonly ClassType[] = [];
