import type { CacheEntry, Freshness } from './cache/cache.js';
import type { CallOptions } from './client.js';
import type { Credential } from './credentials.js';
import { standsInFor, UpstreamError } from './errors.js';
import { readFromCache, readFromPlatform, readInsteadOfError } from './plan/planned-reads.js';
import { decodeAnswer, mayStandIn, type ReadStages } from './read-stages.js';
import { type Caller, callerOf, patienceOfWork, waitFor } from './quota/patience.js';
import type { Read } from './request.js';
import type { Flight } from './single-flight.js';
import type { UpstreamUsage } from './upstream-usage.js';

/** Reads of one thing each: cache > single flight > the platform. */
export class SingleReads {
  constructor(private readonly stages: ReadStages) {}

  async read<T>(credential: Credential, read: Read<T>, options: CallOptions): Promise<T> {
    const { cache, clock, flights, observer } = this.stages;
    const { usage, fresh = false, notBefore } = options;
    const key = cacheKeyOf(credential, read);
    const local = fresh ? undefined : cache.local(key);
    const entry = fresh ? undefined : (local ?? (await cache.get(key)));
    const freshness = entry === undefined ? 'expired' : this.#freshness(entry, read, options);
    const plan = usage?.plan;
    const freshMs = plan ? cache.freshMsOf(read.resource) : 0;
    const cached = plan && { entry, isLocal: local !== undefined, freshness, now: clock.now(), freshMs };
    if (entry !== undefined && freshness !== 'expired') {
      if (cached) plan.read(readFromCache(read, cached));
      if (freshness === 'stale') this.#refresh(credential, read, key);
      usage?.ingredients?.countRead();
      usage?.ingredients?.add(key, entry, options.maxAgeMs);
      return this.#served(read, entry, freshness, usage);
    }
    const caller = callerOf(options, this.stages.timeoutMs);
    const joined = fresh ? undefined : flights.find<T>(key, notBefore);
    observer.cache(read.resource, joined === undefined ? 'miss' : 'joined');
    if (joined !== undefined && usage !== undefined) usage.coalesced++;
    if (cached) {
      const isJoined = joined !== undefined;
      plan.read(readFromPlatform(read, { ...cached, isJoined, isFreshDemanded: fresh }));
    }
    const flight = joined ?? this.#fly(credential, read, key, caller, { usage, isShared: !fresh });
    const value = await this.#land(flight, read, caller, mayStandIn(options) ? entry : undefined, usage);
    usage?.ingredients?.countRead();
    usage?.ingredients?.add(key, cache.kept(key, flight.order), options.maxAgeMs);
    return value;
  }

  async peek<T>(
    credential: Credential,
    read: Read<T>,
    { notBefore }: Pick<CallOptions, 'notBefore'> = {},
  ): Promise<T | undefined> {
    const { cache } = this.stages;
    const entry = await cache.get(cacheKeyOf(credential, read));
    return entry !== undefined && cache.freshness(entry, { notBefore }) === 'fresh'
      ? (entry.value as T)
      : undefined;
  }

  /** While the platform fails, what would stand in for its error is as good as stale: nobody waits for the next failure. */
  #freshness(entry: CacheEntry, read: Read<unknown>, options: CallOptions): Freshness {
    const { cache, reading } = this.stages;
    const freshness = cache.freshness(entry, options);
    if (freshness !== 'expired' || !mayStandIn(options) || !reading.isFailing(read.operation))
      return freshness;
    return cache.standsInForError(entry) ? 'stale' : 'expired';
  }

  #served<T>(
    read: Read<T>,
    entry: CacheEntry,
    freshness: 'fresh' | 'stale',
    usage: UpstreamUsage | undefined,
  ): T {
    this.stages.observer.cache(read.resource, freshness === 'fresh' ? 'hit' : 'stale');
    if (freshness === 'stale') usage?.servedStale(entry.readAt);
    else if (usage !== undefined) usage.cacheHits++;
    return entry.value as T;
  }

  async #land<T>(
    flight: Flight<T>,
    read: Read<T>,
    caller: Caller,
    entry: CacheEntry | undefined,
    usage: UpstreamUsage | undefined,
  ): Promise<T> {
    const { cache, clock, limit } = this.stages;
    try {
      return await waitFor(flight, caller, { clock, limit, operation: read.operation });
    } catch (error) {
      if (!standsInFor(error) || !cache.standsInForError(entry)) throw error;
      const freshMs = cache.freshMsOf(read.resource);
      const cached = { entry, isLocal: true, freshness: 'expired', now: clock.now(), freshMs } as const;
      usage?.plan?.read(readInsteadOfError(read, cached, error));
      return this.#served(read, entry, 'stale', usage);
    }
  }

  #refresh<T>(credential: Credential, read: Read<T>, key: string): void {
    if (this.stages.flights.find(key) !== undefined) return;
    const caller = callerOf({ priority: 'background' }, this.stages.timeoutMs);
    this.#fly(credential, read, key, caller, { usage: undefined, isShared: true });
  }

  #fly<T>(
    credential: Credential,
    read: Read<T>,
    key: string,
    caller: Caller,
    { usage, isShared }: { readonly usage: UpstreamUsage | undefined; readonly isShared: boolean },
  ): Flight<T> {
    const { cache, flights, reading } = this.stages;
    const { operation, query, body, tags, whenNotFound } = read;
    const start = cache.begin(read.resource);
    const request = {
      credential,
      call: { operation, query, body },
      key,
      patienceMs: patienceOfWork(caller),
      usage,
    };
    return flights.start<T>(
      isShared ? [key] : [],
      { order: start.order, isCurrent: () => cache.isCurrent(start, tags) },
      async (flight) => {
        try {
          const answer = await reading.send(request, flight);
          const value = decodeAnswer(operation, answer, (loose) => read.decode(loose));
          cache.keep(key, start, { value, tags, bytes: answer.bytes });
          return value;
        } catch (error) {
          if (whenNotFound === undefined || !(error instanceof UpstreamError) || error.status !== 404)
            throw error;
          cache.keep(key, start, { value: whenNotFound.value, tags, bytes: 0, absent: true });
          return whenNotFound.value;
        }
      },
    );
  }
}

/** Names what a read answers; the credential belongs to it, since the same URL answers differently for another. */
function cacheKeyOf<T>(credential: Credential, { operation, resource, query, body }: Read<T>): string {
  const pairs = Object.entries(query ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${credential.id} ${operation} ${resource} ${JSON.stringify([pairs, body])}`;
}
