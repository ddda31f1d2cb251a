import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { ShownPlan } from '../../src/datasources/telegent/plan/upstream-plan.js';
import { startStack, type GraphQLAnswer, type QueryOptions, type Stack } from '../stack.js';
import { managerOf } from './screens.js';

/** Every test starts processes, which a busy machine takes its time for. */
jest.setTimeout(120_000);

const NUMBERS = /* GraphQL */ `
  query Numbers($accountId: ID!) {
    account(id: $accountId) {
      numbers(first: 3) {
        nodes {
          e164
          subscriber {
            name
            email
          }
          dataUsage {
            used
          }
        }
      }
    }
  }
`;

let stack: Stack;
beforeEach(async () => {
  stack = await startStack({ seed: 'demo' });
});
afterEach(() => stack.stop());

type Explained = GraphQLAnswer<unknown> & { readonly extensions: { readonly plan?: ShownPlan } };

const ask = (document: string, options: QueryOptions = {}): Promise<Explained> =>
  stack.query(
    document,
    { accountId: stack.state.demo['familyAccountId'] },
    { headers: { 'telegent-explain': '1' }, ...options },
  );

const sources = ({ extensions: { plan } }: Explained): Record<string, string> =>
  Object.fromEntries((plan?.reads ?? []).map(({ operation, from }) => [operation, from]));

test('a distributor is told what was asked, from where it was answered and why', async () => {
  const cold = await ask(NUMBERS);
  expect(cold.errors).toEqual([]);
  expect(sources(cold)).toEqual({
    listDistributorAccounts: 'LIST',
    listDistributorSubscribers: 'LIST',
    listNumberInventory: 'LIST',
    getDataUsageInfo: 'MANY',
  });
  const [usage] = cold.extensions.plan?.reads.filter(({ from }) => from === 'MANY') ?? [];
  expect(usage).toMatchObject({ asked: { keys: 3 }, times: 1 });
  expect(usage?.why).toContain('1 calls of up to 100, against 3 of one');

  const warm = await ask(NUMBERS);
  expect(new Set(Object.values(sources(warm)))).toEqual(new Set(['MEMORY']));
});

test('a choice is told with the requests that each way was thought to take', async () => {
  const subscriberId = stack.state.demo['familyManagerId'] ?? '';
  const { extensions } = await ask(`{ subscriber(id: "${subscriberId}") { name } }`);
  expect(extensions.plan?.choices).toEqual([
    {
      what: 'subscribers by id',
      wanted: 1,
      wantedByOthers: 0,
      estimated: { list: 1, singles: 1 },
      chosen: 'list',
      why: expect.stringContaining('never read'),
    },
  ]);
});

test('neither secrets nor names nor phone numbers stand in a plan', async () => {
  const { data } = await ask('{ accounts { nodes { numbers(first: 1) { nodes { e164 } } } } }');
  const [e164 = ''] = /\+1\d{10}/.exec(JSON.stringify(data)) ?? [];
  expect(e164).not.toBe('');
  const { extensions, errors } = await ask(`{
    number(number: "${e164}") { e164 subscriber { name email } device { imei } voicemail { enabled } }
    portInEligibility(input: { number: "${e164}", classification: MVNO }) { eligible }
  }`);
  expect(errors).toEqual([]);
  const plan = JSON.stringify(extensions.plan);
  expect(plan).toContain('checkPortInEligibility');
  expect(plan).toContain('(withheld)');
  expect(plan).not.toMatch(/\d{10}|@|Rivera/);
});

test('no plan without the header, nor for anyone but a distributor', async () => {
  const asManager = { as: managerOf(stack) };
  expect((await ask(NUMBERS, asManager)).extensions).not.toHaveProperty('plan');
  expect((await ask(NUMBERS, { headers: {} })).extensions).not.toHaveProperty('plan');
  expect((await ask(NUMBERS, { headers: { 'telegent-explain': '0' } })).extensions).not.toHaveProperty(
    'plan',
  );
});
