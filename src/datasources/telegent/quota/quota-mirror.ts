/** Instants that have passed are cut off when there are this many. */
const TRIM_AT = 1_024;

/** What this process knows of the slots held, without asking the store. */
export class QuotaMirror {
  #unanswered = 0;
  #freeAt: number[] = [];
  #start = 0;
  /** Slots of other processes, or from before a restart. */
  #others = 0;
  #othersUntil = 0;

  constructor(private readonly windowMs: number) {}

  /** Counts a slot of this process; the returned function tells when it comes free. */
  take(): (freeAt: number) => void {
    this.#unanswered++;
    return (freeAt) => {
      this.#unanswered--;
      this.#freeAt.push(freeAt);
    };
  }

  /** Learns how many slots the store counted at `now`. */
  observe(held: number, now: number): void {
    this.#others = Math.max(0, held - this.#own(now));
    this.#othersUntil = now + this.windowMs;
  }

  /** Slots held at `now`. */
  count(now: number): number {
    return this.#own(now) + (now < this.#othersUntil ? this.#others : 0);
  }

  #own(now: number): number {
    while (this.#start < this.#freeAt.length && (this.#freeAt[this.#start] ?? 0) <= now) this.#start++;
    if (this.#start >= TRIM_AT) {
      this.#freeAt = this.#freeAt.slice(this.#start);
      this.#start = 0;
    }
    return this.#unanswered + this.#freeAt.length - this.#start;
  }
}
