import type { Domain } from '../operation.js';
import {
  createFilter,
  deleteFilter,
  filterAnswer,
  filterKeywords,
  findFilters,
  listHandlers,
  updateFilter,
  type FilterKind,
} from './filters.js';

const kind: FilterKind = {
  prefix: 'MFID',
  idName: 'MessageFilterId',
  table: ({ store }) => store.messageFilters,
  isEnabled: ({ guardianMessages }) => guardianMessages,
  lists: ['AllowedContacts', 'BlockedContacts'],
  switches: ['ApplyToOutbound', 'ApplyToInbound', 'BlockUnknownNumbers', 'BlockLinks', 'BlockMedia'],
  settings: ['KeywordFilter', 'NotificationPhones'],
  lostMode: 'INACTIVE',
  presets: [],
};

const allowed = listHandlers(kind, 'AllowedContacts', 'Contacts');
const blocked = listHandlers(kind, 'BlockedContacts', 'Contacts');

export const messageFilters: Domain = {
  createMessageFilter: (call) => filterAnswer(kind, createFilter(call, kind)),
  listMessageFilters: (call) => findFilters(call, kind).map((filter) => filterAnswer(kind, filter)),
  updateMessageFilter: (call) => filterAnswer(kind, updateFilter(call, kind)),
  deleteMessageFilter: (call) => deleteFilter(call, kind),
  getMessageFilterKeywords: (call) => filterKeywords(call, kind),
  listAllowedContacts: allowed.read,
  addAllowedContacts: allowed.add,
  removeAllowedContacts: allowed.remove,
  getBlockedContacts: blocked.read,
  addBlockedContacts: blocked.add,
  removeBlockedContacts: blocked.remove,
};
