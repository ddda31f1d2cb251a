import type { Clock } from '../../clock.js';
import type { Store } from '../../store/store.js';
import { AnswerCache, type StoredAnswer } from './cache/cache.js';
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
}

/** The client together with the way to tell it that something has changed. */
export interface TelegentPipeline extends TelegentClient {
  /**
   * Forgets what was read about things (`subscriber:TSUID-1`) or a whole class (`subscriber`); reads of that class under
   * way are neither kept nor joined any more.
   */
  drop(tags: readonly string[]): Promise<void>;
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
    keyv: store.keyv<StoredAnswer>(ANSWERS_NAMESPACE, rebuildable),
    clock,
    maxBytes: dependencies.cacheBytes ?? CACHE_BYTES,
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
    peek: (credential, read) => single.peek(credential, read),
    quotaRemaining: (credential) => quotaOf(credential).remaining(),
    drop: (tags) => cache.drop(tags),
    write: (request) => writing.send(request),
    close: async () => {
      for (const stopCounting of stopsCounting) stopCounting();
      await http.close();
    },
  };
}
