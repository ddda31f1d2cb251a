import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { activate, BARE_WORKFLOW, startLines, portedLine, until, type LineWorld } from '../lines/lines.js';
import type { Stack, TestViewer } from '../stack.js';
import { advance } from '../upstream/passing-time.js';

jest.setTimeout(120_000);

const TOKEN = 'a-token-for-events-of-the-tests';
const MINUTES = 60;

let stack: Stack;
let world: LineWorld;
beforeAll(async () => {
  const env = { WEBHOOK_TOKEN: TOKEN };
  ({ stack, world } = await startLines({ monitorShare: 0.1, env }));
});
afterAll(() => stack.stop());

interface Watched {
  readonly id: string;
  readonly orderStatus: string;
  readonly watch: { readonly lastSeenAt: string; readonly nextLookAt: string } | null;
}

async function openOrders(as?: TestViewer): Promise<readonly Watched[]> {
  const { data, errors } = await stack.query<{ orders: { nodes: readonly Watched[] } }>(
    '{ orders(open: true) { nodes { id orderStatus watch { lastSeenAt nextLookAt } } } }',
    {},
    as ? { as } : {},
  );
  expect(errors).toEqual([]);
  return data.orders.nodes;
}

/** A line that waits for its carrier; what the platform was asked until then is forgotten. */
async function waiting(): Promise<string> {
  const input = portedLine(world);
  const { workflow } = await activate(stack, input, { selection: BARE_WORKFLOW });
  expect(workflow).toMatchObject({ status: 'WAITING' });
  await stack.resetJournal();
  return workflow?.id ?? '';
}

const looks = async (): Promise<number> => (await stack.journal()).byOperation['getNumberOrder'] ?? 0;

describe('the monitor', () => {
  test('sees what nobody asks for, carries the line on, and then looks no more', async () => {
    const id = await waiting();
    const [open] = await openOrders();
    expect(open).toMatchObject({ orderStatus: 'SUBMITTED', watch: {} });
    await stack.control(`portins/${open?.id}`, { to: 'Completed' });
    await advance(stack, 6 * MINUTES);
    const { line } = await until(stack, id, ({ status }) => status === 'COMPLETED');
    expect(line.e164).toMatch(/^\+1/);
    expect(await looks()).toBe(1);
    expect(await openOrders()).toEqual([]);
    await advance(stack, 24 * 60 * MINUTES);
    expect(await looks()).toBe(1);
  });

  test('looks at once when the platform tells of an order', async () => {
    const id = await waiting();
    const [open] = await openOrders();
    await stack.control(`portins/${open?.id}`, {
      to: 'ActionRequired',
      code: '8A',
      message: 'ACCOUNT NUMBER WRONG',
    });
    const answer = await fetch(`${stack.url}/webhooks/telegent/events`, {
      method: 'POST',
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
      body: JSON.stringify({ Event: 'Order_Update', OrderId: open?.id }),
    });
    expect(answer.status).toBe(200);
    const { steps } = await until(stack, id, ({ status }) => status === 'PAUSED');
    const carrier = steps.find(({ name }) => name === 'CARRIER');
    expect(carrier?.userErrors).toMatchObject([{ field: ['number', 'portIn', 'accountNumber'] }]);
    expect(await looks()).toBe(1);
  });

  test('tells of the orders of an account to those who administer it', async () => {
    const of = (accountId: string | undefined): TestViewer => ({ role: 'ACCOUNT_ADMIN', accountId });
    expect(await openOrders(of(world.accountId))).toHaveLength(1);
    expect(await openOrders(of(stack.state.demo['shopAccountId']))).toEqual([]);
  });

  test('watches the order of a change that is not complete at once', async () => {
    await stack.control('settings', { provisioningPendingSeconds: 10 * MINUTES });
    const { data } = await stack.query<{ updateNumber: { order: { id: string } } }>(
      `mutation ($input: UpdateNumberInput!) { updateNumber(input: $input) { order { id } } }`,
      { input: { number: stack.state.demo['familyNumber'], callerFirstName: 'Zoe' } },
    );
    await stack.control('settings', { provisioningPendingSeconds: 0 });
    const { id } = data.updateNumber.order;
    const isOpen = async (): Promise<boolean> => (await openOrders()).some((order) => order.id === id);
    expect(await openOrders()).toContainEqual(expect.objectContaining({ id, orderStatus: 'SUBMITTED' }));
    for (let steps = 0; steps < 10 && (await isOpen()); steps++) await advance(stack, 5 * MINUTES);
    expect(await isOpen()).toBe(false);
  });
});
