import type { AnyMutationDefinition } from '../definition.js';
import { createAccount } from './create-account.js';
import { createDistributor } from './create-distributor.js';
import { updateAccount } from './update-account.js';
import { updateDistributor } from './update-distributor.js';

/** The mutations of this domain that send something. */
export const accountMutations: readonly AnyMutationDefinition[] = [
  createAccount,
  updateAccount,
  createDistributor,
  updateDistributor,
];
