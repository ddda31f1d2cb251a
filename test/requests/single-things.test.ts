import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { call } from '../mutations/call.js';
import { startStack, type Stack, type TestViewer } from '../stack.js';
import { advance } from '../upstream/passing-time.js';
import { DISTRIBUTOR, managerOf } from './screens.js';
import { spentOn } from './spent.js';

/** Every test starts processes, which a busy machine takes its time for. */
jest.setTimeout(120_000);

const AMPLE = 10_000;

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ seed: 'demo', quota: AMPLE });
});
afterAll(() => stack.stop());

/** Two weeks later everything has to be read again. */
beforeEach(async () => {
  await advance(stack, 14 * 24 * 3600);
});

interface Question {
  readonly asks: string;
  readonly document: string;
  readonly variables?: (demo: Readonly<Record<string, string>>) => Record<string, unknown>;
  readonly as?: (stack: Stack) => TestViewer;
  readonly takes: Readonly<Record<string, number>>;
}

/** Whoever claims an account must be a subscriber of it: checked every 15 minutes, for all its viewers at once. */
const MEMBERSHIP = { listDistributorSubscribers: 1 };

const accountId = (demo: Readonly<Record<string, string>>) => ({ id: demo['familyAccountId'] });

const questions: readonly Question[] = [
  {
    asks: 'who the viewer is',
    document: '{ viewer { role } }',
    takes: {},
  },
  {
    asks: 'a field that the id alone answers',
    document: 'query ($id: ID!) { account(id: $id) { name } }',
    variables: accountId,
    takes: { listDistributorAccounts: 1 },
  },
  {
    asks: 'one number by E.164, when the size of the inventory is not known yet',
    document: 'query ($number: E164) { number(number: $number) { id numberStatus } }',
    variables: ({ familyNumber }) => ({ number: familyNumber }),
    takes: { listNumberInventory: 1 },
  },
  {
    asks: 'a number by its id',
    document: 'query ($id: ID) { number(id: $id) { e164 } }',
    variables: ({ familyNumberId }) => ({ id: familyNumberId }),
    takes: { listNumberInventory: 1 },
  },
  {
    asks: 'the owner of a number',
    document: 'query ($id: ID) { number(id: $id) { subscriber { name account { name } } } }',
    variables: ({ familyNumberId }) => ({ id: familyNumberId }),
    takes: { listNumberInventory: 1, listDistributorSubscribers: 1, listDistributorAccounts: 1 },
  },
  {
    asks: 'the routes of an account: a list a kind',
    document:
      'query ($id: ID!) { account(id: $id) { messageRoutes { id name enabled } voiceRoutes { id name type } } }',
    variables: accountId,
    takes: { listDistributorAccounts: 1, listMessageRoutes: 1, listVoiceRoutes: 1 },
  },
  {
    asks: 'the filters of a whole family with their lists: one request a kind',
    document: `query ($id: ID!) { account(id: $id) { subscribers(first: 10) { nodes { guardian {
      callFilters { id mode allowedNumbers blockedNumbers } messageFilters { id mode allowedContacts } } } } } }`,
    variables: accountId,
    takes: {
      listDistributorAccounts: 1,
      listDistributorSubscribers: 1,
      getCallFilters: 1,
      listMessageFilters: 1,
    },
  },
  {
    asks: 'usage and limits of all numbers: one request each',
    document: `query ($id: ID!) { account(id: $id) { numbers(first: 100) { nodes {
      dataUsage { used } dataUsageSettings { limitAt } } } } }`,
    variables: accountId,
    takes: {
      listDistributorAccounts: 1,
      listDistributorSubscribers: 1,
      listNumberInventory: 1,
      getDataUsageInfo: 1,
      getDataUsageSettings: 1,
    },
  },
  {
    asks: 'the catalogue: items one request a package, products one for all',
    document: 'query ($id: ID!) { account(id: $id) { packages { name items { price product { sku } } } } }',
    variables: accountId,
    takes: {
      listDistributorAccounts: 1,
      listDistributorPackages: 1,
      listPackageItems: 3,
      listDistributorProducts: 1,
    },
  },
  {
    asks: 'what can be bought in an area',
    document:
      '{ numberAvailability(input: { areaCode: "212" }) { total areas(first: 5) { nodes { areaCode } } } }',
    as: managerOf,
    takes: { searchAvailableNumbers: 1, ...MEMBERSHIP },
  },
  {
    asks: 'whether a number can be ported',
    document: '{ portInEligibility(input: { number: "+12125550143", classification: MVNO }) { eligible } }',
    as: managerOf,
    takes: { checkPortInEligibility: 1, ...MEMBERSHIP },
  },
  {
    asks: 'an id that no account holds, as a member of one: answered out of the own index, like any foreign id',
    document: '{ number(id: "NID-00000000-0000-0000-0000-000000000000") { e164 } }',
    as: managerOf,
    takes: { listNumberInventory: 1, ...MEMBERSHIP },
  },
  {
    asks: 'something impossible',
    document: '{ number(id: "AID-1") { e164 } }',
    takes: {},
  },
];

describe('asked from cold, upstream requests for', () => {
  test.each(questions)('$asks', async ({ document, variables, as, takes }) => {
    const ask = () =>
      stack.query(document, variables?.(stack.state.demo), { as: as?.(stack) ?? DISTRIBUTOR });
    const cold = await spentOn(stack, ask);
    expect(cold.byOperation).toEqual(takes);
    const warm = await spentOn(stack, ask);
    expect(warm.byOperation).toEqual({});
  });
});

describe('with a large inventory', () => {
  let large: Stack;
  beforeAll(async () => {
    large = await startStack({ seed: 'scale:1x1100x2', quota: AMPLE });
  });
  afterAll(() => large.stop());

  test('one number by E.164 is read by itself', async () => {
    const number = large.state.demo['familyNumber'];
    const document = 'query ($number: E164) { number(number: $number) { id } }';
    const first = await spentOn(large, () => large.query(document, { number }));
    // The size of the list is learnt from its first reading: three pages are more than one single read.
    expect(first.byOperation).toEqual({ listNumberInventory: 3 });
    await advance(large, 24 * 3600);
    const second = await spentOn(large, () => large.query(document, { number }));
    expect(second.byOperation).toEqual({ getNumber: 1 });
    // The usage of others would be worth having too, but not the lists that tell which.
    const withUsage = 'query ($number: E164) { number(number: $number) { id dataUsage { used } } }';
    await advance(large, 24 * 3600);
    const third = await spentOn(large, () => large.query(withUsage, { number }));
    expect(third.byOperation).toEqual({ getNumber: 1, getDataUsageInfo: 1 });
  });

  test('a hundred numbers of a mutation are read as lists, and read anew as lists before they are refused', async () => {
    const { familyAccountId: accountId = '' } = large.state.demo;
    const lines = await large.control<readonly { readonly number: string }[]>('records/numbers');
    const numbers = lines.slice(0, 100).map(({ number }) => number);
    const input = { accountId, name: 'New', email: 'new@example.com', role: 'SUBSCRIBER', numbers };
    const create = async () => {
      const { payload } = await call(large, 'createSubscriber', input);
      expect(payload?.userErrors.map(({ code, field }) => [code, field])).toEqual(
        numbers.map((_number, index) => ['TAKEN', ['numbers', String(index)]]),
      );
    };
    await create();
    await advance(large, 14 * 24 * 3600);
    const cold = await spentOn(large, create);
    expect(cold.byOperation).toEqual({
      listDistributorAccounts: 1,
      listDistributorSubscribers: 2,
      listNumberInventory: 6,
    });
  });
});
