import type { WriteOperation } from '../../datasources/telegent/request.js';
import type { AnyWriteKind, Json } from '../../datasources/telegent/write.js';
import type { PutDocument } from '../../store/ledger/ledger.js';
import type { StepRecord } from './operation.js';
import type { HeldOperation } from './operation-log.js';
import { resolvedBody } from './resolved-body.js';
import { withSecrets } from './secrets.js';
import { resultsOf, stepAt, withStep } from './steps.js';

/** The kind of write that an operation of the platform is. */
export type WriteKinds = (operation: WriteOperation) => AnyWriteKind;

/** A step of an operation that this process works on. */
export class HeldStep {
  readonly kind: AnyWriteKind;
  /** With what earlier steps have answered in its places; without its secrets where none are given. */
  readonly body: object;

  constructor(
    readonly held: HeldOperation,
    private readonly index: number,
    kinds: WriteKinds,
    secrets: Readonly<Record<string, Json>> | null = null,
  ) {
    const { operation, body } = this.record;
    this.kind = kinds(operation);
    this.body = resolvedBody(withSecrets(body, secrets), resultsOf(held));
  }

  /** As it stands now. */
  get record(): StepRecord {
    return stepAt(this.held, this.index);
  }

  /** All steps of the operation, this one changed. */
  with(change: Partial<StepRecord>): readonly StepRecord[] {
    return withStep(this.held, this.index, change);
  }

  /** Writes a change down, with other documents in the same commit. Throws LeaseLost. */
  async update(change: Partial<StepRecord>, besides: readonly PutDocument[] = []): Promise<void> {
    await this.held.update({ steps: this.with(change) }, besides);
  }
}
