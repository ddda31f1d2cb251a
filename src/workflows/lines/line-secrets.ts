import { LRUCache } from 'lru-cache';
import type { Json } from '../../datasources/telegent/write.js';
import { withSecrets } from '../operations/secrets.js';
import type { LineInput, LineSecrets } from './line-input.js';
import type { LineWorkflow } from './line-workflow.js';

/** Workflows whose secrets are kept; beyond that the oldest count as gone, as after a restart. */
const MOST_WORKFLOWS = 5_000;

/** The secrets of workflows that are not done: in the ledger where it is encrypted, else in this process alone. */
export class LineSecretKeeping {
  readonly #ofWorkflow = new LRUCache<string, LineSecrets>({ max: MOST_WORKFLOWS });

  constructor(
    /** Whether documents of the ledger are encrypted. */
    private readonly isInLedger: boolean,
  ) {}

  /** Keeps all secrets of a workflow; answers what its document is to hold of them. */
  keep(workflowId: string, secrets: LineSecrets | null): LineSecrets | null {
    if (this.isInLedger) return secrets;
    if (secrets === null) this.forget(workflowId);
    else this.#ofWorkflow.set(workflowId, secrets);
    return null;
  }

  forget(workflowId: string): void {
    this.#ofWorkflow.delete(workflowId);
  }

  of({ id, secrets }: Pick<LineWorkflow, 'id' | 'secrets'>): LineSecrets | null {
    return secrets ?? this.#ofWorkflow.get(id) ?? null;
  }

  /** Those of a correction of its port-in. */
  correction(workflow: LineWorkflow): Readonly<Record<string, Json>> {
    return (this.of(workflow)?.['correction'] ?? {}) as Readonly<Record<string, Json>>;
  }

  /** What was asked of a line, its secrets back in their places as far as they are there. */
  input(workflow: LineWorkflow): LineInput {
    const { correction: _correction, ...secrets } = this.of(workflow) ?? {};
    const input = workflow.input as unknown as Readonly<Record<string, Json>>;
    return withSecrets(input, secrets) as unknown as LineInput;
  }
}
