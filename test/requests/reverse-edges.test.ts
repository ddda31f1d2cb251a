import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { startStack, type Stack } from '../stack.js';
import { spentOn } from './spent.js';

jest.setTimeout(60_000);

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());

interface FiltersOfChild {
  readonly subscriber: {
    readonly guardian: Filters;
    readonly numbers: readonly (Filters & { readonly e164: string })[];
  };
}
interface Filters {
  readonly callFilters: readonly Filter[];
  readonly messageFilters: readonly Filter[];
}
interface Filter {
  readonly id: string;
  readonly number: { readonly e164: string };
}

test('the filters of a number are those of its subscriber that cover it, for no further request', async () => {
  const filters = '{ id number { e164 } }';
  const ofGuardian = `guardian { callFilters ${filters} messageFilters ${filters} }`;
  const ofNumbers = `numbers { e164 callFilters ${filters} messageFilters ${filters} }`;
  const ask = (fields: string) =>
    stack.query<FiltersOfChild>(`query ($id: ID!) { subscriber(id: $id) { ${fields} } }`, {
      id: stack.state.demo['familyChildId'],
    });
  await ask(`${ofGuardian} numbers { e164 }`);
  const spent = await spentOn(stack, () => ask(`${ofGuardian} ${ofNumbers}`));
  expect(spent.total).toBe(0);
  const { guardian, numbers } = (await ask(`${ofGuardian} ${ofNumbers}`)).data.subscriber;
  expect(guardian.callFilters).not.toEqual([]);
  expect(guardian.messageFilters).not.toEqual([]);
  for (const { e164, callFilters, messageFilters } of numbers) {
    const covering = (all: readonly Filter[]) => all.filter(({ number }) => number.e164 === e164);
    expect(callFilters).toEqual(covering(guardian.callFilters));
    expect(messageFilters).toEqual(covering(guardian.messageFilters));
  }
  expect(numbers.flatMap(({ callFilters }) => callFilters)).toEqual(guardian.callFilters);
});

test('a package is found back through its items', async () => {
  const id = stack.state.demo['packageId'];
  const { data } = await stack.query<{ package: { items: { package: { id: string } }[] } }>(
    'query ($id: ID!) { package(id: $id) { items { package { id } } } }',
    { id },
  );
  expect(data.package.items.length).toBeGreaterThan(0);
  for (const item of data.package.items) expect(item.package.id).toBe(id);
});
