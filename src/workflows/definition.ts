import type { LedgerChange } from '../store/ledger/ledger.js';
import type { Access } from '../datasources/scope/access.js';
import type { Json } from '../datasources/telegent/write.js';
import type { Viewer } from '../auth/viewer.js';
import type { MutationName } from '../auth/mutation-roles.js';
import type { OperationRecord } from './operations/operation.js';
import type { Plan, StepResults } from './plan.js';
import type { Preparation } from './preparation.js';
import type { UserErrorRecord } from './user-error.js';

/** What every input of a mutation may carry. */
export interface MutationInput {
  readonly idempotencyKey?: string | null;
  readonly allowRepeat?: boolean | null;
}

/** The operation that a result is of. */
export interface ResultContext {
  readonly id: string;
  /** The password that was made for the operation: the same at every call. */
  readonly password: () => string;
}

/** An operation as it is settled, with what its own plan has kept. */
export type SettledOperation<Kept extends Json> = OperationRecord & { readonly kept: Kept };

/**
 * A mutation: how its input becomes writes, and their answers a result. Input and viewer are there while it is prepared; what
 * comes after needs the ledger alone, so that any process can carry it on.
 */
export interface MutationDefinition<
  Input extends MutationInput = never,
  Kept extends Json = Json,
  Result = unknown,
> {
  readonly name: MutationName;
  /** Identical inputs of one viewer within a minute count as one, even without a key: it spends money. */
  readonly isPurchase?: boolean;
  /** Names held from before the preparation reads until the end, for read-merge-write. */
  locks?(input: Input, viewer: Viewer): readonly string[];
  /** Checks the input and plans the writes. Throws Refused, or collects refusals in `preparation`. */
  prepare(input: Input, preparation: Preparation): Promise<Plan<Kept>>;
  /** What the payload is made of: ids of what was made or changed, and little else. Pure. */
  result(kept: Kept, results: StepResults, operation: ResultContext): Result;
  /** The user error for a refusal of the platform that means something special here; null leaves it to the usual ones. */
  refusal?(message: string, step: string): UserErrorRecord | null;
  /**
   * The user errors of a refusal with what helps to mend them, for a caller who is still there; `access` looks past the caches.
   * What it throws leaves them as they were.
   */
  advise?(
    userErrors: readonly UserErrorRecord[],
    kept: Kept,
    access: Access,
  ): Promise<readonly UserErrorRecord[]>;
  /** Documents that are written in the same commit in which the operation is settled. */
  documents?(settled: SettledOperation<Kept>, results: StepResults): readonly LedgerChange[];
}

/** Keeps the types of a definition together where it is written. */
export function mutation<Input extends MutationInput, Kept extends Json, Result>(
  definition: MutationDefinition<Input, Kept, Result>,
): MutationDefinition<Input, Kept, Result> {
  return definition;
}

/** A definition whose types the registry has forgotten. */
export type AnyMutationDefinition = MutationDefinition<MutationInput>;

/** What the payload of a mutation is made of. */
export type ResultOf<Definition> =
  Definition extends MutationDefinition<never, infer _Kept, infer Result> ? Result : never;
