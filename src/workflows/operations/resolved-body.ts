import type { Json } from '../../datasources/telegent/write.js';
import type { StepResults } from '../plan.js';
import type { StepRecord } from './operation.js';

type Body = Readonly<Record<string, Json>>;

/** A body with the values that earlier steps have answered in their places. */
export function resolvedBody(body: Body, results: StepResults): Body {
  return resolved(body, results) as Body;
}

function resolved(value: Json, results: StepResults): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return (value as readonly Json[]).map((item) => resolved(item, results));
  const { $step: step, $field: field } = value as Body;
  if (typeof step === 'string' && typeof field === 'string')
    return (results[step] as Body | null)?.[field] ?? null;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, resolved(part, results)]));
}

/** Whether a step that is not sent yet needs what came of an earlier one. */
export function isNeededLater(steps: readonly StepRecord[], step: string): boolean {
  return steps.some(({ state, body }) => state === 'UNSENT' && namesStep(body, step));
}

function namesStep(value: Json, step: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return (value as Body).$step === step || Object.values(value).some((part: Json) => namesStep(part, step));
}
