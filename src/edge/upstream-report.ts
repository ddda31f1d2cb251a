import type { UpstreamUsage } from '../datasources/telegent/upstream-usage.js';

/** What `extensions.upstream` tells every client. */
export interface UpstreamReport {
  readonly requests: number;
  readonly cacheHits: number;
  /** Reads that were answered by what is past its freshness. */
  readonly staleHits: number;
  /** Seconds since the oldest of those answers was read; null where there is none. */
  readonly oldestAge: number | null;
  readonly coalesced: number;
  readonly tokenRequests: number;
}

/** Whole seconds since a moment. */
export const ageOf = (at: number | null, now: number): number | null =>
  at === null ? null : Math.max(0, Math.floor((now - at) / 1000));

/** What a request cost upstream. `now` in milliseconds since 1970. */
export function upstreamReport(usage: UpstreamUsage, now: number): UpstreamReport {
  const { requests, cacheHits, staleHits, oldestStaleAt, coalesced, tokenRequests } = usage;
  const oldestAge = ageOf(oldestStaleAt, now);
  return { requests, cacheHits, staleHits, oldestAge, coalesced, tokenRequests };
}

/** Of a request that did not come as far as the platform. */
export const NOTHING_UPSTREAM: UpstreamReport = {
  requests: 0,
  cacheHits: 0,
  staleHits: 0,
  oldestAge: null,
  coalesced: 0,
  tokenRequests: 0,
};
