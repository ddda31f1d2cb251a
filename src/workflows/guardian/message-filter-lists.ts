import type { MessageFilterRecord } from '../../datasources/telegent/records/index.js';
import type { MutationInput } from '../definition.js';
import { MESSAGE_FILTERS } from './filter-kinds.js';
import type { FilterList } from './list-changes.js';
import type { FilterIds } from './lookups.js';

interface ContactsInput extends MutationInput, FilterIds {
  readonly contacts: readonly string[];
}

type ContactList = FilterList<ContactsInput, MessageFilterRecord>;

export const ALLOWED_CONTACTS: ContactList = {
  filters: MESSAGE_FILTERS,
  path: 'contacts',
  asked: ({ contacts }) => contacts,
  entriesOf: ({ allowedContacts }) => allowedContacts,
  othersOf: ({ blockedContacts }) => blockedContacts,
};

export const BLOCKED_CONTACTS: ContactList = {
  filters: MESSAGE_FILTERS,
  path: 'contacts',
  asked: ({ contacts }) => contacts,
  entriesOf: ({ blockedContacts }) => blockedContacts,
  othersOf: ({ allowedContacts }) => allowedContacts,
};

/** How the writes of both lists name the filter. */
export const messageFilterNamed = ({ id, subscriberId }: MessageFilterRecord) => ({
  SubscriberId: subscriberId,
  MessageFilterId: id,
});
