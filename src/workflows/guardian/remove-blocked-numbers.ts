import * as writes from '../../datasources/telegent/writes/call-filters.js';
import { planned } from '../plan.js';
import { BLOCKED_NUMBERS, callFilterNamed } from './call-filter-lists.js';
import { removal } from './list-changes.js';

/** `POST /subscribers/call-filter/blocked-numbers/remove`. */
export const removeBlockedNumbers = removal({
  ...BLOCKED_NUMBERS,
  name: 'removeBlockedNumbers',
  write: (filter, numbers, credential) =>
    planned(
      'remove',
      writes.removeCallFilterBlockedNumbers,
      { ...callFilterNamed(filter), Numbers: numbers },
      credential,
    ),
});
