import type { AnyMutationDefinition } from '../definition.js';
import { setDataUsageLimits } from './set-data-usage-limits.js';
import { setDataUsageRenewal } from './set-data-usage-renewal.js';

/** The mutations of this domain that send something. */
export const usageMutations: readonly AnyMutationDefinition[] = [setDataUsageLimits, setDataUsageRenewal];
