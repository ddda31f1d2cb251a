/** Makes everything with these tags dirty, until the returned function is called. */
type MarkDirty = (tags: readonly string[]) => () => void;

/** The writes of this process whose outcome is not known: what they may have changed is not served from a cache. */
export class UnsettledWrites {
  readonly #releases = new Map<string, () => void>();

  constructor(private readonly markDirty: MarkDirty) {}

  begin(operationId: string, step: string, tags: readonly string[]): void {
    const key = `${operationId} ${step}`;
    if (!this.#releases.has(key)) this.#releases.set(key, this.markDirty(tags));
  }

  /** To be called when the outcome is known, after what was changed has been dropped. */
  end(operationId: string, step: string): void {
    const key = `${operationId} ${step}`;
    this.#releases.get(key)?.();
    this.#releases.delete(key);
  }
}
