import type { StepProgress } from './line-outcome.js';
import {
  isOver,
  needsOf,
  readySteps,
  stepOf,
  WorkflowStepName,
  WorkflowStepStatus,
  type LineStepRecord,
  type LineWorkflow,
} from './line-workflow.js';

const { PENDING, RUNNING, WAITING, PAUSED, DONE, FAILED, CANCELLED } = WorkflowStepStatus;

/**
 * Steps that can be worked on now. What waits for news is looked at once whenever somebody works on the workflow, since news may
 * be why; `seen` has what this worker has looked at.
 */
export function workable(
  workflow: LineWorkflow,
  now: number,
  seen: ReadonlySet<WorkflowStepName>,
): readonly LineStepRecord[] {
  const isGivenUp = workflow.cancelledAt !== null;
  const ready = new Set(isGivenUp ? [] : readySteps(workflow).map(({ name }) => name));
  return workflow.steps.filter(({ name, status, nextAt }) => {
    // Of a step that a dead worker has left it must be found out what became of it, even when it is not wanted any more.
    if (ready.has(name) || status === RUNNING) return true;
    const waitsForNews = name === WorkflowStepName.CARRIER || name === WorkflowStepName.NUMBER;
    const isDue = (nextAt !== null && nextAt <= now) || (waitsForNews && !seen.has(name));
    // An order that needs somebody may be helped by others; what the user must mend rests until then.
    const mayMoveOn = status === PAUSED && (nextAt !== null || name === WorkflowStepName.CARRIER);
    return isDue && (status === WAITING || mayMoveOn);
  });
}

/** When a workflow goes on by itself; null where it does not. */
export function nextAt({ steps }: LineWorkflow): number | null {
  const times = steps.flatMap(({ status, undo, nextAt: at }) => {
    if (undo) return at ?? 0;
    return (status === WAITING || status === PAUSED) && at !== null ? at : [];
  });
  return times.length === 0 ? null : Math.min(...times);
}

/** A step that is being worked on; one that was given up meanwhile is not begun. */
export function begun(workflow: LineWorkflow, name: WorkflowStepName, now: number): LineWorkflow {
  return withStep(workflow, name, (step) =>
    isOver(step)
      ? step
      : { ...step, status: RUNNING, startedAt: step.startedAt ?? now, nextAt: null, userErrors: [] },
  );
}

/** A step after it was worked on, with what it has taught, and what follows for the others. */
export function moved(workflow: LineWorkflow, name: WorkflowStepName, progress: StepProgress): LineWorkflow {
  const before = stepOf(workflow, name);
  // Meanwhile it was given up, or corrected and begun anew: what was found out before that is out of date.
  if (
    !before ||
    (isOver(before) && !before.undo) ||
    before.attempt !== (progress.attempt ?? before.attempt)
  ) {
    return workflow;
  }
  const changed = withStep(workflow, name, (step) =>
    stillWanted(workflow, { ...step, startedAt: step.startedAt ?? workflow.changedAt, ...progress.step }),
  );
  const isDone = progress.step.status === DONE;
  const isMade = isDone && name === WorkflowStepName.SUBSCRIBER;
  const facts = {
    ...workflow.facts,
    ...progress.facts,
    ...(isMade && { subscriberMadeAt: progress.step.finishedAt ?? workflow.changedAt }),
  };
  return ended({
    ...changed,
    facts,
    secrets: isDone ? withoutSecretsOf(name, changed.secrets) : changed.secrets,
    ...(progress.isCorrected && {
      correction: null,
      secrets: without(changed.secrets, 'correction'),
    }),
  });
}

/** Of what was given up nothing is mended or tried again: a step that turns out not to be done is at its end. */
function stillWanted({ cancelledAt, changedAt }: LineWorkflow, step: LineStepRecord): LineStepRecord {
  const { status, operationId } = step;
  const isNotDone = status === PAUSED || status === CANCELLED || (status === WAITING && operationId === null);
  if (cancelledAt === null || !isNotDone) return step;
  return { ...step, status: CANCELLED, finishedAt: changedAt, nextAt: null };
}

/** The steps that have stopped for the user are tried anew, each as an operation of its own. */
export function setFree({ steps, facts }: LineWorkflow, now: number): LineWorkflow['steps'] {
  const anew = (step: LineStepRecord): LineStepRecord => ({
    ...step,
    attempt: step.attempt + 1,
    failures: 0,
    startedAt: null,
    userErrors: [],
    // What was refused is no longer in doubt, unless it has placed an order.
    operationId: facts.orderId === undefined ? null : step.operationId,
    // A worker that has looked at the carrier's word before must look again.
    ...(step.name === WorkflowStepName.CARRIER
      ? { status: WAITING, nextAt: now }
      : { status: PENDING, nextAt: null }),
  });
  return steps.map((step) => (step.status === PAUSED ? anew(step) : step));
}

/** A step that is to be taken back, as an operation of its own. */
export function toBeUndone(workflow: LineWorkflow, name: WorkflowStepName): LineWorkflow {
  const mark = (step: LineStepRecord) => ({ ...step, undo: true, nextAt: null, attempt: step.attempt + 1 });
  return withStep(workflow, name, mark);
}

/**
 * A workflow that is given up: what was not begun is not begun any more. A step whose outcome is unknown is followed to its end,
 * so that what it has left behind is known.
 */
export function givenUp(workflow: LineWorkflow, now: number): LineWorkflow {
  const isInDoubt = ({ name, status, operationId }: LineStepRecord): boolean =>
    status === RUNNING || (status === WAITING && operationId !== null && name !== WorkflowStepName.CARRIER);
  const steps = workflow.steps.map((step) =>
    isOver(step) || isInDoubt(step)
      ? step
      : { ...step, status: CANCELLED, finishedAt: now, nextAt: null, userErrors: [] },
  );
  return ended({ ...workflow, steps, cancelledAt: workflow.cancelledAt ?? now, changedAt: now });
}

/** Gives up what can never begin, and notes the end. */
function ended(workflow: LineWorkflow): LineWorkflow {
  const names = workflow.steps.map(({ name }) => name);
  let { steps } = workflow;
  for (let before = null as typeof steps | null; before !== steps;) {
    before = steps;
    const lost = new Set(
      steps.filter(({ status }) => status === FAILED || status === CANCELLED).map(({ name }) => name),
    );
    const isLost = ({ name, status }: LineStepRecord): boolean =>
      status === PENDING && needsOf(name, names).some((need) => lost.has(need));
    if (steps.some(isLost)) {
      steps = steps.map((step) => (isLost(step) ? { ...step, status: CANCELLED } : step));
    }
  }
  if (!steps.every(isOver)) return { ...workflow, steps };
  const last = Math.max(...steps.map(({ finishedAt }) => finishedAt ?? 0));
  return { ...workflow, steps, finishedAt: workflow.finishedAt ?? last, secrets: null };
}

function withStep(
  workflow: LineWorkflow,
  name: WorkflowStepName,
  change: (step: LineStepRecord) => LineStepRecord,
): LineWorkflow {
  return { ...workflow, steps: workflow.steps.map((step) => (step.name === name ? change(step) : step)) };
}

type Secrets = LineWorkflow['secrets'];

/** Secrets are erased when the step that needed them is done. */
function withoutSecretsOf(name: WorkflowStepName, secrets: Secrets): Secrets {
  if (name === WorkflowStepName.SUBSCRIBER) return without(secrets, 'newSubscriber');
  return name === WorkflowStepName.PORT_IN ? without(secrets, 'portIn') : secrets;
}

function without(secrets: Secrets, part: string): Secrets {
  if (secrets === null) return null;
  const { [part]: _erased, ...rest } = secrets;
  return Object.keys(rest).length === 0 ? null : rest;
}
