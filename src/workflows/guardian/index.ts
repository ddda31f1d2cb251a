import type { AnyMutationDefinition } from '../definition.js';

/** The mutations of this domain that send something. */
export const guardianMutations: readonly AnyMutationDefinition[] = [];
