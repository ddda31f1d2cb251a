import { LRUCache } from 'lru-cache';
import type { Json } from '../../datasources/telegent/write.js';

type Secrets = Readonly<Record<string, Json>>;

/** Operations whose secrets are kept; beyond that the oldest count as gone, as after a restart. */
const MOST_OPERATIONS = 5_000;

/** The secrets of operations that are not settled, in this process alone. */
export class StepSecrets {
  readonly #ofOperation = new LRUCache<string, ReadonlyMap<string, Secrets>>({ max: MOST_OPERATIONS });

  keep(operationId: string, secrets: ReadonlyMap<string, Secrets>): void {
    if (secrets.size > 0) this.#ofOperation.set(operationId, secrets);
  }

  of(operationId: string, step: string): Secrets | null {
    return this.#ofOperation.get(operationId)?.get(step) ?? null;
  }

  forget(operationId: string): void {
    this.#ofOperation.delete(operationId);
  }
}
