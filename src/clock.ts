/** Where the process reads time and waits: one injected object, so that a test can let days pass in seconds. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Resolves after `ms` milliseconds of this clock; rejects with the signal's reason when it is aborted first. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** Stops whatever keeps the clock going; pending sleeps never resolve afterwards. */
  close(): void;
}

/** A Node timer that is asked for more than this fires at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The machine's own time. Its timers do not keep the process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      let timer: NodeJS.Timeout;
      const stop = (): void => {
        clearTimeout(timer);
        reject(signal?.reason);
      };
      const wait = (left: number): void => {
        const step = Math.min(left, LONGEST_TIMER_MS);
        timer = setTimeout(() => {
          if (step < left) return wait(left - step);
          signal?.removeEventListener('abort', stop);
          resolve();
        }, step);
        timer.unref();
      };
      signal?.addEventListener('abort', stop, { once: true });
      wait(ms);
    }),
  close: () => undefined,
};
