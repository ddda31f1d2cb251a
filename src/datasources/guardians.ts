import type { Access } from './scope/access.js';
import type { GuardianRecord, GuardianSource, PhoneNumberRecord } from './contracts/index.js';
import type { CredentialLists } from './lists/credential-lists.js';
import { rowsWhere } from './lists/rows-where.js';
import { holderOf } from './scope/scope.js';
import { callFilterKeywords } from './telegent/reads/call-filters.js';
import {
  guardianFeatures,
  guardianRelationsByChild,
  guardianRelationsByParent,
} from './telegent/reads/guardian.js';
import type {
  CallFilterRecord,
  GuardianFeaturesRecord,
  GuardianRelationRecord,
  KeywordFilterRecord,
  MessageFilterRecord,
  SubscriberRecord,
} from './telegent/records/index.js';

/**
 * Rests on `GET /subscribers/guardian-features` and `/guardians/relation/...` (one subscriber a request, so they rank
 * behind lists), and on the filter lists, which come whole in one request each.
 */
export class Guardians implements GuardianSource {
  constructor(private readonly access: Access) {}

  async ofSubscriber(subscriber: SubscriberRecord): Promise<GuardianRecord | null> {
    return (await this.access.seesSubscriber(subscriber.id)) ? { subscriber } : null;
  }

  features({ subscriber }: GuardianRecord): Promise<GuardianFeaturesRecord | null> {
    return this.access.read(guardianFeatures(subscriber.id), { priority: 'optional' });
  }

  async callFilters({ subscriber }: GuardianRecord): Promise<readonly CallFilterRecord[]> {
    const filters = await this.#listsOf(subscriber)?.callFilters();
    return filters?.all(holderOf, subscriber.id) ?? [];
  }

  async messageFilters({ subscriber }: GuardianRecord): Promise<readonly MessageFilterRecord[]> {
    const filters = await this.#listsOf(subscriber)?.messageFilters();
    return filters?.all(holderOf, subscriber.id) ?? [];
  }

  async callFiltersOf(number: PhoneNumberRecord): Promise<readonly CallFilterRecord[]> {
    return this.#covering(number, (guardian) => this.callFilters(guardian));
  }

  async messageFiltersOf(number: PhoneNumberRecord): Promise<readonly MessageFilterRecord[]> {
    return this.#covering(number, (guardian) => this.messageFilters(guardian));
  }

  async guardians({ subscriber }: GuardianRecord): Promise<readonly GuardianRelationRecord[]> {
    return this.#inAccount(
      await this.access.read(guardianRelationsByChild(subscriber.id)),
      (relation) => relation.guardianId,
    );
  }

  async wards({ subscriber }: GuardianRecord): Promise<readonly GuardianRelationRecord[]> {
    return this.#inAccount(
      await this.access.read(guardianRelationsByParent(subscriber.id)),
      (relation) => relation.wardId,
    );
  }

  keywordsOf(filter: CallFilterRecord): Promise<KeywordFilterRecord | null> {
    return this.access.read(callFilterKeywords(filter.id, filter.subscriberId));
  }

  async #covering<T extends { readonly e164: string | null }>(
    number: PhoneNumberRecord,
    filtersOf: (guardian: GuardianRecord) => Promise<readonly T[]>,
  ): Promise<readonly T[]> {
    const subscriber = await this.access.subscriber(number.subscriberId);
    const filters = subscriber ? await filtersOf({ subscriber }) : [];
    return filters.filter(({ e164 }) => e164 === number.e164);
  }

  /** A relation whose other side lies outside of the viewer's scope is not shown. */
  async #inAccount(
    relations: readonly GuardianRelationRecord[],
    otherSide: (relation: GuardianRelationRecord) => string,
  ): Promise<readonly GuardianRelationRecord[]> {
    const scope = await this.access.scope();
    return rowsWhere(relations, async (relation) => (await scope.subscriber(otherSide(relation))) !== null);
  }

  #listsOf(subscriber: SubscriberRecord): CredentialLists | null {
    return subscriber.accountId === null ? this.access.catalog : this.access.listsOf(subscriber.accountId);
  }
}
