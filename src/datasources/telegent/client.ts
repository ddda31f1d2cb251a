import type { Credential } from './credentials.js';
import type { Read, ReadMany } from './request.js';
import type { UpstreamUsage } from './upstream-usage.js';

/**
 * How urgent a call is. `interactive`: a caller waits, up to `patienceMs`. `optional`: waits 300 ms for quota at most, then
 * fails with RATE_LIMITED while the read goes on behind it. `background`: nobody waits; always leaves half of the quota.
 */
export type Priority = 'interactive' | 'optional' | 'background';

/** What a call of the client is made for. */
export interface CallOptions {
  readonly priority?: Priority;
  /** Milliseconds that a caller is ready to wait for quota; the configured time limit when left out. */
  readonly patienceMs?: number;
  /** Past the cache: a new answer of the platform. */
  readonly fresh?: boolean;
  /**
   * An answer older than this is not served while it is revalidated: the platform is asked first, and only when it cannot
   * answer does what the policy keeps on error stand in.
   */
  readonly maxAgeMs?: number;
  /**
   * Only what was read after this moment (`TelegentClient.moment`), though each thing once only, and no older answer in place
   * of an error.
   */
  readonly notBefore?: number;
  /** False where an older answer must not stand in for an error; it may otherwise. */
  readonly standIn?: boolean;
  readonly signal?: AbortSignal;
  /** Counts what the call cost, for `extensions.upstream`. */
  readonly usage?: UpstreamUsage;
}

/** The platform as the rest of the project sees it: cache > single flight > quota > token > HTTP > decode. */
export interface TelegentClient {
  /**
   * Answers a read from the cache or the platform. Fails with UpstreamError. Within one process a cached answer is the same
   * frozen object each time, so that what is derived from it (an index of a list) can be kept beside it.
   */
  read<T>(credential: Credential, read: Read<T>, options?: CallOptions): Promise<T>;
  /**
   * Answers a read of many keys with the fewest calls: cached and in-flight keys are not asked again, and a call that is
   * sent anyway is filled up to its limit with `likelyNext`. A key that the platform does not answer is missing.
   */
  readMany<T>(
    credential: Credential,
    many: ReadMany<T>,
    keys: readonly string[],
    options?: CallOptions & { readonly likelyNext?: () => Iterable<string> },
  ): Promise<ReadonlyMap<string, T>>;
  /** The fresh cached value of a read, or undefined; asks nothing upstream and counts nothing. */
  peek<T>(
    credential: Credential,
    read: Read<T>,
    options?: Pick<CallOptions, 'notBefore'>,
  ): Promise<T | undefined>;
  /** The present moment in the order of reads, for `notBefore`. */
  moment(): number;
  /** Requests that the credential may still send in the present minute. */
  quotaRemaining(credential: Credential): number;
  /** Ends idle connections; calls in flight fail. */
  close(): Promise<void>;
}
