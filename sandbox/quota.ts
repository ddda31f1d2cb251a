import { Refusal } from './operation.js';

const WINDOW_MS = 60_000;

/** Requests of one credential within the last minute, oldest first. */
interface Log {
  instants: number[];
  /** Where the window begins; what lies before is cut off now and then. */
  start: number;
}

/** The platform's quota: a sliding log of 60 seconds for each credential. */
export class Quota {
  readonly #logs = new Map<string, Log>();

  /** Counts one request at `now`; past `limit` it throws a 429 and counts nothing. */
  take(credential: string, now: number, limit: number, namesRetryAfter: boolean): void {
    const log = this.#logs.get(credential) ?? { instants: [], start: 0 };
    this.#logs.set(credential, log);
    while ((log.instants[log.start] ?? now) <= now - WINDOW_MS) log.start++;
    const oldest = log.instants[log.start];
    if (log.instants.length - log.start >= limit) {
      const wait = oldest === undefined ? WINDOW_MS : oldest + WINDOW_MS - now;
      throw new Refusal(
        429,
        `Too many requests: the limit is ${limit} per minute.`,
        namesRetryAfter ? Math.max(1, Math.ceil(wait / 1000)) : undefined,
      );
    }
    log.instants.push(now);
    if (log.start > 1024) {
      log.instants.splice(0, log.start);
      log.start = 0;
    }
  }

  reset(): void {
    this.#logs.clear();
  }
}
