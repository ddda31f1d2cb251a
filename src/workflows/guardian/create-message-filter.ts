import type { Plain } from '../../datasources/telegent/write.js';
import {
  messageFilterFields,
  messageFilterModeWord,
} from '../../datasources/telegent/encode/message-filter.js';
import type { SubscriberRecord } from '../../datasources/telegent/records/index.js';
import * as writes from '../../datasources/telegent/writes/message-filters.js';
import type {
  CreateMessageFilterInput,
  MessageFilterSettingsInput,
} from '../../schema/guardian/message-filter-inputs.js';
import { mutation } from '../definition.js';
import { planned, resultOf, type KnownBaseline, type Plan } from '../plan.js';
import type { Preparation } from '../preparation.js';
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
    refuseContradictions(input, preparation);
    const { subscriber } = await preparation.found({
      subscriber: protectedSubscriber(input.subscriberId, preparation),
    });
    await requireNumberOf(subscriber, input.number, preparation);
    preparation.stopIfRefused();
    await warnOfSleep(MESSAGE_FILTERS, subscriber, preparation);
    return messageFilterPlan(subscriber, input.number, input, preparation);
  },

  result: ({ subscriberId }, results) => ({
    subscriberId,
    filterId: resultOf(results, 'create', writes.createMessageFilter)?.id ?? null,
  }),
});

/** Refuses a new filter that says two things at once. */
export function refuseContradictions(
  wanted: Plain<MessageFilterSettingsInput>,
  preparation: Preparation,
): void {
  refuseModeAndLevel(wanted, preparation);
  const { allowedContacts, blockedContacts } = wanted;
  refuseOnBoth(blockedContacts ?? [], allowedContacts ?? [], 'blockedContacts', preparation);
}

/** A filter for the messages of a number, once everything about it has been checked. */
export function messageFilterPlan(
  { id: subscriberId, accountId }: Pick<SubscriberRecord, 'id' | 'accountId'>,
  e164: string,
  wanted: Plain<MessageFilterSettingsInput>,
  preparation: Preparation,
  options: KnownBaseline<readonly string[]> = {},
): Plan<{ readonly subscriberId: string }> {
  const body = {
    SubscriberId: subscriberId,
    Phone: e164,
    FilterMode: messageFilterModeWord(wanted.mode, wanted.level) ?? 'ACTIVE',
    ...messageFilterFields(wanted),
    ApplyToInbound: wanted.applyToInbound ?? true,
    ApplyToOutbound: wanted.applyToOutbound ?? true,
  };
  const credential = preparation.credentialFor(accountId);
  const create = planned('create', writes.createMessageFilter, body, credential, options);
  return { accountId, kept: { subscriberId }, writes: [create] };
}
