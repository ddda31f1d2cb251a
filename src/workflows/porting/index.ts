import type { AnyMutationDefinition } from '../definition.js';
import { cancelPortIn } from './cancel-port-in.js';
import { issuePortOutPin } from './issue-port-out-pin.js';
import { submitPortIn } from './submit-port-in.js';
import { updatePortIn } from './update-port-in.js';

/** The mutations of this domain that send something. */
export const portingMutations: readonly AnyMutationDefinition[] = [
  submitPortIn,
  updatePortIn,
  cancelPortIn,
  issuePortOutPin,
];
