import * as writes from '../../datasources/telegent/writes/message-filters.js';
import { planned } from '../plan.js';
import { BLOCKED_CONTACTS, messageFilterNamed } from './message-filter-lists.js';
import { addition } from './list-changes.js';

/** `POST /subscribers/message-filter/blocked-contacts/add`. */
export const addBlockedContacts = addition({
  ...BLOCKED_CONTACTS,
  name: 'addBlockedContacts',
  write: (filter, contacts, credential) =>
    planned(
      'add',
      writes.addBlockedContacts,
      { ...messageFilterNamed(filter), Contacts: contacts },
      credential,
    ),
});
