import type { Json, WriteKind } from '../datasources/telegent/write.js';
import type { LedgerChange } from '../store/ledger/ledger.js';
import type { Credential } from '../datasources/telegent/credentials.js';

/** One write of a mutation, in the order of the plan. */
export interface PlannedWrite {
  /** Names the write within its mutation, and its result among the results. */
  readonly step: string;
  // Methods of a kind accept what its own body is, which `planned` has checked.
  readonly kind: WriteKind<object, Json, Json>;
  readonly body: Readonly<Record<string, Json>>;
  /** The narrowest credential that can do it. */
  readonly credential: Credential;
  /** What stood there before, where it is known already; else it is read right before the write is sent. */
  readonly baseline?: Json;
}

/** A value of a body that is only known when an earlier write of the plan is done. */
export interface FromStep {
  readonly $step: string;
  readonly $field: string;
}

/** A body in which any value may come from an earlier step. */
type Planned<Body> = { readonly [Name in keyof Body]: Body[Name] | FromStep };

/** What is known of what stood there before a write. */
export interface KnownBaseline<Baseline extends Json> {
  readonly baseline?: Baseline | undefined;
}

/** A write for a plan, its body checked against its kind. */
export function planned<Body extends object, T extends Json, Baseline extends Json>(
  step: string,
  kind: WriteKind<Body, T, Baseline>,
  body: Planned<Body>,
  credential: Credential,
  { baseline }: KnownBaseline<Baseline> = {},
): PlannedWrite {
  const write = { step, kind, body: body as Readonly<Record<string, Json>>, credential };
  return { ...write, ...(baseline !== undefined && { baseline }) };
}

/** Stands in a body for a field of an earlier step's result. */
export const fromStep = (step: string, field: string): FromStep => ({ $step: step, $field: field });

/** Results of the writes of a plan, by step. */
export type StepResults = Readonly<Record<string, Json>>;

/** What a mutation is about to do, once everything about its input has been checked. */
export interface Plan<Kept extends Json = Json> {
  /** Empty where there is nothing to do. */
  readonly writes: readonly PlannedWrite[];
  /** What the result needs besides the answers of the writes. No secrets. */
  readonly kept: Kept;
  /** Whose the operation is; null where it is no account's. */
  readonly accountId: string | null;
  /** Documents that are written with the end of a mutation that sends nothing itself: what it begins. */
  readonly begins?: readonly LedgerChange[];
}

/** The answer of a step, as its kind decodes it; null while the step is not done. */
export function resultOf<T extends Json>(
  results: StepResults,
  step: string,
  // Tells the type alone.
  _kind: { decode(answer: unknown, body: never): T },
): T | null {
  return (results[step] ?? null) as T | null;
}
