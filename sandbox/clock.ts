interface Task {
  due: number;
  run: () => void;
}

/** Longest real wait that a timer takes, in milliseconds; a farther task is looked at again after it. */
const LONGEST_TIMER = 2_000_000_000;

/** The sandbox's time: runs at `rate` simulated milliseconds a real one, and jumps when told to. */
export class SimulatedClock {
  #rate: number;
  #simulated = Date.now();
  #real = performance.now();
  #tasks: Task[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(rate = 1) {
    this.#rate = rate;
  }

  get rate(): number {
    return this.#rate;
  }

  /** Milliseconds since the epoch. */
  now(): number {
    return Math.floor(this.#simulated + (performance.now() - this.#real) * this.#rate);
  }

  /** Jumps to `now`, then forward by `advanceSeconds`, and runs on at `rate`; tasks that came due are done before it returns. */
  set(change: { now?: number; advanceSeconds?: number; rate?: number }): void {
    this.#simulated = (change.now ?? this.now()) + (change.advanceSeconds ?? 0) * 1000;
    this.#real = performance.now();
    this.#rate = change.rate ?? this.#rate;
    this.#runDue();
  }

  /** Runs `task` once the clock shows `due` (milliseconds since the epoch). */
  at(due: number, run: () => void): void {
    this.#tasks.push({ due, run });
    this.#tasks.sort((a, b) => a.due - b.due);
    this.#arm();
  }

  /** Forgets every task that has not run. */
  cancelTasks(): void {
    this.#tasks = [];
    clearTimeout(this.#timer);
  }

  #runDue(): void {
    while (this.#tasks[0] !== undefined && this.#tasks[0].due <= this.now()) this.#tasks.shift()?.run();
    this.#arm();
  }

  #arm(): void {
    clearTimeout(this.#timer);
    const next = this.#tasks[0];
    if (next === undefined || this.#rate <= 0) return;
    const wait = Math.max(0, Math.ceil((next.due - this.now()) / this.#rate));
    this.#timer = setTimeout(
      () => {
        this.#runDue();
      },
      Math.min(wait, LONGEST_TIMER),
    );
    this.#timer.unref();
  }
}
