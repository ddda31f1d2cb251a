import assert from 'node:assert/strict';
import { OrderStatus } from '../../src/datasources/telegent/records/index.js';
import {
  begun,
  givenUp,
  moved,
  nextAt,
  setFree,
  toBeUndone,
  workable,
} from '../../src/workflows/lines/line-moves.js';
import type { StepProgress } from '../../src/workflows/lines/line-outcome.js';
import { leftBehind, undoOf } from '../../src/workflows/lines/line-undo.js';
import {
  isOpenLine,
  isOver,
  statusOfLine,
  stepOf,
  WorkflowStatus,
  WorkflowStepName,
  WorkflowStepStatus,
  type LineStepRecord,
  type LineWorkflow,
} from '../../src/workflows/lines/line-workflow.js';
import { AFTER, SECRETS } from './line-needs.js';
import { isOrdered, LinePlatform, type Fate, type Work } from './line-platform.js';

const { SUBSCRIBER, NUMBER, PORT_IN, CARRIER } = WorkflowStepName;
const { PENDING, RUNNING, WAITING, PAUSED, DONE, FAILED, CANCELLED, UNDONE } = WorkflowStepStatus;

const EVERY_STEP = new Set(Object.values(WorkflowStepName));

/** Workers, one after the other, on a line, with users that correct it and give it up meanwhile; checks each move. */
export class LineRun {
  readonly platform = new LinePlatform();
  now = 1;
  #seen = new Set<WorkflowStepName>();
  #begun = 0;
  /** What the living worker works on. */
  readonly #active = new Map<WorkflowStepName, Work>();
  /** Keys under which steps were taken back. */
  readonly #undoKeys = new Set<string>();

  constructor(public line: LineWorkflow) {}

  /** Nothing more happens, and nothing is to be taken back. */
  get isOver(): boolean {
    return this.line.steps.every((step) => isOver(step) && !step.undo);
  }

  /** Begins a step that can be begun; the workflow may be given up just before. */
  begin(pick: number, isGivenUpMeanwhile = false): void {
    const step = pickOf(this.#workable(), pick);
    if (!step) return;
    assert.ok(this.#begun++ < 1_000, 'it is begun without end');
    const { name } = step;
    if (step.status === PENDING) assert.ok(this.#isReady(step), `${name} is begun too early`);
    if (step.status === PAUSED)
      assert.ok(name === CARRIER || isOrdered(name, this.line.facts), `${name} without its user`);
    if (isGivenUpMeanwhile) this.cancel();
    this.#seen.add(name);
    if (name !== CARRIER) this.#change(begun(this.line, name, this.now));
    const begins = this.#step(name);
    if (isOver(begins)) return;
    const { facts, correction, cancelledAt } = this.line;
    this.#active.set(name, {
      step: begins,
      facts,
      hasCorrection: correction !== null,
      isWanted: cancelledAt === null,
    });
  }

  end(pick: number, fate: Fate): void {
    const [name, work] = pickOf([...this.#active], pick) ?? [];
    if (!name || !work) return;
    this.#active.delete(name);
    const progress = this.platform.progress(work, fate, this.now);
    const { line } = this;
    const before = this.#step(name);
    this.#change(moved(line, name, { ...progress, attempt: work.step.attempt }));
    if (isOver(before) || before.attempt !== work.step.attempt)
      return assert.equal(this.line.steps, line.steps, 'what is out of date changes nothing');
    this.#checkProgress(name, progress, line);
  }

  die(hasEffect: boolean): void {
    for (const work of this.#active.values()) this.platform.die(work, hasEffect);
    this.#active.clear();
    this.#seen = new Set();
  }

  cancel(): void {
    if (statusOfLine(this.line) === WorkflowStatus.COMPLETED) return;
    const { line, platform } = this;
    this.#change(givenUp(line, this.now));
    for (const step of line.steps.filter((one) => !isOver(one))) {
      const isWaiting = step.status === WAITING;
      const isInDoubt = platform.isInDoubt(step) || (isWaiting && isOrdered(step.name, line.facts));
      const isFollowed = !isOver(this.#step(step.name));
      if (isInDoubt || step.status === RUNNING) assert.ok(isFollowed, `${step.name} is lost sight of`);
    }
  }

  /** As `cancelWorkflow` with a step to be taken back. */
  undo(pick: number): void {
    this.cancel();
    const { line } = this;
    const carrier = stepOf(line, CARRIER)?.status;
    const isOrderOver = carrier === DONE || carrier === FAILED;
    for (const { name, status } of line.steps)
      if (status !== DONE || (name === PORT_IN && isOrderOver)) assert.equal(undoOf(name, line), null);
    const step = pickOf(
      line.steps.filter(({ name, undo }) => !undo && undoOf(name, line) !== null),
      pick,
    );
    if (!step || line.cancelledAt === null) return;
    this.#change(toBeUndone(line, step.name));
    const key = `${step.name}/${this.#step(step.name).attempt}`;
    assert.ok(!this.#undoKeys.has(key), 'what was refused is asked for anew');
    this.#undoKeys.add(key);
  }

  /** What the driver makes of taking a step back. */
  undone(pick: number, outcome: string): void {
    const step = pickOf(this.#undoable(), pick);
    if (!step) return;
    const taken: Readonly<Record<string, StepProgress['step']>> = {
      done: { status: UNDONE, undo: false, nextAt: null, userErrors: [] },
      unknown: { status: DONE, nextAt: this.now + 1_000 },
    };
    const refused = { status: DONE, undo: false, nextAt: null };
    const { facts } = this.line;
    this.#change(moved(this.line, step.name, { step: taken[outcome] ?? refused, facts: {} }));
    assert.deepEqual(this.line.facts, facts);
    if (outcome === 'done') assert.equal(this.#step(step.name).status, UNDONE);
  }

  /** As `resumeWorkflow`: with a correction for the carrier, where that has declined. */
  resume(): void {
    const { line, now } = this;
    const paused = line.steps.filter(({ status }) => status === PAUSED);
    if (paused.length === 0 || line.cancelledAt !== null) return;
    const isDeclined = paused.some(({ name }) => name === CARRIER);
    const correction = isDeclined ? { accountNumber: '4711' } : line.correction;
    const secrets = isDeclined ? { ...line.secrets, correction: { accountPassword: '1' } } : line.secrets;
    this.#change({ ...line, correction, secrets, steps: setFree(line, now) });
    for (const before of line.steps) {
      const after = this.#step(before.name);
      if (!paused.includes(before)) assert.equal(after, before);
      else {
        const { attempt, failures, startedAt, userErrors, operationId, status } = after;
        assert.deepEqual([failures, startedAt, userErrors], [0, null, []]);
        assert.equal(attempt, before.attempt + 1);
        assert.equal(status, before.name === CARRIER ? WAITING : PENDING);
        assert.equal(operationId, line.facts.orderId === undefined ? null : before.operationId);
      }
    }
  }

  /** Looks whether there is anything to do; where not, the workflow rests, and a new worker begins. */
  restIfDone(): void {
    if (this.#active.size > 0 || this.#workable().length > 0 || this.#undoable().length > 0) return;
    const { line, now } = this;
    this.#seen = new Set();
    const at = nextAt(line);
    assert.equal(isOpenLine(line), !this.isOver);
    if (line.steps.every(isOver)) assert.notEqual(line.finishedAt, null);
    if (this.isOver) return assert.equal(at, null);
    const has = (wanted: WorkflowStepStatus) => line.steps.some(({ status }) => status === wanted);
    assert.ok(!has(RUNNING) && (at !== null || has(PAUSED)), 'what rests waits for something');
    if (line.cancelledAt === null && !has(FAILED))
      assert.equal(statusOfLine(line), has(PAUSED) ? WorkflowStatus.PAUSED : WorkflowStatus.WAITING);
    const news = new Set(workable(line, now, new Set()).map(({ name }) => name));
    for (const { name, status, nextAt: next } of line.steps) {
      // An order that needs somebody may be helped by others.
      const isPaused = status === PAUSED && (name === CARRIER || next !== null);
      const waits = WAITS.includes(name) && (isPaused || status === WAITING);
      assert.equal(news.has(name), waits, `news are looked for by ${name}`);
    }
    // No worker takes it up for nothing, or too late.
    const due = (then: number) => workable(line, then, EVERY_STEP).length + this.#undoable(then).length;
    if (at === null) return assert.equal(due(Infinity), 0);
    assert.ok(at > now);
    assert.deepEqual([due(at - 1), due(at) > 0], [0, true]);
  }

  /** Everything goes well from now on, and users mend what they must. */
  finish(): void {
    const fate = { outcome: 'done', hasEffect: true, order: OrderStatus.COMPLETED } as const;
    this.die(false);
    for (let round = 0; round < 100 && !this.isOver; round++) {
      this.resume();
      this.now = Math.max(this.now, nextAt(this.line) ?? 0) + 1;
      while (this.#workable().length > 0) this.begin(0);
      while (this.#active.size > 0) this.end(0, fate);
      while (this.#undoable().length > 0) this.undone(0, 'done');
      this.restIfDone();
    }
    assert.ok(this.isOver, 'it comes to an end');
    if (this.line.cancelledAt !== null) return;
    const isLost = ({ status }: LineStepRecord) => status === FAILED || status === CANCELLED;
    for (const { name } of this.line.steps.filter(({ status }) => status === CANCELLED))
      assert.ok(
        this.line.steps.some((step) => isLost(step) && AFTER[name].includes(step.name)),
        name,
      );
  }

  #workable(): readonly LineStepRecord[] {
    const found = workable(this.line, this.now, this.#seen).filter(({ name }) => !this.#active.has(name));
    for (const { name, nextAt: at } of found.filter(({ status }) => status === WAITING)) {
      const isNews = WAITS.includes(name) && !this.#seen.has(name);
      assert.ok(isNews || (at ?? Infinity) <= this.now, `${name} is not due`);
    }
    return found;
  }

  /** Whether a step is not begun, and nothing stands in its way. */
  #isReady({ name, status }: LineStepRecord): boolean {
    const isThere = (need: WorkflowStepName) => [DONE, undefined].includes(stepOf(this.line, need)?.status);
    return status === PENDING && AFTER[name].every(isThere);
  }

  #undoable(now = this.now): readonly LineStepRecord[] {
    return this.line.steps.filter(({ undo, nextAt: at }) => undo && (at ?? 0) <= now);
  }

  #step(name: WorkflowStepName): LineStepRecord {
    const step = stepOf(this.line, name);
    assert.ok(step);
    return step;
  }

  /** What a step that was worked on has come to, and what is known by it. */
  #checkProgress(name: WorkflowStepName, progress: StepProgress, before: LineWorkflow): void {
    const { status, userErrors } = this.#step(name);
    const { facts, correction, secrets, cancelledAt } = this.line;
    const isEnded = cancelledAt !== null && (progress.step.status === PAUSED || status === CANCELLED);
    assert.equal(status, isEnded ? CANCELLED : progress.step.status);
    if (status === PAUSED) assert.notDeepEqual(userErrors, []);
    const isMade = name === SUBSCRIBER && status === DONE;
    const made = isMade ? { subscriberMadeAt: this.now } : {};
    assert.deepEqual(facts, { ...before.facts, ...progress.facts, ...made });
    if (name !== CARRIER) return;
    if (status === DONE) assert.notEqual(facts.e164, undefined);
    const isKept = before.correction !== null && progress.isCorrected !== true;
    assert.equal(correction !== null, isKept);
    assert.equal('correction' in (secrets ?? {}), isKept);
  }

  #change(next: LineWorkflow): void {
    for (const before of this.line.steps) this.#checkStep(before, next);
    if (this.line.finishedAt !== null) assert.equal(next.finishedAt, this.line.finishedAt);
    if (this.line.cancelledAt !== null) assert.equal(next.cancelledAt, this.line.cancelledAt);
    this.line = { ...next, changedAt: this.now };
    const { steps, secrets, cancelledAt } = this.line;
    const isEnded = steps.every(isOver);
    const isWhole = steps.every(({ status }) => status === DONE);
    const isFailed = steps.some(({ status }) => status === FAILED);
    const isRunning = steps.some(({ status }) => status === RUNNING);
    const status = statusOfLine(this.line);
    assert.equal(status === WorkflowStatus.CANCELLED, cancelledAt !== null);
    assert.equal(status === WorkflowStatus.FAILED, isFailed && cancelledAt === null);
    assert.equal(status === WorkflowStatus.COMPLETED, isWhole && cancelledAt === null);
    const isReady = steps.some((step) => this.#isReady(step));
    if ((isRunning || isReady) && !isFailed && cancelledAt === null)
      assert.equal(status, WorkflowStatus.RUNNING);
    for (const [secret, name] of Object.entries(SECRETS)) {
      const isNeeded = !isEnded && ![DONE, UNDONE, undefined].includes(stepOf(this.line, name)?.status);
      assert.equal(secret in (secrets ?? {}), isNeeded, `the secret of ${name}`);
    }
    if (!isEnded) assert.deepEqual(leftBehind(this.line), []);
  }

  #checkStep(before: LineStepRecord, { steps, cancelledAt }: LineWorkflow): void {
    const after = steps.find(({ name }) => name === before.name);
    assert.ok(after);
    const { status, undo, attempt, name } = after;
    if (isOver(before) && !before.undo && !undo) assert.deepEqual(after, before);
    if (isOver(before)) assert.ok(isOver(after));
    if (isOver(after) && !undo) assert.equal(after.nextAt, null);
    if (status === RUNNING) assert.deepEqual(after.userErrors, []);
    if (before.operationId !== null && before.attempt === attempt && status !== CANCELLED)
      assert.notEqual(after.operationId, null);
    if (before.startedAt !== null && before.attempt === attempt)
      assert.equal(after.startedAt, before.startedAt, 'the time of a step counts from its beginning');
    if (status === DONE && name !== CARRIER) assert.equal(this.platform.effects.get(name), 1);
    for (const times of this.platform.effects.values()) assert.equal(times, 1);
    if (cancelledAt === null || isOver(after) || status === RUNNING) return;
    const isFollowed = after.operationId !== null && name !== CARRIER;
    assert.ok(status === WAITING && isFollowed, `${name} goes on, though nobody wants it`);
  }
}

/** Steps that wait for news of an order. */
const WAITS: readonly WorkflowStepName[] = [CARRIER, NUMBER];

const pickOf = <T>(among: readonly T[], pick: number): T | undefined => among[pick % among.length];
