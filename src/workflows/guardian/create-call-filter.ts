import {
  callFilterFields,
  callFilterModeWords,
  isUpdatableMode,
} from '../../datasources/telegent/encode/call-filter.js';
import { CallFilterMode } from '../../datasources/telegent/records/index.js';
import * as writes from '../../datasources/telegent/writes/call-filters.js';
import type { CreateCallFilterInput } from '../../schema/guardian/call-filter-inputs.js';
import { mutation } from '../definition.js';
import { planned, resultOf } from '../plan.js';
import { checkLevel } from './call-levels.js';
import { refuseOnBoth } from './contacts.js';
import { CALL_FILTERS } from './filter-kinds.js';
import { warnOfAllowList, warnOfKeywords, warnOfSleep } from './filter-warnings.js';
import { protectedSubscriber, requireNumberOf } from './lookups.js';

/**
 * `POST /subscribers/call-filter`. The platform demands a mode: BLACKLIST, since WHITELIST would silence everyone. Its flags
 * of direction default to false, with which a filter does nothing, so both are always sent.
 */
export const createCallFilter = mutation({
  name: 'createCallFilter',

  async prepare(input: CreateCallFilterInput, preparation) {
    const { allowedNumbers, blockedNumbers, keywordFilter, transcriptionEnabled } = input;
    const mode = input.mode ?? CallFilterMode.BLACKLIST;
    refuseOnBoth(blockedNumbers ?? [], allowedNumbers ?? [], 'blockedNumbers', preparation);
    const { subscriber } = await preparation.found({
      subscriber: protectedSubscriber(input.subscriberId, preparation),
    });
    await Promise.all([
      requireNumberOf(subscriber, input.number, preparation),
      isUpdatableMode(mode) ? null : checkLevel(subscriber, preparation),
    ]);
    preparation.stopIfRefused();
    await warnOfSleep(CALL_FILTERS, subscriber, preparation);
    if (allowedNumbers?.length) warnOfAllowList(mode, 'allowedNumbers', preparation);
    if (keywordFilter && !transcriptionEnabled) warnOfKeywords(preparation);
    const body = {
      SubscriberId: subscriber.id,
      Phone: input.number,
      FilterMode: callFilterModeWords[mode],
      ...callFilterFields(input),
      ApplyToInbound: input.applyToInbound ?? true,
      ApplyToOutbound: input.applyToOutbound ?? true,
    };
    const credential = preparation.credentialFor(subscriber.accountId);
    return {
      accountId: subscriber.accountId,
      kept: { subscriberId: subscriber.id },
      writes: [planned('create', writes.createCallFilter, body, credential)],
    };
  },

  result: ({ subscriberId }, results) => ({
    subscriberId,
    filterId: resultOf(results, 'create', writes.createCallFilter)?.id ?? null,
  }),
});
