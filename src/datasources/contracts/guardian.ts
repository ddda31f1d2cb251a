import type {
  CallFilterRecord,
  GuardianFeaturesRecord,
  GuardianRelationRecord,
  KeywordFilterRecord,
  MessageFilterRecord,
  SubscriberRecord,
} from '../telegent/records/index.js';
import type { PhoneNumberRecord } from './number.js';

/** The Guardian of one subscriber: nothing is read until one of its parts is asked for. */
export interface GuardianRecord {
  readonly subscriber: SubscriberRecord;
}

/** Call and message protection, and who watches over whom. */
export interface GuardianSource {
  /** Null where the viewer may not see this subscriber's protection. Sends no request. */
  ofSubscriber(subscriber: SubscriberRecord): Promise<GuardianRecord | null>;
  features(guardian: GuardianRecord): Promise<GuardianFeaturesRecord | null>;
  callFilters(guardian: GuardianRecord): Promise<readonly CallFilterRecord[]>;
  messageFilters(guardian: GuardianRecord): Promise<readonly MessageFilterRecord[]>;
  /** The filters of the number's own subscriber that cover it, one of each kind at most. */
  callFiltersOf(number: PhoneNumberRecord): Promise<readonly CallFilterRecord[]>;
  messageFiltersOf(number: PhoneNumberRecord): Promise<readonly MessageFilterRecord[]>;
  /** Relations in which this subscriber is the ward. */
  guardians(guardian: GuardianRecord): Promise<readonly GuardianRelationRecord[]>;
  /** Relations in which this subscriber is the guardian. */
  wards(guardian: GuardianRecord): Promise<readonly GuardianRelationRecord[]>;
  /** The keyword rules of a call filter, which no list carries. */
  keywordsOf(filter: CallFilterRecord): Promise<KeywordFilterRecord | null>;
}
