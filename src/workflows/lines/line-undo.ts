import { NumberStatusChange } from '../../datasources/telegent/records/index.js';
import { deleteCallFilter } from '../guardian/delete-call-filter.js';
import { deleteMessageFilter } from '../guardian/delete-message-filter.js';
import { setGuardianFeatures } from '../guardian/set-guardian-features.js';
import type { MutationOutcome } from '../mutation-outcome.js';
import type { MutationRunner } from '../mutation-runner.js';
import { changeNumberStatus } from '../numbers/change-number-status.js';
import { cancelPortIn } from '../porting/cancel-port-in.js';
import { cancelSubscription } from '../subscriptions/cancel-subscription.js';
import {
  isOver,
  stepOf,
  WorkflowStepName,
  WorkflowStepStatus,
  type LineFacts,
  type LineStepRecord,
  type LineWorkflow,
} from './line-workflow.js';

/** Takes back what a step has done. */
type Undo = (runner: MutationRunner, idempotencyKey: string) => Promise<MutationOutcome<unknown>>;

/** What a step of a workflow that was given up has left behind. */
export interface LeftBehind {
  readonly step: WorkflowStepName;
  readonly message: string;
  readonly canUndo: boolean;
}

interface Remainder {
  readonly message: string;
  /** Whether it stays at all, as later steps tell; always when left out. */
  stays?(workflow: LineWorkflow): boolean;
  /** Null where it can't be taken back, or is not there. */
  undo(facts: LineFacts, workflow: LineWorkflow): Undo | null;
}

const never = (): null => null;

/** What stays of each step, and how it is taken back. */
const REMAINDERS: Readonly<Partial<Record<WorkflowStepName, Remainder>>> = {
  [WorkflowStepName.MESSAGE_FILTER]: {
    message: 'The filter for messages acts on.',
    undo: ({ messageFilterId }, workflow) =>
      messageFilterId === undefined
        ? null
        : (runner, idempotencyKey) => {
            const input = { filterId: messageFilterId, subscriberId: holderOf(workflow), idempotencyKey };
            return runner.run(deleteMessageFilter, input);
          },
  },
  [WorkflowStepName.CALL_FILTER]: {
    message: 'The filter for calls acts on.',
    undo: ({ callFilterId }, workflow) =>
      callFilterId === undefined
        ? null
        : (runner, idempotencyKey) => {
            const input = { filterId: callFilterId, subscriberId: holderOf(workflow), idempotencyKey };
            return runner.run(deleteCallFilter, input);
          },
  },
  [WorkflowStepName.GUARDIAN_FEATURES]: {
    message: 'Guardian features are switched as they were asked.',
    undo: (_facts, workflow) => (runner, idempotencyKey) => {
      const { callsEnabled, messagesEnabled } = workflow.input.guardian ?? {};
      const input = {
        subscriberId: holderOf(workflow),
        ...(callsEnabled != null && { callsEnabled: !callsEnabled }),
        ...(messagesEnabled != null && { messagesEnabled: !messagesEnabled }),
        idempotencyKey,
      };
      return runner.run(setGuardianFeatures, input);
    },
  },
  [WorkflowStepName.DATA_LIMITS]: {
    message: 'The data thresholds act on; setDataUsageLimits changes them.',
    undo: never,
  },
  [WorkflowStepName.SUBSCRIPTION]: {
    message: 'The subscription runs on, and is billed.',
    undo: ({ subscriptionId }) =>
      subscriptionId === undefined
        ? null
        : (runner, idempotencyKey) => runner.run(cancelSubscription, { subscriptionId, idempotencyKey }),
  },
  [WorkflowStepName.BINDING]: {
    message: 'The number that has come in stays with the subscriber; changeNumberStatus releases it.',
    undo: never,
  },
  [WorkflowStepName.CARRIER]: {
    message: 'The number has come in, and is bound to nobody: give it to a subscriber with updateNumber.',
    stays: (workflow) => !isDone(WorkflowStepName.BINDING, workflow),
    undo: never,
  },
  [WorkflowStepName.PORT_IN]: {
    message: 'The port-in goes on at the carriers.',
    stays: (workflow) => !isOrderOver(workflow),
    undo: ({ orderId }, workflow) => {
      if (orderId === undefined || isOrderOver(workflow)) return null;
      return (runner, idempotencyKey) => runner.run(cancelPortIn, { orderId, idempotencyKey });
    },
  },
  [WorkflowStepName.NUMBER]: {
    message: 'The number was bought and stays with the subscriber; taking it back releases it for good.',
    undo: ({ e164 }) =>
      e164 === undefined
        ? null
        : (runner, idempotencyKey) => {
            const numbers = [{ number: e164 }];
            const input = { change: NumberStatusChange.CANCEL, numbers, idempotencyKey };
            return runner.run(changeNumberStatus, input);
          },
  },
  [WorkflowStepName.SUBSCRIBER]: {
    message: 'The subscriber was created; the platform has no way to delete one.',
    undo: never,
  },
};

/** What was ordered may come in although nobody waits for it any more. */
const ORDERED =
  'The number was ordered; the result of this step is the order. If it comes in, it stays with the subscriber and is billed; changeNumberStatus releases it.';

/** Whether a number was given up between its order and its arrival. */
const isOrdered = ({ name, status }: LineStepRecord, { orderId }: LineFacts): boolean =>
  name === WorkflowStepName.NUMBER && status === WorkflowStepStatus.CANCELLED && orderId !== undefined;

/** Once the number has come in, or was refused for good, there is nothing to withdraw. */
function isOrderOver(workflow: LineWorkflow): boolean {
  const status = stepOf(workflow, WorkflowStepName.CARRIER)?.status;
  return status === WorkflowStepStatus.DONE || status === WorkflowStepStatus.FAILED;
}

const isDone = (name: WorkflowStepName, workflow: LineWorkflow): boolean =>
  stepOf(workflow, name)?.status === WorkflowStepStatus.DONE;

/** The order in which steps are taken back: what rests on others first. */
export const UNDO_ORDER: readonly WorkflowStepName[] = Object.values(WorkflowStepName).reverse();

/** How a step that is done is taken back; null where it cannot be. */
export function undoOf(name: WorkflowStepName, workflow: LineWorkflow): Undo | null {
  return isDone(name, workflow) ? (REMAINDERS[name]?.undo(workflow.facts, workflow) ?? null) : null;
}

/** What a workflow that was given up, or that failed, has left behind; nothing while it goes on, or when all is well. */
export function leftBehind(workflow: LineWorkflow): readonly LeftBehind[] {
  const isGivenUp =
    workflow.cancelledAt !== null ||
    workflow.steps.some(({ status }) => status === WorkflowStepStatus.FAILED);
  if (!isGivenUp || !workflow.steps.every(isOver)) return [];
  return workflow.steps.flatMap((step) => {
    const { name, status } = step;
    if (isOrdered(step, workflow.facts)) return { step: name, message: ORDERED, canUndo: false };
    const remainder = REMAINDERS[name];
    if (!remainder || status !== WorkflowStepStatus.DONE || remainder.stays?.(workflow) === false) return [];
    return { step: name, message: remainder.message, canUndo: undoOf(name, workflow) !== null };
  });
}

const holderOf = ({ input, facts }: LineWorkflow): string => input.subscriberId ?? facts.subscriberId ?? '';
