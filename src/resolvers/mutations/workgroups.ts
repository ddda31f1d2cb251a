import type { ClassType } from 'type-graphql';

export const workgroupMutationResolvers: readonly ClassType[] = [];
