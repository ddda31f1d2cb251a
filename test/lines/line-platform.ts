import { UpstreamError } from '../../src/datasources/telegent/errors.js';
import { OrderStatus, OrderType, type OrderRecord } from '../../src/datasources/telegent/records/index.js';
import { waitFor } from '../../src/workflows/lines/line-carrier.js';
import {
  later,
  notDone,
  progressAfter,
  progressOf,
  type StepProgress,
} from '../../src/workflows/lines/line-outcome.js';
import {
  WorkflowStepName,
  WorkflowStepStatus,
  type LineFacts,
  type LineStepRecord,
} from '../../src/workflows/lines/line-workflow.js';
import { refusedWith } from '../../src/workflows/mutation-outcome.js';
import { OperationStatus } from '../../src/workflows/operations/operation.js';
import { UserErrorCode } from '../../src/workflows/user-error.js';

const { NUMBER, PORT_IN, CARRIER } = WorkflowStepName;
const { COMPLETED, REJECTED, CANCELLED, SUBMITTED } = OrderStatus;

/** What may come of working on a step. */
export const OUTCOMES = ['done', 'half', 'refused', 'busy', 'unknown', 'unreachable', 'rejected'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What happens to work at the platform, as far as it does not follow from what happened before. */
export interface Fate {
  readonly outcome: Outcome;
  /** Whether a write without an answer was done. */
  readonly hasEffect: boolean;
  /** How the order is seen, while it may still move. */
  readonly order: OrderStatus;
}

/** A step that a worker works on, as it stood when that was begun. */
export interface Work {
  readonly step: LineStepRecord;
  /** The workflow was not given up then. */
  readonly isWanted: boolean;
  readonly facts: LineFacts;
  readonly hasCorrection: boolean;
}

export const FINAL: readonly OrderStatus[] = [COMPLETED, REJECTED, CANCELLED];

const ORDER_ID = 'JNOID-1';
const PLACE = ['place'];

/**
 * What was really done, whatever the workflow knows of it. Operations are known by the keys under which steps send them, so that
 * the same key finds what became of it, and another one does it again.
 */
export class LinePlatform {
  /** How often each step was done. */
  readonly effects = new Map<WorkflowStepName, number>();
  order = SUBMITTED;
  readonly #operations = new Map<string, { readonly isDone: boolean; isTold: boolean }>();

  /** Whether a write of a step is under way of which nobody knows what became. */
  isInDoubt(step: LineStepRecord): boolean {
    return this.#operations.get(keyOf(step))?.isTold === false;
  }

  /** A worker dies over a step, whose write may have left it. */
  die({ step, isWanted, facts }: Work, hasEffect: boolean): void {
    const isRead = step.name === CARRIER || isOrdered(step.name, facts);
    if (isWanted && !isRead && !this.#operations.has(keyOf(step))) this.#send(step, hasEffect);
  }

  /** What the driver makes of a step that it has worked on. */
  progress(work: Work, fate: Fate, now: number): StepProgress {
    const { step, facts } = work;
    if (!FINAL.includes(this.order) && facts.orderId !== undefined) this.order = fate.order;
    if (step.name === CARRIER) return this.#carrier(work, fate, now);
    if (isOrdered(step.name, facts)) return this.#arrival(step, fate, now);
    const progress = this.#written(work, fate, now);
    if (step.name !== NUMBER || progress.step.status !== WorkflowStepStatus.DONE) return progress;
    this.order = fate.order;
    if (fate.order === COMPLETED) return { ...progress, facts: { ...progress.facts, numberId: 'NID-1' } };
    // The number of an order that is not complete comes later.
    const waiting = { ...progress.step, status: WorkflowStepStatus.WAITING, finishedAt: null };
    return { ...progress, step: { ...waiting, ...later(step, now) } };
  }

  #carrier({ step, hasCorrection }: Work, { outcome }: Fate, now: number): StepProgress {
    if (hasCorrection && outcome === 'unknown') return unknown(step, now);
    if (hasCorrection) {
      const failure = this.#failure(step, outcome, now);
      if (failure)
        return failure.step.status === WorkflowStepStatus.PAUSED
          ? { ...failure, isCorrected: true }
          : failure;
    }
    return { ...waitFor(this.#seenOrder(), now), isCorrected: hasCorrection };
  }

  #arrival(step: LineStepRecord, { outcome }: Fate, now: number): StepProgress {
    const waited = waitFor(this.#seenOrder(), now);
    if (waited.step.status !== WorkflowStepStatus.DONE) return waited;
    const failure = this.#failure(step, outcome, now);
    return failure ?? { ...waited, facts: { ...waited.facts, numberId: 'NID-1' } };
  }

  #written({ step, isWanted }: Work, { outcome, hasEffect }: Fate, now: number): StepProgress {
    const key = keyOf(step);
    const known = this.#operations.get(key);
    if (known && !known.isTold && outcome === 'unknown') return unknown(step, now);
    if (known?.isDone) {
      known.isTold = true;
      return done(step, outcome === 'half', now);
    }
    // It is proven absent.
    this.#operations.delete(key);
    if (!isWanted) return notDone;
    if (outcome === 'unknown') {
      this.#send(step, hasEffect);
      return unknown(step, now);
    }
    const failure = this.#failure(step, outcome, now);
    if (failure) return failure;
    this.#send(step, true);
    this.#operations.set(key, { isDone: true, isTold: true });
    return done(step, outcome === 'half', now);
  }

  /** What of nothing came; null where it went well. */
  #failure(step: LineStepRecord, outcome: Outcome, now: number): StepProgress | null {
    const told = (code: UserErrorCode) => [{ code, message: 'Mend it.', field: null }];
    const refused = (code: UserErrorCode) => progressOf(refusedWith(told(code)), PLACE, step, now);
    switch (outcome) {
      case 'done':
      case 'half':
        return null;
      case 'refused':
        return refused(UserErrorCode.INVALID);
      case 'busy':
        return refused(UserErrorCode.IN_PROGRESS);
      case 'rejected': {
        const details = { operation: 'createSubscription', upstreamMessage: 'No' } as const;
        return progressAfter(new UpstreamError('UPSTREAM_REJECTED', 'No', details), PLACE, step, now);
      }
      default:
        return progressAfter(new Error('unreachable'), PLACE, step, now);
    }
  }

  #send(step: LineStepRecord, hasEffect: boolean): void {
    this.#operations.set(keyOf(step), { isDone: hasEffect, isTold: false });
    if (hasEffect) this.effects.set(step.name, (this.effects.get(step.name) ?? 0) + 1);
  }

  #seenOrder(): OrderRecord {
    return {
      id: ORDER_ID,
      orderType: OrderType.PORT_IN,
      orderTypeText: null,
      orderStatus: this.order,
      orderStatusText: null,
      statusCode: null,
      statusMessage: null,
      placedAt: null,
      numbers: ['+12015550123'],
    };
  }
}

const keyOf = ({ name, attempt }: LineStepRecord): string => `${name}/${attempt}`;

/** A number that was bought and has not come in. */
export const isOrdered = (name: WorkflowStepName, { orderId, numberId }: LineFacts): boolean =>
  name === NUMBER && orderId !== undefined && numberId === undefined;

/** The user errors tell that only the first part was done. */
function done(step: LineStepRecord, isHalf: boolean, now: number): StepProgress {
  const { name } = step;
  const result = name === NUMBER || name === PORT_IN ? { orderId: ORDER_ID } : {};
  const half = [{ code: UserErrorCode.NOT_DONE, message: 'Only the first part was done.', field: null }];
  const operation = { id: `OP-${name}`, status: OperationStatus.CONFIRMED };
  return progressOf({ ...refusedWith(isHalf ? half : []), result, operation }, PLACE, step, now);
}

function unknown(step: LineStepRecord, now: number): StepProgress {
  const operation = { id: `OP-${step.name}`, status: OperationStatus.UNKNOWN };
  return progressOf({ ...refusedWith<LineFacts>([]), operation }, PLACE, step, now);
}
