import type { Plain } from '../../datasources/telegent/write.js';
import { canonicalId } from '../../datasources/telegent/decode/ids.js';
import { guardianFeatures } from '../../datasources/telegent/reads/guardian.js';
import { tag } from '../../datasources/telegent/reads/tags.js';
import type { SubscriberRecord } from '../../datasources/telegent/records/index.js';
import * as writes from '../../datasources/telegent/writes/guardian.js';
import type { SetGuardianFeaturesInput } from '../../schema/guardian/guardian-inputs.js';
import { mutation } from '../definition.js';
import { warnNothingToDo } from '../nothing-to-do.js';
import { planned, type Plan } from '../plan.js';
import type { Preparation } from '../preparation.js';
import { UserErrorCode } from '../user-error.js';
import { readOf } from './lookups.js';

/**
 * `POST /subscribers/guardian-features`. A switch that is left out may be lost, so both are sent: the missing one as a fresh
 * read shows it.
 */
export const setGuardianFeatures = mutation({
  name: 'setGuardianFeatures',

  // The lock of the write itself.
  locks: ({ subscriberId }: Plain<SetGuardianFeaturesInput>) => [
    `guardianFeatures ${tag('subscriber', canonicalId('subscriber', subscriberId))}`,
  ],

  async prepare(input: Plain<SetGuardianFeaturesInput>, preparation) {
    const { callsEnabled, messagesEnabled } = input;
    if (callsEnabled == null && messagesEnabled == null) {
      const message = 'Nothing is asked: set callsEnabled, messagesEnabled or both.';
      preparation.refuse(UserErrorCode.INVALID, message, 'callsEnabled');
    }
    const { subscriber } = await preparation.found({
      subscriber: preparation.subscriber(input.subscriberId, 'subscriberId'),
    });
    const isWhole = callsEnabled != null && messagesEnabled != null;
    const read = guardianFeatures(subscriber.id);
    const standing = isWhole ? null : await readOf(subscriber, read, preparation.fresh, preparation);
    const calls = callsEnabled ?? standing?.callsEnabled ?? false;
    const messages = messagesEnabled ?? standing?.messagesEnabled ?? false;
    const isNothing = standing?.callsEnabled === calls && standing.messagesEnabled === messages;
    if (isNothing) warnNothingToDo(preparation);
    const plan = featuresPlan(subscriber, { calls, messages }, preparation);
    return isNothing ? { ...plan, writes: [] } : plan;
  },

  result: (kept) => kept,
});

/** Whose Guardian is set. */
type Holder = Pick<SubscriberRecord, 'id' | 'accountId'>;

/** Both switches of a subscriber, once everything about them has been checked. */
export function featuresPlan(
  { id: subscriberId, accountId }: Holder,
  { calls, messages }: { readonly calls: boolean; readonly messages: boolean },
  preparation: Preparation,
): Plan<{ readonly subscriberId: string }> {
  const body = {
    SubscriberId: subscriberId,
    EnableIntelligentGuardianCalls: calls,
    EnableIntelligentGuardianMessages: messages,
  };
  const credential = preparation.credentialFor(accountId);
  const set = planned('set', writes.configureGuardianFeatures, body, credential);
  return { accountId, kept: { subscriberId }, writes: [set] };
}
