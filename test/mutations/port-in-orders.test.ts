import { describe, expect, test } from '@jest/globals';
import type { TestViewer } from '../stack.js';
import { familyViewers, shopViewers } from '../tenancy/viewers.js';
import {
  admin,
  carrier,
  demo,
  freeNumber,
  orderSeenBy,
  orderSeenByNow,
  run,
  sent,
  stack,
  submitted,
  usePortIns,
  waitFor,
} from './port-ins.js';

usePortIns();

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
