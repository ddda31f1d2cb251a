import type { LineInput } from './line-input.js';
import { needsOf, WorkflowStepName } from './line-workflow.js';

/** A step as it would be done. */
export interface PlannedStep {
  readonly name: WorkflowStepName;
  readonly needs: readonly WorkflowStepName[];
  /** Requests to the platform, when all goes well. */
  readonly upstreamRequests: number;
}

/** What a line would take, when all goes well and nothing else is bought meanwhile. */
export interface LinePlan {
  readonly steps: readonly PlannedStep[];
  readonly upstreamRequests: number;
}

export function planOf(line: LineInput, names: readonly WorkflowStepName[]): LinePlan {
  const steps = names.map((name) => ({
    name,
    needs: [...needsOf(name, names)],
    upstreamRequests: REQUESTS[name](line),
  }));
  return { steps, upstreamRequests: steps.reduce((sum, step) => sum + step.upstreamRequests, 0) };
}

const READ = 1;
const WRITE = 1;

/** Writes of each step, and the reads that they rest on; those of the checks before the first step have been made already. */
const REQUESTS: Readonly<Record<WorkflowStepName, (line: LineInput) => number>> = {
  [WorkflowStepName.SUBSCRIBER]: () => WRITE,
  // What a subscriber has already must be read, so that a lost answer can be found again.
  [WorkflowStepName.NUMBER]: ({ newSubscriber }) => (newSubscriber ? WRITE : READ + WRITE),
  [WorkflowStepName.PORT_IN]: ({ portIn }) => READ + WRITE + (portIn?.portInDate == null ? 0 : WRITE),
  // The order is watched within a share of the quota of its own.
  [WorkflowStepName.CARRIER]: () => 0,
  [WorkflowStepName.BINDING]: () => READ + READ + WRITE,
  [WorkflowStepName.SUBSCRIPTION]: ({ newNumber }) => (newNumber ? WRITE : READ + WRITE),
  [WorkflowStepName.DATA_LIMITS]: () => WRITE,
  [WorkflowStepName.GUARDIAN_FEATURES]: ({ newSubscriber, guardian }) => {
    const isWhole = guardian?.callsEnabled != null && guardian.messagesEnabled != null;
    return newSubscriber || isWhole ? WRITE : READ + WRITE;
  },
  [WorkflowStepName.CALL_FILTER]: ({ newNumber }) => (newNumber ? WRITE : READ + WRITE),
  [WorkflowStepName.MESSAGE_FILTER]: ({ newNumber }) => (newNumber ? WRITE : READ + WRITE),
};
