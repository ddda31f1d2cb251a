import { UpstreamError } from '../datasources/telegent/errors.js';
import type { Json } from '../datasources/telegent/write.js';
import type { MutationDefinition } from './definition.js';
import { inProgress, POLL_MS } from './in-progress.js';
import { refusedWith, type MutationOutcome } from './mutation-outcome.js';
import type { RunnerParts, RunnerRequest } from './mutation-runner.js';
import type { Progress } from './operations/engine.js';
import { OperationStatus, wasSent, type OperationRecord } from './operations/operation.js';
import { LeaseLost, type HeldOperation } from './operations/operation-log.js';
import { advised, notDone, outcomeOf, settle } from './settlement.js';

/** Works on an operation whose plan is written down, for a caller who waits, and tells what came of it. */
export class Completion<Kept extends Json, Result> {
  constructor(
    private readonly parts: RunnerParts,
    private readonly request: Pick<RunnerRequest, 'viewer' | 'usage' | 'freshAccess' | 'working'>,
    private readonly definition: MutationDefinition<never, Kept, Result>,
    private readonly held: HeldOperation,
  ) {}

  /**
   * Works until it is settled, or nothing can be done now; for what others hold it waits until the deadline. Throws
   * UpstreamError where the platform cannot be asked and nothing was done.
   */
  async by(deadline: number): Promise<MutationOutcome<Result>> {
    const { held } = this;
    const { engine, log, patienceMs, clock } = this.parts;
    const { usage, working: how = { priority: 'interactive', patienceMs } } = this.request;
    const working = { ...how, usage };
    try {
      for (;;) {
        const progress = await engine.advance(held, working);
        if (progress.is === 'open') return await this.#rest(progress.nextAt);
        if (progress.is !== 'locked') return await this.#settle(progress);
        if (clock.now() < deadline) await clock.sleep(POLL_MS);
        else return await this.#giveWay(progress.by);
      }
    } catch (error) {
      if (error instanceof UpstreamError) throw error;
      if (error instanceof LeaseLost) {
        const current = await log.find(held.record.id);
        return current ? this.#outcome(current) : refusedWith([notDone]);
      }
      // The ledger did not take what happened, so that only a later look can tell.
      this.parts.onFault(error);
      return { ...refusedWith([]), operation: { id: held.record.id, status: OperationStatus.UNKNOWN } };
    }
  }

  async #rest(nextAt: number): Promise<MutationOutcome<Result>> {
    await this.held.park(nextAt);
    return this.#outcome(this.held.record);
  }

  /** Leaves to another operation what that holds. */
  async #giveWay(holder: string): Promise<MutationOutcome<Result>> {
    const { held } = this;
    if (wasSent(held.record)) {
      await held.rest(POLL_MS);
      return this.#outcome(held.record);
    }
    await held.abandon();
    this.parts.engine.secrets.forget(held.record.id);
    return refusedWith([await inProgress(holder, this.request.viewer, this.parts)]);
  }

  async #settle(progress: Progress & { readonly is: 'done' | 'stopped' }): Promise<MutationOutcome<Result>> {
    const { definition, held } = this;
    const { warnings, kept } = held.record;
    const settled = await settle(definition, held, progress, this.parts.engine.secrets);
    if (settled.is !== 'refused') return this.#outcome(held.record);
    if (settled.thrown instanceof UpstreamError) throw settled.thrown;
    if (settled.thrown) {
      this.parts.onFault(settled.thrown);
      return refusedWith([notDone]);
    }
    const access = this.request.freshAccess();
    const userErrors = await advised(definition, settled.userErrors, kept as Kept, access);
    return { ...refusedWith<Result>(userErrors), warnings };
  }

  #outcome(operation: OperationRecord): MutationOutcome<Result> {
    return outcomeOf(this.definition, operation, this.parts.hashes);
  }
}
