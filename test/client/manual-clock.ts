import { sleepOn, type Clock } from '../../src/clock.js';

interface Sleeper {
  readonly due: number;
  wake(): void;
}

/** Lets everything that is ready run, timers of the machine apart. */
export async function settled(turns = 10): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** A clock that stands still until a test moves it. */
export class ManualClock implements Clock {
  readonly #sleepers = new Set<Sleeper>();

  constructor(private instant = Date.UTC(2025, 5, 1, 12)) {}

  now(): number {
    return this.instant;
  }

  after(ms: number, call: () => void): () => void {
    const wake = (): void => {
      this.#sleepers.delete(sleeper);
      call();
    };
    const sleeper = { due: this.instant + ms, wake };
    this.#sleepers.add(sleeper);
    return () => void this.#sleepers.delete(sleeper);
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return sleepOn(this, ms, signal);
  }

  close(): void {
    this.#sleepers.clear();
  }

  /** Moves on, stopping at each sleep that ends on the way. */
  async advance(ms: number, turns?: number): Promise<void> {
    const target = this.instant + ms;
    for (;;) {
      await settled(turns);
      const next = [...this.#sleepers].sort((a, b) => a.due - b.due)[0];
      if (next === undefined || next.due > target) break;
      this.instant = Math.max(this.instant, next.due);
      next.wake();
    }
    this.instant = target;
    await settled(turns);
  }

  /** Moves on at once, as a clock that is set forward does. */
  jump(ms: number): void {
    this.instant += ms;
    for (const sleeper of [...this.#sleepers]) if (sleeper.due <= this.instant) sleeper.wake();
  }
}
