import type { Access } from '../datasources/scope/access.js';
import { UpstreamError } from '../datasources/telegent/errors.js';
import { RefusedAnswer, type Json } from '../datasources/telegent/write.js';
import type { MutationDefinition } from './definition.js';
import type { MutationOutcome } from './mutation-outcome.js';
import { CannotBeSent } from './operations/cannot-be-sent.js';
import type { Progress } from './operations/engine.js';
import { resultsOf } from './operations/steps.js';
import type { OperationHashes } from './operations/input-hash.js';
import { mayHaveEffect, statusOf, wasSent, type OperationRecord } from './operations/operation.js';
import type { HeldOperation } from './operations/operation-log.js';
import type { StepSecrets } from './operations/step-secrets.js';
import { refusalText, userErrorFor } from './refusals.js';
import { UserErrorCode, type UserErrorRecord } from './user-error.js';

/** How long an operation rests that is half done and cannot go on now, in milliseconds. */
const REST_MS = 10_000;

/** How an operation was left. */
export type Settled =
  | { readonly is: 'settled' | 'resting' }
  /** Nothing was changed. `thrown` is what the user cannot mend; null otherwise. */
  | {
      readonly is: 'refused';
      readonly userErrors: readonly UserErrorRecord[];
      readonly thrown: Error | null;
    };

/**
 * Ends an operation that was worked on as far as it goes. One that was stopped before anything was done is forgotten, or, when
 * a client may know its id, kept as refused; one of which a part was done is kept with what stopped it, or rests where only the
 * platform must come back.
 */
export async function settle(
  definition: Pick<MutationDefinition, 'refusal' | 'documents'>,
  held: HeldOperation,
  progress: Progress & { readonly is: 'done' | 'stopped' },
  secrets: StepSecrets,
): Promise<Settled> {
  const settled = await end(definition, held, progress);
  if (settled.is !== 'resting') secrets.forget(held.record.id);
  return settled;
}

async function end(
  definition: Pick<MutationDefinition, 'refusal' | 'documents'>,
  held: HeldOperation,
  progress: Progress & { readonly is: 'done' | 'stopped' },
): Promise<Settled> {
  const besides = (settled: OperationRecord) =>
    definition.documents?.(settled, resultsOf({ record: settled })) ?? [];
  if (progress.is === 'done') {
    await held.settle({ status: 'CONFIRMED', userErrors: [] }, besides);
    return { is: 'settled' };
  }
  const { userErrors, thrown } = stopOf(definition, progress);
  if (wasSent(held.record) && thrown !== null && isPassing(thrown)) {
    await held.rest(REST_MS);
    return { is: 'resting' };
  }
  if (mayHaveEffect(held.record)) {
    const isToldOf = thrown === null && !userErrors.includes(notDone);
    const told = isToldOf ? userErrors : [stoppedHalfway(thrown)];
    await held.settle({ status: 'CONFIRMED', userErrors: told }, besides);
    return { is: 'settled' };
  }
  if (wasSent(held.record))
    await held.settle({ status: 'REFUSED', userErrors: thrown === null ? userErrors : [notDone] });
  else await held.abandon();
  return { is: 'refused', userErrors, thrown };
}

/** What an operation, as it stands, tells the client. */
export function outcomeOf<Kept extends Json, Result>(
  definition: Pick<MutationDefinition<never, Kept, Result>, 'result'>,
  operation: OperationRecord,
  hashes: OperationHashes,
): MutationOutcome<Result> {
  const context = { id: operation.id, password: () => hashes.passwordFor(operation.id) };
  const isConfirmed = operation.outcome?.status === 'CONFIRMED';
  const results = resultsOf({ record: operation });
  return {
    result: isConfirmed ? definition.result(operation.kept as Kept, results, context) : null,
    userErrors: operation.outcome?.userErrors ?? [],
    warnings: operation.warnings,
    replayed: false,
    operation: { id: operation.id, status: statusOf(operation) },
  };
}

/** What a refusal tells the caller, with advice where there is any to be had now. */
export async function advised<Kept extends Json>(
  definition: Pick<MutationDefinition<never, Kept>, 'advise'>,
  userErrors: readonly UserErrorRecord[],
  kept: Kept,
  access: Access,
): Promise<readonly UserErrorRecord[]> {
  const advice = definition.advise?.(userErrors, kept, access);
  return (await advice?.catch(() => null)) ?? userErrors;
}

/** What stopped an operation, in the user's words where there are such. */
function stopOf(
  definition: Pick<MutationDefinition, 'refusal'>,
  { step, cause }: Progress & { readonly is: 'stopped' },
): { readonly userErrors: readonly UserErrorRecord[]; readonly thrown: Error | null } {
  if (cause === null || cause instanceof CannotBeSent) return { userErrors: [notDone], thrown: null };
  const words = refusalText(cause);
  const told = words === null ? null : (definition.refusal?.(words, step.step) ?? userErrorFor(words));
  if (told) return { userErrors: [told], thrown: null };
  return { userErrors: [], thrown: cause instanceof RefusedAnswer ? rejected(step.operation, cause) : cause };
}

function rejected(operation: UpstreamError['operation'], { upstreamMessage }: RefusedAnswer): UpstreamError {
  return new UpstreamError('UPSTREAM_REJECTED', `${operation}: ${upstreamMessage}`, {
    operation,
    upstreamMessage,
  });
}

/** Whether the same may succeed a little later. */
const isPassing = (error: Error): boolean =>
  !(error instanceof UpstreamError) || error.code !== 'UPSTREAM_REJECTED';

export const notDone: UserErrorRecord = {
  code: UserErrorCode.NOT_DONE,
  message: 'It was not done, although it was tried. Nothing has changed; send it again.',
  field: null,
};

const stoppedHalfway = (error: unknown): UserErrorRecord => ({
  code: UserErrorCode.NOT_DONE,
  message: `Only the first part was done: ${refusalText(error) ?? 'the rest could not be'}.`,
  field: null,
});
