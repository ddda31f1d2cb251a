import type { Json, Plain } from '../../datasources/telegent/write.js';
import type { ActivateLineInput } from '../../schema/line/line-inputs.js';
import { mutation } from '../definition.js';
import { secretsOf, withoutSecrets } from '../operations/secrets.js';
import { portInLock } from '../porting/port-in-eligibility.js';
import { checkedLine } from './line-checks.js';
import { LINE_SECRETS, type LineInput, type LineSecrets } from './line-input.js';
import { followingId } from './port-in-following.js';
import { planOf, type LinePlan } from './line-plan.js';
import { pendingStep, WorkflowKind, WorkflowStepName, type LineWorkflow } from './line-workflow.js';
import { lineDocument } from './workflow-log.js';

const {
  SUBSCRIBER,
  NUMBER,
  PORT_IN,
  CARRIER,
  BINDING,
  SUBSCRIPTION,
  DATA_LIMITS,
  GUARDIAN_FEATURES,
  CALL_FILTER,
  MESSAGE_FILTER,
} = WorkflowStepName;

type Kept = Readonly<{ workflowId: string | null; plan: Plain<LinePlan> | null }>;

/** Checks a line as a whole and writes down the workflow that makes it; what follows is the driver's. Sends nothing itself. */
export const activateLine = mutation({
  name: 'activateLine',
  isPurchase: true,

  locks: ({ number }: ActivateLineInput) => (number.portIn ? [portInLock(number.portIn.number)] : []),

  async prepare(input: ActivateLineInput, preparation) {
    const line = await checkedLine(input, preparation);
    const { viewer, operationId, now } = preparation;
    const names = stepsOf(line);
    const { accountId } = line;
    if (input.dryRun === true) {
      const kept: Kept = { workflowId: null, plan: planOf(line, names) };
      return { accountId, kept, writes: [] };
    }
    const { open, secrets } = splitSecrets(line);
    const workflow: LineWorkflow = {
      id: followingId(operationId),
      kind: WorkflowKind.ACTIVATE_LINE,
      owner: preparation.owner,
      viewer: { ...viewer, expiresAt: null },
      accountId,
      createdAt: now,
      changedAt: now,
      finishedAt: null,
      cancelledAt: null,
      input: open,
      secrets: preparation.lineSecrets.keep(followingId(operationId), secrets),
      correction: null,
      steps: names.map(pendingStep),
      facts: {},
      warnings: preparation.warnings,
      lease: null,
    };
    const kept: Kept = { workflowId: workflow.id, plan: null };
    return { accountId, kept, writes: [], begins: [lineDocument(workflow, null, now)] };
  },

  result: (kept) => kept,
});

/** The steps that a line needs, in the order in which they are told. */
function stepsOf({
  newSubscriber,
  newNumber,
  packageId,
  dataLimits,
  guardian,
}: LineInput): readonly WorkflowStepName[] {
  const switches = guardian?.callsEnabled != null || guardian?.messagesEnabled != null;
  return [
    ...(newSubscriber ? [SUBSCRIBER] : []),
    ...(newNumber ? [NUMBER] : [PORT_IN, CARRIER, BINDING]),
    ...(packageId === null ? [] : [SUBSCRIPTION]),
    ...(dataLimits ? [DATA_LIMITS] : []),
    ...(switches ? [GUARDIAN_FEATURES] : []),
    ...(guardian?.callFilter ? [CALL_FILTER] : []),
    ...(guardian?.messageFilter ? [MESSAGE_FILTER] : []),
  ];
}

/** The input without its secrets, and those by themselves. */
export function splitSecrets(line: LineInput): {
  readonly open: LineInput;
  readonly secrets: LineSecrets | null;
} {
  const whole = JSON.parse(JSON.stringify(line)) as Readonly<Record<string, Json>>;
  const open = withoutSecrets(whole, LINE_SECRETS) as unknown as LineInput;
  return { open, secrets: secretsOf(whole, LINE_SECRETS) };
}
