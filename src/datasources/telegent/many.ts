import type { CacheEntry, Freshness } from './cache/cache.js';
import type { CacheOutcome } from './observer.js';
import type { CallOptions } from './client.js';
import type { Credential } from './credentials.js';
import { standsInFor, UpstreamError } from './errors.js';
import { callerOf, patienceOfWork, waitFor } from './quota/patience.js';
import { decodeAnswer, mayStandIn, type ReadStages } from './read-stages.js';
import type { ReadMany } from './request.js';
import type { Flight } from './single-flight.js';

/** Options of a read of many keys. */
export type ManyOptions = CallOptions & { readonly likelyNext?: () => Iterable<string> };

type Answers<T> = ReadonlyMap<string, T>;

/** The calls to make for what the cache cannot answer. */
interface Chunk {
  readonly keys: readonly string[];
  /** Keys that nobody asked for, sent along since there is room. */
  readonly extra: readonly string[];
}

/** The keys that were asked for, by where their answers are to be had. */
interface Known<T> {
  readonly found: Map<string, T>;
  /** The cached answers behind them, those included that say that there is none. */
  readonly served: [key: string, entry: CacheEntry][];
  /** In flight already. */
  readonly waited: Map<Flight<Answers<T>>, string[]>;
  readonly missing: string[];
  /** Found, but old enough to be asked for again, and when they were read. */
  readonly stale: string[];
  readonly staleAt: number[];
  /** Too old to serve, but better than an error. */
  readonly standIns: Map<string, CacheEntry>;
}

/** Reads of many keys in one call; each key is cached, and found in flight, for itself. */
export class ManyReads {
  constructor(private readonly stages: ReadStages) {}

  async read<T>(
    credential: Credential,
    many: ReadMany<T>,
    keys: readonly string[],
    options: ManyOptions,
  ): Promise<Answers<T>> {
    const { fresh = false } = options;
    const cacheKey = (key: string): string => `${credential.id} ${many.operation} ${many.resource} #${key}`;
    const wanted = [...new Set(keys)];
    const entries = fresh ? [] : await this.stages.cache.getMany(wanted.map(cacheKey));
    // Nothing waits from here until the calls are under way, or two readers would both send them.
    const flightOf = (key: string) =>
      fresh ? undefined : this.stages.flights.find<Answers<T>>(cacheKey(key), options.notBefore);
    const freshnessOf = (entry: CacheEntry): Freshness => this.#freshness(entry, many, options);
    const known = this.#sort(wanted, entries, { flightOf, freshnessOf });
    const { found, waited, missing, stale } = known;
    this.#count(many, outcomeOf(missing.length, waited.size, stale.length), options);
    if (stale.length > 0) options.usage?.servedStale(...known.staleAt);
    const ingredients = options.usage?.ingredients;
    ingredients?.countRead();
    for (const [key, entry] of known.served) ingredients?.add(cacheKey(key), entry);
    const isIdle = (key: string): boolean => this.#isIdle(cacheKey(key));
    const fillers = likelyKeys(stale, fresh ? undefined : options.likelyNext, isIdle);
    for (const chunk of chunksOf(missing, many.limit, fillers)) {
      waited.set(this.#fly(credential, many, chunk, cacheKey, options), [...chunk.keys]);
    }
    const background = { priority: 'background' } as const;
    for (const chunk of chunksOf(stale.filter(isIdle), many.limit, [])) {
      this.#fly(credential, many, chunk, cacheKey, background);
    }
    const flights = [...waited];
    await Promise.all(flights.map(([flight, asked]) => this.#land(many, flight, asked, known, options)));
    for (const [{ order }, asked] of flights) {
      for (const key of asked) ingredients?.add(cacheKey(key), this.stages.cache.kept(cacheKey(key), order));
    }
    return found;
  }

  /** Sorts keys by where their answers are to be had. */
  #sort<T>(
    keys: readonly string[],
    entries: readonly (CacheEntry | undefined)[],
    {
      flightOf,
      freshnessOf,
    }: {
      readonly flightOf: (key: string) => Flight<Answers<T>> | undefined;
      readonly freshnessOf: (entry: CacheEntry) => Freshness;
    },
  ): Known<T> {
    const known: Known<T> = {
      found: new Map(),
      served: [],
      waited: new Map(),
      missing: [],
      stale: [],
      staleAt: [],
      standIns: new Map(),
    };
    keys.forEach((key, index) => {
      const entry = entries[index];
      const freshness = entry === undefined ? 'expired' : freshnessOf(entry);
      if (entry !== undefined && freshness !== 'expired') {
        known.served.push([key, entry]);
        if (entry.absent !== true) known.found.set(key, entry.value as T);
        if (freshness === 'stale') {
          known.stale.push(key);
          known.staleAt.push(entry.readAt);
        }
        return;
      }
      if (entry !== undefined) known.standIns.set(key, entry);
      const flight = flightOf(key);
      if (flight === undefined) known.missing.push(key);
      else known.waited.set(flight, [...(known.waited.get(flight) ?? []), key]);
    });
    return known;
  }

  /** As for single reads: while the platform fails, nobody waits for the next failure. */
  #freshness(entry: CacheEntry, { operation }: ReadMany<unknown>, options: CallOptions): Freshness {
    const { cache, reading } = this.stages;
    const freshness = cache.freshness(entry, options);
    if (freshness !== 'expired' || !mayStandIn(options) || !reading.isFailing(operation)) return freshness;
    return cache.standsInForError(entry) ? 'stale' : 'expired';
  }

  /** Whether a key is worth asking for: not fresh, and not under way. */
  #isIdle(cacheKey: string): boolean {
    const { cache, flights } = this.stages;
    const entry = cache.local(cacheKey);
    const isFresh = entry !== undefined && cache.freshness(entry) === 'fresh';
    return !isFresh && flights.find(cacheKey) === undefined;
  }

  /** Waits for a flight, and takes from it what was asked; where it fails, older answers stand in if every key has one. */
  async #land<T>(
    many: ReadMany<T>,
    flight: Flight<Answers<T>>,
    asked: readonly string[],
    { found, standIns }: Known<T>,
    options: ManyOptions,
  ): Promise<void> {
    const { cache, clock, limit, timeoutMs } = this.stages;
    const { usage } = options;
    try {
      const context = { clock, limit, operation: many.operation };
      const answers = await waitFor(flight, callerOf(options, timeoutMs), context);
      for (const key of asked) if (answers.has(key)) found.set(key, answers.get(key) as T);
    } catch (error) {
      const all = asked.map((key) => standIns.get(key)).filter((entry) => cache.standsInForError(entry));
      if (!standsInFor(error) || !mayStandIn(options) || all.length < asked.length) throw error;
      asked.forEach((key, index) => found.set(key, all[index]?.value as T));
      usage?.servedStale(...all.map(({ readAt }) => readAt));
    }
  }

  #count<T>(many: ReadMany<T>, outcome: CacheOutcome, { usage }: ManyOptions): void {
    this.stages.observer.cache(many.resource, outcome);
    if (usage === undefined) return;
    if (outcome === 'hit') usage.cacheHits++;
    if (outcome === 'joined') usage.coalesced++;
  }

  #fly<T>(
    credential: Credential,
    many: ReadMany<T>,
    chunk: Chunk,
    cacheKey: (key: string) => string,
    options: ManyOptions,
  ): Flight<Answers<T>> {
    const { cache, flights, timeoutMs } = this.stages;
    const start = cache.begin(many.resource);
    const all = [...chunk.keys, ...chunk.extra];
    const tags = all.flatMap((key) => many.tags(key));
    const patienceMs = patienceOfWork(callerOf(options, timeoutMs));
    const key = cacheKey(chunk.keys[0] ?? '');
    const { usage } = options;
    const work = async (flight: Flight<Answers<T>>): Promise<Answers<T>> => {
      const send = async (sent: readonly string[]): Promise<Answers<T>> => {
        const call = { operation: many.operation, body: many.body(sent) };
        const answer = await this.stages.reading.send({ credential, call, key, patienceMs, usage }, flight);
        const answers = decodeAnswer(many.operation, answer, (loose) => many.decode(loose));
        const bytes = Math.ceil(answer.bytes / sent.length);
        for (const one of sent) {
          const kept = { tags: many.tags(one), bytes };
          const value = answers.get(one);
          if (value === undefined) cache.keep(cacheKey(one), start, { ...kept, value: null, absent: true });
          else cache.keep(cacheKey(one), start, { ...kept, value });
        }
        return answers;
      };
      try {
        return await send(all);
      } catch (error) {
        // One of the keys that nobody asked for may be what the platform does not like.
        if (chunk.extra.length === 0 || !isRejected(error)) throw error;
        return send(chunk.keys);
      }
    };
    const shared = options.fresh === true ? [] : all.map(cacheKey);
    const isCurrent = (): boolean => cache.isCurrent(start, tags);
    return flights.start(shared, { order: start.order, isCurrent }, work);
  }
}

function outcomeOf(missing: number, waited: number, stale: number): CacheOutcome {
  if (missing > 0) return 'miss';
  if (waited > 0) return 'joined';
  return stale > 0 ? 'stale' : 'hit';
}

/** Keys worth sending along: first those whose answer has grown old, then the caller's guesses. */
function* likelyKeys(
  stale: readonly string[],
  likelyNext: (() => Iterable<string>) | undefined,
  isIdle: (key: string) => boolean,
): Iterable<string> {
  for (const key of stale) if (isIdle(key)) yield key;
  for (const key of likelyNext?.() ?? []) if (isIdle(key)) yield key;
}

/** Cuts keys into calls of at most `limit`, the last one filled up. Asks for no filler when nothing is sent. */
function chunksOf(keys: readonly string[], limit: number, fillers: Iterable<string>): Chunk[] {
  const chunks: Chunk[] = [];
  for (let from = 0; from < keys.length; from += limit) {
    chunks.push({ keys: keys.slice(from, from + limit), extra: [] });
  }
  const last = chunks.at(-1);
  if (last === undefined || last.keys.length === limit) return chunks;
  const asked = new Set(keys);
  const extra = new Set<string>();
  for (const key of fillers) {
    if (last.keys.length + extra.size >= limit) break;
    if (!asked.has(key)) extra.add(key);
  }
  return [...chunks.slice(0, -1), { keys: last.keys, extra: [...extra] }];
}

function isRejected(error: unknown): boolean {
  return error instanceof UpstreamError && error.code === 'UPSTREAM_REJECTED';
}
