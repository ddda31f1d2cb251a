import { UserErrorCode, type UserErrorRecord } from './user-error.js';

/**
 * Tells that an earlier operation must be settled first. Its id is named only to a caller who may ask for it: locks are shared
 * by all accounts. Null where it is another one's.
 */
export function inProgress(operationId: string | null): UserErrorRecord {
  const named = operationId === null ? '' : ` (operation ${operationId})`;
  return {
    code: UserErrorCode.IN_PROGRESS,
    message: `An earlier change of the same thing is not settled yet${named}. Nothing was sent; try again in a while.`,
    field: null,
  };
}
