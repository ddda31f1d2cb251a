import * as writes from '../../datasources/telegent/writes/message-filters.js';
import { planned } from '../plan.js';
import { ALLOWED_CONTACTS, messageFilterNamed } from './message-filter-lists.js';
import { removal } from './list-changes.js';

/** `POST /subscribers/message-filter/allowed-contacts/remove`. */
export const removeAllowedContacts = removal({
  ...ALLOWED_CONTACTS,
  name: 'removeAllowedContacts',
  write: (filter, contacts, credential) =>
    planned(
      'remove',
      writes.removeAllowedContacts,
      { ...messageFilterNamed(filter), Contacts: contacts },
      credential,
    ),
});
