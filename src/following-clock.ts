import { sleepOn, systemClock, type Clock } from './clock.js';

/** Looks before the clock is shown: the quickest of them tells the time best. */
const FIRST_LOOKS = 3;
/** Real milliseconds between two looks at the followed clock. */
const POLL_MS = 100;
/** A reading that is older than expected by less than this, in real milliseconds, was slow to come; else the clock was set back. */
const JITTER_MS = 1_000;
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

interface Reading {
  /** Milliseconds since the epoch on the followed clock. */
  readonly now: number;
  /** Followed milliseconds in a real one. */
  readonly rate: number;
  /** When the reading had come, in real milliseconds since the process began. */
  readonly receivedAt: number;
}

interface Sleeper {
  readonly due: number;
  wake(): void;
}

async function look(url: URL, signal: AbortSignal): Promise<Reading> {
  const response = await fetch(url, { signal });
  const answer = (await response.json()) as Partial<Reading> | null;
  const { now, rate } = answer ?? {};
  if (!Number.isFinite(now) || !Number.isFinite(rate))
    throw new Error(`${url.href} does not tell { now, rate }`);
  return { now: Number(now), rate: Number(rate), receivedAt: performance.now() };
}

/**
 * A clock that shows the time of another process on this machine: `GET url` answers `{ now, rate }`. Between two looks it
 * runs on at `rate`; a sleep ends as soon as the followed clock has passed its end, by running or by jumping.
 *
 * Rejects when the host is not a loopback address, or when the first look fails.
 */
export async function followClock(url: string): Promise<Clock> {
  const address = new URL(url);
  if (!LOOPBACK.has(address.hostname)) throw new Error('CLOCK_URL must be on a loopback address');
  const closing = new AbortController();
  const clock = new FollowingClock(await look(address, closing.signal), closing);
  for (let looks = 1; looks < FIRST_LOOKS; looks++) clock.adopt(await look(address, closing.signal));
  void clock.follow(() => look(address, closing.signal));
  return clock;
}

class FollowingClock implements Clock {
  readonly #sleepers = new Set<Sleeper>();
  #rate: number;
  /** What the followed clock showed when this process began. */
  #origin: number;
  #shown = 0;
  #stopAlarm = (): void => undefined;
  /** What the followed clock will show when the alarm rings. */
  #alarmDue = Infinity;

  constructor(
    first: Reading,
    private readonly closing: AbortController,
  ) {
    this.#rate = first.rate;
    this.#origin = first.now - first.rate * first.receivedAt;
  }

  now(): number {
    this.#shown = Math.max(this.#shown, Math.floor(this.#estimate()));
    return this.#shown;
  }

  after(ms: number, call: () => void): () => void {
    const sleeper: Sleeper = {
      due: this.now() + ms,
      wake: () => {
        this.#sleepers.delete(sleeper);
        call();
      },
    };
    this.#sleepers.add(sleeper);
    if (sleeper.due < this.#alarmDue) this.#setAlarm();
    return () => void this.#sleepers.delete(sleeper);
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return sleepOn(this, ms, signal);
  }

  close(): void {
    this.closing.abort();
    this.#stopAlarm();
    this.#sleepers.clear();
  }

  /** Looks again and again until the clock is closed; a look that fails lets the clock run on as it did. */
  async follow(nextReading: () => Promise<Reading>): Promise<void> {
    const isClosed = (): boolean => this.closing.signal.aborted;
    while (!isClosed()) {
      await systemClock.sleep(POLL_MS, this.closing.signal).catch(() => undefined);
      const reading = await nextReading().catch(() => undefined);
      if (reading === undefined || isClosed()) continue;
      this.adopt(reading);
      this.#wakeDue();
    }
  }

  /**
   * Takes over a reading. Every reading is a little old when it comes, never too new, so at an unchanged rate the one that
   * shows the latest time is the best, and a slow one does not make the clock waver.
   */
  adopt({ now, rate, receivedAt }: Reading): void {
    const origin = now - rate * receivedAt;
    const wasSlow = rate === this.#rate && origin <= this.#origin && origin > this.#origin - JITTER_MS * rate;
    if (wasSlow) return;
    this.#rate = rate;
    this.#origin = origin;
    if (this.#estimate() < this.#shown - JITTER_MS * Math.max(1, rate)) this.#shown = 0;
  }

  #estimate(): number {
    return this.#origin + performance.now() * this.#rate;
  }

  #wakeDue(): void {
    const now = this.now();
    for (const sleeper of [...this.#sleepers]) if (sleeper.due <= now) sleeper.wake();
    this.#setAlarm();
  }

  /** One real timer for the sleeper that is due first. */
  #setAlarm(): void {
    this.#stopAlarm();
    this.#alarmDue = Infinity;
    if (this.#sleepers.size === 0 || this.#rate <= 0 || this.closing.signal.aborted) return;
    for (const { due } of this.#sleepers) this.#alarmDue = Math.min(this.#alarmDue, due);
    const real = Math.max(0, Math.ceil((this.#alarmDue - this.now()) / this.#rate));
    this.#stopAlarm = systemClock.after(real, () => this.#wakeDue());
  }
}
