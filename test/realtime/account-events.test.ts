import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import {
  activate,
  movePortIn,
  portedLine,
  startLines,
  until,
  wholeLine,
  type LineWorld,
} from '../lines/lines.js';
import type { Stack, TestViewer } from '../stack.js';
import { advance } from '../upstream/passing-time.js';
import { liveCounts, untilCounted } from './carrier-clients.js';
import { listen, type Listening } from './listening.js';

interface Told {
  readonly __typename: string;
  readonly id?: string;
  readonly threshold?: string | null;
  readonly number?: { readonly e164: string };
  readonly orderStatus?: string;
  readonly status?: string;
}

let stack: Stack;
let world: LineWorld;
const open: Listening<unknown>[] = [];

/** Rounds that cost more requests come farther apart. */
const LONGEST_ROUND_S = 900;

const EVENTS = `subscription ($accountId: ID!) { accountEvents(accountId: $accountId) { __typename
  ... on Node { id } ... on Workflow { id status } ... on NumberOrder { orderStatus }
  ... on UsageThresholdReached { threshold number { e164 } } } }`;
const USAGE = `subscription ($numberId: ID!) { usageThresholdReached(numberId: $numberId) { threshold
  number { e164 dataUsage { used unit } } } }`;

beforeAll(async () => {
  ({ stack, world } = await startLines());
});
afterEach(async () => {
  for (const stream of open.splice(0)) await stream.close();
});
afterAll(() => stack.stop());

const admin = (): TestViewer => ({ role: 'ACCOUNT_ADMIN', accountId: world.accountId });

async function hear<Data>(query: string, variables: Record<string, unknown>, as: TestViewer) {
  const stream = await listen<Data>(stack, { query, variables, as });
  open.push(stream);
  return stream;
}

const events = (as: TestViewer) =>
  hear<{ accountEvents: Told | null }>(EVENTS, { accountId: world.accountId }, as);

/** A stream that listens already: where it begins with nothing, what changes before that is none of its news. */
async function eventsFromNowOn(as: TestViewer) {
  const before = await liveCounts(stack);
  const stream = await events(as);
  const first = stream.next();
  await untilCounted(stack, ({ subscriptions }) => subscriptions > before.subscriptions);
  return { stream, first };
}

/** What a stream tells until something of it is as wanted. */
async function toldUntil(
  stream: Listening<{ accountEvents: Told | null }>,
  isWanted: (told: Told) => boolean,
): Promise<readonly Told[]> {
  const told: Told[] = [];
  for (;;) {
    const { accountEvents: event } = await stream.next();
    if (!event) throw new Error('The stream has ended');
    told.push(event);
    if (isWanted(event)) return told;
  }
}

interface Line {
  readonly number: { readonly id: string; readonly e164: string };
  readonly subscriber: { readonly id: string };
}

async function liveLine() {
  const input = wholeLine(world);
  const { workflow, userErrors } = await activate(stack, input, {
    selection: 'id status line { number { id e164 } subscriber { id } }',
  });
  const line = workflow && (workflow as unknown as { line: Line }).line;
  if (!line) throw new Error(JSON.stringify(userErrors));
  return { ...line, workflowId: workflow.id };
}

test('an account is told of a line from its first step to the number, and of nothing else', async () => {
  const { stream, first } = await eventsFromNowOn(admin());
  const { workflowId, number } = await liveLine();
  const { accountEvents: began } = await first;
  expect(began).toMatchObject({ __typename: 'Workflow', id: workflowId });
  const isDone = ({ status }: Told) => status === 'COMPLETED';
  const told = [began, ...(await toldUntil(stream, isDone))];
  const named = new Set(told.map((event) => event?.id));
  expect(named).toContain(number.id);
  expect(told.map((event) => event?.__typename)).toContain('PhoneNumber');
  expect([...named].filter((id) => id?.startsWith('WF-'))).toEqual([workflowId]);
});

test('a port-in that is open comes first for who connects later, and its end is told', async () => {
  const input = portedLine(world);
  const { workflow } = await activate(stack, input, { selection: 'id status' });
  const stream = await events(admin());
  const isOpenLine = ({ id }: Told) => id === workflow?.id;
  const first = await toldUntil(stream, isOpenLine);
  expect(first[0]).toMatchObject({ __typename: 'NumberOrder', orderStatus: 'SUBMITTED' });
  await movePortIn(stack, input, { to: 'Completed' });
  const isOver = (event: Told) => isOpenLine(event) && event.status === 'COMPLETED';
  const told = await toldUntil(stream, isOver);
  expect(told).toContainEqual(
    expect.objectContaining({ __typename: 'NumberOrder', orderStatus: 'COMPLETED' }),
  );
  expect(told).toContainEqual(expect.objectContaining({ __typename: 'PhoneNumber' }));
  await until(stack, workflow?.id ?? '', ({ status }) => status === 'COMPLETED');
});

test('a subscriber hears of its own numbers alone, and another account of nothing', async () => {
  const [own, other] = [await liveLine(), await liveLine()];
  const as = { role: 'SUBSCRIBER', accountId: world.accountId, subscriberId: own.subscriber.id } as const;
  const { first: next } = await eventsFromNowOn(as);
  for (const { number } of [other, own]) await rename(number.e164);
  expect((await next).accountEvents).toMatchObject({ __typename: 'PhoneNumber', id: own.number.id });
  const foreign = await events({ role: 'ACCOUNT_ADMIN', accountId: stack.state.demo['shopAccountId'] });
  expect(await foreign.next()).toEqual({ accountEvents: null });
  expect(await foreign.ended()).toBe(true);
});

test('every write that touches a number wakes who waits for it', async () => {
  const { number } = await liveLine();
  const query = 'subscription ($id: ID!) { numberUpdated(id: $id) { callerName } }';
  const stream = await hear(query, { id: number.id }, admin());
  await stream.next();
  const next = stream.next();
  await rename(number.e164);
  expect(await next).toMatchObject({ numberUpdated: { callerName: expect.stringMatching(/new name/i) } });
});

test('limits are told as they are reached, all streams of a round for one request', async () => {
  const { number } = await liveLine();
  const stream = await hear<{ usageThresholdReached: { threshold: string | null } | null }>(
    USAGE,
    { numberId: number.id },
    admin(),
  );
  const threshold = async () => (await stream.next()).usageThresholdReached?.threshold;
  expect(await threshold()).toBeNull();
  const account = await events(admin());
  await use(number.e164, 1_200);
  await stack.resetJournal();
  const next = threshold();
  await advance(stack, LONGEST_ROUND_S);
  expect(await next).toBe('NOTIFY');
  const reached = await toldUntil(account, ({ __typename: type }) => type === 'UsageThresholdReached');
  expect(reached.at(-1)).toMatchObject({ threshold: 'NOTIFY', number: { e164: number.e164 } });
  expect((await stack.journal()).byOperation).toMatchObject({ getDataUsageInfo: 1 });
  await use(number.e164, 3_500);
  const limit = threshold();
  await advance(stack, LONGEST_ROUND_S);
  expect(await limit).toBe('LIMIT');
  const raised = threshold();
  const input = { numbers: [number.e164], unit: 'GB', notifyAt: 5, limitAt: 9 };
  await stack.query(
    'mutation ($input: SetDataUsageLimitsInput!) { setDataUsageLimits(input: $input) { userErrors { message } } }',
    { input },
  );
  expect(await raised).toBeNull();
});

test('what was moved to another account is out of sight of the streams of the old one', async () => {
  const { number, subscriber } = await liveLine();
  const streams = [
    await hear('subscription ($id: ID!) { numberUpdated(id: $id) { id } }', { id: number.id }, admin()),
    await hear(
      'subscription ($id: ID!) { messageReceived(numberId: $id) { id } }',
      { id: number.id },
      admin(),
    ),
    await hear(USAGE, { numberId: number.id }, admin()),
  ];
  await streams[0]?.next();
  await streams[2]?.next();
  const last = streams.map((stream) => stream.next());
  const input = { subscriberId: subscriber.id, toAccountId: stack.state.demo['shopAccountId'] };
  await stack.query(
    'mutation ($input: TransferSubscriberInput!) { transferSubscriber(input: $input) { userErrors { message } } }',
    { input },
  );
  expect(await Promise.all(last)).toEqual([
    { numberUpdated: null },
    { messageReceived: null },
    { usageThresholdReached: null },
  ]);
  for (const stream of streams) expect(await stream.ended()).toBe(true);
});

const use = (number: string, megabytes: number) =>
  stack.control('usage', { number, usedBytes: megabytes * 1_000_000 });

const rename = (number: string) => updateNumber({ number, callerFirstName: 'New', callerLastName: 'Name' });

async function updateNumber(input: Record<string, unknown>): Promise<void> {
  const { data, errors } = await stack.query<{ updateNumber: { userErrors: unknown[] } | null }>(
    'mutation ($input: UpdateNumberInput!) { updateNumber(input: $input) { userErrors { field message } } }',
    { input },
  );
  if (!data.updateNumber || data.updateNumber.userErrors.length > 0)
    throw new Error(JSON.stringify({ data, errors }));
}
