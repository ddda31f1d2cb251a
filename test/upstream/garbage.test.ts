import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { startStack, type GraphQLAnswer, type Stack } from '../stack.js';
import { startManglingPlatform, type Mangle } from './mangling-platform.js';

/** Every test starts processes, which a busy machine takes its time for. */
jest.setTimeout(120_000);

let behind: Stack;
beforeAll(async () => {
  behind = await startStack({ quota: 1_000 });
});
afterAll(() => behind.stop());

/** Asks a server whose platform's answers are mangled. */
async function asking<Data>(
  mangle: Mangle,
  document: string,
  variables: Record<string, unknown> = {},
): Promise<GraphQLAnswer<Data>> {
  const platform = await startManglingPlatform(behind.sandbox, mangle);
  const stack = await startStack({
    sandbox: platform,
    quota: 1_000,
    env: { CLOCK_URL: `${behind.sandbox.url}/_sandbox/clock` },
  });
  try {
    return await stack.query<Data>(document, variables);
  } finally {
    await stack.stop();
    await platform.close();
  }
}

/** Replaces the answers of one path. */
const at =
  (path: string, body: string): Mangle =>
  (asked) =>
    asked.toLowerCase() === path ? body : undefined;

const ELIGIBILITY =
  '{ portInEligibility(input: { number: "+12125550143", classification: MVNO }) { eligible } viewer { role } }';
const ACCOUNTS = '{ accounts { nodes { id name } } viewer { role } }';
const NUMBERS = '{ number(number: "+13855550101") { id } viewer { role } }';

test.each([
  [
    'a page of HTML',
    '/v1.0/distributor/accounts',
    '<html>Bad gateway</html>',
    ACCOUNTS,
    'listDistributorAccounts',
  ],
  ['nothing', '/v1.0/distributor/accounts', '', ACCOUNTS, 'listDistributorAccounts'],
  ['a number', '/v1.0/distributor/accounts', '42', ACCOUNTS, 'listDistributorAccounts'],
  ['a text', '/v1.0/distributor/accounts', '"soon"', ACCOUNTS, 'listDistributorAccounts'],
  ['half an inventory', '/v1.0/numbers/inventory', '{"PhoneNumbers":"soon"}', NUMBERS, 'listNumberInventory'],
])(
  '%s under a 200 is UPSTREAM_REJECTED with the operation and a reason',
  async (_, path, body, document, operation) => {
    const { data, errors } = await asking<Record<string, unknown>>(at(path, body), document);
    expect(errors).toHaveLength(1);
    const [error] = errors;
    expect(error?.extensions.code).toBe('UPSTREAM_REJECTED');
    expect(error?.extensions['upstream']).toMatchObject({ operation });
    expect(error?.message).toMatch(new RegExp(`^${operation}: .{10,}`));
    expect(data['viewer']).toEqual({ role: 'DISTRIBUTOR' });
  },
);

test('a failure under a 200 is UPSTREAM_REJECTED with the words of the platform', async () => {
  const body = JSON.stringify({ StatusCode: 400, Message: 'MSISDN eligibility is offline' });
  const { errors } = await asking(at('/v1.0/numbers/portin/eligibility', body), ELIGIBILITY);
  expect(errors[0]?.extensions).toMatchObject({
    code: 'UPSTREAM_REJECTED',
    upstream: { operation: 'checkPortInEligibility', status: 400, message: 'MSISDN eligibility is offline' },
  });
});

test('rows that lack their id are no reason to lose the others', async () => {
  const mangle: Mangle = (path, body) =>
    path === '/v1.0/numbers/inventory'
      ? body.replace(/"(TNID|Tnid|NID)":"[^"]*"/i, '"$1":"NULL"')
      : undefined;
  const { data, errors } = await asking<{ number: { id: string } | null }>(mangle, NUMBERS);
  expect(errors).toEqual([]);
  expect(data).toHaveProperty('number');
});
