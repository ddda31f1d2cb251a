import * as writes from '../../datasources/telegent/writes/message-filters.js';
import { planned } from '../plan.js';
import { BLOCKED_CONTACTS, messageFilterNamed } from './message-filter-lists.js';
import { removal } from './list-changes.js';

/** `POST /subscribers/message-filter/blocked-contacts/remove`. */
export const removeBlockedContacts = removal({
  ...BLOCKED_CONTACTS,
  name: 'removeBlockedContacts',
  write: (filter, contacts, credential) =>
    planned(
      'remove',
      writes.removeBlockedContacts,
      { ...messageFilterNamed(filter), Contacts: contacts },
      credential,
    ),
});
