import type { AnyMutationDefinition } from '../definition.js';
import { setGuardianFeatures } from './set-guardian-features.js';
import { addGuardian } from './add-guardian.js';
import { removeGuardian } from './remove-guardian.js';
import { createCallFilter } from './create-call-filter.js';
import { updateCallFilter } from './update-call-filter.js';
import { deleteCallFilter } from './delete-call-filter.js';
import { addAllowedNumbers } from './add-allowed-numbers.js';
import { removeAllowedNumbers } from './remove-allowed-numbers.js';
import { addBlockedNumbers } from './add-blocked-numbers.js';
import { removeBlockedNumbers } from './remove-blocked-numbers.js';
import { createMessageFilter } from './create-message-filter.js';
import { updateMessageFilter } from './update-message-filter.js';
import { deleteMessageFilter } from './delete-message-filter.js';
import { addAllowedContacts } from './add-allowed-contacts.js';
import { removeAllowedContacts } from './remove-allowed-contacts.js';
import { addBlockedContacts } from './add-blocked-contacts.js';
import { removeBlockedContacts } from './remove-blocked-contacts.js';

/** The mutations of this domain that send something. */
export const guardianMutations: readonly AnyMutationDefinition[] = [
  setGuardianFeatures,
  addGuardian,
  removeGuardian,
  createCallFilter,
  updateCallFilter,
  deleteCallFilter,
  addAllowedNumbers,
  removeAllowedNumbers,
  addBlockedNumbers,
  removeBlockedNumbers,
  createMessageFilter,
  updateMessageFilter,
  deleteMessageFilter,
  addAllowedContacts,
  removeAllowedContacts,
  addBlockedContacts,
  removeBlockedContacts,
];
