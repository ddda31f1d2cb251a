import type { Plain } from '../../datasources/telegent/write.js';
import {
  callFilterFields,
  callFilterModeWords,
  isUpdatableMode,
} from '../../datasources/telegent/encode/call-filter.js';
import {
  CallFilterMode,
  type KnownCallFilterMode,
  type SubscriberRecord,
} from '../../datasources/telegent/records/index.js';
import * as writes from '../../datasources/telegent/writes/call-filters.js';
import type { CreateCallFilterInput, NewCallFilterFields } from '../../schema/guardian/call-filter-inputs.js';
import { mutation } from '../definition.js';
import { planned, resultOf, type KnownBaseline, type Plan } from '../plan.js';
import type { Preparation } from '../preparation.js';
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

  async prepare(input: Plain<CreateCallFilterInput>, preparation) {
    const mode = checkedCallFilterMode(input, preparation);
    const { subscriber } = await preparation.found({
      subscriber: protectedSubscriber(input.subscriberId, preparation),
    });
    await Promise.all([
      requireNumberOf(subscriber, input.number, preparation),
      isUpdatableMode(mode) ? null : checkLevel(subscriber, preparation),
    ]);
    preparation.stopIfRefused();
    await warnOfSleep(CALL_FILTERS, subscriber, preparation);
    return callFilterPlan(subscriber, input.number, { ...input, mode }, preparation);
  },

  result: ({ subscriberId }, results) => ({
    subscriberId,
    filterId: resultOf(results, 'create', writes.createCallFilter)?.id ?? null,
  }),
});

/** How a new filter decides; lists that contradict each other are refused, and what has no effect is told. */
export function checkedCallFilterMode(
  input: Plain<NewCallFilterFields>,
  preparation: Preparation,
): KnownCallFilterMode {
  const { allowedNumbers, blockedNumbers, keywordFilter, transcriptionEnabled } = input;
  const mode = input.mode ?? CallFilterMode.BLACKLIST;
  refuseOnBoth(blockedNumbers ?? [], allowedNumbers ?? [], 'blockedNumbers', preparation);
  if (allowedNumbers?.length) warnOfAllowList(mode, 'allowedNumbers', preparation);
  if (keywordFilter && !transcriptionEnabled) warnOfKeywords(preparation);
  return mode;
}

/** A filter for the calls of a number, once everything about it has been checked. */
export function callFilterPlan(
  { id: subscriberId, accountId }: Pick<SubscriberRecord, 'id' | 'accountId'>,
  e164: string,
  wanted: Plain<NewCallFilterFields> & { readonly mode: KnownCallFilterMode },
  preparation: Preparation,
  options: KnownBaseline<readonly string[]> = {},
): Plan<{ readonly subscriberId: string }> {
  const body = {
    SubscriberId: subscriberId,
    Phone: e164,
    FilterMode: callFilterModeWords[wanted.mode],
    ...callFilterFields(wanted),
    ApplyToInbound: wanted.applyToInbound ?? true,
    ApplyToOutbound: wanted.applyToOutbound ?? true,
  };
  const credential = preparation.credentialFor(accountId);
  const create = planned('create', writes.createCallFilter, body, credential, options);
  return { accountId, kept: { subscriberId }, writes: [create] };
}
