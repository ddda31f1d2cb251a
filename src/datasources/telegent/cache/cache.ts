import type { Keyv } from 'keyv';
import { LRUCache } from 'lru-cache';
import type { Clock } from '../../../clock.js';
import { ABSENT_FRESH_MS, cachePolicies, type CachePolicies } from './cache-policy.js';
import type { InvalidationLog } from '../../../store/numbered-log.js';
import type { Resource } from '../request.js';
import { Epochs } from './epochs.js';
import type { Ingredients } from './ingredients.js';
import { CLOCK_SKEW_MS, Life } from './life.js';
import { InvalidationFollower } from './invalidation-follower.js';

/** A cached answer. */
export interface CacheEntry {
  readonly value: unknown;
  readonly resource: Resource;
  readonly tags: readonly string[];
  /** When the read began, in milliseconds since 1970. */
  readonly readAt: number;
  /** The number in the invalidation log up to which the reader knew it when the read began. */
  readonly epoch: number;
  /** Rough size in memory. */
  readonly bytes: number;
  /** Set when the platform said that there is no such thing. */
  readonly absent?: true;
}

/** The moment at which a read began, to tell later whether its answer is still true. */
export interface ReadStart {
  readonly resource: Resource;
  readonly at: number;
  readonly epoch: number;
  /** Its place in the order in which this process began its reads. */
  readonly order: number;
}

/** What a caller puts up with. */
export interface Demands {
  /** Milliseconds; where the policy would serve an older answer. */
  readonly maxAgeMs?: number | undefined;
  /** Only what this process began to read after this moment. */
  readonly notBefore?: number | undefined;
}

/** How an entry may be served. */
export type Freshness = 'fresh' | 'stale' | 'expired';

const ENTRY_OVERHEAD_BYTES = 300;

/**
 * Answers by key, in this process up to a bound in bytes, and behind it in the store. Every entry has tags, its resource
 * class among them. `drop` takes away all entries of a tag; besides, it makes every read of that class which is under way
 * outdated, since nobody knows yet whether its answer holds what was changed. What was dropped is never served, not even
 * instead of an error. Nothing is served while this process has no contact with the invalidation log.
 */
export class AnswerCache {
  readonly #entries: LRUCache<string, CacheEntry>;
  readonly #epochs = new Epochs();
  readonly #follower: InvalidationFollower;
  readonly #policies: CachePolicies;
  /** When each entry that this process has read was begun. */
  readonly #orders = new WeakMap<CacheEntry, number>();
  #order = 0;
  #keeps = 0;

  constructor(
    private readonly settings: {
      readonly keyv: Keyv<CacheEntry>;
      readonly invalidations: InvalidationLog;
      readonly clock: Clock;
      readonly maxBytes: number;
      readonly policies?: CachePolicies;
    },
  ) {
    this.#policies = settings.policies ?? cachePolicies;
    this.#follower = new InvalidationFollower(settings.invalidations, this.#epochs);
    this.#entries = new LRUCache({
      maxSize: settings.maxBytes,
      sizeCalculation: (entry) => 2 * entry.bytes + ENTRY_OVERHEAD_BYTES,
    });
  }

  /** The entry in this process, however old. */
  local(key: string): CacheEntry | undefined {
    return this.#served(this.#entries.get(key));
  }

  /** The entry in this process or the store, however old. */
  async get(key: string): Promise<CacheEntry | undefined> {
    return (await this.getMany([key]))[0];
  }

  /** As `get`, for many keys with one look into the store. */
  async getMany(keys: readonly string[]): Promise<(CacheEntry | undefined)[]> {
    if (!this.#follower.isInContact && !(await this.#follower.catchUp())) return keys.map(() => undefined);
    const entries = keys.map((key) => this.local(key));
    const missing = keys.filter((_, index) => entries[index] === undefined);
    if (missing.length === 0) return entries;
    const stored = await this.#stored(missing);
    // A read may have landed meanwhile, or a drop.
    return keys.map((key, index) => this.local(key) ?? this.#served(entries[index] ?? stored.get(key)));
  }

  freshness(entry: CacheEntry, { maxAgeMs = Infinity, notBefore }: Demands = {}): Freshness {
    const age = this.#age(entry);
    if (notBefore !== undefined && (this.#orders.get(entry) ?? 0) <= notBefore) return 'expired';
    if (entry.absent === true) return age < this.#freshMs(entry) ? 'fresh' : 'expired';
    if (age > maxAgeMs) return 'expired';
    if (age < this.#freshMs(entry)) return 'fresh';
    const { freshMs, staleMs } = this.#policies[entry.resource];
    return age < freshMs + staleMs ? 'stale' : 'expired';
  }

  /** How long answers of a resource are fresh, in milliseconds. */
  freshMsOf(resource: Resource): number {
    return this.#policies[resource].freshMs;
  }

  /** Whether the entry is better than an error. */
  standsInForError(entry: CacheEntry | undefined): entry is CacheEntry {
    if (entry === undefined || entry.absent === true || this.#served(entry) === undefined) return false;
    const { freshMs, errorMs } = this.#policies[entry.resource];
    return this.#age(entry) < freshMs + errorMs;
  }

  /** To be called before a read is sent. */
  begin(resource: Resource): ReadStart {
    return { resource, at: this.settings.clock.now(), epoch: this.#epochs.current, order: ++this.#order };
  }

  /** The entry that the read with this place in the order has left; undefined where it was not kept, or is replaced by now. */
  kept(key: string, order: number): CacheEntry | undefined {
    const entry = this.local(key);
    return entry !== undefined && this.#orders.get(entry) === order ? entry : undefined;
  }

  /** Changes whenever anything was dropped, here or in another process as far as that is known, or became dirty. */
  get revision(): number {
    return this.#epochs.revision;
  }

  /** For how long what is made of these answers is true; null where it is not, or where one of them is not fresh any more. */
  lifeOf(ingredients: Ingredients): Life | null {
    const answers = [...ingredients.answers];
    if (ingredients.isSpoilt || ingredients.isLost || answers.length === 0) return null;
    const life = new Life(answers, {
      lifeMs: ({ entry, maxAgeMs }) => Math.min(this.#freshMs(entry), maxAgeMs),
      held: (key) => this.#entries.peek(key),
      isInContact: () => this.#follower.isInContact,
      now: () => this.settings.clock.now(),
      revision: () => `${this.#epochs.revision} ${this.#keeps}`,
      since: this.#epochs,
    });
    return answers.every(([, { entry }]) => this.#served(entry)) && life.isTrue() ? life : null;
  }

  /** The present moment in the order of reads: those that begin later come after it. */
  moment(): number {
    return this.#order;
  }

  /** Whether nothing that a read could have seen was dropped since it began. */
  isCurrent({ resource, epoch }: ReadStart, tags: readonly string[]): boolean {
    return !this.#epochs.isOutdatedUnderWay(epoch, resource, tags);
  }

  /** Keeps an answer, unless it is outdated or dirty. */
  keep(key: string, start: ReadStart, answer: Pick<CacheEntry, 'value' | 'tags' | 'bytes' | 'absent'>): void {
    const { resource, at, epoch } = start;
    const tags = [resource, ...answer.tags];
    if (!this.isCurrent(start, answer.tags) || this.#epochs.isDirty(tags)) return;
    const entry = { ...answer, tags, resource, readAt: at, epoch };
    this.#keeps++;
    this.#orders.set(entry, start.order);
    this.#entries.set(key, entry);
    this.settings.keyv.set(key, entry, this.#lifeMs(resource)).catch(() => false);
  }

  /**
   * Takes away every entry with one of the tags (a bare resource class such as `number` is a tag as well), here at once, in
   * the store and in every process within a second, and outdates the reads under way of the classes that the tags name
   * (`number:NID-1` names `number`). Never rejects.
   */
  drop(tags: readonly string[]): Promise<void> {
    return this.#follower.drop(tags);
  }

  /**
   * Until the answer is called, entries with one of the tags are not served, and no answer with one of them is kept. Reads
   * that began meanwhile may be kept afterwards: drop the tags first, unless nothing was changed.
   */
  markDirty(tags: readonly string[]): () => void {
    return this.#epochs.markDirty(tags);
  }

  /** Learns of every drop of other processes until now. */
  async catchUp(): Promise<void> {
    // A look that is under way may have begun too early.
    await this.#follower.catchUp();
    await this.#follower.catchUp();
  }

  /**
   * Remembers this moment. Its answer tells whether nothing with one of the tags was dropped since, in any process, as far as
   * that is known here; false while this process has no contact with the log.
   */
  mark(): (tags: readonly string[]) => boolean {
    const epoch = this.#epochs.current;
    return (tags) =>
      this.#follower.isInContact && !this.#epochs.isOutdated(epoch, tags) && !this.#epochs.isDirty(tags);
  }

  /** Stops following the drops of other processes. */
  close(): void {
    this.#follower.close();
  }

  async #stored(keys: readonly string[]): Promise<ReadonlyMap<string, CacheEntry>> {
    const answers = await this.settings.keyv.getMany([...keys]).catch(() => []);
    const found = new Map<string, CacheEntry>();
    keys.forEach((key, index) => {
      const entry = this.#served(answers[index]);
      if (entry === undefined) return;
      found.set(key, entry);
      if (this.local(key) === undefined) this.#entries.set(key, entry);
    });
    return found;
  }

  /** The entry, if it may be served now. */
  #served(entry: CacheEntry | undefined): CacheEntry | undefined {
    if (entry === undefined || !this.#follower.isInContact) return undefined;
    const { epoch, tags } = entry;
    return this.#epochs.isOutdated(epoch, tags) || this.#epochs.isDirty(tags) ? undefined : entry;
  }

  #freshMs({ resource, absent }: CacheEntry): number {
    const { freshMs } = this.#policies[resource];
    return absent === true ? Math.min(freshMs, ABSENT_FRESH_MS) : freshMs;
  }

  #lifeMs(resource: Resource): number {
    const { freshMs, staleMs, errorMs } = this.#policies[resource];
    return freshMs + Math.max(staleMs, errorMs);
  }

  #age({ readAt }: CacheEntry): number {
    const age = this.settings.clock.now() - readAt;
    return age < -CLOCK_SKEW_MS ? Infinity : age;
  }
}
