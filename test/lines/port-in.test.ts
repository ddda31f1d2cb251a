import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { mutate } from '../mutations/mutate.js';
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
  type LineWorld,
  type WorkflowShown,
} from './lines.js';

jest.setTimeout(180_000);

/** A little longer than the driver trusts that the news of an order come by themselves, in seconds. */
const NEWS = 605;

const DAY = 24 * 3600;

/** The states of a port-in that the carriers decline once. */
const STATES = [
  'SUBMITTED',
  'PENDING_CARRIER',
  'ACTION_REQUIRED 1P',
  'SUBMITTED',
  'PENDING_CARRIER',
  'SCHEDULED',
  'COMPLETED',
];

type Input = Readonly<Record<string, unknown>>;

let stack: Stack;
let world: LineWorld;
beforeAll(async () => {
  ({ stack, world } = await startLines());
});
afterAll(() => stack.stop());

async function submitted(input: Input): Promise<string> {
  const { workflow, userErrors } = await activate(stack, input, { selection: BARE_WORKFLOW });
  expect(userErrors).toEqual([]);
  expect(workflow).toMatchObject({ status: 'WAITING' });
  return workflow?.id ?? '';
}

/** Moves the order of a line, lets the time pass in which news are trusted to come, and waits until the workflow has a status. */
async function moved(
  id: string,
  input: Input,
  move: { readonly to: string; readonly code?: string; readonly message?: string },
  status: string,
): Promise<WorkflowShown> {
  const orderId = await movePortIn(stack, input, move);
  await advance(stack, NEWS);
  // What was read a moment before the move may have been shown until now.
  await statusOf(orderId);
  return until(stack, id, (workflow) => workflow.status === status);
}

/** The order of a line's port-in. */
async function orderOf(input: Input): Promise<string> {
  const { portIn } = input['number'] as { readonly portIn: { readonly number: string } };
  const orders = await stack.control<readonly { id: string; numbers: readonly string[] }[]>('records/orders');
  return orders.findLast(({ numbers }) => numbers.includes(portIn.number))?.id ?? '';
}

/** Asks the platform for an order, by which the server sees what has become of it. */
async function statusOf(id: string): Promise<string | undefined> {
  const { data } = await stack.query<{ order: { orderStatus: string } | null }>(
    'query ($id: ID!) { order(id: $id) { orderStatus } }',
    { id },
  );
  return data.order?.orderStatus;
}

const bound = () => ({
  subscribers: [{ guardianCalls: false, guardianMessages: false }],
  numbers: [
    {
      status: 'Active',
      isLimited: true,
      messageRouteId: world.messageRouteId,
      voiceRouteId: world.voiceRouteId,
    },
  ],
  subscriptions: 1,
});

interface Told {
  readonly data?: {
    readonly orderUpdated: { readonly orderStatus: string; readonly statusCode: string | null } | null;
  };
}

/** Collects what a subscriber on a WebSocket is told of an order, until it is told that the order is complete. */
async function toldOf(orderId: string) {
  const client = createClient({
    url: `${stack.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    // The journey takes days of the server's clock.
    connectionParams: {
      authorization: `Bearer ${await stack.token({ role: 'DISTRIBUTOR', lifeSeconds: 7 * DAY })}`,
    },
  });
  const query = 'subscription ($id: ID!) { orderUpdated(id: $id) { orderStatus statusCode } }';
  const events = client.iterate<Told['data']>({ query, variables: { id: orderId } });
  const states: string[] = [];
  const listening = (async () => {
    for await (const { data } of events as AsyncIterable<Told>) {
      const { orderStatus, statusCode } = data?.orderUpdated ?? {};
      states.push([orderStatus, statusCode].filter(Boolean).join(' '));
    }
  })();
  return {
    states,
    end: async () => {
      await client.dispose();
      await listening.catch(() => undefined);
    },
    /** Resolves when so many states were told; rejects when the stream ends before. */
    until: async (count: number) => {
      const ended = new AbortController();
      void listening.catch(() => undefined).finally(() => ended.abort());
      for (let tries = 0; states.length < count; tries++) {
        if (ended.signal.aborted || tries > 500)
          throw new Error(`No more was told than ${states.join(', ')}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
  };
}

const stepIn = (workflow: WorkflowShown, name: string) => workflow.steps.find((step) => step.name === name);

describe('a line with a port-in', () => {
  test('waits for the carriers, pauses with their reason, is corrected, and ends bound, subscribed and limited', async () => {
    const input = portedLine(world);
    const id = await submitted(input);
    const orderId = await orderOf(input);
    const told = await toldOf(orderId);
    await told.until(1);
    await moved(id, input, { to: 'PendingCarrier' }, 'WAITING');
    await told.until(2);
    const paused = await moved(id, input, { to: 'ActionRequired', code: '1P', message: 'NAME' }, 'PAUSED');
    await told.until(3);
    const [reason] = stepIn(paused, 'CARRIER')?.userErrors ?? [];
    expect(reason?.message).toContain('1P');
    expect(reason?.field?.slice(0, 2)).toEqual(['number', 'portIn']);

    await stack.resetJournal();
    const corrections = { number: { portIn: { accountNumber: '99887766', accountPassword: 'another-pin' } } };
    const resumed = await change(stack, 'resumeWorkflow', { id, corrections });
    expect(resumed.userErrors).toEqual([]);
    expect(resumed.workflow).toMatchObject({ status: 'WAITING' });
    const updates = (await stack.journal()).entries.filter(({ operation }) => operation === 'updatePortIn');
    expect(updates.map(({ body }) => body)).toMatchObject([
      { CurrentAccountNumber: '99887766', CurrentAccountPassword: '***' },
    ]);

    await moved(id, input, { to: 'PendingCarrier' }, 'WAITING');
    // From here the carriers go on by themselves, on the clock.
    await stack.control('settings', { portInStepSeconds: DAY });
    for (const status of ['SCHEDULED', 'COMPLETED']) {
      await advance(stack, DAY);
      expect(await statusOf(orderId)).toBe(status);
    }
    await stack.control('settings', { portInStepSeconds: 10 ** 9 });
    await advance(stack, NEWS);
    const completed = await until(stack, id, ({ status }) => status === 'COMPLETED');
    expect(new Set(Object.values(statusesOf(completed)))).toEqual(new Set(['DONE']));
    expect(completed.finishedAt).not.toBeNull();
    expect(await lineOnPlatform(stack, input)).toMatchObject(bound());
    expect((await stack.journal()).byOperation).toMatchObject({ updatePortIn: 1, updateNumber: 1 });
    await told.until(STATES.length);
    await told.end();
    expect(told.states).toEqual(STATES);
  });

  test('is paused again when the carrier declines the correction as well, and sends each correction once', async () => {
    const input = portedLine(world);
    const id = await submitted(input);
    await moved(id, input, { to: 'ActionRequired', code: '1P', message: 'NAME' }, 'PAUSED');
    await stack.resetJournal();
    for (const accountNumber of ['111', '222']) {
      const corrections = { number: { portIn: { accountNumber } } };
      const { userErrors } = await change(stack, 'resumeWorkflow', { id, corrections });
      expect(userErrors).toEqual([]);
      await moved(id, input, { to: 'ActionRequired', code: '1P', message: 'NAME' }, 'PAUSED');
    }
    const updates = (await stack.journal()).entries.filter(({ operation }) => operation === 'updatePortIn');
    expect(
      updates.map(({ body }) => (body as { CurrentAccountNumber: string }).CurrentAccountNumber),
    ).toEqual(['111', '222']);
  });

  test('fails with the remedy when the carrier refuses for good, and tells what stays', async () => {
    const input = portedLine(world);
    const id = await submitted(input);
    const failed = await moved(id, input, { to: 'Rejected', message: 'Number is not portable' }, 'FAILED');
    expect(stepIn(failed, 'CARRIER')?.userErrors).toMatchObject([{ code: 'WRONG_STATE' }]);
    expect(statusesOf(failed)).toMatchObject({ BINDING: 'CANCELLED', SUBSCRIPTION: 'CANCELLED' });
    expect(failed.finishedAt).not.toBeNull();
    expect(failed.leftBehind).toEqual([{ step: 'SUBSCRIBER', canUndo: false }]);
    const { userErrors } = await change(stack, 'resumeWorkflow', { id });
    expect(userErrors).toMatchObject([{ code: 'WRONG_STATE', field: ['id'] }]);
  });

  test('fails when the order is cancelled elsewhere', async () => {
    const input = portedLine(world);
    const id = await submitted(input);
    const failed = await moved(id, input, { to: 'Cancelled' }, 'FAILED');
    expect(stepIn(failed, 'CARRIER')?.userErrors).toMatchObject([{ code: 'WRONG_STATE' }]);
  });

  test('goes on by itself when the order is corrected by `updatePortIn`', async () => {
    const input = portedLine(world);
    const id = await submitted(input);
    // A code without a text is one that can be corrected all the same.
    const orderId = await movePortIn(stack, input, { to: 'ActionRequired', code: '1P' });
    await advance(stack, NEWS);
    await until(stack, id, ({ status }) => status === 'PAUSED');
    const { payload } = await mutate(
      stack,
      'updatePortIn',
      { orderId, accountNumber: '4711' },
      'order { id }',
    );
    expect(payload?.userErrors).toEqual([]);
    await advance(stack, NEWS);
    const waiting = await until(stack, id, ({ status }) => status === 'WAITING');
    expect(stepIn(waiting, 'CARRIER')?.userErrors).toEqual([]);
    await moved(id, input, { to: 'Completed' }, 'COMPLETED');
    expect(await lineOnPlatform(stack, input)).toMatchObject(bound());
  });
});

describe('submitPortIn alone', () => {
  async function submitAlone(more: object): Promise<{ readonly id: string; readonly input: Input }> {
    const input = portedLine(world);
    const { portIn } = input['number'] as { readonly portIn: { readonly number: string } };
    const subscriberId = stack.state.demo['familyChildId'];
    const { payload } = await mutate(
      stack,
      'submitPortIn',
      {
        accountId: stack.state.demo['familyAccountId'],
        subscriberId,
        messageRouteId: stack.state.demo['messageRouteId'],
        voiceRouteId: stack.state.demo['voiceRouteId'],
        ...portIn,
        ...more,
      },
      'workflow { id status }',
    );
    expect(payload?.userErrors).toEqual([]);
    return { id: (payload?.['workflow'] as { readonly id: string }).id, input };
  }

  interface Kept {
    readonly id: string;
    readonly number: string;
    readonly numberId: string | null;
    readonly subscriberId: string | null;
    readonly messageRouteId: string | null;
  }
  /** The one number that the platform has of a port-in. */
  async function numberOf(input: Input): Promise<Kept | undefined> {
    const numbers = await stack.control<readonly Kept[]>('records/numbers');
    const { portIn } = input['number'] as { readonly portIn: { readonly number: string } };
    const [number, ...others] = numbers.filter((record) => record.number === portIn.number);
    expect(others).toEqual([]);
    return number;
  }

  test('is followed: its number ends bound to its subscriber, and subscribed', async () => {
    const { id, input } = await submitAlone({ packageId: world.packageId });
    expect(await look(stack, id)).toMatchObject({ kind: 'PORT_IN' });
    const completed = await moved(id, input, { to: 'Completed' }, 'COMPLETED');
    expect(statusesOf(completed)).toEqual({
      PORT_IN: 'DONE',
      CARRIER: 'DONE',
      BINDING: 'DONE',
      SUBSCRIPTION: 'DONE',
    });
    const number = await numberOf(input);
    expect(number?.subscriberId).toBe(stack.state.demo['familyChildId']);
    const subscriptions = await stack.control<readonly Kept[]>('records/subscriptions');
    expect(subscriptions.filter(({ numberId }) => numberId === number?.id)).toHaveLength(1);
  });

  test('without a message route is resumed without one, though the account has one', async () => {
    const { id, input } = await submitAlone({ messageRouteId: null, voiceRouteId: null, productType: null });
    await moved(id, input, { to: 'ActionRequired', code: '8A', message: 'ACCOUNT' }, 'PAUSED');
    const corrections = { number: { portIn: { accountNumber: '4711' } } };
    const resumed = await change(stack, 'resumeWorkflow', { id, corrections });
    expect([resumed.userErrors, resumed.warnings]).toEqual([[], []]);
    await moved(id, input, { to: 'Completed' }, 'COMPLETED');
    expect(await numberOf(input)).toMatchObject({
      subscriberId: stack.state.demo['familyChildId'],
      messageRouteId: null,
    });
  });

  test('fails for good with the order that is rejected', async () => {
    const { id, input } = await submitAlone({});
    await moved(id, input, { to: 'Rejected' }, 'FAILED');
  });
});
