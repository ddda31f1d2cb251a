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
  prefix: 'CFID',
  idName: 'CallFilterId',
  table: ({ store }) => store.callFilters,
  isEnabled: ({ guardianCalls }) => guardianCalls,
  lists: ['AllowedNumbers', 'BlockedNumbers'],
  switches: [
    'EnableTranscription',
    'ApplyToOutbound',
    'ApplyToInbound',
    'BlockUnknownNumbers',
    'BlockInternational',
    'RecordFlaggedCalls',
  ],
  settings: [
    'KeywordFilter',
    'TranscriptionAction',
    'WarningMessage',
    'NotificationPhones',
    'TimeRestrictions',
  ],
  lostMode: 'BLACKLIST',
  presets: ['CHILD', 'TEENAGER', 'ADOLESCENT'],
};

/** What the list leaves out, and what an update's reply leaves out besides. */
const UNLISTED = ['KeywordFilter', 'TimeRestrictions'];
const UNREPLIED = [...UNLISTED, ...kind.switches.filter((name) => name !== 'EnableTranscription')];

function without(answer: object, names: readonly string[]) {
  return Object.fromEntries(Object.entries(answer).filter(([name]) => !names.includes(name)));
}

const allowed = listHandlers(kind, 'AllowedNumbers', 'Numbers');
const blocked = listHandlers(kind, 'BlockedNumbers', 'Numbers');

export const callFilters: Domain = {
  createCallFilter: (call) => ({ TimeRestrictions: null, ...filterAnswer(kind, createFilter(call, kind)) }),
  getCallFilters: (call) =>
    findFilters(call, kind).map((filter) => without(filterAnswer(kind, filter), UNLISTED)),
  updateCallFilter: (call) => without(filterAnswer(kind, updateFilter(call, kind)), UNREPLIED),
  deleteCallFilter: (call) => deleteFilter(call, kind),
  getCallFilterKeywords: (call) => filterKeywords(call, kind),
  getAllowedNumbers: allowed.read,
  addAllowedNumbers: allowed.add,
  removeCallFilterAllowedNumbers: allowed.remove,
  listCallFilterBlockedNumbers: blocked.read,
  addCallFilterBlockedNumbers: blocked.add,
  removeCallFilterBlockedNumbers: blocked.remove,
};
