import type { Clock } from '../clock.js';
import { UpstreamError } from '../datasources/telegent/errors.js';
import { UpstreamUsage } from '../datasources/telegent/upstream-usage.js';
import type { RequestWork } from '../mutations.js';
import type { WorkFor } from './work-for.js';

/** The platform tells nobody that a limit was reached, so usage is read so often, in milliseconds. */
const ROUND_MS = 2 * 60_000;
/** And more seldom where a round costs many requests: after each, a pause of so many milliseconds. */
const PAUSE_A_REQUEST_MS = 30_000;
/** How long a read of a round may wait for quota, in milliseconds: the next round comes. */
const PATIENCE_MS = 2_000;

/** When the streams of a process look at data usage: all together, so that numbers share the requests. */
export class UsageRounds {
  readonly #listeners = new Set<() => void>();
  readonly #closing = new AbortController();
  #running: Promise<void> | undefined;
  #spent = 0;

  constructor(private readonly clock: Clock) {}

  /** Tells each round until the answer is called. Nobody who listens: no rounds. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    this.#running ??= this.#run().finally(() => (this.#running = undefined));
    return () => this.#listeners.delete(listener);
  }

  /** What a stream reads in a round, after everybody who waits; null where the platform cannot be asked now. */
  async read<Value>(work: WorkFor, read: (work: RequestWork) => Promise<Value>): Promise<Value | null> {
    const usage = new UpstreamUsage();
    try {
      return await read(work({ usage, priority: 'background', patienceMs: PATIENCE_MS }));
    } catch (error) {
      if (error instanceof UpstreamError) return null;
      throw error;
    } finally {
      this.#spent += usage.requests + usage.tokenRequests;
    }
  }

  close(): void {
    this.#closing.abort();
  }

  async #run(): Promise<void> {
    while (this.#listeners.size > 0 && !this.#closing.signal.aborted) {
      const restMs = Math.max(ROUND_MS, this.#spent * PAUSE_A_REQUEST_MS);
      this.#spent = 0;
      const hasRested = await this.clock.sleep(restMs, this.#closing.signal).then(
        () => true,
        () => false,
      );
      if (hasRested) for (const listener of [...this.#listeners]) listener();
    }
  }
}
