import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { mutate, sent, type Payload } from '../mutations/mutate.js';
import { startStack, type Stack, type TestViewer } from '../stack.js';
import { familyViewers, shopViewers } from '../tenancy/viewers.js';
import { advance } from '../upstream/passing-time.js';
import { createPerson, newPerson, statusOf, untilStatus } from './people.js';

jest.setTimeout(120_000);

const SETTLE = 120;
/** Longer than a call waits for what it must not do at the same time. */
const PATIENCE = 21;

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ quota: 10_000 });
});
afterAll(() => stack.stop());
beforeEach(async () => {
  await stack.control('faults', undefined, 'DELETE');
  await stack.resetJournal();
});

const demo = (name: string): string => stack.state.demo[name] ?? '';

let keys = 0;
const buy = async (): Promise<Payload> => {
  const input = {
    idempotencyKey: `purchase-${++keys}`,
    accountId: demo('familyAccountId'),
    subscriberId: demo('familyChildId'),
    type: 'MVNO',
    messageType: 'P2P',
    productType: 'SMS_DATA',
    messageRouteId: demo('messageRouteId'),
    areaCode: '201',
  };
  const { payload } = await mutate(stack, 'provisionNumber', input, 'number { id e164 }');
  if (payload === null) throw new Error('The purchase has an error instead of a payload');
  return payload;
};

/** What the sandbox got last. */
async function lastBody(operation: string): Promise<unknown> {
  const { entries } = await stack.journal();
  return entries.findLast((entry) => entry.operation === operation)?.body;
}

test('two like purchases at once, both without an answer, get a number each', async () => {
  await stack.control('faults', { operation: 'provisionNumber', kind: 'reset-after', count: 2 });
  const bought = await Promise.all([buy(), buy()]);
  expect(bought.map(({ operation }) => operation?.status)).toEqual(['CONFIRMED', 'CONFIRMED']);
  const numbers = bought.map((payload) => (payload['number'] as { e164: string } | null)?.e164);
  expect(new Set(numbers).size).toBe(2);
  expect(numbers).not.toContain(undefined);
  expect(await sent(stack, 'provisionNumber')).toBe(2);
});

test('of two like numbers, one of them bought elsewhere, none is taken for the own, and none is bought again', async () => {
  await stack.control('faults', { operation: 'provisionNumber', kind: 'hold' });
  const buying = buy();
  await stack.control('held?operation=provisionNumber&waitMs=20000');
  const body = await lastBody('provisionNumber');
  await stack.control('elsewhere', { operation: 'provisionNumber', body });
  await advance(stack, 11);
  const { operation, number } = await buying;
  expect({ status: operation?.status, number }).toEqual({ status: 'UNKNOWN', number: null });
  for (let round = 0; round < 9; round++) await advance(stack, SETTLE / 3);
  expect(await statusOf(stack, operation)).toBe('UNKNOWN');
  expect(await sent(stack, 'provisionNumber')).toBe(1);
});

describe('a write on a number of which an earlier one is unknown', () => {
  const change = (viewer?: TestViewer, more: object = {}) => {
    const input = { number: demo('familyNumber'), callerFirstName: `Maria ${++keys}`, ...more };
    return mutate(stack, 'updateNumber', input, '', viewer).then(({ payload }) => payload);
  };
  let first: Payload['operation'];
  beforeEach(async () => {
    await stack.control('faults', { operation: 'updateNumber', kind: 'reset-before' });
    const payload = await change();
    first = payload?.operation ?? null;
    expect(first?.status).toBe('UNKNOWN');
  });

  const settleFirst = async (): Promise<void> => {
    for (let round = 0; round < 5; round++) await advance(stack, SETTLE / 3);
    await untilStatus(stack, first, 'CONFIRMED');
  };

  test('is not sent, and names the earlier one', async () => {
    const { admin } = familyViewers(stack);
    const waiting = Promise.all([change(), change(admin)]);
    await advance(stack, PATIENCE);
    for (const payload of await waiting) {
      const message = expect.stringContaining(first?.id ?? '?');
      expect(payload?.userErrors).toMatchObject([{ code: 'IN_PROGRESS', message }]);
    }
    expect(await sent(stack, 'updateNumber')).toBe(1);
    await settleFirst();
    expect(await change()).toMatchObject({ userErrors: [], operation: { status: 'CONFIRMED' } });
  });

  test('is told to another account like a number that does not exist, without waiting', async () => {
    const { admin } = shopViewers(stack);
    const foreign = await change(admin);
    const absent = await change(admin, { number: '+12015559999' });
    expect(foreign?.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect(foreign?.userErrors).toEqual(absent?.userErrors);
    await settleFirst();
  });
});

test('who may not see a number keeps nobody from changing it, while it is found out', async () => {
  const [{ admin: stranger }, { admin }] = [shopViewers(stack), familyViewers(stack)];
  const change = (viewer?: TestViewer) => {
    const input = {
      number: demo('familyNumber'),
      productType: 'SMS_DATA_VOICE',
      callerFirstName: `Ann ${++keys}`,
    };
    return mutate(stack, 'updateNumber', input, '', viewer).then(({ payload }) => payload);
  };
  await stack.control('faults', { operation: 'getNumber', kind: 'hold' });
  const foreign = change(stranger);
  await stack.control('held?operation=getNumber&waitMs=20000');
  expect(await change(admin)).toMatchObject({ userErrors: [], operation: { status: 'CONFIRMED' } });
  await stack.control('release', {});
  expect((await foreign)?.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
});

test('an operation of another account is not named to who must wait for it', async () => {
  await stack.control('faults', { operation: 'createSubscriber', kind: 'reset-before' });
  const person = newPerson(stack);
  const { operation } = await createPerson(stack, person);
  expect(operation?.status).toBe('UNKNOWN');
  const { manager } = shopViewers(stack);
  const same = { ...person, accountId: demo('shopAccountId'), idempotencyKey: 'same-address' };
  const waiting = mutate(stack, 'createSubscriber', same, '', manager);
  await advance(stack, PATIENCE);
  const { payload } = await waiting;
  expect(payload?.userErrors).toMatchObject([{ code: 'IN_PROGRESS' }]);
  expect(JSON.stringify(payload)).not.toContain('OP-');
});
