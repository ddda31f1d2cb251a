import { maySetFiltersOf } from '../../auth/policies.js';
import type { Access } from '../../datasources/scope/access.js';
import { holderOf } from '../../datasources/scope/scope.js';
import type { CallOptions } from '../../datasources/telegent/client.js';
import { canonicalId } from '../../datasources/telegent/decode/ids.js';
import type { SubscriberRecord } from '../../datasources/telegent/records/index.js';
import type { Read } from '../../datasources/telegent/request.js';
import type { Preparation } from '../preparation.js';
import { UserErrorCode } from '../user-error.js';
import type { FilterKind, FilterRecord } from './filter-kinds.js';

/** Names a filter, which the platform finds by its subscriber only. */
export interface FilterIds {
  readonly subscriberId: string;
  readonly filterId: string;
}

/** Reads what belongs to a subscriber, with the credential that writes it. */
export function readOf<T>(
  subscriber: Pick<SubscriberRecord, 'accountId'>,
  read: Read<T>,
  access: Access,
  preparation: Preparation,
  options: CallOptions = {},
): Promise<T> {
  const { client, options: own } = access.directory;
  return client.read(preparation.credentialFor(subscriber.accountId), read, { ...own, ...options });
}

/**
 * The subscriber whose filters are to be set; refused in the same words where it does not exist, is another account's, is no
 * ward of a viewer who has only its wards, and where it is that viewer itself.
 */
export async function protectedSubscriber(
  id: string,
  preparation: Preparation,
): Promise<SubscriberRecord | null> {
  const wanted = canonicalId('subscriber', id);
  const subscriber = maySetFiltersOf(preparation.viewer, wanted)
    ? await preparation.find((access) => access.subscriber(wanted))
    : null;
  if (subscriber) return subscriber;
  const message = 'There is no such subscriber whose filters you may set.';
  preparation.refuse(UserErrorCode.NOT_FOUND, message, 'subscriberId');
  return null;
}

/** A filter as it is now, read past the caches, for what is merged with it and written back. */
export async function filterAsItIs<Filter extends FilterRecord>(
  kind: FilterKind<Filter>,
  { filterId, subscriberId }: FilterIds,
  preparation: Preparation,
): Promise<{ readonly subscriber: SubscriberRecord; readonly filter: Filter }> {
  const { subscriber } = await preparation.found({
    subscriber: protectedSubscriber(subscriberId, preparation),
  });
  const filters = await readOf(subscriber, kind.ofSubscriber(subscriber.id), preparation.fresh, preparation);
  const filter = filters.find(({ id }) => id === filterId);
  if (!filter) refuseFilter(preparation);
  return { subscriber, ...(await preparation.found({ filter: Promise.resolve(filter) })) };
}

/** A filter that is to be deleted: that it is the subscriber's may rest on what a screen has shown. */
export async function filterToDelete<Filter extends FilterRecord>(
  kind: FilterKind<Filter>,
  { filterId, subscriberId }: FilterIds,
  preparation: Preparation,
): Promise<{ readonly subscriber: SubscriberRecord; readonly filter: Filter }> {
  const { subscriber } = await preparation.found({
    subscriber: protectedSubscriber(subscriberId, preparation),
  });
  const { accountId, id } = subscriber;
  const filter = await preparation.find(async (access) => {
    const lists = accountId === null ? access.catalog : access.listsOf(accountId);
    const filters = lists && (await kind.inLists(lists)).all(holderOf, id);
    return filters?.find((candidate) => candidate.id === filterId) ?? null;
  });
  if (!filter) refuseFilter(preparation);
  return { subscriber, ...(await preparation.found({ filter: Promise.resolve(filter) })) };
}

/** Refuses a number that the subscriber does not hold, whether it exists or not. */
export async function requireNumberOf(
  subscriber: SubscriberRecord,
  e164: string,
  preparation: Preparation,
): Promise<void> {
  // Guardians see filters of their wards, not their numbers: what they name is looked up past what they see.
  const number = await preparation.find(async (access) => {
    const found = await (await access.scope()).number({ e164 });
    return found?.subscriberId === subscriber.id ? found : null;
  });
  if (!number) preparation.refuse(UserErrorCode.NOT_FOUND, 'The subscriber has no such number.', 'number');
}

function refuseFilter(preparation: Preparation): void {
  preparation.refuse(UserErrorCode.NOT_FOUND, 'The subscriber has no such filter.', 'filterId');
}
