import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { startStack, type Stack } from '../stack.js';
import { advance } from '../upstream/passing-time.js';
import { createPerson, newPerson, statusOf, timesCreated, timesSent, untilStatus } from './people.js';

jest.setTimeout(120_000);

/** WRITE_SETTLE_S when left out. */
const SETTLE = 120;

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ quota: 10_000 });
});
afterAll(() => stack.stop());

beforeEach(async () => {
  await stack.control('faults', undefined, 'DELETE');
  await stack.control('settings', { listLagSeconds: 0 });
  await stack.resetJournal();
});

const fault = (kind: string, more: object = {}) =>
  stack.control('faults', { operation: 'createSubscriber', kind, ...more });

test.each(['reset-after', 'status-after'])(
  'what was done before the answer was lost is found at once: %s',
  async (kind) => {
    await fault(kind, kind === 'status-after' ? { status: 500 } : {});
    const person = newPerson(stack);
    const created = await createPerson(stack, person);
    expect(created).toMatchObject({
      subscriber: { email: person.email },
      operation: { status: 'CONFIRMED' },
    });
    expect(await timesSent(stack)).toBe(1);
  },
);

test('an effect that comes late is found, and nothing is sent again', async () => {
  await fault('late-effect', { seconds: SETTLE - 20 });
  const person = newPerson(stack);
  const { operation, subscriber } = await createPerson(stack, person);
  expect({ subscriber, status: operation?.status }).toEqual({ subscriber: null, status: 'UNKNOWN' });
  await advance(stack, SETTLE - 10);
  await untilStatus(stack, operation, 'CONFIRMED');
  await advance(stack, 2 * SETTLE);
  expect(await timesSent(stack)).toBe(1);
  expect(await timesCreated(stack, person.email)).toBe(1);
  expect(await createPerson(stack, person)).toMatchObject({
    subscriber: { email: person.email },
    replayed: true,
  });
});

test('what is surely absent is sent again, once, and not before the settling time and a quarter', async () => {
  await fault('reset-before');
  const person = newPerson(stack);
  const { operation } = await createPerson(stack, person);
  await advance(stack, SETTLE - 10);
  expect(await statusOf(stack, operation)).toBe('UNKNOWN');
  expect(await timesSent(stack)).toBe(1);
  await advance(stack, 15);
  expect(await timesSent(stack)).toBe(1);
  await advance(stack, SETTLE / 4 + 5);
  await untilStatus(stack, operation, 'CONFIRMED');
  expect(await timesSent(stack)).toBe(2);
  expect(await timesCreated(stack, person.email)).toBe(1);
});

test('what is absent twice is given up, and its key is free again', async () => {
  await fault('reset-before', { count: 2 });
  const person = newPerson(stack);
  const { operation } = await createPerson(stack, person);
  for (let round = 0; round < 8; round++) await advance(stack, SETTLE / 3);
  for (let round = 0; round < 8; round++) await advance(stack, SETTLE / 3);
  await untilStatus(stack, operation, 'REFUSED');
  expect(await timesSent(stack)).toBe(2);
  expect(await createPerson(stack, person)).toMatchObject({
    subscriber: { email: person.email },
    replayed: false,
  });
});

test('a list that lags is no proof of absence', async () => {
  await stack.control('settings', { listLagSeconds: SETTLE - 20 });
  await fault('reset-after');
  const person = newPerson(stack);
  const { operation } = await createPerson(stack, person);
  expect(operation?.status).toBe('UNKNOWN');
  for (let round = 0; round < 6; round++) await advance(stack, SETTLE / 3);
  await untilStatus(stack, operation, 'CONFIRMED');
  expect(await timesSent(stack)).toBe(1);
  expect(await timesCreated(stack, person.email)).toBe(1);
});

test('a platform that cannot be read proves nothing', async () => {
  const person = newPerson(stack);
  // The baseline is read before the write, so the list fails from then on.
  await fault('reset-before');
  const creating = createPerson(stack, person);
  while ((await timesSent(stack)) === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  await stack.control('faults', {
    operation: 'listDistributorSubscribers',
    kind: 'status',
    status: 503,
    count: null,
  });
  const { operation } = await creating;
  for (let round = 0; round < 9; round++) await advance(stack, SETTLE / 3);
  expect(await statusOf(stack, operation)).toBe('UNKNOWN');
  expect(await timesSent(stack)).toBe(1);
  await stack.control('faults', undefined, 'DELETE');
  for (let round = 0; round < 40 && (await timesSent(stack)) === 1; round++) await advance(stack, SETTLE);
  await untilStatus(stack, operation, 'CONFIRMED');
  expect(await timesCreated(stack, person.email)).toBe(1);
});

test.each([400, 429])('a refusal with %s is known to have done nothing', async (status) => {
  await fault('status', { status, message: 'No' });
  const person = newPerson(stack);
  await expect(createPerson(stack, person)).rejects.toThrow(
    status === 429 ? /RATE_LIMITED/ : /UPSTREAM_REJECTED/,
  );
  await advance(stack, 120);
  expect(await createPerson(stack, person)).toMatchObject({
    operation: { status: 'CONFIRMED' },
    replayed: false,
  });
});
