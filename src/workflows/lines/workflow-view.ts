import { isAtLeast, maySeeAccount } from '../../auth/policies.js';
import { ViewerRole, type Viewer } from '../../auth/viewer.js';
import type { UserErrorRecord, WarningRecord } from '../user-error.js';
import { leftBehind, type LeftBehind } from './line-undo.js';
import {
  needsOf,
  statusOfLine,
  WorkflowStepName,
  type LineFacts,
  type LineStepRecord,
  type LineWorkflow,
  type WorkflowKind,
  type WorkflowStatus,
  type WorkflowStepStatus,
} from './line-workflow.js';

/** The thing that a step has made or changed. */
export interface StepThing {
  readonly kind: 'subscriber' | 'number' | 'order' | 'subscription';
  readonly id: string;
}

/** What is told of a step; instants as ISO texts. */
export interface WorkflowStepView {
  readonly name: WorkflowStepName;
  readonly status: WorkflowStepStatus;
  readonly needs: readonly WorkflowStepName[];
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly nextTryAt: string | null;
  readonly thing: StepThing | null;
  /** The operation that does it; null until one was sent. */
  readonly operationId: string | null;
  readonly userErrors: readonly UserErrorRecord[];
  readonly warnings: readonly WarningRecord[];
}

/** What is told of a workflow. */
export interface WorkflowView {
  readonly id: string;
  readonly kind: WorkflowKind;
  readonly status: WorkflowStatus;
  readonly accountId: string;
  readonly startedAt: string;
  readonly changedAt: string;
  readonly finishedAt: string | null;
  readonly steps: readonly WorkflowStepView[];
  readonly warnings: readonly WarningRecord[];
  readonly line: LineThings;
  readonly leftBehind: readonly LeftBehind[];
}

/** What the line consists of by now. */
export interface LineThings {
  readonly subscriberId: string | null;
  readonly numberId: string | null;
  readonly e164: string | null;
  readonly orderId: string | null;
  readonly subscriptionId: string | null;
}

/** Whether a viewer may know of a workflow: whoever began it, and those who administer its account. */
export function seesWorkflow(viewer: Viewer, owner: string, workflow: LineWorkflow): boolean {
  const administers =
    isAtLeast(viewer, ViewerRole.ACCOUNT_ADMIN) && maySeeAccount(viewer, workflow.accountId);
  return workflow.owner === owner || administers;
}

export function workflowView(workflow: LineWorkflow): WorkflowView {
  const { id, kind, accountId, createdAt, changedAt, finishedAt, steps, warnings, facts, input } = workflow;
  const names = steps.map(({ name }) => name);
  return {
    id,
    kind,
    accountId,
    warnings,
    status: statusOfLine(workflow),
    startedAt: instant(createdAt),
    changedAt: instant(changedAt),
    finishedAt: finishedAt === null ? null : instant(finishedAt),
    steps: steps.map((step) => stepView(step, names, facts)),
    line: {
      subscriberId: facts.subscriberId ?? input.subscriberId,
      numberId: facts.numberId ?? null,
      e164: facts.e164 ?? null,
      orderId: facts.orderId ?? null,
      subscriptionId: facts.subscriptionId ?? null,
    },
    leftBehind: leftBehind(workflow),
  };
}

function stepView(
  step: LineStepRecord,
  names: readonly WorkflowStepName[],
  facts: LineFacts,
): WorkflowStepView {
  const { name, status, startedAt, finishedAt, nextAt, operationId, userErrors, warnings } = step;
  return {
    name,
    status,
    needs: needsOf(name, names),
    startedAt: startedAt === null ? null : instant(startedAt),
    finishedAt: finishedAt === null ? null : instant(finishedAt),
    nextTryAt: nextAt === null ? null : instant(nextAt),
    thing: thingOf(name, facts),
    operationId,
    userErrors,
    warnings,
  };
}

function thingOf(name: WorkflowStepName, facts: LineFacts): StepThing | null {
  const thing = (kind: StepThing['kind'], id: string | undefined): StepThing | null =>
    id === undefined ? null : { kind, id };
  switch (name) {
    case WorkflowStepName.SUBSCRIBER:
      return thing('subscriber', facts.subscriberId);
    case WorkflowStepName.NUMBER:
      return thing('number', facts.numberId) ?? thing('order', facts.orderId);
    case WorkflowStepName.BINDING:
      return thing('number', facts.numberId);
    case WorkflowStepName.PORT_IN:
    case WorkflowStepName.CARRIER:
      return thing('order', facts.orderId);
    case WorkflowStepName.SUBSCRIPTION:
      return thing('subscription', facts.subscriptionId);
    default:
      return null;
  }
}

const instant = (at: number): string => new Date(at).toISOString();
