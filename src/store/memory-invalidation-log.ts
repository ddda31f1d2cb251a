import {
  type Invalidation,
  type InvalidationLog,
  type InvalidationNews,
  KEPT_INVALIDATIONS,
} from './invalidation-log.js';

/** The log of one process, gone with it. */
export class MemoryInvalidationLog implements InvalidationLog {
  readonly isShared = false;
  readonly #entries: Invalidation[] = [];
  #last = 0;

  constructor(private readonly kept = KEPT_INVALIDATIONS) {}

  append(tags: readonly string[]): Promise<number> {
    this.#entries.push({ number: ++this.#last, tags });
    if (this.#entries.length > this.kept) this.#entries.shift();
    return Promise.resolve(this.#last);
  }

  since(number: number): Promise<InvalidationNews> {
    const completeAfter = this.#last - this.#entries.length;
    const entries = this.#entries.slice(Math.max(0, number - completeAfter));
    return Promise.resolve({ entries, completeAfter, last: this.#last });
  }
}
