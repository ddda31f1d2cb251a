import type { StepRecord } from '../../src/workflows/operations/operation.js';
import type { HeldOperation, OperationLog } from '../../src/workflows/operations/operation-log.js';
import { UNSENT_STEP } from '../../src/workflows/operations/steps.js';

/** Begins an operation without a key. */
export async function beginIn(log: OperationLog): Promise<HeldOperation> {
  const begun = { mutation: 'updateNumber', owner: 'me', inputHash: 'hash', keyDocument: null, keyMs: 0 };
  const result = await log.begin(begun);
  if ('other' in result) throw new Error('Something without a key was begun twice');
  return result.own;
}

/** A step of an operation. */
export function stepOf(parts: Partial<StepRecord>): StepRecord {
  return {
    ...UNSENT_STEP,
    step: 'update',
    operation: 'updateNumber',
    credential: 'DID-1',
    body: { Number: '+12015550100' },
    secrets: null,
    hasSecrets: false,
    ...parts,
  };
}
