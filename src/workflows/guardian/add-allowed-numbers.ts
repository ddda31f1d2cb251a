import * as writes from '../../datasources/telegent/writes/call-filters.js';
import { planned } from '../plan.js';
import { ALLOWED_NUMBERS, callFilterNamed } from './call-filter-lists.js';
import { addition } from './list-changes.js';

/** `POST /subscribers/call-filter/allowed-numbers/add`. */
export const addAllowedNumbers = addition({
  ...ALLOWED_NUMBERS,
  name: 'addAllowedNumbers',
  write: (filter, numbers, credential) =>
    planned('add', writes.addAllowedNumbers, { ...callFilterNamed(filter), Numbers: numbers }, credential),
});
