import { expect, test } from '@jest/globals';
import type { JournalEntry } from '../stack.js';
import { advance } from '../upstream/passing-time.js';
import { scenario } from './scenario.js';

const { stack, demo, does, asks } = scenario();

/** Longer than any token lives. */
const TWO_DAYS_S = 172_800;

const entriesOf = async (operation: string): Promise<readonly JournalEntry[]> =>
  (await stack().journal()).entries.filter((entry) => entry.operation === operation);
const endpointsWithTokens = async (): Promise<readonly unknown[]> =>
  (await entriesOf('createToken')).map(({ body }) => (body as { ApiEndpoint: unknown }).ApiEndpoint);

test('section 1: a token an endpoint is fetched, kept for its life, and fetched anew after that', async () => {
  const create = () =>
    does(
      'createAccount',
      { name: 'Acme MVNO', adminEmail: 'ops@acmemobile.com', allowRepeat: true },
      'account { name }',
    );
  const endpoint = `${stack().sandboxUrl}/v1.0/account/create`;

  await create();
  const [first] = (await entriesOf('createToken')).filter(
    ({ body }) => (body as { ApiEndpoint: unknown }).ApiEndpoint === endpoint,
  );
  expect(first?.body).toEqual({
    AccountKey: stack().sandbox.accountKey,
    AccountSecret: '***',
    ApiEndpoint: endpoint,
  });
  expect(await entriesOf('createAccount')).toMatchObject([{ status: 200 }]);

  await create();
  expect(await endpointsWithTokens()).not.toContain(endpoint);

  await stack().resetJournal();
  await asks('query ($id: ID) { account(id: $id) { products { id } } }', { id: demo('familyAccountId') });
  const asked = (await stack().journal()).entries.filter(({ operation }) => operation !== 'createToken');
  expect(asked).not.toEqual([]);
  expect(new Set(await endpointsWithTokens())).toEqual(
    new Set(asked.map(({ path }) => `${stack().sandboxUrl}${path}`)),
  );

  await advance(stack(), TWO_DAYS_S);
  await create();
  expect(await endpointsWithTokens()).toContain(endpoint);
});
