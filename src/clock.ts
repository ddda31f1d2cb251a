/** Where the process reads time and waits: one injected object, so that a test can let days pass in seconds. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Calls back after `ms` milliseconds of this clock, unless the answer is called before. */
  after(ms: number, call: () => void): () => void;
  /** Resolves after `ms` milliseconds of this clock; rejects with the signal's reason when it is aborted first. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** Stops whatever keeps the clock going; what waits is never called afterwards. */
  close(): void;
}

/** `sleep`, for a clock that can call back. */
export function sleepOn(clock: Pick<Clock, 'after'>, ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const stop = (): void => {
      cancel();
      reject(signal?.reason);
    };
    const cancel = clock.after(ms, () => {
      signal?.removeEventListener('abort', stop);
      resolve();
    });
    signal?.addEventListener('abort', stop, { once: true });
  });
}

/** A Node timer that is asked for more than this fires at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The machine's own time. Its timers do not keep the process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after: (ms, call) => {
    let timer: NodeJS.Timeout;
    const wait = (left: number): void => {
      const step = Math.min(left, LONGEST_TIMER_MS);
      timer = setTimeout(() => (step < left ? wait(left - step) : call()), step);
      timer.unref();
    };
    wait(ms);
    return () => clearTimeout(timer);
  },
  sleep: (ms, signal) => sleepOn(systemClock, ms, signal),
  close: () => undefined,
};

/** What the work comes to; where that takes longer than so many real milliseconds, what `whenLate` does, while the work goes on. */
export function within<Result>(
  ms: number,
  work: Promise<Result>,
  whenLate: () => Promise<Result>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const cancel = systemClock.after(ms, () => resolve(whenLate()));
    work.finally(cancel).then(resolve, reject);
  });
}

/** What the work comes to; undefined where that takes longer than so many real milliseconds, while it goes on. */
export const atMost = <Result>(ms: number, work: Promise<Result>): Promise<Result | undefined> =>
  within<Result | undefined>(ms, work, () => Promise.resolve(undefined));
