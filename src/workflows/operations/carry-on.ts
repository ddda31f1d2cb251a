import type { MutationDefinition } from '../definition.js';
import { settle } from '../settlement.js';
import type { OperationEngine, Working } from './engine.js';
import type { HeldOperation } from './operation-log.js';

/** How long an operation rests that is stopped by another one, in milliseconds. */
const LOCKED_MS = 5_000;

/** Works on an operation that no caller waits for, and leaves it settled, or resting until somebody looks at it again. */
export async function carryOn(
  engine: OperationEngine,
  definition: Pick<MutationDefinition, 'refusal' | 'documents'>,
  held: HeldOperation,
  working: Working,
): Promise<void> {
  const progress = await engine.advance(held, working);
  if (progress.is === 'open') await held.park(progress.nextAt);
  else if (progress.is === 'locked') await held.rest(LOCKED_MS);
  else await settle(definition, held, progress, engine.secrets);
}
