import type { CallKey } from './idempotency-key.js';
import type { MutationOutcome } from './mutation-outcome.js';
import { UserErrorCode, WarningCode, type UserErrorRecord, type WarningRecord } from './user-error.js';

export const keyReused: UserErrorRecord = {
  code: UserErrorCode.IDEMPOTENCY_KEY_REUSED,
  message: 'idempotencyKey was used with another input already: take a new key for a new input.',
  field: ['idempotencyKey'],
};

const repeated: WarningRecord = {
  code: WarningCode.REPLAYED_WITHOUT_KEY,
  message:
    'You sent the same input within a minute, so this is the result of the first call. Send an idempotencyKey of its own, or allowRepeat, to do it again.',
  field: null,
};

/** The outcome of an earlier call, for one that has its key. */
export function replayed<Result>(outcome: MutationOutcome<Result>, key: CallKey): MutationOutcome<Result> {
  const warnings = key.isImplied ? [...outcome.warnings, repeated] : outcome.warnings;
  return { ...outcome, warnings, replayed: true };
}
