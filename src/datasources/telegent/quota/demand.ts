import type { Priority } from '../client.js';

const RANKS: Readonly<Record<Priority, number>> = { interactive: 0, optional: 1, background: 2 };
const BY_RANK: readonly Priority[] = ['interactive', 'optional', 'background'];

/**
 * For whom a piece of work is done. Its priority is that of its most urgent present caller, so that work which was begun
 * in the background hurries as soon as someone waits for it, and falls back when the last one has left.
 */
export class Demand {
  readonly #callers: [interactive: number, optional: number, background: number] = [0, 0, 0];
  readonly #followers = new Set<Demand>();
  readonly #listeners = new Set<() => void>();
  readonly #viewers = new Map<string, number>();
  #leader: Demand | undefined;
  #waiting = false;

  /** 0 for interactive, 1 for optional, 2 for background. */
  get rank(): number {
    let rank = this.#callers.findIndex((count) => count > 0);
    if (rank === -1) rank = RANKS.background;
    for (const follower of this.#followers) rank = Math.min(rank, follower.rank);
    return rank;
  }

  /** Those on whose behalf the present callers wait, the first to come first. */
  get viewers(): readonly string[] {
    if (this.#followers.size === 0) return [...this.#viewers.keys()];
    return [...this.#viewers.keys(), ...[...this.#followers].flatMap(({ viewers }) => viewers)];
  }

  /** Whether anybody waits for it. */
  get isWanted(): boolean {
    return this.#callers.some((count) => count > 0) || [...this.#followers].some(({ isWanted }) => isWanted);
  }

  get priority(): Priority {
    return BY_RANK[this.rank] ?? 'background';
  }

  /** Whether the work stands in the queue of the quota at the moment, itself or through the work that it waits for. */
  get waiting(): boolean {
    return this.#waiting || (this.#leader?.waiting ?? false);
  }

  set waiting(waiting: boolean) {
    this.#waiting = waiting;
    this.#changed();
  }

  /** `viewer` names on whose behalf the caller waits; null for the server's own work. */
  join(priority: Priority, viewer: string | null = null): void {
    this.#callers[RANKS[priority] as 0 | 1 | 2]++;
    if (viewer !== null) this.#viewers.set(viewer, (this.#viewers.get(viewer) ?? 0) + 1);
    this.#changed();
  }

  leave(priority: Priority, viewer: string | null = null): void {
    this.#callers[RANKS[priority] as 0 | 1 | 2]--;
    if (viewer !== null) {
      const left = (this.#viewers.get(viewer) ?? 0) - 1;
      if (left > 0) this.#viewers.set(viewer, left);
      else this.#viewers.delete(viewer);
    }
    this.#changed();
  }

  /** Waits for work of another demand, which becomes as urgent as this one until then. */
  async follow<T>(leader: Demand, work: Promise<T>): Promise<T> {
    leader.#followers.add(this);
    const stop = leader.onChange(() => this.#changed());
    this.#leader = leader;
    leader.#changed();
    try {
      return await work;
    } finally {
      stop();
      this.#leader = undefined;
      leader.#followers.delete(this);
      leader.#changed();
    }
  }

  /** Calls `listener` whenever urgency or waiting may have changed, until the returned function is called. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  #changed(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
