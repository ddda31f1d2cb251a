import type { CacheEntry } from './cache/cache.js';
import type { CacheOutcome } from './observer.js';
import type { CallOptions } from './client.js';
import type { Credential } from './credentials.js';
import { UpstreamError } from './errors.js';
import { callerOf, patienceOfWork, waitFor } from './quota/patience.js';
import { decodeAnswer, standsInFor, type ReadStages } from './read-stages.js';
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

/** Reads of many keys in one call; each key is cached, and found in flight, for itself. */
export class ManyReads {
  constructor(private readonly stages: ReadStages) {}

  async read<T>(
    credential: Credential,
    many: ReadMany<T>,
    keys: readonly string[],
    options: ManyOptions,
  ): Promise<Answers<T>> {
    const { cache, flights } = this.stages;
    const { fresh = false, usage } = options;
    const wanted = [...new Set(keys)];
    const cacheKey = (key: string): string => `${credential.id} ${many.operation} ${many.resource} #${key}`;
    const entries = fresh ? [] : await cache.getMany(wanted.map(cacheKey));

    const found = new Map<string, T>();
    const waited = new Map<Flight<Answers<T>>, string[]>();
    const missing: string[] = [];
    const stale: string[] = [];
    const standIns = new Map<string, CacheEntry>();
    wanted.forEach((key, index) => {
      const entry = entries[index];
      const freshness = entry === undefined ? 'expired' : cache.freshness(entry);
      if (entry !== undefined && freshness !== 'expired') {
        if (entry.absent !== true) found.set(key, entry.value as T);
        if (freshness === 'stale') stale.push(key);
        return;
      }
      if (entry !== undefined) standIns.set(key, entry);
      const flight = fresh ? undefined : flights.find<Answers<T>>(cacheKey(key));
      if (flight === undefined) missing.push(key);
      else waited.set(flight, [...(waited.get(flight) ?? []), key]);
    });

    const isIdle = (key: string): boolean => {
      const entry = cache.local(cacheKey(key));
      const known = entry !== undefined && cache.freshness(entry) === 'fresh';
      return !known && flights.find(cacheKey(key)) === undefined;
    };
    const outcome = outcomeOf(missing.length, waited.size, stale.length);
    this.#count(many, outcome, options);
    const chunks = chunksOf(
      missing,
      many.limit,
      likelyKeys(stale, fresh ? undefined : options.likelyNext, isIdle),
    );
    for (const chunk of chunks) {
      waited.set(this.#fly(credential, many, chunk, cacheKey, options), [...chunk.keys]);
    }
    const background = { priority: 'background' } as const;
    for (const chunk of chunksOf(stale.filter(isIdle), many.limit, [])) {
      this.#fly(credential, many, chunk, cacheKey, background);
    }

    const caller = callerOf(options, this.stages.timeoutMs);
    const context = { clock: this.stages.clock, limit: this.stages.limit, operation: many.operation };
    await Promise.all(
      [...waited].map(async ([flight, asked]) => {
        try {
          const answers = await waitFor(flight, caller, context);
          for (const key of asked) if (answers.has(key)) found.set(key, answers.get(key) as T);
        } catch (error) {
          const all = asked.map((key) => standIns.get(key));
          if (!standsInFor(error) || !all.every((entry) => cache.standsInForError(entry))) throw error;
          asked.forEach((key, index) => found.set(key, all[index]?.value as T));
          if (usage !== undefined) usage.staleHits++;
        }
      }),
    );
    return found;
  }

  #count<T>(many: ReadMany<T>, outcome: CacheOutcome, { usage }: ManyOptions): void {
    this.stages.observer.cache(many.resource, outcome);
    if (usage === undefined) return;
    if (outcome === 'hit') usage.cacheHits++;
    if (outcome === 'stale') usage.staleHits++;
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
    return flights.start(shared, () => cache.isCurrent(start, tags), work);
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
