import * as writes from '../../datasources/telegent/writes/message-filters.js';
import { planned } from '../plan.js';
import { ALLOWED_CONTACTS, messageFilterNamed } from './message-filter-lists.js';
import { addition } from './list-changes.js';

/** `POST /subscribers/message-filter/allowed-contacts/add`. */
export const addAllowedContacts = addition({
  ...ALLOWED_CONTACTS,
  name: 'addAllowedContacts',
  write: (filter, contacts, credential) =>
    planned(
      'add',
      writes.addAllowedContacts,
      { ...messageFilterNamed(filter), Contacts: contacts },
      credential,
    ),
});
