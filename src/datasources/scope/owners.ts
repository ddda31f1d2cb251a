import { randomUUID } from 'node:crypto';
import type { Keyv } from 'keyv';
import type { Clock } from '../../clock.js';
import { Listing } from '../lists/listing.js';
import type { CredentialLists } from '../lists/credential-lists.js';
import type { Credential } from '../telegent/credentials.js';
import type { SubscriberRecord } from '../telegent/records/index.js';
import { standsInFor } from '../telegent/errors.js';
import { canonicalId } from '../telegent/decode/ids.js';
import { accountOfSubscriber, idOf } from './scope.js';

/** An access decision older than this is checked with the platform again. */
export const ACCESS_DECISION_MAX_AGE_MS = 15 * 60_000;
/** While the platform cannot be asked, its last word stands for this long. */
const STANDS_MS = 24 * 3_600_000;
/** A subscriber changes its account by transfer only, so what was learnt is kept long. */
const REMEMBERED_FOR_MS = 30 * 24 * 3_600_000;

/** The account of a subscriber whose list row did not name it, and when a single read last told. */
export interface RememberedOwner {
  readonly accountId: string | null;
  readonly checkedAt: number;
  /** Names the last time that it was forgotten, so that a read which began before does not bring it back. */
  readonly forgotten?: string | undefined;
}

/** Answers a single read of a subscriber, past the lists, and past every cache where it has to be fresh. */
type ReadSubscriber = (id: string, fresh?: boolean) => Promise<SubscriberRecord | null>;

/**
 * The derivation of account ownership: number -> subscriber -> account, and subscription, filter, relation -> subscriber.
 * This is the tenancy boundary. The subscriber list names the account of each row; where it leaves the account out, one
 * single read tells, and is remembered.
 */
export class Owners {
  readonly #filled = new WeakMap<Listing<SubscriberRecord>, Listing<SubscriberRecord>>();

  constructor(
    private readonly remembered: Keyv<RememberedOwner>,
    private readonly clock: Clock,
  ) {}

  /** Every subscriber of a distributor, with the account in every row that has one. */
  async ofDistributor(lists: CredentialLists, readOne: ReadSubscriber): Promise<Listing<SubscriberRecord>> {
    const listing = await lists.subscribers();
    if (listing.rows.every((row) => row.accountId !== null)) return listing;
    // What is remembered of owners outlives the reads that told it.
    lists.ingredients?.spoil();
    const known = this.#filled.get(listing);
    if (known) return known;
    const rows = await Promise.all(
      listing.rows.map(async (row) =>
        row.accountId === null
          ? { ...row, accountId: (await this.#owner(lists, row.id, readOne)).accountId }
          : row,
      ),
    );
    const filled = new Listing(rows);
    this.#filled.set(listing, filled);
    return filled;
  }

  /** The subscribers of one account, for a viewer of that account: what was learnt long ago is checked first. */
  async ofAccount(
    lists: CredentialLists,
    accountId: string,
    readOne: ReadSubscriber,
  ): Promise<Listing<SubscriberRecord>> {
    const all = await this.ofDistributor(lists, readOne);
    const part = all.part(accountOfSubscriber, accountId);
    const listed = await lists.subscribers();
    if (all === listed) return part;
    const rows = await Promise.all(
      part.rows.map(async (row) => {
        if (listed.one(idOf, row.id)?.accountId === accountId) return row;
        const owner = await this.#owner(lists, row.id, readOne, ACCESS_DECISION_MAX_AGE_MS);
        return owner.accountId === accountId ? row : null;
      }),
    );
    return new Listing(rows.filter((row) => row !== null));
  }

  /**
   * Forgets, in every process on the store, whose the subscribers are: for a transfer, when it is acknowledged and before
   * the tags of the subscribers and their list are dropped. Rejects where the store cannot be written.
   */
  async forget(credential: Credential, subscriberIds: readonly string[]): Promise<void> {
    const forgotten = { accountId: null, checkedAt: 0, forgotten: randomUUID() };
    const keys = subscriberIds.map((id) => keyOf(credential, canonicalId('subscriber', id)));
    const written = await Promise.all(
      keys.map((key) => this.remembered.set(key, forgotten, REMEMBERED_FOR_MS)),
    );
    if (written.includes(false)) throw new Error('The store could not be told to forget an owner');
  }

  async #owner(
    lists: CredentialLists,
    subscriberId: string,
    readOne: ReadSubscriber,
    maxAgeMs = REMEMBERED_FOR_MS,
  ): Promise<RememberedOwner> {
    const key = keyOf(lists.credential, subscriberId);
    const known = await this.remembered.get(key);
    // A subscriber that could not be found may be in an account by now.
    const life = known?.accountId === null ? ACCESS_DECISION_MAX_AGE_MS : maxAgeMs;
    if (known && this.clock.now() - known.checkedAt <= life) return known;
    const forgotten = known?.forgotten;
    // A cache that has not heard of the transfer yet would bring the old owner back for long.
    const answer = await outcomeOf(readOne(subscriberId, forgotten !== undefined));
    if ('error' in answer) {
      if (known && standsInFor(answer.error) && this.clock.now() - known.checkedAt <= STANDS_MS) return known;
      throw answer.error;
    }
    const { value: subscriber } = answer;
    const owner = { accountId: subscriber?.accountId ?? null, checkedAt: this.clock.now(), forgotten };
    const isTrueStill = (await this.remembered.get(key))?.forgotten === forgotten;
    if (isTrueStill) await this.remembered.set(key, owner, REMEMBERED_FOR_MS);
    return owner;
  }
}

const outcomeOf = <T>(work: Promise<T>): Promise<{ readonly value: T } | { readonly error: unknown }> =>
  work.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );

const keyOf = (credential: Credential, subscriberId: string): string => `${credential.id} ${subscriberId}`;
