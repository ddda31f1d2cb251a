import { callFilters } from '../../datasources/telegent/reads/call-filters.js';
import { messageFilters } from '../../datasources/telegent/reads/message-filters.js';
import { tag } from '../../datasources/telegent/reads/tags.js';
import type {
  CallFilterRecord,
  GuardianFeaturesRecord,
  MessageFilterRecord,
} from '../../datasources/telegent/records/index.js';
import type { CredentialLists } from '../../datasources/lists/credential-lists.js';
import type { Listing } from '../../datasources/lists/listing.js';
import type { Read } from '../../datasources/telegent/request.js';

export type FilterRecord = CallFilterRecord | MessageFilterRecord;

/** What sets call filters and message filters apart for who looks them up. */
export interface FilterKind<Filter extends FilterRecord> {
  /** The filters of one subscriber: one request. */
  ofSubscriber(subscriberId: string): Read<readonly Filter[]>;
  /** The filters of everyone, as screens read them. */
  inLists(lists: CredentialLists): Promise<Listing<Filter>>;
  /** The lock under which a filter is read and written, the one of its writes themselves. */
  lockOf(filterId: string): string;
  /** Whether the switch is on without which such filters sleep. */
  isEnabled(features: GuardianFeaturesRecord): boolean;
}

export const CALL_FILTERS: FilterKind<CallFilterRecord> = {
  ofSubscriber: (subscriberId) => callFilters({ subscriberId }),
  inLists: (lists) => lists.callFilters(),
  lockOf: (filterId) => tag('callFilter', filterId),
  isEnabled: ({ callsEnabled }) => callsEnabled,
};

export const MESSAGE_FILTERS: FilterKind<MessageFilterRecord> = {
  ofSubscriber: (subscriberId) => messageFilters({ subscriberId }),
  inLists: (lists) => lists.messageFilters(),
  lockOf: (filterId) => tag('messageFilter', filterId),
  isEnabled: ({ messagesEnabled }) => messagesEnabled,
};
