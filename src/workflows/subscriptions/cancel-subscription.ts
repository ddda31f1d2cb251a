import type { Plain } from '../../datasources/telegent/write.js';
import * as writes from '../../datasources/telegent/writes/subscriptions.js';
import type { CancelSubscriptionInput } from '../../schema/subscription/subscription-inputs.js';
import { mutation } from '../definition.js';
import { planned } from '../plan.js';
import { warnNothingToDo } from '../nothing-to-do.js';
import { secondLook } from '../second-look.js';
import { subscriptionRefusal } from './refusals.js';

/** `POST /subscriptions/delete`: ends a subscription for good. Number and subscriber stay, and its SIM is free. */
export const cancelSubscription = mutation({
  name: 'cancelSubscription',

  async prepare({ subscriptionId }: Plain<CancelSubscriptionInput>, preparation) {
    const { known } = await preparation.found({
      known: preparation.subscription(subscriptionId, 'subscriptionId'),
    });
    const { id, active, subscriberId, numberId } = await secondLook(
      preparation,
      async (access) => (await access.subscription(known.id)) ?? known,
      (seen) => !seen.active,
    );
    if (!active) warnNothingToDo(preparation);
    const accountId = (await preparation.access.subscriber(subscriberId))?.accountId ?? null;
    const body = { SubscriptionId: id };
    const credential = preparation.credentialFor(accountId);
    return {
      accountId,
      kept: { subscriptionId: id, subscriberId, numberId },
      writes: active ? [planned('cancel', writes.deleteSubscription, body, credential)] : [],
    };
  },

  result: (kept) => kept,

  refusal: subscriptionRefusal,
});
