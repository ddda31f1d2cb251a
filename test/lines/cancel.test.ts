import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Stack } from '../stack.js';
import { advance } from '../upstream/passing-time.js';
import {
  activate,
  BARE_WORKFLOW,
  change,
  lineOnPlatform,
  look,
  movePortIn,
  portedLine,
  startLines,
  statusesOf,
  until,
  wholeLine,
  type LineWorld,
  type WorkflowShown,
} from './lines.js';

jest.setTimeout(120_000);

type Input = Readonly<Record<string, unknown>>;

let stack: Stack;
let world: LineWorld;
beforeAll(async () => {
  ({ stack, world } = await startLines());
});
afterAll(() => stack.stop());
beforeEach(async () => {
  await stack.control('faults', undefined, 'DELETE');
});

const refuseOnce = (operation: string) =>
  stack.control('faults', { operation, kind: 'status', status: 400, message: 'Not today' });

const begin = async (input: Input): Promise<WorkflowShown> => {
  const { workflow } = await activate(stack, input, { selection: BARE_WORKFLOW });
  if (!workflow) throw new Error('No workflow');
  return workflow;
};

const cancel = (id: string, undo?: readonly string[]) => change(stack, 'cancelWorkflow', { id, undo });

describe('a line that is given up', () => {
  test('keeps what it has bought, tells it, and takes back what is named, at once or later', async () => {
    await refuseOnce('createSubscription');
    const input = wholeLine(world);
    const { id } = await begin(input);
    const given = await cancel(id);
    expect(given.userErrors).toEqual([]);
    expect(given.workflow).toMatchObject({ status: 'CANCELLED' });
    expect(given.workflow?.finishedAt).not.toBeNull();
    expect(given.workflow?.leftBehind).toEqual([
      { step: 'SUBSCRIBER', canUndo: false },
      { step: 'NUMBER', canUndo: true },
      { step: 'DATA_LIMITS', canUndo: false },
      { step: 'GUARDIAN_FEATURES', canUndo: true },
      { step: 'CALL_FILTER', canUndo: true },
      { step: 'MESSAGE_FILTER', canUndo: true },
    ]);
    expect(await lineOnPlatform(stack, input)).toMatchObject({
      numbers: [{ status: 'Active' }],
      subscriptions: 0,
      callFilters: 1,
    });

    const filters = await cancel(id, ['CALL_FILTER', 'MESSAGE_FILTER']);
    expect(filters.userErrors).toEqual([]);
    expect(filters.workflow && statusesOf(filters.workflow)).toMatchObject({
      CALL_FILTER: 'UNDONE',
      MESSAGE_FILTER: 'UNDONE',
      NUMBER: 'DONE',
    });
    const rest = await cancel(id, ['NUMBER', 'GUARDIAN_FEATURES']);
    expect(rest.userErrors).toEqual([]);
    expect(rest.workflow?.leftBehind.map(({ step }) => step)).toEqual(['SUBSCRIBER', 'DATA_LIMITS']);
    expect(await lineOnPlatform(stack, input)).toMatchObject({
      subscribers: [{ guardianCalls: false, guardianMessages: false }],
      callFilters: 0,
      messageFilters: 0,
    });
    expect(JSON.stringify(await lineOnPlatform(stack, input))).not.toContain('Active');
  });

  test('tells which step cannot be taken back, and takes nothing back then', async () => {
    await refuseOnce('createSubscription');
    const { id } = await begin(wholeLine(world));
    const payload = await cancel(id, ['NUMBER', 'SUBSCRIBER', 'SUBSCRIPTION']);
    expect(payload.userErrors).toMatchObject([
      { code: 'WRONG_STATE', field: ['undo', '1'] },
      { code: 'WRONG_STATE', field: ['undo', '2'] },
    ]);
    const seen = await look(stack, id);
    expect(seen).toMatchObject({ status: 'PAUSED' });
    expect(seen && statusesOf(seen)).toMatchObject({ NUMBER: 'DONE' });
  });

  test('in the middle of a step, learns what became of it before it ends', async () => {
    await stack.control('faults', { operation: 'provisionNumber', kind: 'hold' });
    const input = wholeLine(world);
    const answered = begin(input);
    await stack.control('held?operation=provisionNumber&waitMs=20000');
    const id = await newestWorkflow();
    // The call that gives it up waits for the step.
    const given = cancel(id);
    await until(stack, id, ({ status }) => status === 'CANCELLED');
    await stack.control('release', {});
    await Promise.all([answered, given]);
    const end = await until(stack, id, ({ finishedAt }) => finishedAt !== null);
    expect(statusesOf(end)).toMatchObject({
      NUMBER: 'DONE',
      SUBSCRIPTION: 'CANCELLED',
      CALL_FILTER: 'CANCELLED',
    });
    expect(end.leftBehind).toContainEqual({ step: 'NUMBER', canUndo: true });
    expect(await lineOnPlatform(stack, input)).toMatchObject({ numbers: [{}], subscriptions: 0 });
    const undone = await cancel(id, ['NUMBER']);
    expect(undone.workflow && statusesOf(undone.workflow)).toMatchObject({ NUMBER: 'UNDONE' });
  });

  test('between the order of its number and the arrival, tells that the number may still come in', async () => {
    await stack.control('settings', { provisioningPendingSeconds: 3600 });
    const { id, steps } = await begin(wholeLine(world));
    await stack.control('settings', { provisioningPendingSeconds: 0 });
    expect(steps).toContainEqual(expect.objectContaining({ name: 'NUMBER', status: 'WAITING' }));
    await stack.control('faults', {
      operation: 'listNumberInventory',
      kind: 'status',
      status: 400,
      count: null,
    });
    await advance(stack, 3605);
    const order = await orderOf(id);
    expect(order).toMatchObject({ orderStatus: 'COMPLETED' });
    await advance(stack, 605);
    await until(stack, id, ({ status }) => status === 'PAUSED');
    const given = await cancel(id);
    expect(given.userErrors).toEqual([]);
    expect(given.workflow && statusesOf(given.workflow)).toMatchObject({ NUMBER: 'CANCELLED' });
    expect(given.workflow?.leftBehind).toContainEqual({ step: 'NUMBER', canUndo: false });
  });

  test('withdraws its port-in when that is named', async () => {
    const input = portedLine(world);
    const { id } = await begin(input);
    const given = await cancel(id, ['PORT_IN']);
    expect(given.userErrors).toEqual([]);
    expect(given.workflow && statusesOf(given.workflow)).toMatchObject({
      PORT_IN: 'UNDONE',
      CARRIER: 'CANCELLED',
    });
    interface Order {
      readonly state: string;
      readonly numbers: readonly string[];
    }
    const { portIn } = input['number'] as { readonly portIn: { readonly number: string } };
    const orders = await stack.control<readonly Order[]>('records/orders');
    expect(orders.filter(({ numbers }) => numbers.includes(portIn.number)).map(({ state }) => state)).toEqual(
      ['Cancelled'],
    );
  });

  test('tells of a number that has come in for nobody', async () => {
    const input = portedLine(world);
    const { id } = await begin(input);
    await refuseOnce('updateNumber');
    await movePortIn(stack, input, { to: 'Completed' });
    await advance(stack, 605);
    await until(stack, id, ({ status }) => status === 'PAUSED');
    const given = await cancel(id);
    expect(given.workflow?.leftBehind).toEqual([
      { step: 'SUBSCRIBER', canUndo: false },
      { step: 'CARRIER', canUndo: false },
    ]);
    const { userErrors } = await change(stack, 'resumeWorkflow', { id });
    expect(userErrors).toMatchObject([{ code: 'WRONG_STATE', field: ['id'] }]);
  });

  test('can be none that is complete', async () => {
    const { id } = await begin(wholeLine(world));
    const { userErrors } = await cancel(id);
    expect(userErrors).toMatchObject([{ code: 'WRONG_STATE', field: ['id'] }]);
    expect(await look(stack, id)).toMatchObject({ status: 'COMPLETED' });
  });
});

/** The order that the number of a line was placed under, as it is now. */
async function orderOf(id: string): Promise<{ readonly orderStatus: string } | undefined> {
  interface Answer {
    readonly workflow: {
      readonly steps: readonly { readonly name: string; readonly result: { orderStatus: string } | null }[];
    };
  }
  const { data } = await stack.query<Answer>(
    'query ($id: ID!) { workflow(id: $id) { steps { name result { ... on NumberOrder { orderStatus } } } } }',
    { id },
  );
  return data.workflow.steps.find(({ name }) => name === 'NUMBER')?.result ?? undefined;
}

/** The workflow of the newest line of the account, as long as its mutation has not answered. */
async function newestWorkflow(): Promise<string> {
  const { data } = await stack.query<{ account: { workflows: { nodes: readonly { id: string }[] } } }>(
    'query ($id: ID!) { account(id: $id) { workflows(first: 1) { nodes { id } } } }',
    { id: world.accountId },
  );
  return data.account.workflows.nodes[0]?.id ?? '';
}
