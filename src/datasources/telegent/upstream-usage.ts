import type { Ingredients } from './cache/ingredients.js';

/** What one GraphQL request cost upstream, and how old is what it was served; shown as `extensions.upstream`. */
export class UpstreamUsage {
  requests = 0;
  tokenRequests = 0;
  cacheHits = 0;
  staleHits = 0;
  /** Reads that joined one already in flight. */
  coalesced = 0;
  /** When the oldest of the answers that were served stale was read, in milliseconds since 1970. */
  oldestStaleAt: number | null = null;

  /** `ingredients` takes note of what was read; null where nobody wants to know. */
  constructor(readonly ingredients: Ingredients | null = null) {}

  /** A read was answered by what is past its freshness. */
  servedStale(...readAt: readonly number[]): void {
    this.staleHits++;
    this.oldestStaleAt = Math.min(this.oldestStaleAt ?? Infinity, ...readAt);
  }
}
