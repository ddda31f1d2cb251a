import type { WriteOperation } from '../../datasources/telegent/request.js';
import type { Json } from '../../datasources/telegent/write.js';
import type { UserErrorRecord, WarningRecord } from '../user-error.js';

/** How far a write has come. The next line is only crossed when the ledger has it. */
export type StepState =
  /** Nothing has left this machine, or the platform has surely not done it. */
  | 'UNSENT'
  /** The bytes may be under way. */
  | 'SENT'
  /** The answer was lost. */
  | 'UNKNOWN'
  | 'DONE'
  /** The platform said no, or it is proven absent and is not sent again. */
  | 'NOT_DONE';

/** One write as the ledger keeps it. */
export interface StepRecord {
  readonly step: string;
  readonly operation: WriteOperation;
  readonly credential: string;
  /** Without secrets. */
  readonly body: Readonly<Record<string, Json>>;
  /** The secrets of the body, where the ledger is encrypted; erased when the step is settled. */
  readonly secrets: Readonly<Record<string, Json>> | null;
  /** Whether the body has secrets at all, so that it is never sent without them. */
  readonly hasSecrets: boolean;
  readonly baseline: Json;
  /** The plan knew it, so that it is not read. */
  readonly isBaselineGiven?: boolean;
  readonly state: StepState;
  /** How often it was sent. */
  readonly sends: number;
  /** When it was last marked as sent. */
  readonly sentAt: number | null;
  /** When the connection had ended for certain; instants in milliseconds of the ledger's clock. */
  readonly endedAt: number | null;
  /** When a look first found nothing after the settling time. */
  readonly absentAt: number | null;
  readonly looks: number;
  readonly lookedAt: number | null;
  readonly result: Json;
}

/** Who works on an operation, until when. A worker that has lost its lease must not send. */
export interface Lease {
  readonly worker: string;
  readonly until: number;
}

/** How an operation ended. */
export interface Outcome {
  readonly at: number;
  /** `REFUSED`: nothing was changed. */
  readonly status: 'CONFIRMED' | 'REFUSED';
  readonly userErrors: readonly UserErrorRecord[];
}

/** A mutation as the ledger keeps it, from its first line to some days after its end. */
export interface OperationRecord {
  /** `OP-...` */
  readonly id: string;
  readonly mutation: string;
  /** A hash of issuer, subject and account: whose operation it is. */
  readonly owner: string;
  readonly accountId: string | null;
  /** A keyed hash of the normalised input. */
  readonly inputHash: string;
  /** The ledger's document that holds its idempotency key; null without one. */
  readonly keyDocument: string | null;
  /** How long the key protects after the operation was settled, in milliseconds. */
  readonly keyMs: number;
  readonly createdAt: number;
  readonly lease: Lease | null;
  readonly steps: readonly StepRecord[];
  readonly kept: Json;
  readonly warnings: readonly WarningRecord[];
  /** Documents of the locks that it holds. */
  readonly locks: readonly string[];
  readonly outcome: Outcome | null;
}

/** What a client is told of an operation. */
export enum OperationStatus {
  CONFIRMED = 'CONFIRMED',
  PENDING = 'PENDING',
  UNKNOWN = 'UNKNOWN',
  REFUSED = 'REFUSED',
}

export function statusOf({ outcome, steps }: OperationRecord): OperationStatus {
  if (outcome) return OperationStatus[outcome.status];
  const isUnknown = steps.some(({ state }) => state === 'UNKNOWN');
  return isUnknown ? OperationStatus.UNKNOWN : OperationStatus.PENDING;
}

/**
 * Whether any of it has left this machine: its id may be known, and its locks are its own until it is settled, even while it
 * waits to be sent again.
 */
export const wasSent = ({ steps }: OperationRecord): boolean => steps.some(({ sends }) => sends > 0);

/** Whether some of it may have been done. */
export const mayHaveEffect = ({ steps }: OperationRecord): boolean =>
  steps.some(({ state }) => state !== 'UNSENT' && state !== 'NOT_DONE');
