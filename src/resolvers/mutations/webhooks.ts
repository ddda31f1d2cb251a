import type { ClassType } from 'type-graphql';

export const webhookMutationResolvers: readonly ClassType[] = [];
