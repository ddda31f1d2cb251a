import type { Entry } from './journal.js';

/** An answer that waits although the work for it is done. */
interface Held {
  entry: Entry;
  /** Lets it go; idempotent. */
  release: () => void;
}

/** Longest real wait that a timer takes, in milliseconds. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** The answers held by faults at this moment. */
export class HeldAnswers {
  readonly #held = new Set<Held>();
  readonly #watchers = new Set<() => void>();

  /**
   * Holds the answer to a request for `milliseconds`, else until it is released, and no longer than its connection
   * lives. Tells whether there is still somebody to answer.
   */
  async hold(entry: Entry, closed: AbortSignal, milliseconds = LONGEST_TIMER): Promise<boolean> {
    if (closed.aborted) return false;
    await new Promise<void>((resolve) => {
      const release = (): void => {
        clearTimeout(timer);
        closed.removeEventListener('abort', release);
        this.#held.delete(held);
        resolve();
      };
      const held: Held = { entry, release };
      const timer = setTimeout(release, milliseconds).unref();
      closed.addEventListener('abort', release);
      this.#held.add(held);
      for (const look of this.#watchers) look();
    });
    return !closed.aborted;
  }

  /** The journal entries of the answers held now, oldest first; of one operation, when it is named. */
  list(operation?: string): Entry[] {
    return this.#of(operation).map(({ entry }) => entry);
  }

  /** The same, once there is one; the empty list after `milliseconds` without any. */
  async wait(operation: string | undefined, milliseconds: number): Promise<Entry[]> {
    if (this.#of(operation).length === 0) {
      await new Promise<void>((resolve) => {
        const finish = (): void => {
          clearTimeout(timer);
          this.#watchers.delete(look);
          resolve();
        };
        const look = (): void => {
          if (this.#of(operation).length > 0) finish();
        };
        const timer = setTimeout(finish, milliseconds).unref();
        this.#watchers.add(look);
      });
    }
    return this.list(operation);
  }

  /** Lets the held answers go, those of one operation when it is named, and tells how many. */
  release(operation?: string): number {
    const going = this.#of(operation);
    for (const { release } of going) release();
    return going.length;
  }

  #of(operation: string | undefined): Held[] {
    return [...this.#held].filter(({ entry }) => operation === undefined || entry.operation === operation);
  }
}
