import {
  messageFilterAsItStands,
  messageFilterFields,
  messageFilterModeAsItStands,
  messageFilterModeWord,
} from '../../datasources/telegent/encode/message-filter.js';
import { keywordClearing } from '../../datasources/telegent/encode/filter-settings.js';
import * as writes from '../../datasources/telegent/writes/message-filters.js';
import type { UpdateMessageFilterInput } from '../../schema/guardian/message-filter-inputs.js';
import { mutation } from '../definition.js';
import { warnNothingToDo } from '../nothing-to-do.js';
import { planned } from '../plan.js';
import { refuseOnBoth } from './contacts.js';
import { MESSAGE_FILTERS } from './filter-kinds.js';
import { warnOfSleep } from './filter-warnings.js';
import { filterAsItIs, requireNumberOf } from './lookups.js';
import { merged, saysTheSame } from './merge.js';
import { refuseModeAndLevel } from './message-levels.js';

/** `POST /subscribers/message-filter/update`, which loses every field that is left out: all are read, merged and sent. */
export const updateMessageFilter = mutation({
  name: 'updateMessageFilter',

  locks: ({ filterId }: UpdateMessageFilterInput) => [MESSAGE_FILTERS.lockOf(filterId)],

  async prepare(input: UpdateMessageFilterInput, preparation) {
    refuseModeAndLevel(input, preparation);
    const { subscriber, filter } = await filterAsItIs(MESSAGE_FILTERS, input, preparation);
    const { number, mode, level, allowedContacts, blockedContacts } = input;
    if (number && number !== filter.e164) await requireNumberOf(subscriber, number, preparation);
    if (blockedContacts) {
      refuseOnBoth(
        blockedContacts,
        allowedContacts ?? filter.allowedContacts,
        'blockedContacts',
        preparation,
      );
    } else if (allowedContacts) {
      refuseOnBoth(allowedContacts, filter.blockedContacts, 'allowedContacts', preparation);
    }
    preparation.stopIfRefused();

    const standing = {
      Phone: filter.e164 ?? undefined,
      FilterMode: messageFilterModeAsItStands(filter),
      ...messageFilterAsItStands(filter),
    };
    const body = merged(
      standing,
      { Phone: number ?? undefined, FilterMode: messageFilterModeWord(mode, level) },
      messageFilterFields(input),
      keywordClearing(input, standing),
    );
    const isNothing = saysTheSame(body, standing);
    if (isNothing) warnNothingToDo(preparation);
    else await warnOfSleep(MESSAGE_FILTERS, subscriber, preparation);
    const ids = { FilterId: filter.id, SubscriberId: subscriber.id };
    const credential = preparation.credentialFor(subscriber.accountId);
    return {
      accountId: subscriber.accountId,
      kept: { subscriberId: subscriber.id, filterId: filter.id },
      writes: isNothing
        ? []
        : [planned('update', writes.updateMessageFilter, { ...ids, ...body }, credential)],
    };
  },

  result: (kept) => kept,
});
