import {
  messageFilterFields,
  messageFilterModeWord,
} from '../../datasources/telegent/encode/message-filter.js';
import * as writes from '../../datasources/telegent/writes/message-filters.js';
import type { CreateMessageFilterInput } from '../../schema/guardian/message-filter-inputs.js';
import { mutation } from '../definition.js';
import { planned, resultOf } from '../plan.js';
import { refuseOnBoth } from './contacts.js';
import { MESSAGE_FILTERS } from './filter-kinds.js';
import { warnOfSleep } from './filter-warnings.js';
import { protectedSubscriber, requireNumberOf } from './lookups.js';
import { refuseModeAndLevel } from './message-levels.js';

/**
 * `POST /subscribers/message-filter`. Its flags of direction default to false, with which a filter does nothing, so both are
 * always sent.
 */
export const createMessageFilter = mutation({
  name: 'createMessageFilter',

  async prepare(input: CreateMessageFilterInput, preparation) {
    const { mode, level, number, allowedContacts, blockedContacts } = input;
    refuseModeAndLevel(input, preparation);
    refuseOnBoth(blockedContacts ?? [], allowedContacts ?? [], 'blockedContacts', preparation);
    const { subscriber } = await preparation.found({
      subscriber: protectedSubscriber(input.subscriberId, preparation),
    });
    await requireNumberOf(subscriber, number, preparation);
    preparation.stopIfRefused();
    await warnOfSleep(MESSAGE_FILTERS, subscriber, preparation);
    const body = {
      SubscriberId: subscriber.id,
      Phone: number,
      FilterMode: messageFilterModeWord(mode, level) ?? 'ACTIVE',
      ...messageFilterFields(input),
      ApplyToInbound: input.applyToInbound ?? true,
      ApplyToOutbound: input.applyToOutbound ?? true,
    };
    const credential = preparation.credentialFor(subscriber.accountId);
    return {
      accountId: subscriber.accountId,
      kept: { subscriberId: subscriber.id },
      writes: [planned('create', writes.createMessageFilter, body, credential)],
    };
  },

  result: ({ subscriberId }, results) => ({
    subscriberId,
    filterId: resultOf(results, 'create', writes.createMessageFilter)?.id ?? null,
  }),
});
