import type { Clock } from '../clock.js';
import type { PhoneNumberRecord } from '../datasources/contracts/index.js';
import type { Listing } from '../datasources/lists/listing.js';
import { e164Of, idOf, type Scope } from '../datasources/scope/scope.js';
import { tailOf } from '../datasources/telegent/decode/ids.js';
import { numberTag, tag } from '../datasources/telegent/reads/tags.js';
import type { SubscriberRecord } from '../datasources/telegent/records/index.js';
import { UpstreamUsage } from '../datasources/telegent/upstream-usage.js';

/** Whose a phone number is. */
export interface NumberOwner {
  readonly numberId: string;
  readonly e164: string;
  /** Null for a number that nobody holds. */
  readonly subscriberId: string | null;
  readonly accountId: string | null;
}

/** `later`: it is not known, and may be when it is asked for again. Null: the platform has no such number. */
export type OwnerAnswer = NumberOwner | 'later' | null;

/** Lists younger than this serve as they are; older ones are read anew, and serve meanwhile up to the limit. Milliseconds. */
const RENEWED_AFTER_MS = 10 * 60_000;
const OLDEST_MS = 15 * 60_000;
/** After each request that reading the lists took, they are not read again for so long. Milliseconds. */
const PAUSE_A_REQUEST_MS = 5_000;

export interface NumberOwnersParts {
  /** Every account, read through the caches or, when `fresh`, past them; `usage` counts the requests. */
  readonly scope: (usage: UpstreamUsage, fresh: boolean) => Scope;
  /** As the pipeline's. */
  readonly mark: () => (tags: readonly string[]) => boolean;
  readonly clock: Clock;
}

interface Index {
  readonly readAt: number;
  readonly isFresh: boolean;
  readonly numbers: Listing<PhoneNumberRecord>;
  readonly subscribers: Listing<SubscriberRecord>;
  readonly isCurrent: (tags: readonly string[]) => boolean;
}

/**
 * Tells whose a number is out of the lists of all numbers and subscribers, which it reads seldom: a thousand events cost the
 * requests of none. What was dropped since the lists were read is not told out of them.
 */
export class NumberOwners {
  #index: Index | undefined;
  #reading: Promise<void> | undefined;
  /** Not read before. */
  #nextReadAt = -Infinity;

  constructor(private readonly parts: NumberOwnersParts) {}

  /** Reads the lists, for all numbers at once, where they are not here or too old. Never rejects. */
  async getReady(): Promise<void> {
    const age = this.parts.clock.now() - (this.#index?.readAt ?? -Infinity);
    if (age > OLDEST_MS) await this.#read(false);
    else if (age > RENEWED_AFTER_MS) void this.#read(false);
  }

  /**
   * Reads the lists anew, if it may, where they do not tell. What they lacked after `since`, in milliseconds since the epoch, the
   * platform has not. Never rejects.
   */
  async of(e164: string, since: number): Promise<OwnerAnswer> {
    await this.getReady();
    const known = this.known(e164);
    if (known !== undefined) return known;
    if (this.#lacks(e164, since)) return null;
    if (!(await this.#read(true))) return 'later';
    return this.known(e164) ?? (this.#lacks(e164, since) ? null : 'later');
  }

  /** What the lists tell that are here already; undefined where they do not tell. */
  known(e164: string): NumberOwner | undefined {
    const index = this.#usable();
    const number = index?.numbers.one(e164Of, e164);
    return index && number ? ownerIn(index, number) : undefined;
  }

  /** Who holds the number that an order brought, as far as the lists tell that are here already. */
  knownOfOrder(orderId: string): NumberOwner | undefined {
    const index = this.#usable();
    const number = index?.numbers.one(orderTailOf, tailOf(orderId));
    return index && number ? ownerIn(index, number) : undefined;
  }

  #usable(): Index | undefined {
    const index = this.#index;
    return index && this.parts.clock.now() - index.readAt <= OLDEST_MS ? index : undefined;
  }

  /** Whether lists that were read past the caches since then have no such number. */
  #lacks(e164: string, since: number): boolean {
    const index = this.#usable();
    if (index === undefined || !index.isFresh || index.readAt < since) return false;
    return index.numbers.one(e164Of, e164) === null && index.isCurrent([numberTag(e164)]);
  }

  /** Whether the lists were read; at once by all who ask, and not again too soon. */
  async #read(fresh: boolean): Promise<boolean> {
    if (this.#reading) await this.#reading;
    else {
      if (this.parts.clock.now() < this.#nextReadAt) return false;
      this.#reading = this.#readLists(fresh).finally(() => (this.#reading = undefined));
      await this.#reading;
    }
    return true;
  }

  async #readLists(fresh: boolean): Promise<void> {
    const { clock, mark } = this.parts;
    const usage = new UpstreamUsage();
    const isCurrent = mark();
    const readAt = clock.now();
    const scope = this.parts.scope(usage, fresh);
    try {
      const [numbers, subscribers] = await Promise.all([scope.numbers(), scope.subscribers()]);
      this.#index = { readAt, isFresh: fresh, numbers, subscribers, isCurrent };
    } catch {
      // The platform cannot be asked now; what is known already serves on.
      usage.requests = Math.max(usage.requests, 1);
    }
    this.#nextReadAt = clock.now() + usage.requests * PAUSE_A_REQUEST_MS;
  }
}

/** Undefined where what the lists say may have changed since. */
function ownerIn({ subscribers, isCurrent }: Index, number: PhoneNumberRecord): NumberOwner | undefined {
  const { id, e164, subscriberId } = number;
  const tags = [
    'number',
    numberTag(e164),
    ...(subscriberId === null ? [] : ['subscriber', tag('subscriber', subscriberId)]),
  ];
  if (!isCurrent(tags)) return undefined;
  const holder = subscriberId === null ? null : subscribers.one(idOf, subscriberId);
  // Somebody holds it whom the list of subscribers does not have yet.
  if (subscriberId !== null && holder === null) return undefined;
  return { numberId: id, e164, subscriberId, accountId: holder?.accountId ?? null };
}

const orderTailOf = ({ orderId }: PhoneNumberRecord): string | null => orderId && tailOf(orderId);
