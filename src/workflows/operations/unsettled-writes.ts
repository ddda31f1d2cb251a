/** Makes everything with these tags dirty, until the returned function is called. */
type MarkDirty = (tags: readonly string[]) => () => void;

/** The writes of this process whose outcome is not known: what they may have changed is not served from a cache. */
export class UnsettledWrites {
  /** By operation, then by step. */
  readonly #releases = new Map<string, Map<string, () => void>>();

  constructor(private readonly markDirty: MarkDirty) {}

  begin(operationId: string, step: string, tags: readonly string[]): void {
    const ofOperation = this.#releases.get(operationId) ?? new Map<string, () => void>();
    this.#releases.set(operationId, ofOperation);
    if (!ofOperation.has(step)) ofOperation.set(step, this.markDirty(tags));
  }

  /** To be called when the outcome is known, after what was changed has been dropped. */
  end(operationId: string, step: string): void {
    const ofOperation = this.#releases.get(operationId);
    ofOperation?.get(step)?.();
    ofOperation?.delete(step);
    if (ofOperation?.size === 0) this.#releases.delete(operationId);
  }

  /** Operations with such writes. */
  get operations(): readonly string[] {
    return [...this.#releases.keys()];
  }

  /** To be called when somebody else has settled the operation. */
  endAll(operationId: string): void {
    for (const release of this.#releases.get(operationId)?.values() ?? []) release();
    this.#releases.delete(operationId);
  }
}
