import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { startStack, type Journal, type Stack } from '../stack.js';
import { advance } from './passing-time.js';

/** Every test starts processes, which a busy machine takes its time for. */
jest.setTimeout(120_000);

const NUMBERS = '{ numberAvailability(input: { areaCode: "212" }) { total } }';
const OPERATION = 'searchAvailableNumbers';

let stack: Stack;
beforeEach(async () => {
  stack = await startStack();
});
afterEach(() => stack.stop());

const statuses = ({ entries }: Journal): (number | null)[] =>
  entries.filter(({ operation }) => operation === OPERATION).map(({ status }) => status);

test('a 429 is honoured: nothing is sent before its Retry-After has passed, then the read is tried again', async () => {
  await stack.control('faults', { operation: OPERATION, kind: 'status', status: 429, retryAfter: 2 });
  const { errors } = await stack.query(NUMBERS);
  expect(errors).toEqual([]);
  const { entries } = await stack.journal();
  const [refused, answered] = entries.filter(({ operation }) => operation === OPERATION);
  expect([refused?.status, answered?.status]).toEqual([429, 200]);
  expect((answered?.at ?? 0) - (refused?.at ?? 0)).toBeGreaterThanOrEqual(2_000);
});

test('a 429 that names more time than the caller has is RATE_LIMITED with that time', async () => {
  await stack.control('faults', { operation: OPERATION, kind: 'status', status: 429, retryAfter: 30 });
  const { errors } = await stack.query(NUMBERS);
  expect(errors).toHaveLength(1);
  expect(errors[0]?.extensions.code).toBe('RATE_LIMITED');
  expect(errors[0]?.extensions['retryAfter']).toBeGreaterThanOrEqual(29);
  expect(errors[0]?.extensions['retryAfter']).toBeLessThanOrEqual(31);
});

test.each([
  ['401', { kind: 'expired-token' }],
  [
    '403 of a wrong scope',
    { kind: 'status', status: 403, message: 'Forbidden. Check the ApiEndpoint scope' },
  ],
])('a token that is refused with a %s is renewed once, and nobody notices', async (_, fault) => {
  await stack.control('faults', { operation: OPERATION, ...fault });
  const { errors, extensions } = await stack.query(NUMBERS);
  expect(errors).toEqual([]);
  expect(extensions.upstream).toMatchObject({ requests: 2, tokenRequests: 2 });
  const journal = await stack.journal();
  expect(statuses(journal)).toEqual([expect.any(Number), 200]);
  expect(journal.tokenRequests).toBe(2);
});

test('a credential that is refused for good is told, after one renewal', async () => {
  await stack.control('faults', { operation: OPERATION, kind: 'status', status: 401, count: null });
  const { errors } = await stack.query(NUMBERS);
  expect(errors[0]?.extensions).toMatchObject({
    code: 'UPSTREAM_REJECTED',
    upstream: { operation: OPERATION, status: 401 },
  });
  expect(statuses(await stack.journal())).toEqual([401, 401]);
});

test('a token is renewed before it expires, so that none is ever refused', async () => {
  await stack.query(NUMBERS);
  await advance(stack, 59 * 60 + 30);
  await stack.query(NUMBERS);
  const journal = await stack.journal();
  expect(journal.tokenRequests).toBe(2);
  expect(statuses(journal)).toEqual([200, 200]);
});

test('an operation that fails eight times in a row is left alone for ten seconds, then tried once', async () => {
  await stack.control('faults', { operation: OPERATION, kind: 'status', status: 500, count: null });
  const ask = async (areaCode: number): Promise<string | undefined> => {
    const document = `{ numberAvailability(input: { areaCode: "${areaCode}" }) { total } }`;
    return (await stack.query(document)).errors[0]?.extensions.code;
  };
  for (let areaCode = 201; areaCode < 205; areaCode++)
    expect(await ask(areaCode)).toBe('UPSTREAM_UNAVAILABLE');
  expect((await stack.journal()).byOperation[OPERATION]).toBe(8);

  expect(await ask(205)).toBe('UPSTREAM_UNAVAILABLE');
  expect((await stack.journal()).byOperation[OPERATION]).toBe(8);
  const other = await stack.query('{ accounts { nodes { id } } }');
  expect(other.errors).toEqual([]);

  await advance(stack, 11);
  await stack.control('faults', undefined, 'DELETE');
  expect(await ask(206)).toBeUndefined();
  expect(await ask(207)).toBeUndefined();
});
