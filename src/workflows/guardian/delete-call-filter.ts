import type { Plain } from '../../datasources/telegent/write.js';
import * as writes from '../../datasources/telegent/writes/call-filters.js';
import type { DeleteCallFilterInput } from '../../schema/guardian/call-filter-inputs.js';
import { mutation } from '../definition.js';
import { planned } from '../plan.js';
import { CALL_FILTERS } from './filter-kinds.js';
import { filterToDelete } from './lookups.js';

/** `POST /subscribers/call-filter/delete`, which takes the lists and keywords of the filter with it. */
export const deleteCallFilter = mutation({
  name: 'deleteCallFilter',

  async prepare(input: Plain<DeleteCallFilterInput>, preparation) {
    const { subscriber, filter } = await filterToDelete(CALL_FILTERS, input, preparation);
    const credential = preparation.credentialFor(subscriber.accountId);
    return {
      accountId: subscriber.accountId,
      kept: { subscriberId: subscriber.id, deletedId: filter.id },
      writes: [planned('delete', writes.deleteCallFilter, { CallFilterId: filter.id }, credential)],
    };
  },

  result: (kept) => kept,
});
