import { listTag, tag } from './tags.js';
import { given } from './query.js';

/** Whose filters are read; without any of them the filters of every account that the credential reaches. */
export interface FilterSearch {
  readonly subscriberId?: string;
  readonly e164?: string;
  readonly accountId?: string;
}

export function filterQuery({ subscriberId, e164, accountId }: FilterSearch): {
  SubscriberId?: string;
  Phone?: string;
  AccountId?: string;
} {
  return given({ SubscriberId: subscriberId, Phone: e164, AccountId: accountId });
}

export function filterTags(list: 'callFilters' | 'messageFilters', { subscriberId }: FilterSearch): string[] {
  return subscriberId === undefined ? [listTag(list)] : [listTag(list), tag('subscriber', subscriberId)];
}
