import type { Viewer } from '../../auth/viewer.js';
import type { Json } from '../../datasources/telegent/write.js';
import type { Lease } from '../operations/operation.js';
import type { UserErrorRecord, WarningRecord } from '../user-error.js';
import type { LineInput } from './line-input.js';

/** Where a workflow stands as a whole. */
export enum WorkflowStatus {
  RUNNING = 'RUNNING',
  WAITING = 'WAITING',
  PAUSED = 'PAUSED',
  COMPLETED = 'COMPLETED',
  FAILED = 'FAILED',
  CANCELLED = 'CANCELLED',
}

/** The steps that a line is made of, in the order in which they are told. */
export enum WorkflowStepName {
  SUBSCRIBER = 'SUBSCRIBER',
  NUMBER = 'NUMBER',
  PORT_IN = 'PORT_IN',
  CARRIER = 'CARRIER',
  BINDING = 'BINDING',
  SUBSCRIPTION = 'SUBSCRIPTION',
  DATA_LIMITS = 'DATA_LIMITS',
  GUARDIAN_FEATURES = 'GUARDIAN_FEATURES',
  CALL_FILTER = 'CALL_FILTER',
  MESSAGE_FILTER = 'MESSAGE_FILTER',
}

/** How far a step has come. */
export enum WorkflowStepStatus {
  /** Waits for the steps that it needs. */
  PENDING = 'PENDING',
  RUNNING = 'RUNNING',
  /** For the carrier, for the platform, or for its next try. */
  WAITING = 'WAITING',
  /** The user must mend something. */
  PAUSED = 'PAUSED',
  DONE = 'DONE',
  /** It cannot be done any more. */
  FAILED = 'FAILED',
  /** Given up before it was done. */
  CANCELLED = 'CANCELLED',
  /** Done, and taken back. */
  UNDONE = 'UNDONE',
}

/** What started a workflow. */
export enum WorkflowKind {
  ACTIVATE_LINE = 'ACTIVATE_LINE',
  PORT_IN = 'PORT_IN',
}

/** A step as the ledger keeps it; instants in milliseconds of the ledger's clock. */
export interface LineStepRecord {
  readonly name: WorkflowStepName;
  readonly status: WorkflowStepStatus;
  readonly startedAt: number | null;
  readonly finishedAt: number | null;
  /** Counts corrections: each attempt is an operation with a key of its own. */
  readonly attempt: number;
  /** Tries in a row that came to nothing through no fault of the user. */
  readonly failures: number;
  /** When it is tried again; null where something else must happen first. */
  readonly nextAt: number | null;
  readonly operationId: string | null;
  readonly userErrors: readonly UserErrorRecord[];
  readonly warnings: readonly WarningRecord[];
  /** What was asked to be taken back, and has not been yet. */
  readonly undo: boolean;
}

/** What the steps have come to, by the names that later steps use. */
export type LineFacts = Readonly<{
  subscriberId?: string;
  /** When this workflow made the subscriber, which had nothing before. */
  subscriberMadeAt?: number;
  /** The password was made here, not given. */
  hasMadePassword?: boolean;
  orderId?: string;
  e164?: string;
  /** `NID-...` */
  numberId?: string;
  iccid?: string;
  subscriptionId?: string;
  callFilterId?: string;
  messageFilterId?: string;
}>;

/** Corrections of a port-in that are still to be sent, without secrets. */
export type PortInCorrection = Readonly<Record<string, Json>>;

/** A line on its way to be live, as the ledger keeps it. */
export interface LineWorkflow {
  /** `WF-...` */
  readonly id: string;
  readonly kind: WorkflowKind;
  /** A hash of issuer, subject and account: whose it is. */
  readonly owner: string;
  /** For whom its steps are done: what that viewer may not do, the workflow may not. */
  readonly viewer: Viewer;
  readonly accountId: string;
  readonly createdAt: number;
  readonly changedAt: number;
  readonly finishedAt: number | null;
  readonly cancelledAt: number | null;
  /** What was asked, without secrets. */
  readonly input: LineInput;
  /** The secrets of the input in their places, where the ledger is encrypted; each is erased when its step is done. */
  readonly secrets: Readonly<Record<string, Json>> | null;
  readonly correction: PortInCorrection | null;
  readonly steps: readonly LineStepRecord[];
  readonly facts: LineFacts;
  readonly warnings: readonly WarningRecord[];
  readonly lease: Lease | null;
}

/** The steps that each step needs to be done, where they are part of the workflow. */
const NEEDS: Readonly<Record<WorkflowStepName, readonly WorkflowStepName[]>> = {
  [WorkflowStepName.SUBSCRIBER]: [],
  [WorkflowStepName.NUMBER]: [WorkflowStepName.SUBSCRIBER],
  [WorkflowStepName.PORT_IN]: [WorkflowStepName.SUBSCRIBER],
  [WorkflowStepName.CARRIER]: [WorkflowStepName.PORT_IN],
  [WorkflowStepName.BINDING]: [WorkflowStepName.CARRIER],
  [WorkflowStepName.SUBSCRIPTION]: [WorkflowStepName.NUMBER, WorkflowStepName.BINDING],
  [WorkflowStepName.DATA_LIMITS]: [WorkflowStepName.NUMBER, WorkflowStepName.BINDING],
  [WorkflowStepName.GUARDIAN_FEATURES]: [WorkflowStepName.SUBSCRIBER],
  // A filter sleeps until its feature is on, and needs the number that it is for.
  [WorkflowStepName.CALL_FILTER]: [
    WorkflowStepName.NUMBER,
    WorkflowStepName.BINDING,
    WorkflowStepName.GUARDIAN_FEATURES,
  ],
  [WorkflowStepName.MESSAGE_FILTER]: [
    WorkflowStepName.NUMBER,
    WorkflowStepName.BINDING,
    WorkflowStepName.GUARDIAN_FEATURES,
  ],
};

/** The steps among those of a workflow that one of them needs. */
export function needsOf(
  name: WorkflowStepName,
  names: readonly WorkflowStepName[],
): readonly WorkflowStepName[] {
  return NEEDS[name].filter((need) => names.includes(need));
}

/** A step that nothing has been done about. */
export function pendingStep(name: WorkflowStepName): LineStepRecord {
  return {
    name,
    status: WorkflowStepStatus.PENDING,
    startedAt: null,
    finishedAt: null,
    attempt: 1,
    failures: 0,
    nextAt: null,
    operationId: null,
    userErrors: [],
    warnings: [],
    undo: false,
  };
}

/** The step of that name; undefined where the workflow has none. */
export const stepOf = (
  { steps }: Pick<LineWorkflow, 'steps'>,
  name: WorkflowStepName,
): LineStepRecord | undefined => steps.find((step) => step.name === name);

const OVER: readonly WorkflowStepStatus[] = [
  WorkflowStepStatus.DONE,
  WorkflowStepStatus.FAILED,
  WorkflowStepStatus.CANCELLED,
  WorkflowStepStatus.UNDONE,
];

/** Whether nothing more comes of a step by itself. */
export const isOver = ({ status }: LineStepRecord): boolean => OVER.includes(status);

/** Where a workflow stands, as its steps tell. */
export function statusOfLine(workflow: Pick<LineWorkflow, 'steps' | 'cancelledAt'>): WorkflowStatus {
  const statuses = new Set(workflow.steps.map(({ status }) => status));
  if (workflow.cancelledAt !== null) return WorkflowStatus.CANCELLED;
  if (statuses.has(WorkflowStepStatus.FAILED)) return WorkflowStatus.FAILED;
  if (workflow.steps.every(isOver)) return WorkflowStatus.COMPLETED;
  if (statuses.has(WorkflowStepStatus.RUNNING) || readySteps(workflow).length > 0)
    return WorkflowStatus.RUNNING;
  // What waits goes on by itself; what the user must mend is told first, since nobody else will.
  if (statuses.has(WorkflowStepStatus.PAUSED)) return WorkflowStatus.PAUSED;
  return WorkflowStatus.WAITING;
}

/** Steps that can begin now: not begun yet, and all that they need is done. */
export function readySteps({ steps }: Pick<LineWorkflow, 'steps'>): readonly LineStepRecord[] {
  const names = steps.map(({ name }) => name);
  const done = new Set(
    steps.filter(({ status }) => status === WorkflowStepStatus.DONE).map(({ name }) => name),
  );
  return steps.filter(
    ({ name, status }) =>
      status === WorkflowStepStatus.PENDING && needsOf(name, names).every((need) => done.has(need)),
  );
}

/** Whether anything may still happen to a workflow by itself, or by a correction; what was given up may be taken back. */
export function isOpenLine({ steps }: Pick<LineWorkflow, 'steps'>): boolean {
  return steps.some((step) => step.undo || !isOver(step));
}
