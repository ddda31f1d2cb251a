import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { startStack, type Stack, type TestViewer } from '../stack.js';
import { familyViewers, shopViewers } from '../tenancy/viewers.js';

jest.setTimeout(120_000);

/** Port-ins stay where the tests put them. */
const A_LIFETIME = 100 * 365 * 24 * 3600;

let stack: Stack;
let demo: Readonly<Record<string, string>>;
beforeAll(async () => {
  stack = await startStack({ quota: 10_000 });
  ({ demo } = stack.state);
  await stack.control('settings', { portInStepSeconds: A_LIFETIME });
});
afterAll(() => stack.stop());
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

async function run(mutation: string, input: object, as?: TestViewer, more = ''): Promise<Payload> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${EVERY} order { ${ORDER} } ${more} } }`;
  const { data, errors } = await stack.query<Record<string, Payload>>(document, { input }, as && { as });
  expect(errors).toEqual([]);
  const payload = data[mutation];
  if (!payload) throw new Error('No payload');
  return payload;
}

async function orderSeenBy(id: string, as?: TestViewer): Promise<Order | null> {
  const document = `query ($id: ID!) { order(id: $id) { ${ORDER} } }`;
  const { data, errors } = await stack.query<{ order: Order | null }>(document, { id }, as && { as });
  expect(errors).toEqual([]);
  return data.order;
}

let lines = 0;
/** A number of another carrier, another one at each call. */
const freeNumber = (): string => `+1605555${String(100 + lines++).padStart(4, '0')}`;

const portIn = (changes: object = {}) => ({
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

async function submitted(changes: object = {}): Promise<string> {
  const { order, userErrors } = await run('submitPortIn', portIn(changes));
  expect(userErrors).toEqual([]);
  return order?.id ?? '';
}

const told = (userErrors: Payload['userErrors']): readonly string[] =>
  userErrors.map(({ code, field }) => `${code} ${field?.join('.')}`);

/** What the losing carrier does with an order. */
const carrier = (orderId: string, to: string, code?: string, message?: string) =>
  stack.control(`portins/${orderId}`, { to, ...(code && { code }), ...(message && { message }) });

/** Bodies of the writes that reached the platform since the journal was cleared. */
async function sent(...operations: readonly string[]): Promise<readonly unknown[]> {
  const { entries } = await stack.journal();
  return entries.filter(({ operation }) => operations.includes(operation)).map(({ body }) => body);
}

const admin = () => familyViewers(stack)['admin'];
const day = async (days: number): Promise<string> =>
  new Date((await stack.control<{ now: number }>('clock')).now + days * 24 * 3_600_000)
    .toISOString()
    .slice(0, 10);

describe('submitPortIn', () => {
  test('tells all mistakes of the input at once, and never a value', async () => {
    const { userErrors } = await run('submitPortIn', {
      ...portIn({ number: '123', iccid: '12', portInDate: '31.12.2026', authorizationSigned: false }),
      billingAddress: { street1: '', city: 'Lehi', state: 'UT', zip: '1' },
    });
    expect(userErrors.map(({ code, field }) => [code, field?.join('.')])).toEqual([
      ['INVALID', 'number'],
      ['INVALID', 'billingAddress.street1'],
      ['INVALID', 'billingAddress.zip'],
      ['INVALID', 'iccid'],
      ['INVALID', 'portInDate'],
      ['INVALID', 'authorizationSigned'],
    ]);
    expect(JSON.stringify(userErrors)).not.toContain('31.12.2026');
  });

  test('refuses what the carrier does not let go, with its reason, and sends nothing', async () => {
    await stack.resetJournal();
    const { userErrors } = await run('submitPortIn', portIn({ number: demo['familyNumber'] }));
    expect(userErrors).toMatchObject([
      {
        code: 'INELIGIBLE',
        field: ['number'],
        message: expect.stringContaining('Phone number already in use'),
      },
    ]);
    expect(await sent('portInNumber')).toEqual([]);
  });

  test('opens one port-in a number in the whole ledger, whoever asks', async () => {
    const number = freeNumber();
    const orderId = await submitted({ number });
    const shop = {
      accountId: demo['shopAccountId'],
      subscriberId: demo['shopAdminId'],
      number,
    };
    await stack.resetJournal();
    const second = await run('submitPortIn', portIn(shop), shopViewers(stack)['admin']);
    expect(second.userErrors).toMatchObject([{ code: 'TAKEN', field: ['number'] }]);
    expect(JSON.stringify(second)).not.toContain(orderId);
    expect(await sent('portInNumber')).toEqual([]);

    expect((await run('cancelPortIn', { orderId })).userErrors).toEqual([]);
    const third = await run('submitPortIn', portIn(shop), shopViewers(stack)['admin']);
    expect(third).toMatchObject({ userErrors: [], order: { orderStatus: 'SUBMITTED' } });
    expect(third.order?.id).not.toBe(orderId);
  });

  test('two at once of one number: one is open afterwards', async () => {
    const number = freeNumber();
    await stack.resetJournal();
    const both = await Promise.all([
      run('submitPortIn', portIn({ number, carrierName: 'One' })),
      run('submitPortIn', portIn({ number, carrierName: 'Other' })),
    ]);
    expect(both.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(['TAKEN']);
    expect(await sent('portInNumber')).toHaveLength(1);
  });

  test('sends a day in a second step, with the id that the first one gave', async () => {
    const portInDate = await day(10);
    await stack.resetJournal();
    const { order, warnings, userErrors } = await run('submitPortIn', portIn({ portInDate }));
    expect([userErrors, warnings]).toEqual([[], []]);
    expect(await sent('updatePortIn')).toEqual([{ OrderId: order?.id, PortInDate: portInDate }]);
    expect(order?.timeline.map(({ status }) => status)).toEqual(['SUBMITTED']);
  });

  test.each([1, 30])('warns of a day %i days ahead', async (days) => {
    const { warnings } = await run('submitPortIn', portIn({ portInDate: await day(days) }));
    expect(warnings).toEqual([{ code: 'PORT_IN_DATE', field: ['portInDate'] }]);
  });

  test('a day that is over is refused, and a landline needs one', async () => {
    const past = await run('submitPortIn', portIn({ portInDate: await day(-3) }));
    expect(past.userErrors).toMatchObject([{ code: 'INVALID', field: ['portInDate'] }]);
    const none = await run('submitPortIn', portIn({ number: '+16055550195' }));
    expect(none.userErrors).toMatchObject([{ code: 'INVALID', field: ['portInDate'] }]);
    expect(none.userErrors[0]?.message).toContain('landline');
  });

  test('a day that the platform refuses leaves the order, and says so', async () => {
    await stack.control('faults', {
      operation: 'updatePortIn',
      kind: 'status',
      status: 400,
      message: 'Holiday',
    });
    const { order, userErrors } = await run('submitPortIn', portIn({ portInDate: await day(10) }));
    expect(order).toMatchObject({ orderStatus: 'SUBMITTED' });
    expect(userErrors).toMatchObject([{ code: 'NOT_DONE', message: expect.stringContaining('Holiday') }]);
  });

  test.each<[string, object, string, string]>([
    ['IOT is A2P', { classification: 'IOT', messageType: 'A2P' }, 'MISMATCH', 'messageType'],
    [
      'calls without a bundle of them',
      { productType: 'SMS_DATA', voiceEnabled: true },
      'MISMATCH',
      'voiceEnabled',
    ],
    ['calls without a route', { voiceEnabled: true }, 'INVALID', 'voiceRouteId'],
    ['messages without a route', { messageEnabled: true }, 'INVALID', 'messageRouteId'],
    [
      'messages of a bundle without',
      { productType: 'DATA_ONLY', messageEnabled: true },
      'MISMATCH',
      'messageEnabled',
    ],
  ])('refuses a purpose that contradicts itself: %s', async (_what, changes, code, field) => {
    const { userErrors } = await run('submitPortIn', portIn(changes));
    expect(userErrors).toContainEqual(expect.objectContaining({ code, field: [field] }));
  });

  test('everything that a number is for must be in the same account', async () => {
    const foreign = {
      subscriberId: demo['foreignSubscriberId'],
      messageRouteId: 'MRID-nobody',
      voiceRouteId: 'CRID-nobody',
      packageId: 'PKID-nobody',
    };
    const { userErrors } = await run('submitPortIn', portIn(foreign));
    expect(told(userErrors)).toEqual([
      'NOT_FOUND subscriberId',
      'NOT_FOUND messageRouteId',
      'NOT_FOUND voiceRouteId',
      'NOT_FOUND packageId',
    ]);
  });

  test('mistakes of the input are told beside what does not exist, for the same requests', async () => {
    const nowhere = { messageRouteId: 'MRID-nobody', packageId: 'PKID-nobody' };
    const contradicting = { classification: 'IOT', messageType: 'A2P', portInDate: await day(-3) };
    await stack.resetJournal();
    const absent = await run('submitPortIn', portIn(nowhere));
    const { byOperation } = await stack.journal();
    expect(told(absent.userErrors)).toEqual(['NOT_FOUND messageRouteId', 'NOT_FOUND packageId']);

    await stack.resetJournal();
    const both = await run('submitPortIn', portIn({ ...nowhere, ...contradicting }));
    expect((await stack.journal()).byOperation).toEqual(byOperation);
    expect(told(both.userErrors)).toEqual([
      'MISMATCH messageType',
      'INVALID portInDate',
      'NOT_FOUND messageRouteId',
      'NOT_FOUND packageId',
    ]);

    const lost = await run('submitPortIn', portIn({ ...contradicting, accountId: 'AID-nobody' }));
    expect(told(lost.userErrors)).toEqual([
      'MISMATCH messageType',
      'INVALID portInDate',
      'NOT_FOUND accountId',
    ]);
  });

  test('an unusual SIM is sent with a warning, one in use is a user error', async () => {
    const unusual = await run('submitPortIn', portIn({ iccid: '1201240397190195850' }));
    expect(unusual).toMatchObject({
      userErrors: [],
      warnings: [{ code: 'UNUSUAL_ICCID', field: ['iccid'] }],
    });
    const taken = await run('submitPortIn', portIn({ iccid: '1201240397190195850' }));
    expect(taken.userErrors).toMatchObject([{ code: 'TAKEN', field: ['iccid'] }]);
  });

  test('a lost answer is found out by the order that the number shows', async () => {
    await stack.control('faults', { operation: 'portInNumber', kind: 'reset-after' });
    const { order, operation } = await run('submitPortIn', portIn());
    expect(operation?.status).toBe('CONFIRMED');
    expect(order?.timeline.map(({ status }) => status)).toEqual(['SUBMITTED']);
  });

  test('the same input within a minute is one order, and allowRepeat is told that it is open', async () => {
    const input = portIn();
    const first = await run('submitPortIn', input);
    const second = await run('submitPortIn', input);
    expect(second).toMatchObject({ replayed: true, order: { id: first.order?.id } });
    const third = await run('submitPortIn', { ...input, allowRepeat: true });
    expect(third.userErrors).toMatchObject([{ code: 'TAKEN', field: ['number'] }]);
  });
});

describe('a declined port-in', () => {
  test('says what to mend, counts the attempts, and goes on when it is mended', async () => {
    const orderId = await submitted();
    await carrier(orderId, 'ActionRequired', '8A', 'ACCOUNT_NUM_REQ_OR_INCORRECT');
    expect(await orderSeenByNow(orderId)).toMatchObject({
      orderStatus: 'ACTION_REQUIRED',
      allowedActions: ['UPDATE', 'CANCEL'],
      decline: { code: '8A', attempts: 1, correctable: true, requiredFields: ['accountNumber'] },
    });
    await stack.resetJournal();
    const mended = await run('updatePortIn', { orderId, accountNumber: '7617' }, admin());
    expect(await sent('updatePortIn')).toEqual([{ OrderId: orderId, CurrentAccountNumber: '7617' }]);
    expect(mended).toMatchObject({ userErrors: [], order: { orderStatus: 'SUBMITTED', decline: null } });

    await carrier(orderId, 'ActionRequired', '8A', 'ACCOUNT_NUM_REQ_OR_INCORRECT');
    const again = await orderSeenByNow(orderId);
    expect(again?.decline).toMatchObject({ attempts: 2 });
    expect(again?.timeline.map(({ status, code }) => [status, code])).toEqual([
      ['SUBMITTED', null],
      ['ACTION_REQUIRED', '8A'],
      ['SUBMITTED', null],
      ['ACTION_REQUIRED', '8A'],
    ]);
  });

  test('is sent again unchanged where the customer had to act', async () => {
    const orderId = await submitted();
    await carrier(orderId, 'ActionRequired', '6P', 'REMOVE NUMBER LOCK');
    await stack.resetJournal();
    expect((await run('updatePortIn', { orderId })).order).toMatchObject({ orderStatus: 'SUBMITTED' });
    expect(await sent('updatePortIn')).toEqual([{ OrderId: orderId }]);
    const idle = await run('updatePortIn', { orderId });
    expect(idle).toMatchObject({ warnings: [{ code: 'NOTHING_TO_DO' }], operation: null });
    expect(await sent('updatePortIn')).toHaveLength(1);
  });

  test('for good can be neither updated nor cancelled', async () => {
    const orderId = await submitted();
    await carrier(orderId, 'Rejected', '3G', 'GROUP PLAN');
    for (const mutation of ['updatePortIn', 'cancelPortIn']) {
      const { userErrors } = await run(mutation, { orderId });
      expect(userErrors).toMatchObject([{ code: 'WRONG_STATE', field: ['orderId'] }]);
    }
    expect(await orderSeenByNow(orderId)).toMatchObject({
      allowedActions: [],
      decline: { correctable: false, attempts: 1, remedy: expect.stringContaining('new port-in') },
    });
  });
});

describe('an order that is open', () => {
  test.each(['Submitted', 'PendingCarrier', 'ActionRequired', 'Scheduled'])(
    'can be cancelled for good while it is %s',
    async (state) => {
      const orderId = await submitted();
      await carrier(orderId, state, ...(state === 'ActionRequired' ? ['1P', 'NAME'] : []));
      const { order, userErrors } = await run('cancelPortIn', { orderId }, admin());
      expect(userErrors).toEqual([]);
      expect(order).toMatchObject({ orderStatus: 'CANCELLED', allowedActions: [] });
      const again = await run('cancelPortIn', { orderId }, admin());
      expect(again).toMatchObject({ userErrors: [], warnings: [{ code: 'NOTHING_TO_DO' }], operation: null });
      const late = await run('updatePortIn', { orderId, carrierName: 'Late' }, admin());
      expect(late.userErrors).toMatchObject([{ code: 'WRONG_STATE', field: ['orderId'] }]);
    },
  );

  test('that the platform does not find needs support, by either way', async () => {
    const orderId = await submitted();
    for (const mutation of ['updatePortIn', 'cancelPortIn']) {
      await stack.control('faults', {
        operation: mutation,
        kind: 'status',
        status: 404,
        message: 'GENS-0041 No Port-In request found',
      });
      const { userErrors } = await run(mutation, {
        orderId,
        ...(mutation === 'updatePortIn' && { carrierName: 'X' }),
      });
      expect(userErrors).toMatchObject([
        { code: 'NEEDS_SUPPORT', field: ['orderId'], message: expect.stringContaining('order id') },
      ]);
    }
  });

  test('of another kind is no port-in', async () => {
    const { order } = await run('issuePortOutPin', { number: demo['familyNumber'], pin: '1234' });
    const { userErrors } = await run('cancelPortIn', { orderId: order?.id });
    expect(userErrors).toMatchObject([{ code: 'MISMATCH', field: ['orderId'] }]);
  });
});

describe('whose an order is', () => {
  test('the account that placed it, and whom it is for, see it before its number is anybody’s', async () => {
    const family = familyViewers(stack);
    const orderId = await submitted({ subscriberId: demo['familyChildId'] });
    for (const who of ['admin', 'manager', 'child']) {
      expect([who, (await orderSeenBy(orderId, family[who]))?.id]).toEqual([who, orderId]);
    }
    expect(await orderSeenBy(orderId, family['guardian'])).toBeNull();
    for (const viewer of Object.values(shopViewers(stack))) {
      expect(await orderSeenBy(orderId, viewer)).toBeNull();
    }
    const strange = await run('cancelPortIn', { orderId }, shopViewers(stack)['admin']);
    expect(strange.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['orderId'] }]);
  });

  test('once its number is another account’s, so is the order', async () => {
    const number = freeNumber();
    const orderId = await submitted({ number });
    expect((await orderSeenBy(orderId, admin()))?.id).toBe(orderId);
    await carrier(orderId, 'Completed');
    await stack.control('elsewhere', {
      operation: 'updateNumber',
      body: { Number: number, AssignedSubscriberId: demo['foreignSubscriberId'] },
    });
    await stack.control('clock', { advanceSeconds: 24 * 3600 });
    expect(await orderSeenByNow(orderId)).toMatchObject({ orderStatus: 'COMPLETED' });
    await waitFor(async () => (await orderSeenBy(orderId, admin())) === null);
    expect((await orderSeenBy(orderId, shopViewers(stack)['admin']))?.id).toBe(orderId);
  });

  test('Account.orders pages through what was placed, the newest first, as it was last seen', async () => {
    const accountId = demo['emptyAccountId'];
    const create = `mutation ($input: CreateSubscriberInput!) { createSubscriber(input: $input) { subscriber { id } } }`;
    const input = { accountId, name: 'Ann', email: 'ann@example.com', role: 'SUBSCRIBER' };
    const { data } = await stack.query<{ createSubscriber: { subscriber: { id: string } } }>(create, {
      input,
    });
    const subscriberId = data.createSubscriber.subscriber.id;
    const placed: string[] = [];
    for (let count = 0; count < 5; count++) placed.unshift(await submitted({ accountId, subscriberId }));
    await run('cancelPortIn', { orderId: placed[2] });

    const orders = async (first: number, after: string | null, as?: TestViewer) => {
      const document = `query ($id: ID!, $first: Int, $after: String) { account(id: $id) {
        orders(first: $first, after: $after) { nodes { id orderStatus } totalCount pageInfo { hasNextPage endCursor } } } }`;
      const answer = await stack.query<{
        account: {
          orders: {
            nodes: { id: string; orderStatus: string }[];
            pageInfo: { hasNextPage: boolean; endCursor: string };
          };
        } | null;
      }>(document, { id: accountId, first, after }, as && { as });
      expect(answer.errors).toEqual([]);
      return answer.data.account?.orders;
    };
    await stack.resetJournal();
    const first = await orders(2, null);
    const second = await orders(2, first?.pageInfo.endCursor ?? '');
    const third = await orders(2, second?.pageInfo.endCursor ?? '');
    const all = [first, second, third].flatMap((page) => page?.nodes ?? []);
    expect(all.map(({ id }) => id)).toEqual(placed);
    expect(all.map(({ orderStatus }) => orderStatus === 'CANCELLED')).toEqual([
      false,
      false,
      true,
      false,
      false,
    ]);
    expect([first, second, third].map((page) => page?.pageInfo.hasNextPage)).toEqual([true, true, false]);
    expect((await stack.journal()).byOperation['getNumberOrder']).toBeUndefined();
    const own: TestViewer = { role: 'ACCOUNT_ADMIN', accountId };
    expect((await orders(10, null, own))?.nodes.map(({ id }) => id)).toEqual(placed);
  });
});

describe('issuePortOutPin', () => {
  test('stores a PIN that nobody sees again', async () => {
    const pin = '918273645';
    const input = { number: demo['familyNumber'], pin };
    const payload = await run('issuePortOutPin', input, admin(), 'number { e164 portOutPinIssued }');
    expect(payload).toMatchObject({
      userErrors: [],
      number: { portOutPinIssued: true },
      order: { orderType: 'PORT_OUT', allowedActions: [], decline: null },
    });
    expect(JSON.stringify(payload)).not.toContain(pin);
    expect(stack.output()).not.toContain(pin);
  });

  test.each(['123', '1234567890123456', '12a4', '12 34', ''])('refuses %j', async (pin) => {
    const { userErrors } = await run('issuePortOutPin', { number: demo['familyNumber'], pin });
    expect(userErrors).toEqual([{ code: 'INVALID', field: ['pin'], message: 'pin must be 4 to 15 digits.' }]);
  });

  test('a number of another account does not exist', async () => {
    const shop = shopViewers(stack)['admin'];
    const foreign = await run('issuePortOutPin', { number: demo['familyNumber'], pin: '1234' }, shop);
    const absent = await run('issuePortOutPin', { number: '+17015550199', pin: '1234' }, shop);
    expect(foreign).toEqual(absent);
    expect(foreign.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['number'] }]);
  });
});

/** An order past what was cached of it before the carrier did something: an order is cached for seconds alone. */
async function orderSeenByNow(id: string): Promise<Order | null> {
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

async function waitFor(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('It never came about');
}
