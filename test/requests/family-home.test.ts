import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { startStack, type Stack } from '../stack.js';
import { advance } from '../upstream/passing-time.js';
import { DISTRIBUTOR, familyHome, managerOf } from './screens.js';
import { spentOn } from './spent.js';

/** Every test starts processes, which a busy machine takes its time for. */
jest.setTimeout(120_000);

const MINUTE_S = 60;
const MEMBERS = 6;

let stack: Stack;
beforeEach(async () => {
  stack = await startStack({ seed: 'demo' });
});
afterEach(() => stack.stop());

const viewers = [
  ['MANAGER', () => managerOf(stack)],
  ['DISTRIBUTOR', () => DISTRIBUTOR],
] as const;

describe.each(viewers)('the family home, as %s', (_role, viewer) => {
  test('takes six lists and one request for each member cold, and none warm', async () => {
    const cold = await spentOn(stack, async () => {
      const { data, errors } = await familyHome(stack, viewer());
      expect(errors).toEqual([]);
      const { name, manager, subscribers } = data.account;
      expect([name, manager?.name, subscribers.totalCount]).toEqual([
        'The Rivera Family',
        'Maria Rivera',
        MEMBERS,
      ]);
      const lines = subscribers.nodes.flatMap(({ numbers }) => numbers);
      expect(lines).toHaveLength(8);
      for (const line of lines) {
        expect(line.dataUsage?.used).toEqual(expect.any(Number));
        expect(line.subscription?.package?.name).toEqual(expect.any(String));
      }
      for (const { guardian } of subscribers.nodes) {
        expect(guardian.callsEnabled).toEqual(expect.any(Boolean));
        expect(guardian.messagesEnabled).toEqual(expect.any(Boolean));
      }
    });
    expect(cold).toEqual({
      total: 6 + MEMBERS,
      tokenRequests: 7,
      byOperation: {
        listDistributorAccounts: 1,
        listDistributorSubscribers: 1,
        listNumberInventory: 1,
        listDistributorSubscriptions: 1,
        listDistributorPackages: 1,
        getDataUsageInfo: 1,
        getGuardianFeatures: MEMBERS,
      },
    });

    const warm = await spentOn(stack, () => familyHome(stack, viewer()));
    expect(warm).toEqual({ total: 0, tokenRequests: 0, byOperation: {} });
  });

  test('takes one more request a subscriber, once, where the subscriber list does not name the accounts', async () => {
    await stack.control('oddities', { nullSubscriberAccount: true });
    const everyone = MEMBERS + 12;
    const cold = await spentOn(stack, async () => {
      const { data, errors } = await familyHome(stack, viewer());
      expect(errors).toEqual([]);
      expect(data.account.subscribers.nodes).toHaveLength(MEMBERS);
    });
    expect(cold.byOperation).toMatchObject({ getSubscriber: everyone, getGuardianFeatures: MEMBERS });
    expect(cold.total).toBe(6 + MEMBERS + everyone);

    await advance(stack, 10 * MINUTE_S);
    const later = await spentOn(stack, () => familyHome(stack, viewer()));
    expect(later.byOperation).not.toHaveProperty('getSubscriber');
  });
});

test('what the graph says of itself is what the platform counted', async () => {
  const spent = await spentOn(stack, async () => {
    const { extensions } = await familyHome(stack);
    expect(extensions.upstream).toMatchObject({ requests: 12, tokenRequests: 7, staleHits: 0 });
  });
  expect(spent).toMatchObject({ total: 12, tokenRequests: 7 });

  const { extensions } = await familyHome(stack);
  expect(extensions.upstream).toMatchObject({ requests: 0, tokenRequests: 0, quotaRemaining: 50 - 19 });
  expect(extensions.upstream.cacheHits).toBeGreaterThan(0);
});
