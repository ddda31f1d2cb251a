import * as writes from '../../datasources/telegent/writes/call-filters.js';
import { planned } from '../plan.js';
import { BLOCKED_NUMBERS, callFilterNamed } from './call-filter-lists.js';
import { addition } from './list-changes.js';

/** `POST /subscribers/call-filter/blocked-numbers/add`. */
export const addBlockedNumbers = addition({
  ...BLOCKED_NUMBERS,
  name: 'addBlockedNumbers',
  write: (filter, numbers, credential) =>
    planned(
      'add',
      writes.addCallFilterBlockedNumbers,
      { ...callFilterNamed(filter), Numbers: numbers },
      credential,
    ),
});
