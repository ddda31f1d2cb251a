import type { ClassType } from 'type-graphql';
import { packageItemMutationResolvers } from './package-items.js';
import { packageMutationResolvers } from './packages.js';
import { productMutationResolvers } from './products.js';

export const catalogMutationResolvers: readonly ClassType[] = [
  ...productMutationResolvers,
  ...packageMutationResolvers,
  ...packageItemMutationResolvers,
];
