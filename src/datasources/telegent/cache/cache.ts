import type { Keyv } from 'keyv';
import { LRUCache } from 'lru-cache';
import type { Clock } from '../../../clock.js';
import { ABSENT_FRESH_MS, cachePolicies } from './cache-policy.js';
import type { Resource } from '../request.js';
import { TagIndex } from './tag-index.js';

/** A cached answer. */
export interface CacheEntry {
  readonly value: unknown;
  readonly resource: Resource;
  readonly tags: readonly string[];
  /** When the read began, in milliseconds since the epoch. */
  readonly readAt: number;
  /** Rough size in memory. */
  readonly bytes: number;
  /** Set when the platform said that there is no such thing. */
  readonly absent?: true;
}

/** The moment at which a read began, to tell later whether its answer is still true. */
export interface ReadStart {
  readonly resource: Resource;
  readonly at: number;
  readonly drop: number;
}

/** What stands in the store: entries, and for each dropped tag the instant of its drop. */
export type StoredAnswer = CacheEntry | number;

/** How an entry may be served. */
export type Freshness = 'fresh' | 'stale' | 'expired';

/** Two clocks of one store may differ by this; an entry from farther in the future was written under another time. */
const CLOCK_SKEW_MS = 60_000;
const ENTRY_OVERHEAD_BYTES = 300;
const REMEMBERED_DROPS = 50_000;
const LONGEST_LIFE_MS = Math.max(
  ...Object.keys(cachePolicies).map((resource) => lifeOf(resource as Resource)),
);

/**
 * Answers by key, in this process up to a bound in bytes, and behind it in the store. Every entry has tags, its resource
 * class among them. `drop` takes away all entries of a tag; besides, it makes every read of that class which is under way
 * outdated, since nobody knows yet whether its answer holds what was changed.
 */
export class AnswerCache {
  readonly #entries: LRUCache<string, CacheEntry>;
  readonly #keys = new TagIndex();
  readonly #dropOfTag = new LRUCache<string, number>({ max: REMEMBERED_DROPS });
  readonly #dropOfClass = new Map<string, number>();
  #drops = 0;

  constructor(
    private readonly settings: {
      readonly keyv: Keyv<StoredAnswer>;
      readonly clock: Clock;
      readonly maxBytes: number;
    },
  ) {
    this.#entries = new LRUCache({
      maxSize: settings.maxBytes,
      sizeCalculation: (entry) => 2 * entry.bytes + ENTRY_OVERHEAD_BYTES,
      dispose: (entry, key) => this.#keys.remove(key, entry.tags),
    });
  }

  /** The entry in this process, however old. */
  local(key: string): CacheEntry | undefined {
    return this.#entries.get(key);
  }

  /** The entry in this process or the store, however old. */
  async get(key: string): Promise<CacheEntry | undefined> {
    return (await this.getMany([key]))[0];
  }

  /** As `get`, for many keys with one look into the store. */
  async getMany(keys: readonly string[]): Promise<(CacheEntry | undefined)[]> {
    const entries = keys.map((key) => this.local(key));
    const missing = keys.filter((_, index) => entries[index] === undefined);
    if (missing.length === 0) return entries;
    const stored = await this.#stored(missing);
    // A read may have landed meanwhile.
    return keys.map((key, index) => this.local(key) ?? entries[index] ?? stored.get(key));
  }

  /** `maxAgeMs` is what the caller puts up with, where the policy would serve an older answer. */
  freshness(entry: CacheEntry, maxAgeMs = Infinity): Freshness {
    const age = this.#age(entry);
    const { freshMs, staleMs } = cachePolicies[entry.resource];
    if (entry.absent === true) return age < Math.min(freshMs, ABSENT_FRESH_MS) ? 'fresh' : 'expired';
    if (age > maxAgeMs) return 'expired';
    if (age < freshMs) return 'fresh';
    return age < freshMs + staleMs ? 'stale' : 'expired';
  }

  /** Whether the entry is better than an error. */
  standsInForError(entry: CacheEntry | undefined): entry is CacheEntry {
    if (entry === undefined || entry.absent === true) return false;
    const { freshMs, errorMs } = cachePolicies[entry.resource];
    return this.#age(entry) < freshMs + errorMs;
  }

  /** To be called before a read is sent. */
  begin(resource: Resource): ReadStart {
    return { resource, at: this.settings.clock.now(), drop: this.#drops };
  }

  /** Whether nothing that a read could have seen was dropped since it began. */
  isCurrent({ resource, drop }: ReadStart, tags: readonly string[]): boolean {
    const outdated = (last: number | undefined): boolean => last !== undefined && last > drop;
    return (
      !outdated(this.#dropOfClass.get(resource)) && !tags.some((tag) => outdated(this.#dropOfTag.get(tag)))
    );
  }

  /** Keeps an answer, unless it is outdated. */
  keep(key: string, start: ReadStart, answer: Pick<CacheEntry, 'value' | 'tags' | 'bytes' | 'absent'>): void {
    if (!this.isCurrent(start, answer.tags)) return;
    const { resource, at } = start;
    const entry = { ...answer, tags: [resource, ...answer.tags], resource, readAt: at };
    this.#keepLocally(key, entry);
    this.settings.keyv.set(key, entry, lifeOf(resource)).catch(() => false);
  }

  /**
   * Takes away every entry with one of the tags (a bare resource class such as `number` is a tag as well), here and in the
   * store, and outdates the reads under way of the classes that the tags name (`number:NID-1` names `number`).
   */
  async drop(tags: readonly string[]): Promise<void> {
    const drop = ++this.#drops;
    for (const tag of tags) {
      this.#dropOfTag.set(tag, drop);
      this.#dropOfClass.set(tag.split(':', 1)[0] ?? tag, drop);
      for (const key of this.#keys.keysOf(tag)) this.#entries.delete(key);
    }
    const now = this.settings.clock.now();
    await Promise.all(tags.map((tag) => this.settings.keyv.set(dropKey(tag), now, LONGEST_LIFE_MS)));
  }

  async #stored(keys: readonly string[]): Promise<ReadonlyMap<string, CacheEntry>> {
    const { keyv } = this.settings;
    const drop = this.#drops;
    const answers = await keyv.getMany([...keys]).catch(() => []);
    const found = new Map<string, CacheEntry>();
    keys.forEach((key, index) => {
      const answer = answers[index];
      if (typeof answer === 'object') found.set(key, answer);
    });
    if (found.size === 0) return found;
    const tags = [...new Set([...found.values()].flatMap((entry) => entry.tags))];
    const drops = await keyv.getMany(tags.map(dropKey)).catch(() => undefined);
    const dropped = new Map(tags.map((tag, index) => [tag, drops?.[index]]));
    for (const [key, entry] of found) {
      const before = (instant: unknown): boolean => typeof instant !== 'number' || instant < entry.readAt;
      const valid =
        drops !== undefined && drop === this.#drops && entry.tags.every((tag) => before(dropped.get(tag)));
      if (valid) this.#keepLocally(key, entry);
      else found.delete(key);
    }
    return found;
  }

  #keepLocally(key: string, entry: CacheEntry): void {
    this.#entries.set(key, entry);
    if (this.#entries.has(key)) this.#keys.add(key, entry.tags);
  }

  #age({ readAt }: CacheEntry): number {
    const age = this.settings.clock.now() - readAt;
    return age < -CLOCK_SKEW_MS ? Infinity : age;
  }
}

function dropKey(tag: string): string {
  return `dropped ${tag}`;
}

function lifeOf(resource: Resource): number {
  const { freshMs, staleMs, errorMs } = cachePolicies[resource];
  return freshMs + Math.max(staleMs, errorMs);
}
