import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { startStack, type Stack } from '../stack.js';
import { DISTRIBUTOR, managerOf } from './screens.js';
import { spentOn } from './spent.js';

/** Every test starts processes, which a busy machine takes its time for. */
jest.setTimeout(120_000);

const QUOTA = 60;

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ quota: QUOTA });
  // However long a busy machine takes for the answers, what was read stays fresh.
  await stack.control('clock', { rate: 0.1 });
});
afterAll(() => stack.stop());

/** Its numbers, routes and packages are found in lists, for each of the lines anew. */
const LINES = `query ($id: ID!) { account(id: $id) { name numbers(first: 20) { nodes {
  e164 account { name } subscriber { name } subscription { package { name } } voiceRoute { name url } } } } }`;

const lines = (headers: Readonly<Record<string, string>> = {}, as = DISTRIBUTOR) =>
  stack.query<{ account: unknown }>(LINES, { id: stack.state.demo['familyAccountId'] }, { as, headers });

const CURRENT = { 'cache-control': 'max-age=0, no-cache' };

test('no-cache reads each list and record once anew, and leaves what it has learnt to all others', async () => {
  const cold = await spentOn(stack, () => lines());
  expect(cold.byOperation['listNumberInventory']).toBe(1);
  expect((await spentOn(stack, () => lines())).total).toBe(0);

  const current = await spentOn(stack, async () => {
    const { errors, extensions } = await lines(CURRENT);
    expect(errors).toEqual([]);
    expect(extensions.upstream).toMatchObject({ staleHits: 0, oldestAge: null });
  });
  expect(current.byOperation).toEqual(cold.byOperation);
  expect((await spentOn(stack, () => lines())).total).toBe(0);
  expect((await spentOn(stack, () => lines({}, managerOf(stack)))).total).toBe(0);
});

test('no-cache stays within the quota, and nothing old stands in for what it cannot have', async () => {
  await stack.resetJournal();
  const answers = await Promise.all(Array.from({ length: 30 }, () => lines(CURRENT)));
  const codes = new Set(answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions.code)));
  expect(codes).toEqual(new Set(['RATE_LIMITED']));
  for (const { data, errors } of answers) if (errors.length === 0) expect(data.account).not.toBeNull();
  const { total, tokenRequests, refused429 } = await stack.journal();
  expect(refused429).toBe(0);
  expect(total + tokenRequests).toBeLessThanOrEqual(QUOTA);
  // Who does not ask for it is served what is known.
  expect((await lines()).errors).toEqual([]);
});
