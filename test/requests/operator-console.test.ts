import { expect, jest, test } from '@jest/globals';
import { startStack, type Stack } from '../stack.js';
import { advance } from '../upstream/passing-time.js';
import { operatorConsole, walkConsole } from './screens.js';
import { spentOn, type Spent } from './spent.js';

/** Every test starts processes, which a busy machine takes its time for. */
jest.setTimeout(120_000);

/** High enough that no run of this file has to wait for it. */
const AMPLE = 10_000;

/** One request for each list of the console, and one for the usage of its hundred numbers. */
const ONE_PAGE = {
  listDistributorAccounts: 1,
  listDistributorSubscribers: 1,
  listNumberInventory: 1,
  listDistributorSubscriptions: 1,
  listDistributorPackages: 1,
  listMessageRoutes: 1,
  getDataUsageInfo: 1,
};

async function onSeed<T>(seed: string, work: (stack: Stack) => Promise<T>): Promise<T> {
  const stack = await startStack({ seed, quota: AMPLE });
  try {
    return await work(stack);
  } finally {
    await stack.stop();
  }
}

const consoleOf = (seed: string): Promise<Spent> =>
  onSeed(seed, (stack) =>
    spentOn(stack, async () => {
      const { data, errors } = await operatorConsole(stack);
      expect(errors).toEqual([]);
      const { totalCount, nodes } = data.account.numbers;
      expect(nodes).toHaveLength(totalCount);
      for (const { subscriber, subscription, messageRoute, dataUsage } of nodes) {
        expect([subscriber.id, subscription.package.id, messageRoute.id, dataUsage.used]).not.toContain(null);
      }
    }),
  );

test('a console of 100 numbers takes as many requests as one of 10, and none when it is warm', async () => {
  const ten = await consoleOf('scale:1x5x2');
  const hundred = await consoleOf('scale:1x50x2');
  expect(hundred).toEqual({ total: 7, tokenRequests: 7, byOperation: ONE_PAGE });
  expect(ten).toEqual(hundred);

  await onSeed('scale:1x50x2', async (stack) => {
    await operatorConsole(stack);
    const warm = await spentOn(stack, () => operatorConsole(stack));
    expect(warm).toEqual({ total: 0, tokenRequests: 0, byOperation: {} });
  });
});

test.each([
  { numbers: 'rows of 1,000', listPages: 1 },
  { numbers: 'rows of 100, whatever is asked', listPages: 10 },
])(
  'a page of an account of 1,000 numbers takes as many, but for pages of its list: $numbers',
  async ({ listPages }) => {
    await onSeed('scale:1x500x2', async (stack) => {
      await stack.control('settings', { honourTotalNumbersRequested: listPages === 1 });
      const { byOperation } = await spentOn(stack, () => operatorConsole(stack));
      expect(byOperation).toEqual({ ...ONE_PAGE, listNumberInventory: listPages });
    });
  },
);

test('1,000 numbers in ten pages take one more request for each further page', async () => {
  await onSeed('scale:1x500x2', async (stack) => {
    const spent = await spentOn(stack, async () => {
      expect(new Set(await walkConsole(stack)).size).toBe(1_000);
    });
    expect(spent).toEqual({
      total: 7 + 9,
      tokenRequests: 7,
      byOperation: { ...ONE_PAGE, getDataUsageInfo: 10 },
    });
    const warm = await spentOn(stack, () => walkConsole(stack));
    expect(warm.total).toBe(0);
  });
});

test('a platform that hands out pages of 100 whatever is asked costs one more request a page', async () => {
  await onSeed('scale:1x500x2', async (stack) => {
    await stack.control('settings', { honourTotalNumbersRequested: false });
    const spent = await spentOn(stack, async () => {
      expect(new Set(await walkConsole(stack)).size).toBe(1_000);
    });
    expect(spent.byOperation).toEqual({ ...ONE_PAGE, listNumberInventory: 10, getDataUsageInfo: 10 });
    expect(spent.total).toBe(7 + 2 * 9);
  });
});

test('where the subscriber list names no accounts, one more request a subscriber is made, once', async () => {
  await onSeed('scale:1x50x2', async (stack) => {
    await stack.control('oddities', { nullSubscriberAccount: true });
    const cold = await spentOn(stack, () => operatorConsole(stack));
    expect(cold.byOperation).toEqual({ ...ONE_PAGE, getSubscriber: 50 });

    await advance(stack, 24 * 3600);
    const nextDay = await spentOn(stack, () => operatorConsole(stack));
    expect(nextDay.byOperation).not.toHaveProperty('getSubscriber');
  });
});

test('other accounts of the same distributor find the lists already read, and usage that rode along: only their routes are asked for', async () => {
  await onSeed('scale:2x25x2', async (stack) => {
    await operatorConsole(stack);
    const spent = await spentOn(stack, async () => {
      const { errors } = await stack.query(
        'query ($id: ID) { account(id: $id) { numbers(first: 100) { nodes { messageRoute { name } dataUsage { used } } } } }',
        { id: stack.state.demo['shopAccountId'] },
      );
      expect(errors).toEqual([]);
    });
    expect(spent.byOperation).toEqual({ listMessageRoutes: 1 });
  });
});
