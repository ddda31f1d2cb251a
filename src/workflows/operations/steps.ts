import type { Credential } from '../../datasources/telegent/credentials.js';
import type { StepResults } from '../plan.js';
import { CannotBeSent } from './cannot-be-sent.js';
import type { StepRecord } from './operation.js';
import type { HeldOperation } from './operation-log.js';

/** How far a step has come before anything is sent. */
export const UNSENT_STEP = {
  baseline: null,
  state: 'UNSENT',
  sends: 0,
  sentAt: null,
  endedAt: null,
  absentAt: null,
  looks: 0,
  lookedAt: null,
  result: null,
} as const satisfies Partial<StepRecord>;

/** A step of an operation, by its place. */
export function stepAt({ record }: Pick<HeldOperation, 'record'>, index: number): StepRecord {
  const step = record.steps[index];
  if (!step) throw new Error(`${record.id} has no step ${index}`);
  return step;
}

/** The steps of an operation, one of them changed. */
export function withStep(
  held: HeldOperation,
  index: number,
  change: Partial<StepRecord>,
): readonly StepRecord[] {
  return held.record.steps.map((step, at) => (at === index ? { ...step, ...change } : step));
}

/** The answers of the steps that are done, by step. */
export function resultsOf({ record }: Pick<HeldOperation, 'record'>): StepResults {
  return Object.fromEntries(record.steps.map(({ step, result }) => [step, result]));
}

/** The credential that a step was planned with, among those that are configured. Throws CannotBeSent when it is gone. */
export function credentialOf(step: StepRecord, configured: (id: string) => Credential | null): Credential {
  const credential = configured(step.credential);
  if (!credential) throw new CannotBeSent('Its credential is not configured any more');
  return credential;
}
