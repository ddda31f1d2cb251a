import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, jest, test } from '@jest/globals';
import { startStack, type GraphQLAnswer, type Stack } from '../stack.js';
import { advance } from '../upstream/passing-time.js';
import { familyHomeOf, type FamilyHome } from './screens.js';

/** Every test starts processes, which a busy machine takes its time for. */
jest.setTimeout(120_000);

const ACCOUNTS = 10;
const MEMBERS = 6;
const VIEWERS_OF_EACH = 5;
const QUOTA = 50;

let stack: Stack;
afterEach(() => stack.stop());

async function accountIds(): Promise<readonly string[]> {
  const answer = await stack.query<{ accounts: { nodes: readonly { id: string }[] } }>(
    '{ accounts(first: 100) { nodes { id } } }',
  );
  return answer.data.accounts.nodes.map(({ id }) => id);
}

/** Fifty viewers of ten accounts open their home one after the other, without waiting for each other. */
async function everybodyOpens(ids: readonly string[], flags: boolean): Promise<GraphQLAnswer<FamilyHome>[]> {
  const opened: Promise<GraphQLAnswer<FamilyHome>>[] = [];
  for (let viewer = 0; viewer < VIEWERS_OF_EACH; viewer++) {
    for (const accountId of ids) {
      const as = { role: 'ACCOUNT_ADMIN', accountId, subject: `${accountId} ${viewer}` } as const;
      opened.push(familyHomeOf(stack, accountId, { as, flags }));
      await pause(20);
    }
  }
  return Promise.all(opened);
}

test('fifty viewers of ten accounts open their home on a cold store: the lists once, one usage call, no error', async () => {
  stack = await startStack({ seed: `scale:${ACCOUNTS}x${MEMBERS}x1`, quota: QUOTA });
  const ids = await accountIds();
  expect(ids).toHaveLength(ACCOUNTS);
  const answers = await everybodyOpens(ids, false);
  for (const { data, errors } of answers) {
    expect(errors).toEqual([]);
    const lines = data.account.subscribers.nodes.flatMap(({ numbers }) => numbers);
    expect(lines.map(({ dataUsage }) => dataUsage?.used)).toEqual(lines.map(() => expect.any(Number)));
  }
  const { byOperation, refused429 } = await stack.journal();
  expect(refused429).toBe(0);
  expect(byOperation).toEqual({
    listDistributorAccounts: 1,
    listDistributorSubscribers: 1,
    listNumberInventory: 1,
    listDistributorSubscriptions: 1,
    listDistributorPackages: 1,
    getDataUsageInfo: 1,
  });
});

test('a flag that the quota cannot give in time is null with RATE_LIMITED at its path, the rest is there, and later so is the flag', async () => {
  stack = await startStack({ seed: `scale:${ACCOUNTS}x${MEMBERS}x1`, quota: QUOTA });
  const ids = await accountIds();
  const answers = await everybodyOpens(ids, true);
  let missing = 0;
  for (const { data, errors } of answers) {
    missing += errors.length;
    for (const { path = [], extensions } of errors) {
      expect(extensions).toMatchObject({ code: 'RATE_LIMITED', retryAfter: expect.any(Number) });
      expect(path.slice(0, 3)).toEqual(['account', 'subscribers', 'nodes']);
      expect(path[4]).toBe('guardian');
      expect(['callsEnabled', 'messagesEnabled']).toContain(path[5]);
    }
    expect(data.account.subscribers.nodes).toHaveLength(MEMBERS);
    for (const { numbers } of data.account.subscribers.nodes) {
      for (const { dataUsage } of numbers) expect(dataUsage?.used).toEqual(expect.any(Number));
    }
  }
  expect(missing).toBeGreaterThan(0);
  const { byOperation, refused429 } = await stack.journal();
  expect(refused429).toBe(0);
  expect(byOperation['getGuardianFeatures']).toBeLessThan(ACCOUNTS * MEMBERS);

  for (let minute = 0; minute < 4; minute++) {
    await advance(stack, 61);
    await pause(500);
  }
  const learnt = await everybodyOpens(ids, true);
  expect(learnt.flatMap(({ errors }) => errors)).toEqual([]);
  const later = await stack.journal();
  expect(later.byOperation['getGuardianFeatures']).toBe(ACCOUNTS * MEMBERS);
  expect(later.refused429).toBe(0);
});
