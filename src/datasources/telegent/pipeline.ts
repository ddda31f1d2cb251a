import type { Clock } from '../../clock.js';
import type { Store } from '../../store/store.js';
import { AnswerCache, type CacheEntry } from './cache/cache.js';
import type { CachePolicies } from './cache/cache-policy.js';
import type { Ingredients } from './cache/ingredients.js';
import type { Life } from './cache/life.js';
import type { TelegentClient } from './client.js';
import type { Credential } from './credentials.js';
import { onUnreadableRow, onUnreadableValue } from './decode/unreadable.js';
import { onUnknownWord } from './decode/vocabulary.js';
import { Exchange } from './transport/exchange.js';
import { ANSWERS_VERSION } from './generated/answers-version.js';
import { HttpTransport } from './transport/http.js';
import { ManyReads } from './many.js';
import { type ClientObserver, silentObserver } from './observer.js';
import { Quota } from './quota/quota.js';
import { Reading } from './transport/reading.js';
import { SingleReads } from './single.js';
import { Flights } from './single-flight.js';
import { type Token, Tokens } from './transport/tokens.js';
import { Writing, type WriteRequest } from './transport/writing.js';
import type { HttpAnswer } from './transport/http-answer.js';

const ANSWERS_NAMESPACE = `answers-${ANSWERS_VERSION}`;
const TOKENS_NAMESPACE = 'tokens';
const CACHE_BYTES = 64 * 2 ** 20;

/** What the client is made of. */
export interface TelegentClientDependencies {
  /** Origin of the platform; paths begin with /v1.0. */
  readonly baseUrl: string;
  /** Requests of one credential in any sliding minute, token requests included. */
  readonly requestsPerMinute: number;
  /** Time limit of one request, and how long a caller waits for quota when it does not say. Milliseconds. */
  readonly timeoutMs: number;
  readonly store: Store;
  readonly clock: Clock;
  readonly observer?: ClientObserver;
  /** Bound of the cache in this process. */
  readonly cacheBytes?: number;
  /** How long answers serve. */
  readonly policies?: CachePolicies;
}

/** The client together with the way to tell it that something has changed. */
export interface TelegentPipeline extends TelegentClient {
  /**
   * Forgets what was read about things (`subscriber:TSUID-1`) or a whole class (`subscriber`); reads of that class under
   * way are neither kept nor joined any more. To be called when a write is sent and again when it is acknowledged: once it
   * has resolved, reads that begin in this process see what was written, and those in other processes on the store a second
   * later. Never rejects; while the store is away it resolves after a second, and the drop is written down later.
   */
  drop(tags: readonly string[]): Promise<void>;
  /**
   * Until the answer is called, nobody knows what is true of the tags: they are read from the platform each time, and
   * nothing with them is kept. To be called before a write is sent; its answer, after the last `drop` of the write, when its
   * outcome is known. A process that starts calls it again for every write that was left open. Holds in this process only.
   */
  markDirty(tags: readonly string[]): () => void;
  /**
   * Learns what other processes on the store have dropped until now: for what shows a write that one of them has sent. Never
   * rejects; while the store is away nothing is served from a cache anyway.
   */
  catchUp(): Promise<void>;
  /**
   * Remembers this moment, for who keeps what was read by other keys than those of the cache. Its answer tells whether nothing
   * with one of the tags was dropped since; it does not reject, and asks nobody.
   */
  mark(): (tags: readonly string[]) => boolean;
  /** For how long what is made of these answers is true; null where it may not be kept. */
  lifeOf(ingredients: Ingredients): Life | null;
  /** Changes whenever anything was dropped or became dirty, as far as that is known here. */
  revision(): number;
  /** Sends a write once. Throws WriteFailure, which tells whether it may have been done all the same. */
  write(request: WriteRequest): Promise<HttpAnswer>;
}

/** Composes the stages of the client: cache > single flight > quota > token > HTTP > decode. */
export function createTelegentClient(dependencies: TelegentClientDependencies): TelegentPipeline {
  const { requestsPerMinute: limit, timeoutMs, store, clock, observer = silentObserver } = dependencies;
  const baseUrl = dependencies.baseUrl.replace(/\/+$/, '');
  const quotas = new Map<string, Quota>();
  const quotaOf = ({ id }: Credential): Quota => {
    const known = quotas.get(id);
    if (known !== undefined) return known;
    const settings = { credentialId: id, limit, timeoutMs, log: store.quotaLog, clock, observer };
    const quota = new Quota(settings);
    quotas.set(id, quota);
    return quota;
  };
  const rebuildable = { rebuildable: true };
  const http = new HttpTransport({ baseUrl, timeoutMs, clock, observer });
  const tokens = new Tokens({ baseUrl, keyv: store.keyv<Token>(TOKENS_NAMESPACE, rebuildable), clock, http });
  const exchange = new Exchange({ tokens, http, quotaOf });
  const writing = new Writing({ http, tokens, exchange, quotaOf });
  const reading = new Reading({ clock, http, tokens, exchange, quotaOf, limit });
  const cache = new AnswerCache({
    keyv: store.keyv<CacheEntry>(ANSWERS_NAMESPACE, rebuildable),
    invalidations: store.invalidations,
    clock,
    maxBytes: dependencies.cacheBytes ?? CACHE_BYTES,
    ...(dependencies.policies && { policies: dependencies.policies }),
  });
  const stages = { cache, flights: new Flights(), reading, clock, observer, timeoutMs, limit };
  const single = new SingleReads(stages);
  const many = new ManyReads(stages);
  const stopsCounting = [
    onUnknownWord((vocabulary) => observer.unknownValue(vocabulary)),
    onUnreadableValue((kind) => observer.unreadable(kind)),
    onUnreadableRow((list) => observer.unreadable(list)),
  ];
  return {
    read: (credential, read, options = {}) => single.read(credential, read, options),
    readMany: (credential, read, keys, options = {}) => many.read(credential, read, keys, options),
    peek: (credential, read, options) => single.peek(credential, read, options),
    moment: () => cache.moment(),
    quotaRemaining: (credential) => quotaOf(credential).remaining(),
    drop: (tags) => cache.drop(tags),
    markDirty: (tags) => cache.markDirty(tags),
    catchUp: () => cache.catchUp(),
    mark: () => cache.mark(),
    lifeOf: (ingredients) => cache.lifeOf(ingredients),
    revision: () => cache.revision,
    write: (request) => writing.send(request),
    close: async () => {
      cache.close();
      for (const stopCounting of stopsCounting) stopCounting();
      await http.close();
    },
  };
}
