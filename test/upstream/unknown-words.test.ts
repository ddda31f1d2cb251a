import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startStack, type Stack } from '../stack.js';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());

const COUNTED = /^telegent_graph_unknown_values_total\{vocabulary="BillingFrequency"\} (\d+)$/m;

const counted = async (): Promise<number> =>
  Number(COUNTED.exec(await (await fetch(`${stack.url}/metrics`)).text())?.[1] ?? 0);

interface Products {
  readonly account: {
    readonly products: readonly { billingFrequency: string; billingFrequencyText: string | null }[];
  };
}

test('a word that the graph does not know is told as UNKNOWN with its text, breaks nothing, and is counted', async () => {
  expect(await counted()).toBe(0);
  const { data, errors } = await stack.query<Products>(
    'query ($id: ID) { account(id: $id) { products { billingFrequency billingFrequencyText } } }',
    { id: stack.state.demo['familyAccountId'] },
  );
  expect(errors).toEqual([]);
  const { products } = data.account;
  const unknown = products.filter(({ billingFrequency }) => billingFrequency === 'UNKNOWN');
  expect(unknown).toContainEqual({ billingFrequency: 'UNKNOWN', billingFrequencyText: '1' });
  expect(products.length).toBeGreaterThan(unknown.length);
  expect(await counted()).toBe(unknown.length);
});
