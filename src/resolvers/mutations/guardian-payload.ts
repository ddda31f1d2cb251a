import type { GuardianRecord } from '../../datasources/contracts/index.js';
import type { Sources } from '../../datasources/sources.js';
import { CallFilter } from '../../schema/guardian/call-filter.js';
import { Guardian } from '../../schema/guardian/guardian.js';
import { MessageFilter } from '../../schema/guardian/message-filter.js';
import { Subscriber } from '../../schema/subscriber/subscriber.js';
import type { PayloadField } from './payload.js';

interface OfSubscriber {
  readonly subscriberId: string;
}
interface OfFilter extends OfSubscriber {
  readonly filterId: string | null;
}

async function guardianOf({ subscriberId }: OfSubscriber, sources: Sources): Promise<GuardianRecord | null> {
  const subscriber = await sources.subscribers.byId(subscriberId);
  return subscriber && sources.guardian.ofSubscriber(subscriber);
}

/** Whom the change protects. */
export const subscriber: PayloadField<OfSubscriber> = {
  type: () => Subscriber,
  description: 'Whom it protects, as they are now.',
  resolve: ({ subscriberId }, sources) => sources.subscribers.byId(subscriberId),
};

export const guardian: PayloadField<OfSubscriber> = {
  type: () => Guardian,
  description: 'The protection of that subscriber as it is now.',
  resolve: guardianOf,
};

export const callFilter: PayloadField<OfFilter> = {
  type: () => CallFilter,
  description: 'The filter as it is now.',
  resolve: async (filter, sources) => {
    const owner = await guardianOf(filter, sources);
    const filters = owner ? await sources.guardian.callFilters(owner) : [];
    return filters.find(({ id }) => id === filter.filterId) ?? null;
  },
};

export const messageFilter: PayloadField<OfFilter> = {
  type: () => MessageFilter,
  description: 'The filter as it is now.',
  resolve: async (filter, sources) => {
    const owner = await guardianOf(filter, sources);
    const filters = owner ? await sources.guardian.messageFilters(owner) : [];
    return filters.find(({ id }) => id === filter.filterId) ?? null;
  },
};
