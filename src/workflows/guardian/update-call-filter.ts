import {
  callFilterAsItStands,
  callFilterClearings,
  callFilterFields,
  isUpdatableMode,
  updatableModeWords,
  type UpdatableCallFilterMode,
} from '../../datasources/telegent/encode/call-filter.js';
import { callFilterKeywords } from '../../datasources/telegent/reads/call-filters.js';
import { CallFilterMode, type CallFilterRecord } from '../../datasources/telegent/records/index.js';
import * as writes from '../../datasources/telegent/writes/call-filters.js';
import type { UpdateCallFilterInput } from '../../schema/guardian/call-filter-inputs.js';
import { mutation } from '../definition.js';
import { warnNothingToDo } from '../nothing-to-do.js';
import { planned } from '../plan.js';
import type { Preparation } from '../preparation.js';
import { UserErrorCode, WarningCode } from '../user-error.js';
import { refuseOnBoth } from './contacts.js';
import { CALL_FILTERS } from './filter-kinds.js';
import { warnOfAllowList, warnOfKeywords, warnOfSleep } from './filter-warnings.js';
import { filterAsItIs, readOf, requireNumberOf } from './lookups.js';
import { merged, saysTheSame } from './merge.js';

/** `POST /subscribers/call-filter/update`, which loses every field that is left out: all are read, merged and sent. */
export const updateCallFilter = mutation({
  name: 'updateCallFilter',

  locks: ({ filterId }: UpdateCallFilterInput) => [CALL_FILTERS.lockOf(filterId)],

  async prepare(input: UpdateCallFilterInput, preparation) {
    if (input.mode && !isUpdatableMode(input.mode)) refuseLevel(preparation);
    const { subscriber, filter } = await filterAsItIs(CALL_FILTERS, input, preparation);
    const { number, allowedNumbers, blockedNumbers } = input;
    if (number && number !== filter.e164) await requireNumberOf(subscriber, number, preparation);
    if (blockedNumbers) {
      refuseOnBoth(blockedNumbers, allowedNumbers ?? filter.allowedNumbers, 'blockedNumbers', preparation);
    } else if (allowedNumbers) {
      refuseOnBoth(allowedNumbers, filter.blockedNumbers, 'allowedNumbers', preparation);
    }
    const mode = modeAfter(filter, input.mode ?? null, preparation);
    preparation.stopIfRefused();

    const keywordsRead = callFilterKeywords(filter.id, subscriber.id);
    const keywords = await readOf(subscriber, keywordsRead, preparation.fresh, preparation);
    const standing = {
      Phone: filter.e164 ?? undefined,
      FilterMode: isUpdatableMode(filter.mode) ? updatableModeWords[filter.mode] : undefined,
      ...callFilterAsItStands(filter, keywords),
    };
    const body = merged(
      standing,
      { Phone: number ?? undefined, FilterMode: updatableModeWords[mode] },
      callFilterFields(input),
      callFilterClearings(input, standing),
    );
    const isNothing = saysTheSame(body, standing);
    if (isNothing) warnNothingToDo(preparation);
    else {
      await warnOfSleep(CALL_FILTERS, subscriber, preparation);
      if (allowedNumbers?.length) warnOfAllowList(mode, 'allowedNumbers', preparation);
      if (input.keywordFilter && !body.EnableTranscription) warnOfKeywords(preparation);
    }
    const ids = { FilterId: filter.id, SubscriberId: subscriber.id };
    const credential = preparation.credentialFor(subscriber.accountId);
    return {
      accountId: subscriber.accountId,
      kept: { subscriberId: subscriber.id, filterId: filter.id },
      writes: isNothing ? [] : [planned('update', writes.updateCallFilter, { ...ids, ...body }, credential)],
    };
  },

  result: (kept) => kept,
});

/** The mode to send: an update must name one of two, so that a filter with an age level cannot keep it. */
function modeAfter(
  filter: CallFilterRecord,
  asked: CallFilterMode | null,
  preparation: Preparation,
): UpdatableCallFilterMode {
  if (isUpdatableMode(filter.mode)) return asked !== null && isUpdatableMode(asked) ? asked : filter.mode;
  if (asked === null) {
    const message =
      'The filter has an age level, or another mode that no update can keep: name the mode that it is to have instead, or change its lists entry by entry, which leaves the mode as it is.';
    preparation.refuse(UserErrorCode.WRONG_STATE, message, 'mode');
  } else {
    const message = 'The filter has lost its age level, which only a new filter can have again.';
    preparation.warn(WarningCode.LEVEL_GIVEN_UP, message, 'mode');
  }
  return asked !== null && isUpdatableMode(asked) ? asked : CallFilterMode.BLACKLIST;
}

function refuseLevel(preparation: Preparation): void {
  const message =
    'mode can be an age level in a new filter only: delete this one and create another, or set WHITELIST or BLACKLIST.';
  preparation.refuse(UserErrorCode.NOT_ALLOWED, message, 'mode');
}
