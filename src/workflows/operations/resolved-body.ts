import type { Json } from '../../datasources/telegent/write.js';
import type { StepResults } from '../plan.js';

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
