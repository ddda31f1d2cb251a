import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { mistakes, mutate } from '../mutations/mutate.js';
import { untilMayBeSettled } from '../operations/lost-thresholds.js';
import { startStack, type Stack } from '../stack.js';
import { advance } from '../upstream/passing-time.js';
import { activate, BARE_WORKFLOW, change, lineWorld, until, wholeLine, type LineWorld } from './lines.js';

jest.setTimeout(180_000);

/** Longer than the platform is waited for. */
const PATIENCE_S = 11;

let stack: Stack;
let world: LineWorld;
beforeAll(async () => {
  stack = await startStack({ quota: 10_000 });
  world = await lineWorld(stack);
});
afterAll(() => stack.stop());

/** The purchase of a line, as its workflow tells. */
async function purchaseOf(id: string) {
  interface Shown {
    readonly workflow: {
      readonly steps: readonly { name: string; operation: { id: string; status: string } | null }[];
    };
  }
  const query = 'query ($id: ID!) { workflow(id: $id) { steps { name operation { id status } } } }';
  const { data } = await stack.query<Shown>(query, { id });
  return data.workflow.steps.find(({ name }) => name === 'NUMBER')?.operation ?? null;
}

test('a number that an operator has seen bought, and not named, stops the line instead of being waited for', async () => {
  await stack.control('faults', { operation: 'provisionNumber', kind: 'hold' });
  const activating = activate(stack, wholeLine(world), { selection: BARE_WORKFLOW });
  await stack.control('held?operation=provisionNumber&waitMs=20000');
  // A like one is bought by hand, so that nothing tells which is the line's.
  const { entries } = await stack.journal();
  const body = entries.findLast(({ operation }) => operation === 'provisionNumber')?.body;
  await stack.control('elsewhere', { operation: 'provisionNumber', body });
  await advance(stack, PATIENCE_S);
  const id = (await activating).workflow?.id ?? '';
  const purchase = await purchaseOf(id);
  expect(purchase?.status).toBe('UNKNOWN');
  const operationId = purchase?.id ?? '';
  await untilMayBeSettled(stack, operationId);
  const settled = await mutate(stack, 'settleOperation', { operationId, outcome: 'DONE' });
  expect(mistakes(settled.payload)).toEqual([]);

  const paused = await until(stack, id, ({ status }) => status === 'PAUSED');
  expect(paused.steps.find(({ name }) => name === 'NUMBER')?.userErrors).toEqual([
    { code: 'WRONG_STATE', field: ['number', 'provision'], message: expect.stringContaining('cancel') },
  ]);
  expect((await change(stack, 'cancelWorkflow', { id })).workflow).toMatchObject({ status: 'CANCELLED' });
  expect((await stack.journal()).byOperation).toMatchObject({ provisionNumber: 1 });
});
