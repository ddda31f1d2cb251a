import type { Viewer } from '../../auth/viewer.js';
import type { Clock } from '../../clock.js';
import type { Access } from '../../datasources/scope/access.js';
import type { OrderRecord } from '../../datasources/telegent/records/index.js';
import { UpstreamError } from '../../datasources/telegent/errors.js';
import { UpstreamUsage } from '../../datasources/telegent/upstream-usage.js';
import type { EventPublisher } from '../../realtime/event.js';
import type { PutDocument } from '../../store/ledger/ledger.js';
import type { MutationRunner } from '../mutation-runner.js';
import type { Working } from '../operations/engine.js';
import { LeaseLost } from '../operations/operation-log.js';
import { updatePortIn } from '../porting/update-port-in.js';
import { Refused } from '../user-error.js';
import { waitFor } from './line-carrier.js';
import {
  notDone,
  progressAfter,
  progressOf,
  stillOrdered,
  stoppedIfNameless,
  type StepProgress,
} from './line-outcome.js';
import type { LineSecretKeeping } from './line-secrets.js';
import { LINE_STEPS } from './line-steps.js';
import { UNDO_ORDER, undoOf } from './line-undo.js';
import { begun, moved, nextAt, workable } from './line-moves.js';
import {
  isOver,
  stepOf,
  WorkflowStepName,
  WorkflowStepStatus,
  type LineStepRecord,
  type LineWorkflow,
} from './line-workflow.js';
import { orderPointer, type HeldWorkflow, type WorkflowLog } from './workflow-log.js';

/** How often it is looked what is due, in milliseconds. */
const ROUND_MS = 1_000;
/** Workflows that are begun in one round. */
const A_ROUND = 20;
/** How long a read or write of the background may wait for quota, in milliseconds. */
const PATIENCE_MS = 60_000;

/** Steps that place an order, whose news the workflow waits for. */
const ORDERING: readonly WorkflowStepName[] = [WorkflowStepName.NUMBER, WorkflowStepName.PORT_IN];

/** How a workflow is worked on: as for somebody who waits, or behind everything else. */
export type LineWorking = Pick<Working, 'priority' | 'patienceMs'> & { readonly usage: UpstreamUsage };

export interface DriverParts {
  readonly log: WorkflowLog;
  readonly secrets: LineSecretKeeping;
  readonly clock: Clock;
  readonly runnerFor: (viewer: Viewer, working: LineWorking) => MutationRunner;
  readonly accessFor: (viewer: Viewer, working: LineWorking) => Access;
  /** An order as it was last seen, by anyone; null where it never was. */
  readonly lastSeen: (orderId: string) => Promise<OrderRecord | null>;
  readonly events: EventPublisher;
  readonly onFault: (error: unknown) => void;
}

/**
 * Carries workflows on, step by step, those side by side that do not need one another. Every step is written down before and
 * after it is worked on, and is itself a mutation under a key of its own, so that any process can go on where one has died, and
 * nothing is done twice.
 */
export class LineDriver {
  readonly #stopped = new AbortController();
  readonly #active = new Map<string, Promise<void>>();
  #rounds: Promise<void> | undefined;

  constructor(private readonly parts: DriverParts) {}

  start(): void {
    this.#rounds ??= this.#run();
  }

  /** Resolves when the steps that are under way have ended. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#rounds;
    await Promise.all(this.#active.values());
  }

  /** Works on a workflow as far as it goes now. Never rejects. */
  carryOn(id: string, working: LineWorking): Promise<void> {
    const active = this.#active.get(id);
    if (active) return active;
    const work = this.#take(id, working)
      .catch((error: unknown) => (error instanceof LeaseLost ? undefined : this.parts.onFault(error)))
      .finally(() => this.#active.delete(id));
    this.#active.set(id, work);
    return work;
  }

  async #run(): Promise<void> {
    const { clock, log, onFault } = this.parts;
    const { signal } = this.#stopped;
    while (!signal.aborted) {
      const due = await log.due(A_ROUND).catch((error: unknown) => {
        onFault(error);
        return [];
      });
      for (const id of due) void this.carryOn(id, this.#background());
      await clock.sleep(ROUND_MS, signal).catch(() => undefined);
    }
  }

  #background(): LineWorking {
    return { priority: 'background', patienceMs: PATIENCE_MS, usage: new UpstreamUsage() };
  }

  async #take(id: string, working: LineWorking): Promise<void> {
    const held = await this.parts.log.take(id);
    if (!held) return;
    do {
      await this.#steps(held, working);
      await this.#undo(held, working);
    } while (!(await held.release(nextAt)));
    if (held.workflow.steps.every(isOver)) this.parts.secrets.forget(id);
  }

  /** Works on every step that can be worked on, each as soon as what it needs is done. */
  async #steps(held: HeldWorkflow, working: LineWorking): Promise<void> {
    const active = new Map<WorkflowStepName, Promise<void>>();
    const seen = new Set<WorkflowStepName>();
    for (;;) {
      const now = await this.parts.log.ledger.now();
      const steps = this.#stopped.signal.aborted ? [] : workable(held.workflow, now, seen);
      for (const { name } of steps.filter((step) => !active.has(step.name))) {
        seen.add(name);
        const work = this.#step(held, name, working).finally(() => active.delete(name));
        // Another step may fail first.
        work.catch(() => undefined);
        active.set(name, work);
      }
      if (active.size === 0) return;
      await Promise.race(active.values());
    }
  }

  async #step(held: HeldWorkflow, name: WorkflowStepName, working: LineWorking): Promise<void> {
    const { log } = this.parts;
    const startedAt = await log.ledger.now();
    if (name !== WorkflowStepName.CARRIER)
      await this.#change(held, (workflow) => begun(workflow, name, startedAt));
    const step = recordOf(held.workflow, name);
    if (isOver(step)) return;
    const progress = await this.#progress(held.workflow, name, working);
    await this.#change(
      held,
      (workflow) => moved(workflow, name, { ...progress, attempt: step.attempt }),
      ({ id, facts: { orderId } }) =>
        ORDERING.includes(name) && orderId !== undefined ? [orderPointer(orderId, id)] : [],
    );
  }

  async #progress(
    workflow: LineWorkflow,
    name: WorkflowStepName,
    working: LineWorking,
  ): Promise<StepProgress> {
    const { log, secrets, runnerFor, onFault } = this.parts;
    const step = recordOf(workflow, name);
    let place: readonly string[] = [];
    try {
      if (name === WorkflowStepName.CARRIER) return await this.#carrier(workflow, working);
      const isOrdered = workflow.facts.orderId !== undefined && workflow.facts.numberId === undefined;
      if (name === WorkflowStepName.NUMBER && isOrdered) return await this.#arrival(workflow, working);
      const work = LINE_STEPS[name]({ workflow, input: secrets.input(workflow) });
      ({ place } = work);
      const runner = runnerFor(work.viewer ?? workflow.viewer, working);
      const isWanted = workflow.cancelledAt === null;
      const outcome = await work.run(runner, keyOf(workflow, name, step.attempt), isWanted);
      const now = await log.ledger.now();
      if (!isWanted && outcome.result === null && outcome.operation === null) return notDone;
      const progress = stoppedIfNameless(name, place, progressOf(outcome, place, step, now));
      return name === WorkflowStepName.NUMBER ? stillOrdered(progress, step, now) : progress;
    } catch (error) {
      if (error instanceof LeaseLost) throw error;
      if (!isExpected(error)) onFault(error);
      return progressAfter(error, place, step, await log.ledger.now());
    }
  }

  /** The carrier's word, after the correction that the user has sent, where there is one. */
  async #carrier(workflow: LineWorkflow, working: LineWorking): Promise<StepProgress> {
    const { log, secrets, lastSeen, runnerFor } = this.parts;
    const { orderId } = workflow.facts;
    const step = recordOf(workflow, WorkflowStepName.CARRIER);
    if (workflow.correction && orderId !== undefined) {
      const place = ['number', 'portIn'];
      const key = keyOf(workflow, WorkflowStepName.CARRIER, step.attempt);
      const details = { ...workflow.correction, ...secrets.correction(workflow) };
      const runner = runnerFor(workflow.viewer, working);
      const input = { ...details, orderId, idempotencyKey: key };
      const outcome = await runner.run(updatePortIn, input);
      const progress = progressOf(
        { ...outcome, result: outcome.result && {} },
        place,
        step,
        await log.ledger.now(),
      );
      const { status } = progress.step;
      if (status === WorkflowStepStatus.PAUSED) return { ...progress, isCorrected: true };
      if (status !== WorkflowStepStatus.DONE) return progress;
    }
    const order = orderId === undefined ? null : await lastSeen(orderId);
    return { ...waitFor(order, await log.ledger.now()), isCorrected: workflow.correction !== null };
  }

  /** A number whose order was not complete at once. */
  async #arrival(workflow: LineWorkflow, working: LineWorking): Promise<StepProgress> {
    const { log, lastSeen, accessFor } = this.parts;
    const { orderId = '' } = workflow.facts;
    const waited = waitFor(await lastSeen(orderId), await log.ledger.now());
    const e164 = waited.facts.e164 ?? workflow.facts.e164;
    if (waited.step.status !== WorkflowStepStatus.DONE || e164 === undefined) return waited;
    const access = accessFor(workflow.viewer, working);
    const number = await access.number({ e164 });
    if (number) return { ...waited, facts: { e164, numberId: number.id } };
    const step = recordOf(workflow, WorkflowStepName.NUMBER);
    return stillOrdered({ ...waited, facts: { e164 } }, step, await log.ledger.now());
  }

  /** Takes back what the user wants taken back, one after the other. */
  async #undo(held: HeldWorkflow, working: LineWorking): Promise<void> {
    const { log, runnerFor } = this.parts;
    for (const name of UNDO_ORDER) {
      const step = stepOf(held.workflow, name);
      if (!step?.undo || (step.nextAt ?? 0) > (await log.ledger.now())) continue;
      const undo = undoOf(name, held.workflow);
      const key = `${keyOf(held.workflow, name, step.attempt)}/undo`;
      const runner = runnerFor(held.workflow.viewer, working);
      const progress = await this.#undone(undo?.(runner, key) ?? null, step);
      await this.#change(held, (workflow) => moved(workflow, name, progress));
    }
  }

  async #undone(
    work: Promise<{ readonly userErrors: LineStepRecord['userErrors']; readonly result: unknown }> | null,
    step: LineStepRecord,
  ): Promise<StepProgress> {
    const { log, onFault } = this.parts;
    const { DONE, UNDONE } = WorkflowStepStatus;
    try {
      const outcome = await work;
      const userErrors = outcome?.userErrors ?? [];
      const ended = { undo: false, nextAt: null, userErrors };
      if (outcome?.result != null) return { step: { status: UNDONE, ...ended }, facts: {} };
      if (outcome === null || userErrors.length > 0) return { step: { status: DONE, ...ended }, facts: {} };
      return { step: { status: DONE, nextAt: (await log.ledger.now()) + ROUND_MS }, facts: {} };
    } catch (error) {
      if (error instanceof LeaseLost) throw error;
      if (!isExpected(error)) onFault(error);
      const progress = progressAfter(error, [], step, await log.ledger.now());
      const isStopped = progress.step.status === WorkflowStepStatus.PAUSED;
      return { step: { ...progress.step, status: DONE, undo: !isStopped }, facts: {} };
    }
  }

  async #change(
    held: HeldWorkflow,
    change: (workflow: LineWorkflow) => LineWorkflow,
    besides?: (workflow: LineWorkflow) => readonly PutDocument[],
  ): Promise<void> {
    const before = shownOf(held.workflow);
    await held.change(change, besides);
    const { id: workflowId, accountId } = held.workflow;
    // That somebody has looked is no news.
    if (shownOf(held.workflow) === before) return;
    await this.parts.events.publish({ type: 'workflow', workflowId, accountId });
  }
}

function recordOf(workflow: LineWorkflow, name: WorkflowStepName): LineStepRecord {
  const step = stepOf(workflow, name);
  if (!step) throw new Error(`${workflow.id} has no step ${name}`);
  return step;
}

/** The key of a step: the same at every try, another one after a correction. */
const keyOf = ({ id }: LineWorkflow, name: WorkflowStepName, attempt: number): string =>
  `${id}/${name}/${attempt}`;

/** What clients see of a workflow, to compare. */
const shownOf = ({ steps, facts, cancelledAt }: LineWorkflow): string =>
  JSON.stringify([
    cancelledAt,
    facts,
    steps.map(({ status, userErrors, undo }) => [status, userErrors, undo]),
  ]);

/** What the platform or the user is to blame for is no fault of the program. */
const isExpected = (error: unknown): boolean => error instanceof Refused || error instanceof UpstreamError;
