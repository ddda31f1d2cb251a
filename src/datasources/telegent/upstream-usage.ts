import type { Ingredients } from './cache/ingredients.js';
import type { UpstreamPlan } from './plan/upstream-plan.js';

/** For whom a GraphQL request reads and writes, and what it wants to know of that. */
export interface UsageOptions {
  /** Names the viewer among all viewers: between these the quota is shared fairly. Null for the server's own work. */
  readonly viewer?: string | null;
  /** Takes note of how reads were answered, where somebody wants to know. */
  readonly plan?: UpstreamPlan | null;
  /** Takes note of what was read, where somebody wants to keep what is made of it. */
  readonly ingredients?: Ingredients | null;
}

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
  // Private: what is shown are the counts.
  readonly #options: UsageOptions;

  constructor(options: UsageOptions = {}) {
    this.#options = options;
  }

  get viewer(): string | null {
    return this.#options.viewer ?? null;
  }

  get plan(): UpstreamPlan | null {
    return this.#options.plan ?? null;
  }

  get ingredients(): Ingredients | null {
    return this.#options.ingredients ?? null;
  }

  /** A read was answered by what is past its freshness. */
  servedStale(...readAt: readonly number[]): void {
    this.staleHits++;
    this.oldestStaleAt = Math.min(this.oldestStaleAt ?? Infinity, ...readAt);
  }
}
