import { mutate, type Payload } from '../mutations/mutate.js';
import type { Stack } from '../stack.js';
import { advance } from '../upstream/passing-time.js';

const SETTLE = 120;

/** A creation whose answer was lost, and the thing that an operator finds in the console. */
export interface LostThreshold {
  readonly operationId: string;
  readonly thresholdId: string;
}

/**
 * Loses the answer of a `createThreshold`, and makes the threshold elsewhere. The platform lists no thresholds, so that a look
 * tells nothing, asks for nothing, and the operation stays unknown.
 */
export async function lostThreshold(stack: Stack, name: string): Promise<LostThreshold> {
  const accountId = stack.state.demo['familyAccountId'];
  const fields = { name, type: 'Data', amount: 80, unit: 'MB', action: 'Alert' };
  await stack.control('faults', { operation: 'createThreshold', kind: 'reset-before' });
  const { payload } = await mutate(stack, 'createThreshold', { accountId, ...fields });
  const body = {
    AccountId: accountId,
    ThresholdName: name,
    ThresholdType: 'Data',
    ThresholdAmount: 80,
    ThresholdUnit: 'MB',
    ThresholdAction: 'Alert',
  };
  const made = await stack.control<{ ThresholdId: string }>('elsewhere', {
    operation: 'createThreshold',
    body,
  });
  return { operationId: payload?.operation?.id ?? '', thresholdId: made.ThresholdId };
}

/** Lets time pass until an operator may say what became of an operation. */
export async function untilMayBeSettled(stack: Stack, operationId: string): Promise<void> {
  // Names what there is not, so that nothing is settled.
  const nothing = { operationId, outcome: 'DONE', resultId: 'NONE-1' };
  for (let tries = 0; tries < 100; tries++) {
    const { payload } = await mutate(stack, 'settleOperation', nothing);
    if (!isTooEarly(payload)) return;
    await advance(stack, SETTLE / 2);
  }
  throw new Error(`${operationId} may still not be settled`);
}

const isTooEarly = (payload: Payload | null): boolean =>
  payload?.userErrors.some(({ code }) => code === 'WRONG_STATE') ?? true;
