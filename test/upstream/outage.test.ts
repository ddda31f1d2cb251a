import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { familyHome, managerOf, operatorConsole } from '../requests/screens.js';
import { startStack, type GraphQLAnswer, type Stack } from '../stack.js';
import { advance } from './passing-time.js';

/** Every test starts processes, which a busy machine takes its time for. */
jest.setTimeout(180_000);

const QUOTA = 50;
const HOUR_S = 3600;

let stack: Stack;
beforeEach(async () => {
  stack = await startStack({ quota: QUOTA });
});
afterEach(() => stack.stop());

type Screen = () => Promise<GraphQLAnswer<unknown>>;

/** Of several viewers, by lists, by single reads and by what no list has. */
const screensOf = ({ query, state: { demo } }: Stack): readonly Screen[] => [
  () => familyHome(stack, managerOf(stack)),
  () => operatorConsole(stack),
  () =>
    query(
      `{ account { packages { id name price items { id product { sku } } } messageRoutes { id name }
         numbers(first: 3) { nodes { e164 dataUsageSettings { limitAt unit } order { id orderStatus } } } } }`,
      {},
      { as: managerOf(stack) },
    ),
  () => query('query ($id: ID!) { order(id: $id) { id orderStatus } }', { id: demo['openPortInOrderId'] }),
];

/** The platform breaks every connection, those that ask for a token included. */
async function goDown(): Promise<void> {
  for (const operation of ['*', 'createToken']) {
    await stack.control('faults', { operation, kind: 'reset-before', count: null });
  }
}

/** Lets minutes pass until one has no request: what was still tried counts for the quota of the minute after it. */
async function untilQuiet(): Promise<void> {
  for (let sent = Infinity; sent > 0;) {
    await stack.resetJournal();
    await advance(stack, 61);
    const { total, tokenRequests } = await stack.journal();
    sent = total + tokenRequests;
  }
}

test('every screen that was seen is answered while the platform is down for six hours, and all are up to date within a minute of its return', async () => {
  const screens = screensOf(stack);
  const before: unknown[] = [];
  for (const screen of screens) {
    const { data, errors } = await screen();
    expect(errors).toEqual([]);
    before.push(data);
    await advance(stack, 61);
  }
  await goDown();
  let age = 0;
  for (const hours of [0.5, 2.5, 3]) {
    await advance(stack, hours * HOUR_S);
    age += hours * HOUR_S;
    const during = await Promise.all(screens.map((screen) => screen()));
    expect(during.flatMap(({ errors }) => errors)).toEqual([]);
    expect(during.map(({ data }) => data)).toEqual(before);
    for (const { extensions } of during) {
      expect(extensions.upstream.staleHits).toBeGreaterThan(0);
      expect(extensions.upstream.oldestAge).toBeGreaterThanOrEqual(age);
    }
  }

  await untilQuiet();
  await stack.control('faults', undefined, 'DELETE');
  await stack.resetJournal();
  const now = async () => (await stack.control<{ now: number }>('clock')).now;
  const upAt = await now();
  let isCurrent = false;
  while (!isCurrent && (await now()) - upAt < 60_000) {
    const answers = await Promise.all(screens.flatMap((screen) => [screen(), screen(), screen()]));
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    // Usage grows old again while the others are awaited.
    isCurrent = answers.every(({ extensions }) => (extensions.upstream.oldestAge ?? 0) < 120);
    await pause(200);
  }
  expect(isCurrent).toBe(true);
  const { total, tokenRequests, refused429 } = await stack.journal();
  expect(total + tokenRequests).toBeLessThanOrEqual(QUOTA);
  expect(refused429).toBe(0);
});

test('who was not let in before stays outside while the platform cannot be asked, and what a write has dropped is not shown', async () => {
  await familyHome(stack, managerOf(stack));
  const { data } = await stack.query<{ updateSubscriber: { userErrors: unknown[] } }>(
    'mutation ($input: UpdateSubscriberInput!) { updateSubscriber(input: $input) { userErrors { message } } }',
    { input: { subscriberId: stack.state.demo['familyManagerId'], name: 'New Name', idempotencyKey: 'k' } },
  );
  expect(data.updateSubscriber.userErrors).toEqual([]);
  await goDown();
  const closed = await familyHome(stack, managerOf(stack));
  expect(closed.errors.length).toBeGreaterThan(0);
  expect(JSON.stringify(closed.data)).not.toContain('Rivera');
  const stranger = { ...managerOf(stack), subscriberId: 'TSUID-00000000-0000-4000-8000-000000000000' };
  expect((await familyHome(stack, stranger)).errors.length).toBeGreaterThan(0);
});
