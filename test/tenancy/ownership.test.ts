import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { spentOn } from '../requests/spent.js';
import { startStack, type Stack, type TestViewer } from '../stack.js';
import { pass } from './time.js';
import { familyViewers, shopViewers } from './viewers.js';

const MINUTE_S = 60;
/** An access decision that is older has to be checked again. */
const DECISION_S = 15 * MINUTE_S;
/** Subscribers of the seed, in all accounts. */
const SUBSCRIBERS = 18;

let stack: Stack;
let folder: string;
beforeEach(async () => {
  stack = await startStack({ quota: 10_000 });
  folder = mkdtempSync(join(tmpdir(), 'ownership-'));
});
afterEach(async () => {
  await stack.stop();
  rmSync(folder, { recursive: true });
});

const managerOf = (viewers: Readonly<Record<string, TestViewer>>): TestViewer =>
  viewers['manager'] ?? { role: 'DISTRIBUTOR' };

interface Members {
  readonly account: { readonly subscribers: { readonly nodes: readonly { readonly id: string }[] } };
}

/** The ids of the subscribers that a viewer's account has, as the server tells it. */
async function membersSeenBy(viewer: TestViewer, server: Stack = stack): Promise<string[]> {
  const { data, errors } = await server.query<Members>(
    '{ account { subscribers(first: 100) { nodes { id } } } }',
    undefined,
    { as: viewer },
  );
  expect(errors).toEqual([]);
  return data.account.subscribers.nodes.map(({ id }) => id);
}

/** Moves the family's child into the shop, behind the server's back. */
async function transferChild(): Promise<string> {
  const { familyChildId: child = '', familyAccountId, shopAccountId } = stack.state.demo;
  await stack.control('elsewhere', {
    operation: 'transferSubscriber',
    body: { SubscriberId: child, FromAccountId: familyAccountId, ToAccountId: shopAccountId },
  });
  return child;
}

const CHILD = /* GraphQL */ `
  query ($id: ID!, $number: ID) {
    subscriber(id: $id) {
      id
    }
    number(id: $number) {
      id
    }
    node(id: $id) {
      id
    }
  }
`;

async function childSeenBy(viewer: TestViewer, childId: string): Promise<unknown> {
  const numbers = await stack.control<{ id: string; subscriberId: string }[]>('records/numbers');
  const number = numbers.find(({ subscriberId }) => subscriberId === childId)?.id;
  const { data, errors } = await stack.query(CHILD, { id: childId, number }, { as: viewer });
  expect(errors).toEqual([]);
  return Object.values(data).map((found) => found !== null);
}

describe('a subscriber that was transferred in the operator’s own console', () => {
  test('is gone from the old account and found in the new one, once the decision about it is 15 minutes old', async () => {
    const family = managerOf(familyViewers(stack));
    const shop = managerOf(shopViewers(stack));
    const childId = stack.state.demo['familyChildId'] ?? '';
    expect(await membersSeenBy(family)).toContain(childId);
    expect(await childSeenBy(shop, childId)).toEqual([false, false, false]);
    await transferChild();

    await pass(stack, DECISION_S + MINUTE_S);
    expect(await childSeenBy(family, childId)).toEqual([false, false, false]);
    expect(await membersSeenBy(family)).not.toContain(childId);
    expect(await childSeenBy(shop, childId)).toEqual([true, true, true]);
  });

  test('can no longer use a token for the old account', async () => {
    const { child = managerOf({}) } = familyViewers(stack);
    expect(await membersSeenBy(child)).toEqual([child.subscriberId]);
    await transferChild();
    await pass(stack, DECISION_S + MINUTE_S);
    const { data, errors } = await stack.query('{ account { id } }', undefined, { as: child });
    expect(data).toEqual({ account: null });
    expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  test('is not seen by its guardian, who stays behind', async () => {
    const { guardian = managerOf({}) } = familyViewers(stack);
    const childId = stack.state.demo['familyChildId'] ?? '';
    expect(await membersSeenBy(guardian)).toContain(childId);
    await transferChild();
    await pass(stack, DECISION_S + MINUTE_S);
    expect(await membersSeenBy(guardian)).not.toContain(childId);
    expect(await childSeenBy(guardian, childId)).toEqual([false, false, false]);
  });
});

describe('where the subscriber list leaves the accounts out', () => {
  const singles = async (work: () => Promise<unknown>): Promise<number> =>
    (await spentOn(stack, work)).byOperation['getSubscriber'] ?? 0;

  beforeEach(() => stack.control('oddities', { nullSubscriberAccount: true }));

  test('each subscriber is asked for once, and no more by a server that starts on the same store', async () => {
    const viewer = managerOf(familyViewers(stack));
    const env = { STORE_URL: `sqlite://${join(folder, 'store.sqlite')}` };
    const first = await startStack({ sandbox: stack.sandbox, quota: 10_000, env });
    const started = async (server: Stack) => {
      expect(await membersSeenBy(viewer, server)).toHaveLength(6);
      await server.stop();
    };
    expect(await singles(() => started(first))).toBe(SUBSCRIBERS);
    // Long enough that the list itself is read anew, and short enough that what was learnt of its rows still holds.
    await pass(stack, 10 * MINUTE_S);
    const second = await startStack({ sandbox: stack.sandbox, quota: 10_000, env });
    expect(await singles(() => started(second))).toBe(0);
  });

  test('what was learnt is checked after 15 minutes, for the subscribers that it would show', async () => {
    const viewer = managerOf(familyViewers(stack));
    expect(await membersSeenBy(viewer)).toHaveLength(6);
    await pass(stack, DECISION_S - MINUTE_S);
    expect(await singles(() => membersSeenBy(viewer))).toBe(0);
    await pass(stack, 2 * MINUTE_S);
    expect(await singles(() => membersSeenBy(viewer))).toBe(6);
    expect(await singles(() => membersSeenBy(viewer))).toBe(0);
  });

  test('a mismatch denies, and opens where the subscriber is now', async () => {
    const family = managerOf(familyViewers(stack));
    const childId = stack.state.demo['familyChildId'] ?? '';
    expect(await membersSeenBy(family)).toContain(childId);
    await transferChild();
    await pass(stack, DECISION_S + MINUTE_S);
    expect(await childSeenBy(family, childId)).toEqual([false, false, false]);
    expect(await membersSeenBy(family)).not.toContain(childId);
    await pass(stack, DECISION_S + MINUTE_S);
    expect(await membersSeenBy(managerOf(shopViewers(stack)))).toContain(childId);
  });

  test('nothing is shown while ownership cannot be read', async () => {
    await stack.control('faults', { operation: 'getSubscriber', kind: 'status', status: 503, count: 1000 });
    const viewer = managerOf(familyViewers(stack));
    const { data, errors } = await stack.query('{ account { id } }', undefined, { as: viewer });
    expect(data).toEqual({ account: null });
    expect(errors[0]?.extensions.code).toBe('UPSTREAM_UNAVAILABLE');
  });
});

test('an error text of the platform about everybody’s list does not reach a viewer of one account', async () => {
  const foreign = stack.state.demo['foreignSubscriberId'];
  for (const operation of ['listDistributorSubscribers', 'listNumberInventory', 'getThreshold']) {
    await stack.control('faults', {
      operation,
      kind: 'status',
      status: 400,
      message: `${foreign} is locked`,
      count: 9,
    });
  }
  const viewer = managerOf(familyViewers(stack));
  const ask = async (as: TestViewer) =>
    stack.query(
      'query ($id: ID!) { account { numbers { totalCount } } threshold(id: $id) { id } accounts { nodes { numbers { totalCount } } } }',
      { id: stack.state.demo['thresholdId'] },
      { as },
    );
  const { errors } = await ask(viewer);
  expect(errors.map(({ extensions }) => extensions.code)).toContain('UPSTREAM_REJECTED');
  expect(JSON.stringify(errors)).not.toContain(foreign);
  // The distributor, whose records they all are, reads what the platform said.
  expect(JSON.stringify((await ask({ role: 'DISTRIBUTOR' })).errors)).toContain(foreign);
});
