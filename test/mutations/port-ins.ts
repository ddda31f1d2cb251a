import { afterAll, afterEach, beforeAll, expect, jest } from '@jest/globals';
import { startStack, type Stack, type TestViewer } from '../stack.js';
import { familyViewers } from '../tenancy/viewers.js';

jest.setTimeout(120_000);

/** Port-ins stay where the tests put them. */
const A_LIFETIME = 100 * 365 * 24 * 3600;

export let stack: Stack;
export let demo: Readonly<Record<string, string>>;

/** One stack for all tests of a file. */
export function usePortIns(): void {
  beforeAll(async () => {
    stack = await startStack({ quota: 10_000 });
    ({ demo } = stack.state);
    await stack.control('settings', { portInStepSeconds: A_LIFETIME });
  });
  afterAll(() => stack.stop());
  afterEach(() => stack.control('faults', undefined, 'DELETE'));
}
afterEach(() => stack.control('faults', undefined, 'DELETE'));

interface Order {
  readonly id: string;
  readonly orderStatus: string;
  readonly statusCode: string | null;
  readonly allowedActions: readonly string[];
  readonly timeline: readonly { readonly status: string; readonly code: string | null }[];
  readonly decline: Readonly<Record<string, unknown>> | null;
}
interface Payload {
  readonly order: Order | null;
  readonly number: Readonly<Record<string, unknown>> | null;
  readonly userErrors: readonly { code: string; message: string; field: string[] | null }[];
  readonly warnings: readonly { code: string; field: string[] | null }[];
  readonly replayed: boolean;
  readonly operation: { id: string; status: string } | null;
}

const ORDER = `id orderType orderStatus statusCode e164s allowedActions timeline { status code message seenAt }
  decline { code message attempts correctable requiredFields remedy }`;
const EVERY = 'userErrors { code message field } warnings { code field } replayed operation { id status }';

export async function run(mutation: string, input: object, as?: TestViewer, more = ''): Promise<Payload> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${EVERY} order { ${ORDER} } ${more} } }`;
  const { data, errors } = await stack.query<Record<string, Payload>>(document, { input }, as && { as });
  expect(errors).toEqual([]);
  const payload = data[mutation];
  if (!payload) throw new Error('No payload');
  return payload;
}

export async function orderSeenBy(id: string, as?: TestViewer): Promise<Order | null> {
  const document = `query ($id: ID!) { order(id: $id) { ${ORDER} } }`;
  const { data, errors } = await stack.query<{ order: Order | null }>(document, { id }, as && { as });
  expect(errors).toEqual([]);
  return data.order;
}

let lines = 0;
/** A number of another carrier, another one at each call. */
export const freeNumber = (): string => `+1605555${String(100 + lines++).padStart(4, '0')}`;

export const portIn = (changes: object = {}) => ({
  accountId: demo['familyAccountId'],
  subscriberId: demo['familyManagerId'],
  number: freeNumber(),
  classification: 'MVNO',
  carrierName: 'Verizon',
  accountNumber: '46512222',
  accountPassword: 'secret-0550',
  billingAddress: { street1: '1 Way', city: 'Lehi', state: 'UT', zip: '84043' },
  authorizationSigned: true,
  ...changes,
});

export async function submitted(changes: object = {}): Promise<string> {
  const { order, userErrors } = await run('submitPortIn', portIn(changes));
  expect(userErrors).toEqual([]);
  return order?.id ?? '';
}

export const told = (userErrors: Payload['userErrors']): readonly string[] =>
  userErrors.map(({ code, field }) => `${code} ${field?.join('.')}`);

/** What the losing carrier does with an order. */
export const carrier = (orderId: string, to: string, code?: string, message?: string) =>
  stack.control(`portins/${orderId}`, { to, ...(code && { code }), ...(message && { message }) });

/** Bodies of the writes that reached the platform since the journal was cleared. */
export async function sent(...operations: readonly string[]): Promise<readonly unknown[]> {
  const { entries } = await stack.journal();
  return entries.filter(({ operation }) => operations.includes(operation)).map(({ body }) => body);
}

export const admin = () => familyViewers(stack)['admin'];
export const day = async (days: number): Promise<string> =>
  new Date((await stack.control<{ now: number }>('clock')).now + days * 24 * 3_600_000)
    .toISOString()
    .slice(0, 10);

/** An order past what was cached of it before the carrier did something: an order is cached for seconds alone. */
export async function orderSeenByNow(id: string): Promise<Order | null> {
  await stack.control('clock', { advanceSeconds: 60 });
  let order: Order | null = null;
  const { entries } = await stack.journal();
  const reads = entries.filter(({ operation }) => operation === 'getNumberOrder').length;
  await waitFor(async () => {
    order = await orderSeenBy(id);
    const now = (await stack.journal()).entries.filter(
      ({ operation }) => operation === 'getNumberOrder',
    ).length;
    return now > reads;
  });
  return order;
}

export async function waitFor(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('It never came about');
}
