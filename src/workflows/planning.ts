import type { Json } from '../datasources/telegent/write.js';
import type { MutationDefinition, MutationInput } from './definition.js';
import { inProgress, POLL_MS } from './in-progress.js';
import { refusedWith, type MutationOutcome } from './mutation-outcome.js';
import type { RunnerParts, RunnerRequest } from './mutation-runner.js';
import { LeaseLost, type HeldOperation } from './operations/operation-log.js';
import type { Plan } from './plan.js';
import { Preparation } from './preparation.js';
import { recordPlan } from './recorded-plan.js';
import { notDone, outcomeOf } from './settlement.js';
import { Refused, UserErrorCode, type WarningRecord } from './user-error.js';

/** A call of a mutation that no earlier one stands for, with the operation that was begun for it. */
export interface OwnCall<Input extends MutationInput, Kept extends Json, Result> {
  readonly definition: MutationDefinition<Input, Kept, Result>;
  readonly input: Input;
  readonly held: HeldOperation;
  /** Until when it waits for others that work on the same. */
  readonly deadline: number;
}

interface WarnedPlan<Kept extends Json> {
  readonly plan: Plan<Kept>;
  readonly warnings: readonly WarningRecord[];
}

/** Makes of a call's input the plan of its operation. */
export class Planning<Input extends MutationInput, Kept extends Json, Result> {
  constructor(
    private readonly parts: RunnerParts,
    private readonly request: RunnerRequest,
    private readonly call: OwnCall<Input, Kept, Result>,
  ) {}

  /** Checks the input and writes the plan down; an outcome where there is nothing to send, else null. */
  async record(): Promise<MutationOutcome<Result> | null> {
    const { definition, held } = this.call;
    try {
      const { plan, warnings } = await this.#lockedPlan();
      const { id } = held.record;
      const { hashes, engine, keepsSecrets } = this.parts;
      if (plan.writes.length > 0) {
        await recordPlan(held, plan, warnings, { secrets: engine.secrets, keepsSecrets });
        return null;
      }
      if (plan.begins) {
        await held.update({ kept: plan.kept, accountId: plan.accountId, warnings });
        await held.settle({ status: 'CONFIRMED', userErrors: [] }, () => plan.begins ?? []);
        return outcomeOf(definition, held.record, hashes);
      }
      await held.abandon();
      const result = definition.result(plan.kept, {}, { id, password: () => hashes.passwordFor(id) });
      return { result, userErrors: [], warnings, replayed: false, operation: null };
    } catch (error) {
      // The whole process stood still; whoever took over has forgotten it, since nothing was sent.
      if (error instanceof LeaseLost) return refusedWith([notDone]);
      await held.abandon();
      if (error instanceof Refused) return refusedWith(error.userErrors);
      throw error;
    }
  }

  /**
   * Plans, with what the input names locked from then on. The plan is made first, so that who may not see that keeps nobody from
   * it, and is told the same, at once, whether or not somebody works on it. It is made again where somebody has worked on it.
   */
  async #lockedPlan(): Promise<WarnedPlan<Kept>> {
    const { definition, input, held } = this.call;
    const { viewer } = this.request;
    const { locks } = this.parts.log;
    const names = definition.locks?.(input, viewer) ?? [];
    const standing = await locks.standing(names);
    const planning = this.#plan();
    if (standing.holder === null) {
      const planned = await planning;
      if (await locks.lockAsStood(held, standing)) return planned;
    } else await planning.catch(tellUnseen);
    const holder = await this.#lock(names);
    if (holder !== null) throw new Refused([await inProgress(holder, viewer, this.parts)]);
    return this.#plan();
  }

  async #plan(): Promise<WarnedPlan<Kept>> {
    const { definition, input } = this.call;
    const preparation = await this.#preparation();
    const plan = await definition.prepare(input, preparation);
    preparation.stopIfRefused();
    return { plan, warnings: preparation.warnings };
  }

  /** Locks, waiting for whoever is about to be done. The id of the holder when it takes too long. */
  async #lock(names: readonly string[]): Promise<string | null> {
    const { log, clock } = this.parts;
    const { held, deadline } = this.call;
    for (;;) {
      const holder = await log.locks.lock(held, names);
      if (holder === null || clock.now() >= deadline) return holder;
      await clock.sleep(POLL_MS);
    }
  }

  async #preparation(): Promise<Preparation> {
    const { log, journal, hashes, webhooks, lineSecrets } = this.parts;
    const { viewer, access, freshAccess } = this.request;
    const { id, owner } = this.call.held.record;
    return new Preparation({
      viewer,
      access,
      freshAccess,
      operationId: id,
      ledger: log.ledger,
      journal,
      passwordFor: (operationId) => hashes.passwordFor(operationId),
      webhooks,
      owner,
      lineSecrets,
      now: await log.ledger.now(),
    });
  }
}

/** Throws what is told at once although somebody works on what the input names; anything else may change with that. */
function tellUnseen(error: unknown): void {
  const isUnseen =
    error instanceof Refused && error.userErrors.some(({ code }) => code === UserErrorCode.NOT_FOUND);
  if (isUnseen || !(error instanceof Refused)) throw error;
}
