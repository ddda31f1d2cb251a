import * as writes from '../../datasources/telegent/writes/call-filters.js';
import { planned } from '../plan.js';
import { ALLOWED_NUMBERS, callFilterNamed } from './call-filter-lists.js';
import { removal } from './list-changes.js';

/** `POST /subscribers/call-filter/allowed-numbers/remove`. */
export const removeAllowedNumbers = removal({
  ...ALLOWED_NUMBERS,
  name: 'removeAllowedNumbers',
  write: (filter, numbers, credential) =>
    planned(
      'remove',
      writes.removeCallFilterAllowedNumbers,
      { ...callFilterNamed(filter), Numbers: numbers },
      credential,
    ),
});
