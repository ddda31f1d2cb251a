import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { UpstreamError } from '../../src/datasources/telegent/errors.js';
import { OrderStatus, OrderType, type OrderRecord } from '../../src/datasources/telegent/records/index.js';
import { waitFor } from '../../src/workflows/lines/line-carrier.js';
import type { LineInput } from '../../src/workflows/lines/line-input.js';
import { begun, givenUp, moved, nextAt, setFree, workable } from '../../src/workflows/lines/line-moves.js';
import {
  notDone,
  progressAfter,
  progressOf,
  type StepProgress,
} from '../../src/workflows/lines/line-outcome.js';
import {
  isOver,
  needsOf,
  pendingStep,
  statusOfLine,
  stepOf,
  WorkflowKind,
  WorkflowStatus,
  WorkflowStepName,
  WorkflowStepStatus,
  type LineStepRecord,
  type LineWorkflow,
} from '../../src/workflows/lines/line-workflow.js';
import { refusedWith } from '../../src/workflows/mutation-outcome.js';
import { OperationStatus } from '../../src/workflows/operations/operation.js';
import { UserErrorCode } from '../../src/workflows/user-error.js';

const { SUBSCRIBER, NUMBER, PORT_IN, CARRIER, BINDING } = WorkflowStepName;
const { PENDING, RUNNING, WAITING, PAUSED, DONE } = WorkflowStepStatus;

/** The steps of every kind of line. */
const plans = fc
  .record({ isNew: fc.boolean(), isPorted: fc.boolean() })
  .chain(({ isNew, isPorted }) =>
    fc
      .subarray(Object.values(WorkflowStepName).slice(Object.values(WorkflowStepName).indexOf(BINDING) + 1))
      .map((rest) => [
        ...(isNew ? [SUBSCRIBER] : []),
        ...(isPorted ? [PORT_IN, CARRIER, BINDING] : [NUMBER]),
        ...rest,
      ]),
  );

function newLine(names: readonly WorkflowStepName[]): LineWorkflow {
  return {
    id: 'WF-1',
    kind: WorkflowKind.ACTIVATE_LINE,
    owner: 'owner',
    viewer: {} as LineWorkflow['viewer'],
    accountId: 'AID-1',
    createdAt: 0,
    changedAt: 0,
    finishedAt: null,
    cancelledAt: null,
    input: {} as LineInput,
    secrets: null,
    correction: null,
    steps: names.map(pendingStep),
    facts: {},
    warnings: [],
    lease: null,
  };
}

/** What may come of working on a step. */
const outcomes = fc.constantFrom('done', 'refused', 'busy', 'unknown', 'unreachable', 'rejected');
const orderStatuses = fc.constantFrom(...Object.values(OrderStatus));
const picks = fc.nat(9);

const events = fc.oneof(
  { weight: 6, arbitrary: fc.record({ is: fc.constant('begin' as const), pick: picks }) },
  {
    weight: 6,
    arbitrary: fc.record({
      is: fc.constant('end' as const),
      pick: picks,
      outcome: outcomes,
      order: orderStatuses,
    }),
  },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('pass' as const), ms: fc.nat(20 * 60_000) }) },
  {
    weight: 1,
    arbitrary: fc.record({ is: fc.constantFrom('die' as const, 'cancel' as const, 'resume' as const) }),
  },
);
type Happening = typeof events extends fc.Arbitrary<infer Value> ? Value : never;

const orderIn = (orderStatus: OrderStatus): OrderRecord => ({
  id: 'JNOID-1',
  orderType: OrderType.PORT_IN,
  orderTypeText: null,
  orderStatus,
  orderStatusText: null,
  statusCode: null,
  statusMessage: null,
  placedAt: null,
  numbers: ['+12015550123'],
});

/** One worker after the other on a line, with users that correct it and give it up meanwhile; checks each move. */
class Run {
  now = 1;
  seen = new Set<WorkflowStepName>();
  /** What the living worker works on, and which attempt that is. */
  readonly active = new Map<WorkflowStepName, { readonly attempt: number; readonly isWanted: boolean }>();
  /** How often each step was done at the platform. */
  readonly effects = new Map<WorkflowStepName, number>();

  constructor(public line: LineWorkflow) {}

  apply(event: Happening): void {
    if (event.is === 'begin') this.begin(event.pick);
    else if (event.is === 'end') this.end(event.pick, event.outcome, event.order);
    else if (event.is === 'pass') this.now += event.ms;
    else if (event.is === 'die') this.rest(true);
    else if (event.is === 'cancel') this.cancel();
    else this.resume();
    this.now++;
    if (this.active.size === 0 && this.workable().length === 0) this.rest();
  }

  workable(): readonly LineStepRecord[] {
    return workable(this.line, this.now, this.seen).filter(({ name }) => !this.active.has(name));
  }

  begin(pick: number): void {
    const steps = this.workable();
    const step = steps[pick % steps.length];
    if (!step) return;
    const { name } = step;
    const names = this.line.steps.map((other) => other.name);
    for (const need of needsOf(name, names)) expect(stepOf(this.line, need)?.status).toBe(DONE);
    expect([PENDING, RUNNING, WAITING, PAUSED]).toContain(step.status);
    this.seen.add(name);
    if (name !== CARRIER) this.change(begun(this.line, name, this.now));
    this.active.set(name, { attempt: step.attempt, isWanted: this.line.cancelledAt === null });
  }

  end(pick: number, outcome: string, order: OrderStatus): void {
    const name = [...this.active.keys()][pick % this.active.size];
    const work = name && this.active.get(name);
    const step = name && stepOf(this.line, name);
    if (!name || !work || !step) return;
    this.active.delete(name);
    const progress = this.#progress(step, outcome, { order, isWanted: work.isWanted });
    this.change(moved(this.line, name, { ...progress, attempt: work.attempt }));
  }

  #progress(
    step: LineStepRecord,
    outcome: string,
    { order, isWanted }: { readonly order: OrderStatus; readonly isWanted: boolean },
  ): StepProgress {
    const { name } = step;
    if (name === CARRIER || (name === NUMBER && this.line.facts.orderId !== undefined)) {
      return waitFor(orderIn(order), this.now);
    }
    const place = ['place'];
    const told = (code: UserErrorCode) => [{ code, message: 'Mend it.', field: null }];
    const operation = (status: OperationStatus) => ({ id: `OP-${name}`, status });
    const nothing = refusedWith<object>([]);
    switch (outcome) {
      case 'done': {
        const isFound = step.operationId !== null;
        if (!isWanted && !isFound) return notDone;
        this.effects.set(name, (this.effects.get(name) ?? 0) + 1);
        const result = name === NUMBER || name === PORT_IN ? { orderId: 'JNOID-1' } : {};
        const done = { ...nothing, result, operation: operation(OperationStatus.CONFIRMED) };
        const progress = progressOf(done, place, step, this.now);
        // The number of an order that is not complete comes later.
        return name === NUMBER && order !== OrderStatus.COMPLETED
          ? {
              ...progress,
              step: { ...progress.step, status: WAITING, finishedAt: null, nextAt: this.now + 9 },
            }
          : progress;
      }
      case 'refused':
        return progressOf(refusedWith(told(UserErrorCode.INVALID)), place, step, this.now);
      case 'busy':
        return progressOf(refusedWith(told(UserErrorCode.IN_PROGRESS)), place, step, this.now);
      case 'unknown':
        if (!isWanted && step.operationId === null) return notDone;
        return progressOf(
          { ...nothing, operation: operation(OperationStatus.UNKNOWN) },
          place,
          step,
          this.now,
        );
      case 'rejected': {
        const details = { operation: 'createSubscription', upstreamMessage: 'No' } as const;
        return progressAfter(new UpstreamError('UPSTREAM_REJECTED', 'No', details), place, step, this.now);
      }
      default:
        return progressAfter(new Error('unreachable'), place, step, this.now);
    }
  }

  cancel(): void {
    if (statusOfLine(this.line) !== WorkflowStatus.COMPLETED) this.change(givenUp(this.line, this.now));
  }

  resume(): void {
    const isPaused = this.line.steps.some(({ status }) => status === PAUSED);
    if (isPaused && this.line.cancelledAt === null)
      this.change({ ...this.line, steps: setFree(this.line, this.now) });
  }

  /** A worker has done what it can, or has died; the next one begins from what is written down. */
  rest(isDead = false): void {
    if (isDead) this.active.clear();
    this.seen = new Set();
    if (isDead) return;
    const { line, now } = this;
    const at = nextAt(line);
    if (line.steps.every(isOver)) {
      expect(at).toBeNull();
      expect(line.finishedAt).not.toBeNull();
      return;
    }
    // No worker would take it up again and again for nothing.
    if (at !== null) expect(at).toBeGreaterThan(now);
    else expect(line.steps.some(({ status }) => status === PAUSED)).toBe(true);
    expect([WorkflowStatus.RUNNING, WorkflowStatus.COMPLETED]).not.toContain(statusOfLine(line));
    expect(line.steps.some(({ status }) => status === RUNNING)).toBe(false);
  }

  change(next: LineWorkflow): void {
    for (const before of this.line.steps) {
      const after = stepOf(next, before.name);
      if (!after) throw new Error('A step is gone');
      if (isOver(before)) expect(after).toEqual(before);
      if (after.status === PAUSED) expect(after.userErrors).not.toEqual([]);
      if (after.status === WAITING) expect(after.nextAt).not.toBeNull();
      expect(after.attempt).toBeGreaterThanOrEqual(before.attempt);
    }
    if (this.line.finishedAt !== null) expect(next.finishedAt).toBe(this.line.finishedAt);
    if (this.line.cancelledAt !== null) {
      expect(next.cancelledAt).toBe(this.line.cancelledAt);
      expect(next.steps.some(({ status }) => status === PENDING || status === PAUSED)).toBe(false);
    }
    this.line = { ...next, changedAt: this.now };
    const isWhole = this.line.steps.every(({ status }) => status === DONE);
    expect(statusOfLine(this.line) === WorkflowStatus.COMPLETED).toBe(
      isWhole && this.line.cancelledAt === null,
    );
    for (const times of this.effects.values()) expect(times).toBe(1);
  }

  /** Everything goes well from now on, and users mend what they must. */
  finish(): void {
    for (let round = 0; round < 200 && !this.line.steps.every(isOver); round++) {
      this.rest(true);
      this.resume();
      this.now = Math.max(this.now, nextAt(this.line) ?? 0) + 1;
      while (this.workable().length > 0) this.begin(0);
      while (this.active.size > 0) this.end(0, 'done', OrderStatus.COMPLETED);
    }
  }
}

function ran(names: readonly WorkflowStepName[], happenings: readonly Happening[]): Run {
  const run = new Run(newLine(names));
  for (const happening of happenings) run.apply(happening);
  return run;
}

const histories = fc.tuple(plans, fc.array(events, { maxLength: 40 }));

/** Each is of up to 40 happenings. */
const HISTORIES = 300;

test('whatever happens to a line, no step is done twice, what is over stays so, what rests waits for something, and it can end', () => {
  fc.assert(
    fc.property(histories, ([names, happenings]) => {
      const run = ran(names, happenings);
      run.finish();
      expect(run.line.steps.every(isOver)).toBe(true);
      expect(run.line.finishedAt).not.toBeNull();
      const { FAILED, COMPLETED } = WorkflowStatus;
      const status = statusOfLine(run.line);
      if (run.line.cancelledAt === null) expect([COMPLETED, FAILED]).toContain(status);
      else expect(status).toBe(WorkflowStatus.CANCELLED);
    }),
    { numRuns: HISTORIES },
  );
});
