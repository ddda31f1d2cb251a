import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { startStack, type Stack, type TestViewer } from '../stack.js';

jest.setTimeout(120_000);

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ quota: 10_000 });
});
afterAll(() => stack.stop());

interface Payload {
  readonly service?: { readonly id: string; readonly items: readonly { readonly price: string }[] } | null;
  readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] | null }[];
  readonly warnings: readonly { readonly code: string }[];
}

async function run(mutation: string, input: object, as?: TestViewer): Promise<Payload> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const { data, errors } = await stack.query<Record<string, Payload>>(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) {
      service { id items { price } } userErrors { code field } warnings { code } } }`,
    { input },
    as ? { as } : {},
  );
  expect(errors).toEqual([]);
  const payload = data[mutation];
  if (!payload) throw new Error(`No payload of ${mutation}`);
  return payload;
}

const mistakes = ({ userErrors }: Payload) => userErrors.map(({ code, field }) => [code, field?.join('.')]);

test('of several prices none is taken away unless any may be', async () => {
  const { service } = await run('createService', { name: 'Voicemail', cost: '1' });
  const serviceId = service?.id;
  await run('addServiceItem', { serviceId, price: '2' });
  await run('addServiceItem', { serviceId, price: '3' });
  expect(mistakes(await run('removeServiceItem', { serviceId }))).toEqual([
    ['CONFIRMATION_REQUIRED', 'force'],
  ]);
  const forced = await run('removeServiceItem', { serviceId, force: true });
  expect(forced.service?.items).toHaveLength(1);
  const last = await run('removeServiceItem', { serviceId });
  expect(last.service?.items).toEqual([]);
  expect(mistakes(await run('removeServiceItem', { serviceId }))).toEqual([['NOT_FOUND', 'serviceId']]);
});

test('a lost answer adds no second price', async () => {
  const { service } = await run('createService', { name: 'Fraud detection', cost: '1' });
  await stack.control('faults', { operation: 'addServiceItem', kind: 'reset-after', count: 1 });
  const added = await run('addServiceItem', { serviceId: service?.id, price: '2.5' });
  expect(added).toMatchObject({ service: { items: [{ price: '2.5' }] }, userErrors: [] });
});

test('what is as asked already is not sent', async () => {
  const { service } = await run('createService', { name: 'Same', cost: '1.50' });
  const serviceId = service?.id;
  await stack.resetJournal();
  expect((await run('updateService', { serviceId, cost: '1.5', name: 'Same' })).warnings).toEqual([
    { code: 'NOTHING_TO_DO' },
  ]);
  expect((await run('updateServiceItem', { serviceId })).warnings).toEqual([{ code: 'NOTHING_TO_DO' }]);
  const { byOperation } = await stack.journal();
  expect(byOperation).not.toHaveProperty('updateService');
  expect(byOperation).not.toHaveProperty('updateServiceItem');
});

test('an account without a credential of its own writes no service', async () => {
  const { serviceId, shopAccountId } = stack.state.demo;
  const admin: TestViewer = { role: 'ACCOUNT_ADMIN', accountId: shopAccountId };
  expect(mistakes(await run('updateService', { serviceId, cost: '0' }, admin))).toEqual([
    ['NOT_ALLOWED', undefined],
  ]);
});
