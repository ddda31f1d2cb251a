import type { Plain } from '../../datasources/telegent/write.js';
import * as writes from '../../datasources/telegent/writes/message-filters.js';
import type { DeleteMessageFilterInput } from '../../schema/guardian/message-filter-inputs.js';
import { mutation } from '../definition.js';
import { planned } from '../plan.js';
import { MESSAGE_FILTERS } from './filter-kinds.js';
import { filterToDelete } from './lookups.js';

/** `POST /subscribers/message-filter/delete`, which takes the lists and keywords of the filter with it. */
export const deleteMessageFilter = mutation({
  name: 'deleteMessageFilter',

  async prepare(input: Plain<DeleteMessageFilterInput>, preparation) {
    const { subscriber, filter } = await filterToDelete(MESSAGE_FILTERS, input, preparation);
    const credential = preparation.credentialFor(subscriber.accountId);
    return {
      accountId: subscriber.accountId,
      kept: { subscriberId: subscriber.id, deletedId: filter.id },
      writes: [planned('delete', writes.deleteMessageFilter, { MessageFilterId: filter.id }, credential)],
    };
  },

  result: (kept) => kept,
});
