import { isAtLeast, maySeeAccount } from '../../auth/policies.js';
import { ViewerRole, type Viewer } from '../../auth/viewer.js';
import type { OperationHashes } from './input-hash.js';
import type { UserErrorRecord, WarningRecord } from '../user-error.js';
import { statusOf, type OperationRecord, type OperationStatus } from './operation.js';

/** Who has found out what became of an operation. */
export enum SettledBy {
  GRAPH = 'GRAPH',
  OPERATOR = 'OPERATOR',
}

/** What is told of an operation. */
export interface OperationView {
  readonly id: string;
  readonly status: OperationStatus;
  readonly mutation: string;
  /** ISO instants. */
  readonly startedAt: string;
  readonly settledAt: string | null;
  readonly settledBy: SettledBy | null;
  readonly userErrors: readonly UserErrorRecord[];
  readonly warnings: readonly WarningRecord[];
}

/** Whose operations a viewer's are: another token of the same person in the same account is the same owner. */
export function ownerOf({ issuer, subject, accountId }: Viewer, hashes: OperationHashes): string {
  return hashes.ofParts(issuer, subject, accountId);
}

/** An operation for a viewer: its own, or one of an account that it administers; null for any other, as for none. */
export function operationSeenBy(
  viewer: Viewer,
  owner: string,
  operation: OperationRecord | null,
): OperationView | null {
  if (!operation) return null;
  const administers =
    isAtLeast(viewer, ViewerRole.ACCOUNT_ADMIN) && maySeeAccount(viewer, operation.accountId);
  if (operation.owner !== owner && !administers) return null;
  return viewOf(operation);
}

/** What is told of an operation to who may see it. */
export function viewOf(operation: OperationRecord): OperationView {
  const { id, mutation, createdAt, outcome, warnings, word } = operation;
  return {
    id,
    mutation,
    status: statusOf(operation),
    startedAt: new Date(createdAt).toISOString(),
    settledAt: outcome && new Date(outcome.at).toISOString(),
    settledBy: outcome && (word ? SettledBy.OPERATOR : SettledBy.GRAPH),
    userErrors: outcome?.userErrors ?? [],
    warnings,
  };
}
