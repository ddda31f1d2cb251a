import type { OperationStatus } from './operations/operation.js';
import type { UserErrorRecord, WarningRecord } from './user-error.js';

/** What came of a mutation: what its payload is made of. */
export interface MutationOutcome<Result> {
  /** Null when nothing was changed, and while it is not known. */
  readonly result: Result | null;
  readonly userErrors: readonly UserErrorRecord[];
  readonly warnings: readonly WarningRecord[];
  /** True when an earlier call with the same key did it. */
  readonly replayed: boolean;
  /** Null when nothing was sent. */
  readonly operation: { readonly id: string; readonly status: OperationStatus } | null;
}

/** The viewer's role may never call the mutation. */
export class ForbiddenMutation extends Error {
  constructor() {
    super('Your role may not use this mutation.');
    this.name = 'ForbiddenMutation';
  }
}

/** What came of a mutation of which nothing was sent. */
export const refusedWith = <Result>(userErrors: readonly UserErrorRecord[]): MutationOutcome<Result> => ({
  result: null,
  userErrors,
  warnings: [],
  replayed: false,
  operation: null,
});
