import type { CallFilterRecord } from '../../datasources/telegent/records/index.js';
import type { MutationInput } from '../definition.js';
import { CALL_FILTERS } from './filter-kinds.js';
import { warnOfAllowList } from './filter-warnings.js';
import type { FilterList } from './list-changes.js';
import type { FilterIds } from './lookups.js';

interface NumbersInput extends MutationInput, FilterIds {
  readonly numbers: readonly string[];
}

type NumberList = FilterList<NumbersInput, CallFilterRecord>;

export const ALLOWED_NUMBERS: NumberList = {
  filters: CALL_FILTERS,
  path: 'numbers',
  asked: ({ numbers }) => numbers,
  entriesOf: ({ allowedNumbers }) => allowedNumbers,
  othersOf: ({ blockedNumbers }) => blockedNumbers,
  warnOfAddition: ({ mode }, preparation) => warnOfAllowList(mode, 'numbers', preparation),
};

export const BLOCKED_NUMBERS: NumberList = {
  filters: CALL_FILTERS,
  path: 'numbers',
  asked: ({ numbers }) => numbers,
  entriesOf: ({ blockedNumbers }) => blockedNumbers,
  othersOf: ({ allowedNumbers }) => allowedNumbers,
};

/** How the writes of both lists name the filter. */
export const callFilterNamed = ({ id, subscriberId }: CallFilterRecord) => ({
  SubscriberId: subscriberId,
  CallFilterId: id,
});
