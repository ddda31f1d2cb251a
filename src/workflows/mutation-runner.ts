import { isAtLeast } from '../auth/policies.js';
import { leastRoleOf } from '../auth/mutation-roles.js';
import type { Viewer } from '../auth/viewer.js';
import type { Clock } from '../clock.js';
import type { OrderJournal } from '../datasources/order-journal.js';
import type { Access } from '../datasources/scope/access.js';
import { UpstreamError } from '../datasources/telegent/errors.js';
import type { UpstreamUsage } from '../datasources/telegent/upstream-usage.js';
import type { Json } from '../datasources/telegent/write.js';
import type { MutationDefinition, MutationInput } from './definition.js';
import type { WebhookSettings } from '../webhooks/webhook-settings.js';
import { keyOfCall } from './idempotency-key.js';
import type { LineSecretKeeping } from './lines/line-secrets.js';
import { inProgress } from './in-progress.js';
import { ForbiddenMutation, refusedWith, type MutationOutcome } from './mutation-outcome.js';
import type { OperationEngine, Progress, Working } from './operations/engine.js';
import type { OperationHashes } from './operations/input-hash.js';
import { OperationStatus, wasSent, type OperationRecord } from './operations/operation.js';
import { LeaseLost, type HeldOperation, type OperationLog } from './operations/operation-log.js';
import { operationSeenBy, ownerOf } from './operations/operation-view.js';
import type { Plan } from './plan.js';
import { Preparation } from './preparation.js';
import { recordPlan } from './recorded-plan.js';
import { keyReused, replayed } from './repetition.js';
import { advised, notDone, outcomeOf, settle } from './settlement.js';
import { Refused, UserErrorCode, type UserErrorRecord, type WarningRecord } from './user-error.js';

/** How long a caller waits for another one that has the same key, or what must not be done at the same time. Milliseconds. */
const WAIT_MS = 20_000;
const POLL_MS = 100;

/** What the runner is made of; one for the process. */
export interface RunnerParts {
  readonly log: OperationLog;
  readonly journal: OrderJournal;
  readonly engine: OperationEngine;
  readonly hashes: OperationHashes;
  readonly clock: Clock;
  /** Learns what other processes have changed until now. */
  readonly catchUp: () => Promise<void>;
  /** Milliseconds that a write may wait for quota. */
  readonly patienceMs: number;
  /** Whether documents of the ledger are encrypted, so that it may keep secrets until they are needed. */
  readonly keepsSecrets: boolean;
  /** What the platform is told to reach this server; null where it takes no webhooks in. */
  readonly webhooks: WebhookSettings | null;
  readonly lineSecrets: LineSecretKeeping;
  /** Told of what went wrong behind an unknown outcome. */
  readonly onFault: (error: unknown) => void;
}

/** What one request brings. */
export interface RunnerRequest {
  readonly viewer: Viewer;
  readonly usage: UpstreamUsage;
  readonly access: Access;
  readonly freshAccess: () => Access;
  /** How its writes are sent; as for somebody who waits when left out. */
  readonly working?: Pick<Working, 'priority' | 'patienceMs'>;
  /** How long idempotency keys protect, in milliseconds; a week when left out. */
  readonly keptMs?: number;
}

interface WarnedPlan<Kept extends Json> {
  readonly plan: Plan<Kept>;
  readonly warnings: readonly WarningRecord[];
}

/** Mistakes in an input, told by the rules on its class. */
export type CheckInput = (input: object) => readonly UserErrorRecord[];

/** Runs the mutations of one request: checked, protected against repetition, recorded before anything is sent. */
export class MutationRunner {
  constructor(
    private readonly parts: RunnerParts,
    private readonly request: RunnerRequest,
    private readonly checkInput: CheckInput,
  ) {}

  /**
   * Throws ForbiddenMutation where the role may never call it, and UpstreamError where the platform cannot be asked; what the
   * user can mend, and an unknown outcome, are part of the outcome.
   */
  run<Input extends MutationInput, Kept extends Json, Result>(
    definition: MutationDefinition<Input, Kept, Result>,
    input: Input,
  ): Promise<MutationOutcome<Result>> {
    return this.#run(definition, input, (own, deadline) => this.#execute(definition, input, own, deadline));
  }

  /** As `run` for a call that was made before, of which it finds out what came; one that came to nothing is not begun again. */
  follow<Input extends MutationInput, Kept extends Json, Result>(
    definition: MutationDefinition<Input, Kept, Result>,
    input: Input,
  ): Promise<MutationOutcome<Result>> {
    return this.#run(definition, input, async (own) => {
      await own.abandon();
      return refusedWith([]);
    });
  }

  async #run<Input extends MutationInput, Kept extends Json, Result>(
    definition: MutationDefinition<Input, Kept, Result>,
    input: Input,
    execute: (own: HeldOperation, deadline: number) => Promise<MutationOutcome<Result>>,
  ): Promise<MutationOutcome<Result>> {
    if (!isAtLeast(this.request.viewer, leastRoleOf[definition.name])) throw new ForbiddenMutation();
    const mistakes = this.checkInput(input);
    if (mistakes.length > 0) return refusedWith(mistakes);
    const { log, hashes, clock } = this.parts;
    const owner = ownerOf(this.request.viewer, hashes);
    const key = keyOfCall(definition, input, owner, hashes, this.request.keptMs);
    const { inputHash, keyDocument, keyMs } = key;
    const deadline = clock.now() + WAIT_MS;
    for (;;) {
      const begun = await log.begin({ mutation: definition.name, owner, inputHash, keyDocument, keyMs });
      if ('own' in begun) return execute(begun.own, deadline);
      if (begun.other.inputHash !== inputHash) return refusedWith([keyReused]);
      const outcome = await this.#follow(definition, begun.other, deadline);
      if (!outcome) continue;
      // Another process may have done it, a moment ago.
      await this.parts.catchUp();
      return replayed(outcome, key);
    }
  }

  /** A call that has the key of an earlier one: its outcome, once there is one. Null when the earlier one came to nothing. */
  async #follow<Input extends MutationInput, Kept extends Json, Result>(
    definition: MutationDefinition<Input, Kept, Result>,
    first: OperationRecord,
    deadline: number,
  ): Promise<MutationOutcome<Result> | null> {
    const { log, clock } = this.parts;
    for (let operation: OperationRecord | null = first; ; operation = await log.find(first.id)) {
      if (!operation || operation.outcome?.status === 'REFUSED') return null;
      if (operation.outcome) return this.#outcome(definition, operation);
      const held = await log.take(operation.id);
      if (held) {
        if (wasSent(held.record)) return this.#carryOn(definition, held);
        // Whoever began it died before anything was sent.
        await held.abandon();
        return null;
      }
      if (clock.now() >= deadline) return this.#outcome(definition, operation);
      await clock.sleep(POLL_MS);
    }
  }

  /** Goes on with what an earlier call or another life of the process has left open; null when it comes to nothing. */
  async #carryOn<Input extends MutationInput, Kept extends Json, Result>(
    definition: MutationDefinition<Input, Kept, Result>,
    held: HeldOperation,
  ): Promise<MutationOutcome<Result> | null> {
    const outcome = await this.#advance(definition, held, this.parts.clock.now());
    return held.record.outcome?.status === 'REFUSED' ? null : outcome;
  }

  async #execute<Input extends MutationInput, Kept extends Json, Result>(
    definition: MutationDefinition<Input, Kept, Result>,
    input: Input,
    held: HeldOperation,
    deadline: number,
  ): Promise<MutationOutcome<Result>> {
    const prepared = await this.#prepare(definition, input, held, deadline);
    return prepared ?? this.#advance(definition, held, deadline);
  }

  /** Checks the input and writes the plan down; an outcome where there is nothing to send, else null. */
  async #prepare<Input extends MutationInput, Kept extends Json, Result>(
    definition: MutationDefinition<Input, Kept, Result>,
    input: Input,
    held: HeldOperation,
    deadline: number,
  ): Promise<MutationOutcome<Result> | null> {
    try {
      const { plan, warnings } = await this.#lockedPlan(definition, input, held, deadline);
      const { id } = held.record;
      const { hashes, engine, keepsSecrets } = this.parts;
      if (plan.writes.length > 0) {
        await recordPlan(held, plan, warnings, { secrets: engine.secrets, keepsSecrets });
        return null;
      }
      if (plan.begins) {
        await held.update({ kept: plan.kept, accountId: plan.accountId, warnings });
        await held.settle({ status: 'CONFIRMED', userErrors: [] }, () => plan.begins ?? []);
        return this.#outcome(definition, held.record);
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

  async #advance<Input extends MutationInput, Kept extends Json, Result>(
    definition: MutationDefinition<Input, Kept, Result>,
    held: HeldOperation,
    deadline: number,
  ): Promise<MutationOutcome<Result>> {
    const { engine, log, patienceMs, clock } = this.parts;
    const { usage, working: how = { priority: 'interactive', patienceMs } } = this.request;
    const working = { ...how, usage };
    try {
      for (;;) {
        const progress = await engine.advance(held, working);
        if (progress.is === 'open') return await this.#rest(definition, held, progress.nextAt);
        if (progress.is !== 'locked') return await this.#settle(definition, held, progress);
        if (clock.now() < deadline) await clock.sleep(POLL_MS);
        else if (wasSent(held.record)) {
          await held.rest(POLL_MS);
          return this.#outcome(definition, held.record);
        } else {
          await held.abandon();
          engine.secrets.forget(held.record.id);
          return refusedWith([await this.#inProgress(progress.by)]);
        }
      }
    } catch (error) {
      if (error instanceof UpstreamError) throw error;
      if (error instanceof LeaseLost) {
        const current = await log.find(held.record.id);
        return current ? this.#outcome(definition, current) : refusedWith([notDone]);
      }
      // The ledger did not take what happened, so that only a later look can tell.
      this.parts.onFault(error);
      return { ...refusedWith([]), operation: { id: held.record.id, status: OperationStatus.UNKNOWN } };
    }
  }

  async #rest<Input extends MutationInput, Kept extends Json, Result>(
    definition: MutationDefinition<Input, Kept, Result>,
    held: HeldOperation,
    nextAt: number,
  ): Promise<MutationOutcome<Result>> {
    await held.park(nextAt);
    return this.#outcome(definition, held.record);
  }

  async #settle<Input extends MutationInput, Kept extends Json, Result>(
    definition: MutationDefinition<Input, Kept, Result>,
    held: HeldOperation,
    progress: Progress & { readonly is: 'done' | 'stopped' },
  ): Promise<MutationOutcome<Result>> {
    const { warnings, kept } = held.record;
    const settled = await settle(definition, held, progress, this.parts.engine.secrets);
    if (settled.is !== 'refused') return this.#outcome(definition, held.record);
    if (settled.thrown instanceof UpstreamError) throw settled.thrown;
    if (settled.thrown) {
      this.parts.onFault(settled.thrown);
      return refusedWith([notDone]);
    }
    const access = this.request.freshAccess();
    const userErrors = await advised(definition, settled.userErrors, kept as Kept, access);
    return { ...refusedWith<Result>(userErrors), warnings };
  }

  async #plan<Input extends MutationInput, Kept extends Json, Result>(
    definition: MutationDefinition<Input, Kept, Result>,
    input: Input,
    held: HeldOperation,
  ): Promise<WarnedPlan<Kept>> {
    const preparation = await this.#preparation(held);
    const plan = await definition.prepare(input, preparation);
    preparation.stopIfRefused();
    return { plan, warnings: preparation.warnings };
  }

  /**
   * Plans, with what the input names locked from then on. The plan is made first, so that who may not see that keeps nobody from
   * it, and is told the same, at once, whether or not somebody works on it. It is made again where somebody has worked on it.
   */
  async #lockedPlan<Input extends MutationInput, Kept extends Json, Result>(
    definition: MutationDefinition<Input, Kept, Result>,
    input: Input,
    held: HeldOperation,
    deadline: number,
  ): Promise<WarnedPlan<Kept>> {
    const { log } = this.parts;
    const names = definition.locks?.(input, this.request.viewer) ?? [];
    const standing = await log.standing(names);
    const planning = this.#plan(definition, input, held);
    if (standing.holder === null) {
      const planned = await planning;
      if (await log.lockAsStood(held, standing)) return planned;
    } else await planning.catch(tellUnseen);
    const holder = await this.#lock(held, names, deadline);
    if (holder !== null) throw new Refused([await this.#inProgress(holder)]);
    return this.#plan(definition, input, held);
  }

  async #inProgress(holder: string): Promise<UserErrorRecord> {
    const { viewer } = this.request;
    const operation = await this.parts.log.find(holder);
    return inProgress(operationSeenBy(viewer, ownerOf(viewer, this.parts.hashes), operation)?.id ?? null);
  }

  /** Locks, waiting for whoever is about to be done. The id of the holder when it takes too long. */
  async #lock(held: HeldOperation, names: readonly string[], deadline: number): Promise<string | null> {
    const { log, clock } = this.parts;
    for (;;) {
      const holder = await log.lock(held, names);
      if (holder === null || clock.now() >= deadline) return holder;
      await clock.sleep(POLL_MS);
    }
  }

  #outcome<Kept extends Json, Result>(
    definition: Pick<MutationDefinition<never, Kept, Result>, 'result'>,
    operation: OperationRecord,
  ): MutationOutcome<Result> {
    return outcomeOf(definition, operation, this.parts.hashes);
  }

  async #preparation(held: HeldOperation): Promise<Preparation> {
    const { log, hashes } = this.parts;
    const { viewer, access, freshAccess } = this.request;
    return new Preparation({
      viewer,
      access,
      freshAccess,
      operationId: held.record.id,
      ledger: log.ledger,
      journal: this.parts.journal,
      passwordFor: (id) => hashes.passwordFor(id),
      webhooks: this.parts.webhooks,
      owner: held.record.owner,
      lineSecrets: this.parts.lineSecrets,
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
