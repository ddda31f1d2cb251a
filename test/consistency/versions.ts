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
