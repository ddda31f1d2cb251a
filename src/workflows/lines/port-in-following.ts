import type { Viewer } from '../../auth/viewer.js';
import type { PutDocument } from '../../store/ledger/ledger.js';
import type { OperationRecord } from '../operations/operation.js';
import type { LineInput } from './line-input.js';
import {
  pendingStep,
  WorkflowKind,
  WorkflowStepName,
  WorkflowStepStatus,
  type LineStepRecord,
  type LineWorkflow,
} from './line-workflow.js';
import { lineDocument, orderPointer } from './workflow-log.js';

/** What a port-in that was asked for by itself is carried on with. No secrets. */
export interface PortInFollowing {
  readonly viewer: Viewer;
  readonly line: LineInput;
}

/** The workflow that carries on the port-in of an operation. */
export const followingId = (operationId: string): string => `WF-${operationId.replace(/^OP-/, '')}`;

/**
 * The documents of a workflow that binds the number when it has come in, and subscribes its holder; for the commit in which the
 * port-in is settled.
 */
export function followPortIn(
  settled: Pick<OperationRecord, 'id' | 'owner' | 'warnings'>,
  { viewer, line }: PortInFollowing,
  { orderId, e164, placedAt }: { readonly orderId: string; readonly e164: string; readonly placedAt: number },
): readonly PutDocument[] {
  const id = followingId(settled.id);
  const submitted: LineStepRecord = {
    ...pendingStep(WorkflowStepName.PORT_IN),
    status: WorkflowStepStatus.DONE,
    startedAt: placedAt,
    finishedAt: placedAt,
    operationId: settled.id,
  };
  const workflow: LineWorkflow = {
    id,
    kind: WorkflowKind.PORT_IN,
    owner: settled.owner,
    viewer,
    accountId: line.accountId,
    createdAt: placedAt,
    changedAt: placedAt,
    finishedAt: null,
    cancelledAt: null,
    input: line,
    secrets: null,
    correction: null,
    steps: [
      submitted,
      pendingStep(WorkflowStepName.CARRIER),
      pendingStep(WorkflowStepName.BINDING),
      ...(line.packageId === null ? [] : [pendingStep(WorkflowStepName.SUBSCRIPTION)]),
    ],
    facts: { orderId, e164 },
    warnings: [],
    lease: null,
  };
  return [lineDocument(workflow, null, placedAt), orderPointer(orderId, id)];
}
