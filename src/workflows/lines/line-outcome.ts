import { UpstreamError } from '../../datasources/telegent/errors.js';
import type { MutationOutcome } from '../mutation-outcome.js';
import { OperationStatus } from '../operations/operation.js';
import { Refused, UserErrorCode, type UserErrorRecord } from '../user-error.js';
import {
  WorkflowStepName,
  WorkflowStepStatus,
  type LineFacts,
  type LineStepRecord,
} from './line-workflow.js';

/** What came of working on a step. */
export interface StepProgress {
  readonly step: Partial<LineStepRecord> & Pick<LineStepRecord, 'status'>;
  readonly facts: LineFacts;
  /** Which attempt it was; the present one when left out. */
  readonly attempt?: number;
  /** The correction that the user has sent is done with. */
  readonly isCorrected?: boolean;
}

/** Longest pause between two tries of what the platform does not answer, in milliseconds. */
const LONGEST_PAUSE_MS = 5 * 60_000;
const SHORTEST_PAUSE_MS = 2_000;
/** How long something that was just made may stay unseen in the lists of the platform, in milliseconds. */
const LAG_MS = 15 * 60_000;

/** Fields that stand beside the parts of a line's input, whichever step names them. */
const OF_THE_LINE: Readonly<Record<string, readonly string[]>> = {
  accountId: ['accountId'],
  subscriberId: ['subscriber', 'id'],
  messageRouteId: ['messageRouteId'],
  voiceRouteId: ['voiceRouteId'],
  packageId: ['packageId'],
};

/** A step whose mutation has given an answer. */
export function progressOf(
  outcome: MutationOutcome<LineFacts>,
  place: readonly string[],
  step: LineStepRecord,
  now: number,
): StepProgress {
  const { operation, warnings } = outcome;
  const operationId = operation?.id ?? step.operationId;
  const userErrors = outcome.userErrors.map((error) => placed(error, place));
  if (
    outcome.result !== null &&
    (userErrors.length === 0 || operation?.status === OperationStatus.CONFIRMED)
  ) {
    const done = { status: WorkflowStepStatus.DONE, finishedAt: now, nextAt: null, failures: 0 };
    return { step: { ...done, operationId, userErrors, warnings }, facts: outcome.result };
  }
  if (userErrors.length > 0)
    return { step: { ...refusedStep(userErrors, step, now), operationId }, facts: {} };
  // Its outcome is unknown: the operation is looked at by itself, and so is this.
  return { step: { ...later(step, now), operationId }, facts: {} };
}

/** Nobody can go on from a step that has ordered a number, by the word of an operator, where nobody has told which. */
export function stoppedIfNameless(
  name: WorkflowStepName,
  place: readonly string[],
  progress: StepProgress,
): StepProgress {
  if (!isNameless(name, progress)) return progress;
  return {
    step: paused([{ code: UserErrorCode.WRONG_STATE, message: NAMELESS, field: place }]),
    facts: {},
  };
}

function isNameless(name: WorkflowStepName, { step, facts }: StepProgress): boolean {
  if (step.status !== WorkflowStepStatus.DONE || facts.orderId !== undefined) return false;
  if (name === WorkflowStepName.PORT_IN) return true;
  return name === WorkflowStepName.NUMBER && facts.numberId === undefined && facts.e164 === undefined;
}

const NAMELESS =
  'It is done, but nobody has told what came of it: cancel this workflow, and go on with the number by itself.';

/** A purchase that is done, but has no number yet. */
export function stillOrdered(progress: StepProgress, step: LineStepRecord, now: number): StepProgress {
  const isBought = progress.step.status === WorkflowStepStatus.DONE;
  if (!isBought || progress.facts.numberId !== undefined) return progress;
  return { ...progress, step: { ...progress.step, finishedAt: null, ...later(step, now) } };
}

/** Nothing came of a step that nobody wants any more. */
export const notDone: StepProgress = {
  step: { status: WorkflowStepStatus.CANCELLED, operationId: null, nextAt: null },
  facts: {},
};

/** A step that could not be worked on. */
export function progressAfter(
  error: unknown,
  place: readonly string[],
  step: LineStepRecord,
  now: number,
): StepProgress {
  if (error instanceof Refused) {
    const userErrors = error.userErrors.map((told) => placed(told, place));
    return { step: refusedStep(userErrors, step, now), facts: {} };
  }
  if (error instanceof UpstreamError && error.code === 'UPSTREAM_REJECTED') {
    const message = `The platform refused it: ${error.upstreamMessage ?? 'it gives no reason'}.`;
    const told = { code: UserErrorCode.NOT_DONE, message, field: place.length > 0 ? place : null };
    return { step: paused([told]), facts: {} };
  }
  return { step: later(step, now), facts: {} };
}

/** Stops for the user, unless it may pass by itself. */
function refusedStep(
  userErrors: readonly UserErrorRecord[],
  step: LineStepRecord,
  now: number,
): StepProgress['step'] {
  const passes = userErrors.every((error) => isPassing(error, step, now));
  return passes ? { ...later(step, now), userErrors } : paused(userErrors);
}

function isPassing({ code, field }: UserErrorRecord, { startedAt }: LineStepRecord, now: number): boolean {
  if (code === UserErrorCode.IN_PROGRESS || code === UserErrorCode.MAINTENANCE) return true;
  const isRecent = now - (startedAt ?? now) < LAG_MS;
  const isOfTheNumber = ['number', 'numberId'].includes(field?.at(-1) ?? '');
  return isRecent && (code === UserErrorCode.NOT_DONE || (code === UserErrorCode.NOT_FOUND && isOfTheNumber));
}

const paused = (userErrors: readonly UserErrorRecord[]): StepProgress['step'] => ({
  status: WorkflowStepStatus.PAUSED,
  nextAt: null,
  userErrors,
});

/** Tried again, after a pause that grows. */
export function later({ failures }: LineStepRecord, now: number): StepProgress['step'] {
  const pause = Math.min(SHORTEST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS);
  return { status: WorkflowStepStatus.WAITING, nextAt: now + pause, failures: failures + 1 };
}

/** A user error of a step with its path into the input of the line. */
export function placed(error: UserErrorRecord, place: readonly string[]): UserErrorRecord {
  const [first, ...rest] = error.field ?? [];
  if (first === undefined) return { ...error, field: place.length > 0 ? place : null };
  const ofTheLine = OF_THE_LINE[first];
  return { ...error, field: ofTheLine ?? [...place, first, ...rest] };
}
