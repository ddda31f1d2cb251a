import { upstreamOperations } from '../../src/datasources/telegent/generated/operations.js';
import type { WriteOperation } from '../../src/datasources/telegent/request.js';
import type { Stack } from '../stack.js';

/** A write that reached the platform, with its secrets masked. */
export interface SentWrite {
  readonly operation: WriteOperation;
  /** Its body, or its query where it has none. */
  readonly body: unknown;
}

/** Whether an operation of the journal changes something. */
export function isWrite(operation: string): operation is WriteOperation {
  const known: Readonly<Record<string, { readonly kind: string }>> = upstreamOperations;
  return operation !== 'createToken' && known[operation]?.kind === 'write';
}

/** What reached the platform while `work` was done. */
export async function sentBy<T>(
  stack: Stack,
  work: () => Promise<T>,
): Promise<{
  readonly result: T;
  readonly writes: readonly SentWrite[];
  readonly requests: Readonly<Record<string, number>>;
}> {
  await stack.resetJournal();
  const result = await work();
  const { byOperation, entries } = await stack.journal();
  const writes = entries.flatMap(({ operation, body, query }) =>
    isWrite(operation) ? [{ operation, body: body ?? query }] : [],
  );
  return { result, writes, requests: byOperation };
}
