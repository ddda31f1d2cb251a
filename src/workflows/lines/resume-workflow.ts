import type { Json, Plain } from '../../datasources/telegent/write.js';
import type { LineCorrectionsInput, ResumeWorkflowInput } from '../../schema/line/correction-inputs.js';
import { mutation } from '../definition.js';
import { secretsOf, withoutSecrets } from '../operations/secrets.js';
import type { Preparation } from '../preparation.js';
import { UserErrorCode } from '../user-error.js';
import { splitSecrets } from './activate-line.js';
import { checkedLine, type AskedLine } from './line-checks.js';
import { findWorkflow } from './find-workflow.js';
import { LINE_SECRETS } from './line-input.js';
import { setFree } from './line-moves.js';
import {
  stepOf,
  statusOfLine,
  WorkflowKind,
  WorkflowStatus,
  WorkflowStepName,
  WorkflowStepStatus,
  type LineStepRecord,
  type LineWorkflow,
} from './line-workflow.js';
import { lineDocument } from './workflow-log.js';

/** Takes corrections into a paused workflow, and sets the steps free that have stopped; what follows is the driver's. */
export const resumeWorkflow = mutation({
  name: 'resumeWorkflow',

  async prepare({ id, corrections }: ResumeWorkflowInput, preparation) {
    const { found } = await preparation.found({ found: findWorkflow(id, preparation) });
    const { workflow, version } = found;
    refuseUnlessPaused(workflow, preparation);
    if (corrections) refuseSettled(corrections, workflow, preparation);
    preparation.stopIfRefused();
    const resumed = await corrected(workflow, corrections ?? {}, preparation);
    const { now } = preparation;
    const { accountId } = workflow;
    const next = { ...resumed, changedAt: now };
    return { accountId, kept: { workflowId: id }, writes: [], begins: [lineDocument(next, version, now)] };
  },

  result: (kept) => kept,
});

function refuseUnlessPaused(workflow: LineWorkflow, preparation: Preparation): void {
  const isPaused = workflow.steps.some(({ status }) => status === WorkflowStepStatus.PAUSED);
  if (isPaused && workflow.cancelledAt === null) return;
  const status = statusOfLine(workflow);
  const isOver = status !== WorkflowStatus.RUNNING && status !== WorkflowStatus.WAITING;
  const message = isOver
    ? `The workflow is ${status}, and cannot go on.`
    : 'The workflow is not paused: it goes on by itself.';
  preparation.refuse(UserErrorCode.WRONG_STATE, message, 'id');
}

/** Which step each correction is for: once that is done, its own mutation changes what it made. */
function refuseSettled(
  corrections: Plain<LineCorrectionsInput>,
  workflow: LineWorkflow,
  preparation: Preparation,
): void {
  const { SUBSCRIBER, NUMBER, BINDING, CARRIER, SUBSCRIPTION, DATA_LIMITS } = WorkflowStepName;
  const { CALL_FILTER, MESSAGE_FILTER, GUARDIAN_FEATURES } = WorkflowStepName;
  const places: readonly (readonly [unknown, readonly WorkflowStepName[], readonly string[]])[] = [
    [corrections.subscriber, [SUBSCRIBER], ['subscriber']],
    [corrections.number?.provision, [NUMBER], ['number', 'provision']],
    [corrections.number?.portIn, [CARRIER], ['number', 'portIn']],
    [corrections.messageRouteId, [NUMBER, BINDING], ['messageRouteId']],
    [corrections.voiceRouteId, [NUMBER, BINDING], ['voiceRouteId']],
    [corrections.packageId, [SUBSCRIPTION], ['packageId']],
    [corrections.dataUsage, [DATA_LIMITS], ['dataUsage']],
    [corrections.guardian, [GUARDIAN_FEATURES, CALL_FILTER, MESSAGE_FILTER], ['guardian']],
  ];
  for (const [correction, names, place] of places) {
    if (correction == null) continue;
    const steps = names.flatMap((name) => stepOf(workflow, name) ?? []);
    if (steps.some(isCorrectable)) continue;
    const message =
      steps.length === 0
        ? 'The workflow has no step that this is for.'
        : 'The step that this is for is done already, or under way: change what it made by itself.';
    preparation.refuse(UserErrorCode.WRONG_STATE, message, 'corrections', ...place);
  }
}

const isCorrectable = ({ status }: LineStepRecord): boolean =>
  status === WorkflowStepStatus.PAUSED || status === WorkflowStepStatus.PENDING;

/** The workflow with its corrections, checked like a new one as far as it is not done. */
async function corrected(
  workflow: LineWorkflow,
  corrections: Plain<LineCorrectionsInput>,
  preparation: Preparation,
): Promise<LineWorkflow> {
  const carrier = stepOf(workflow, WorkflowStepName.CARRIER);
  const isSubmitted = stepOf(workflow, WorkflowStepName.PORT_IN)?.status === WorkflowStepStatus.DONE;
  const isDeclined = isSubmitted && carrier?.status === WorkflowStepStatus.PAUSED;
  const asked = merged(workflow, corrections);
  const done = new Set(workflow.steps.filter((step) => !isCorrectable(step)).map(({ name }) => name));
  const line = await checkedLine(asked, preparation.within('corrections'), done);
  const { open, secrets } = splitSecrets(line);
  const order = isDeclined ? orderCorrection(corrections) : null;
  const isReplaced = corrections.subscriber != null;
  const { newSubscriber, ...before } = preparation.lineSecrets.of(workflow) ?? {};
  const kept = {
    ...before,
    // A password of the subscriber that is not wanted any more goes with it.
    ...(!isReplaced && newSubscriber !== undefined && { newSubscriber }),
    ...secrets,
    ...(order?.secrets && { correction: order.secrets }),
  };
  return {
    ...workflow,
    input: { ...open, hasPassword: isReplaced ? open.hasPassword : workflow.input.hasPassword },
    secrets: preparation.lineSecrets.keep(workflow.id, kept),
    correction: order?.open ?? workflow.correction,
    warnings: [...workflow.warnings, ...preparation.warnings],
    steps: setFree(workflow, preparation.now),
  };
}

/** What is sent for an order that the carrier has declined; without details it is sent again as it is. */
function orderCorrection({ number }: Plain<LineCorrectionsInput>) {
  const details = JSON.parse(JSON.stringify(number?.portIn ?? {})) as Readonly<Record<string, Json>>;
  return { open: withoutSecrets(details, LINE_SECRETS), secrets: secretsOf(details, LINE_SECRETS) };
}

/** What was asked, with the corrections in place of what they correct. */
function merged({ kind, input, facts }: LineWorkflow, corrections: Plain<LineCorrectionsInput>): AskedLine {
  const { subscriber, number, dataUsage, guardian } = corrections;
  const portIn = input.portIn && {
    ...input.portIn,
    ...given(number?.portIn ?? {}),
  };
  return {
    accountId: input.accountId,
    subscriber: input.newSubscriber
      ? { create: subscriber?.create ?? input.newSubscriber, madeId: facts.subscriberId }
      : { id: input.subscriberId },
    number: portIn ? { portIn } : { provision: number?.provision ?? input.newNumber },
    messageRouteId: corrections.messageRouteId ?? input.messageRouteId,
    voiceRouteId: corrections.voiceRouteId ?? input.voiceRouteId,
    packageId: corrections.packageId ?? input.packageId,
    dataUsage: dataUsage ?? input.dataLimits,
    guardian: guardian ?? input.guardian,
    hasNoDefaults: kind === WorkflowKind.PORT_IN,
  };
}

const given = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value != null)) as {
    readonly [Name in keyof T]?: NonNullable<T[Name]>;
  };
