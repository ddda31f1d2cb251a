/** What writers have been told is done, and when, by real time in milliseconds. */
export class Versions {
  readonly #acknowledged: { readonly version: number; readonly at: number; readonly process: number }[] = [];
  #sent = 0;

  /** The next value to write. */
  next(): number {
    return ++this.#sent;
  }

  acknowledge(version: number, process: number): void {
    this.#acknowledged.push({ version, process, at: performance.now() });
  }

  /**
   * The oldest version that a read may show which began at that moment in that process: the newest one that was acknowledged
   * there before, or `boundMs` before in another one.
   */
  oldestFor(process: number, beganAt: number, boundMs: number): number {
    const binding = this.#acknowledged.filter((one) =>
      one.process === process ? one.at < beganAt : one.at < beganAt - boundMs,
    );
    return Math.max(0, ...binding.map(({ version }) => version));
  }

  get newest(): number {
    return this.#sent;
  }
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
