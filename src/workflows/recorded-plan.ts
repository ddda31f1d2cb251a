import type { Json } from '../datasources/telegent/write.js';
import type { HeldOperation } from './operations/operation-log.js';
import { secretsOf, withoutSecrets } from './operations/secrets.js';
import { UNSENT_STEP } from './operations/steps.js';
import type { StepSecrets } from './operations/step-secrets.js';
import type { Plan, PlannedWrite } from './plan.js';
import type { WarningRecord } from './user-error.js';

/** Where the secrets of a plan are kept until they are sent. */
interface SecretKeeping {
  /** Those of this process. */
  readonly secrets: StepSecrets;
  /** Whether the ledger may keep them as well. */
  readonly keepsSecrets: boolean;
}

/** Writes a plan down before anything of it is sent, without its secrets where the ledger must not keep them. */
export async function recordPlan(
  held: HeldOperation,
  plan: Plan,
  warnings: readonly WarningRecord[],
  { secrets, keepsSecrets }: SecretKeeping,
): Promise<void> {
  const bySteps = new Map<string, Readonly<Record<string, Json>>>();
  const steps = plan.writes.map((write) => {
    const own = secretsOf(write.body, write.kind.secrets);
    if (own) bySteps.set(write.step, own);
    return { ...unsent(write), secrets: keepsSecrets ? own : null, hasSecrets: own !== null };
  });
  secrets.keep(held.record.id, bySteps);
  await held.update({ steps, kept: plan.kept, accountId: plan.accountId, warnings });
}

/** A write as a step that nothing has been done about. */
const unsent = ({ step, kind, body, credential, baseline }: PlannedWrite) => ({
  ...UNSENT_STEP,
  ...(baseline !== undefined && { baseline, isBaselineGiven: true }),
  step,
  operation: kind.operation,
  credential: credential.id,
  body: withoutSecrets(body, kind.secrets),
});
