import type { CacheEntry, Freshness } from './cache/cache.js';
import type { CacheOutcome } from './observer.js';
import type { CallOptions } from './client.js';
import type { Credential } from './credentials.js';
import { standsInFor } from './errors.js';
import { apart, isRejected, type Answers } from './many-answers.js';
import { callOf, chunksOf, ManyCall } from './many-call.js';
import { partsOfMany } from './plan/planned-reads.js';
import { callerOf, patienceOfWork, waitFor } from './quota/patience.js';
import { decodeAnswer, mayStandIn, type ReadStages } from './read-stages.js';
import type { ReadMany } from './request.js';
import type { Flight } from './single-flight.js';

/** Options of a read of many keys. */
export type ManyOptions = CallOptions & { readonly likelyNext?: () => Iterable<string> };

/** A call that is not sent yet, and the flight that answers it. */
interface OpenCall {
  readonly call: ManyCall;
  readonly flight: Flight<Answers<unknown>>;
  /** Whether nothing that a read of the keys could see has changed since the call was begun. */
  readonly isCurrentFor: (keys: readonly string[]) => boolean;
}

/** One read of many keys, for whom and of what. */
interface Asked<T> {
  readonly credential: Credential;
  readonly many: ReadMany<T>;
  readonly cacheKey: (key: string) => string;
  /** Which calls its keys may board; null for a fresh read, which shares none. */
  readonly kind: string | null;
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

/**
 * Reads of many keys in one call; each key is cached, and found in flight, for itself. A call that still waits for its slot
 * takes aboard what other operations want meanwhile.
 */
export class ManyReads {
  readonly #open = new Map<string, OpenCall>();

  constructor(private readonly stages: ReadStages) {}

  async read<T>(
    credential: Credential,
    many: ReadMany<T>,
    keys: readonly string[],
    options: ManyOptions,
  ): Promise<ReadonlyMap<string, T>> {
    const { fresh = false, usage } = options;
    const kind = fresh ? null : `${credential.id} ${many.operation} ${many.resource}`;
    const cacheKey = (key: string): string => `${credential.id} ${many.operation} ${many.resource} #${key}`;
    const wanted = [...new Set(keys)];
    const entries = fresh ? [] : await this.stages.cache.getMany(wanted.map(cacheKey));
    // Nothing waits from here until the calls are under way, or two readers would both send them.
    const flightOf = (key: string) =>
      fresh ? undefined : this.stages.flights.find<Answers<T>>(cacheKey(key), options.notBefore);
    const freshnessOf = (entry: CacheEntry): Freshness => this.#freshness(entry, many, options);
    const known = this.#sort(wanted, entries, { flightOf, freshnessOf });
    const { found, waited, missing, stale } = known;
    if (stale.length > 0) usage?.servedStale(...known.staleAt);
    const ingredients = usage?.ingredients;
    ingredients?.countRead();
    for (const [key, entry] of known.served) ingredients?.add(cacheKey(key), entry);
    const asked = { credential, many, cacheKey, kind };
    const joined = [...waited.values()].reduce((sum, keys) => sum + keys.length, 0);
    const rest = this.#board(asked, missing, known, options.notBefore);
    this.#count(many, outcomeOf(rest.length, waited.size, stale.length), options);
    const isIdle = (key: string): boolean => this.#isIdle(cacheKey(key));
    const fill = (): Iterable<string> => filter(fresh ? [] : (options.likelyNext?.() ?? []), isIdle);
    const calls = chunksOf(rest, many.limit);
    for (const keys of calls) waited.set(this.#fly(asked, keys, fill, options), [...keys]);
    this.#renew(asked, stale.filter(isIdle), fill);
    if (usage?.plan) {
      const counts = { cached: wanted.length - missing.length - stale.length - joined, stale: stale.length };
      const boarded = missing.length - rest.length;
      const parts = partsOfMany(many, {
        ...counts,
        joined,
        boarded,
        calls: calls.map((keys) => keys.length),
      });
      for (const part of parts) usage.plan.read(part);
    }
    const flights = [...waited];
    await Promise.all(flights.map(([flight, keys]) => this.#land(many, flight, keys, known, options)));
    for (const [{ order }, keys] of flights) {
      for (const key of keys) ingredients?.add(cacheKey(key), this.stages.cache.kept(cacheKey(key), order));
    }
    return found;
  }

  /** Lets keys board a call that waits for its slot, as far as there is one with room; gives the other keys. */
  #board<T>(
    { kind }: Asked<T>,
    keys: readonly string[],
    { waited }: Known<T>,
    notBefore = 0,
  ): readonly string[] {
    const open = this.#openFor(kind, keys, notBefore);
    if (open === undefined) return keys;
    const rest = open.call.want(keys);
    const boarded = keys.slice(0, keys.length - rest.length);
    const flight = open.flight as Flight<Answers<T>>;
    if (boarded.length > 0) waited.set(flight, [...(waited.get(flight) ?? []), ...boarded]);
    return rest;
  }

  /** Asks for keys anew that were answered with what is stale: along with a call that is sent anyway, or in the background. */
  #renew<T>(asked: Asked<T>, stale: readonly string[], fill: () => Iterable<string>): void {
    const rest = this.#openFor(asked.kind, stale)?.call.takeAlong(stale) ?? stale;
    const background = { priority: 'background' } as const;
    for (const keys of chunksOf(rest, asked.many.limit)) this.#fly(asked, keys, fill, background);
  }

  /** A call that keys of the kind may board; begun after `notBefore`. */
  #openFor(kind: string | null, keys: readonly string[], notBefore = 0): OpenCall | undefined {
    const open = kind === null || keys.length === 0 ? undefined : this.#open.get(kind);
    if (open === undefined || open.flight.order <= notBefore) return undefined;
    return open.call.room > 0 && open.isCurrentFor(keys) ? open : undefined;
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
      for (const key of asked) {
        if (answers.refused.has(key)) throw answers.refused.get(key);
        if (answers.found.has(key)) found.set(key, answers.found.get(key) as T);
      }
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
    { credential, many, cacheKey, kind }: Asked<T>,
    keys: readonly string[],
    fill: () => Iterable<string>,
    options: ManyOptions,
  ): Flight<Answers<T>> {
    const { cache, flights, reading, timeoutMs } = this.stages;
    const start = cache.begin(many.resource);
    const tags: string[] = [];
    const patienceMs = patienceOfWork(callerOf(options, timeoutMs));
    const { usage } = options;
    const call = new ManyCall(many.limit, (boarding) => {
      tags.push(...boarding.flatMap((key) => many.tags(key)));
      if (kind !== null) flights.add(flight, boarding.map(cacheKey));
    });
    const work = async (under: Flight<Answers<T>>): Promise<Answers<T>> => {
      const send = async (sent: () => readonly string[]): Promise<ReadonlyMap<string, T>> => {
        const body = (): unknown => many.body(sent());
        const request = { credential, key: cacheKey(keys[0] ?? ''), patienceMs, usage };
        const answer = await reading.send({ ...request, call: callOf(many, body) }, under);
        const answers = decodeAnswer(many.operation, answer, (loose) => many.decode(loose));
        const bytes = Math.ceil(answer.bytes / sent().length);
        for (const one of sent()) {
          const kept = { tags: many.tags(one), bytes };
          const value = answers.get(one);
          if (value === undefined) cache.keep(cacheKey(one), start, { ...kept, value: null, absent: true });
          else cache.keep(cacheKey(one), start, { ...kept, value });
        }
        return answers;
      };
      try {
        return { found: await send(() => call.close()), refused: new Map() };
      } catch (error) {
        // What one party has asked for, or nobody, may be what the platform does not like.
        if (!call.isMixed || !isRejected(error)) throw error;
        return await apart(call, send, error);
      } finally {
        call.cancel();
        if (kind !== null && this.#open.get(kind)?.call === call) this.#open.delete(kind);
      }
    };
    const isCurrent = (): boolean => cache.isCurrent(start, tags);
    const flight: Flight<Answers<T>> = flights.start([], { order: start.order, isCurrent }, work);
    call.want(keys);
    call.fillWith(fill);
    const isCurrentFor = (boarding: readonly string[]): boolean =>
      flight.isCurrent() &&
      cache.isCurrent(
        start,
        boarding.flatMap((key) => many.tags(key)),
      );
    if (kind !== null) this.#open.set(kind, { call, flight, isCurrentFor });
    return flight;
  }
}

function outcomeOf(missing: number, waited: number, stale: number): CacheOutcome {
  if (missing > 0) return 'miss';
  if (waited > 0) return 'joined';
  return stale > 0 ? 'stale' : 'hit';
}

function* filter(keys: Iterable<string>, holds: (key: string) => boolean): Iterable<string> {
  for (const key of keys) if (holds(key)) yield key;
}
