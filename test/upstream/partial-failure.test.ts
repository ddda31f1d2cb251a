import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { familyHome, type FamilyMember } from '../requests/screens.js';
import { startStack, type GraphQLError, type Stack } from '../stack.js';

/** Every test starts processes, which a busy machine takes its time for. */
jest.setTimeout(120_000);

const TIMEOUT_MS = 400;

let stack: Stack;
beforeEach(async () => {
  stack = await startStack({ quota: 1_000, env: { TELEGENT_TIMEOUT_MS: String(TIMEOUT_MS) } });
});
afterEach(() => stack.stop());

/** Orders a fault that strikes every request of an operation. */
const always = (operation: string, fault: object): Promise<unknown> =>
  stack.control('faults', { operation, count: null, ...fault });

const codes = (errors: readonly GraphQLError[]): string[] => [
  ...new Set(errors.map(({ extensions }) => extensions.code)),
];

/** Paths of the errors with `*` for every index. */
const paths = (errors: readonly GraphQLError[]): string[] => [
  ...new Set(
    errors.map(({ path = [] }) => path.map((part) => (typeof part === 'number' ? '*' : part)).join('.')),
  ),
];

const lines = (members: readonly FamilyMember[]): FamilyMember['numbers'][number][] =>
  members.flatMap(({ numbers }) => numbers);

describe('a part of the screen whose upstream read fails is null, with the error at its path; the rest is there', () => {
  test('a list that answers 500', async () => {
    await always('listDistributorSubscriptions', { kind: 'status', status: 500 });
    const { data, errors } = await familyHome(stack);
    expect(codes(errors)).toEqual(['UPSTREAM_UNAVAILABLE']);
    expect(paths(errors)).toEqual(['account.subscribers.nodes.*.numbers.*.subscription']);
    expect(errors).toHaveLength(8);
    expect(data.account.manager?.name).toBe('Maria Rivera');
    for (const { subscription, dataUsage } of lines(data.account.subscribers.nodes)) {
      expect(subscription).toBeNull();
      expect(dataUsage?.used).toEqual(expect.any(Number));
    }
  });

  test('a list below another part: packages are gone, subscriptions are not', async () => {
    await always('listDistributorPackages', { kind: 'status', status: 503 });
    const { data, errors } = await familyHome(stack);
    expect(codes(errors)).toEqual(['UPSTREAM_UNAVAILABLE']);
    expect(paths(errors)).toEqual(['account.subscribers.nodes.*.numbers.*.subscription.package']);
    for (const { subscription } of lines(data.account.subscribers.nodes))
      expect(subscription?.package).toBeNull();
  });

  test('a read that is not answered in time', async () => {
    await always('getDataUsageInfo', { kind: 'delay', milliseconds: 10 * TIMEOUT_MS });
    const { data, errors } = await familyHome(stack);
    expect(codes(errors)).toEqual(['UPSTREAM_TIMEOUT']);
    expect(paths(errors)).toEqual(['account.subscribers.nodes.*.numbers.*.dataUsage']);
    for (const { subscription } of lines(data.account.subscribers.nodes)) {
      expect(subscription?.package?.name).toEqual(expect.any(String));
    }
  });

  test('one subscriber of six whose Guardian flags the platform refuses', async () => {
    await stack.control('faults', {
      operation: 'getGuardianFeatures',
      kind: 'status',
      status: 400,
      message: 'Not today',
    });
    const { data, errors } = await familyHome(stack);
    expect(paths(errors)).toEqual([
      'account.subscribers.nodes.*.guardian.callsEnabled',
      'account.subscribers.nodes.*.guardian.messagesEnabled',
    ]);
    expect(errors[0]?.extensions).toEqual({
      code: 'UPSTREAM_REJECTED',
      upstream: { operation: 'getGuardianFeatures', status: 400, message: 'Not today' },
    });
    const known = data.account.subscribers.nodes.filter(({ guardian }) => guardian.callsEnabled !== null);
    expect(known).toHaveLength(5);
  });
});

test('a connection that is cut before the answer is tried again, and nobody notices', async () => {
  await stack.control('faults', { operation: 'listNumberInventory', kind: 'reset-before' });
  await stack.control('faults', { operation: 'getDataUsageInfo', kind: 'reset-after' });
  const { errors } = await familyHome(stack);
  expect(errors).toEqual([]);
  const { entries, byOperation } = await stack.journal();
  expect(byOperation).toMatchObject({ listNumberInventory: 2, getDataUsageInfo: 2 });
  const inventory = entries.filter(({ operation }) => operation === 'listNumberInventory');
  expect(inventory.map(({ status }) => status)).toEqual([null, 200]);
});

test('a 500 is tried again twice at most', async () => {
  await always('listNumberInventory', { kind: 'status', status: 500 });
  await stack.query('{ number(id: "NID-1") { e164 } }');
  expect((await stack.journal()).byOperation).toEqual({ listNumberInventory: 3 });
});

test('what the platform refuses is not asked again', async () => {
  await always('listNumberInventory', { kind: 'status', status: 400, message: 'No such filter' });
  const { errors } = await stack.query('{ number(id: "NID-1") { e164 } }');
  expect(errors[0]?.extensions).toMatchObject({
    code: 'UPSTREAM_REJECTED',
    upstream: { operation: 'listNumberInventory', status: 400, message: 'No such filter' },
  });
  expect((await stack.journal()).byOperation).toEqual({ listNumberInventory: 1 });
});
