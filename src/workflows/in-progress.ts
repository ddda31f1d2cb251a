import type { Viewer } from '../auth/viewer.js';
import type { RunnerParts } from './mutation-runner.js';
import { operationSeenBy, ownerOf } from './operations/operation-view.js';
import { UserErrorCode, type UserErrorRecord } from './user-error.js';

/** How often a call that waits for an operation asks whether it is over. Milliseconds. */
export const POLL_MS = 100;

/**
 * Tells that an earlier operation must be settled first. Its id is named only to a caller who may ask for it: locks are shared
 * by all accounts.
 */
export async function inProgress(
  operationId: string,
  viewer: Viewer,
  { log, hashes }: Pick<RunnerParts, 'log' | 'hashes'>,
): Promise<UserErrorRecord> {
  const seen = operationSeenBy(viewer, ownerOf(viewer, hashes), await log.find(operationId));
  const named = seen ? ` (operation ${seen.id})` : '';
  return {
    code: UserErrorCode.IN_PROGRESS,
    message: `An earlier change of the same thing is not settled yet${named}. Nothing was sent; try again in a while.`,
    field: null,
  };
}
