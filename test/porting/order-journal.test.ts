import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { systemClock } from '../../src/clock.js';
import fc from 'fast-check';
import {
  latestPortIn,
  orderChanged,
  OrderJournal,
  orderPlaced,
  type PlacedOrder,
} from '../../src/datasources/order-journal.js';
import { orderById } from '../../src/datasources/telegent/reads/orders.js';
import { OrderStatus, OrderType, type OrderRecord } from '../../src/datasources/telegent/records/index.js';
import { QUIET } from './quiet-listeners.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';

const ID = 'JNUOID-1';
let store: Store;
let journal: OrderJournal;
beforeEach(async () => {
  store = await openStore('memory://');
  journal = new OrderJournal(store.ledger, QUIET, systemClock);
});
afterEach(() => store.close());

const placed = (changes: Partial<PlacedOrder> = {}): PlacedOrder => ({
  orderId: ID,
  orderType: OrderType.PORT_IN,
  accountId: 'AID-1',
  subscriberId: 'TSUID-1',
  numbers: ['+12015550100'],
  placedAt: 1_000,
  purpose: { packageId: 'PKID-1' },
  ...changes,
});

const place = (order: PlacedOrder) =>
  store.ledger.commit(
    orderPlaced(order, { status: OrderStatus.SUBMITTED, operationId: `OP-${order.orderId}` }),
  );

/** What the platform answers to a read of the order. */
const answered = (OrderStatus: string, OrderStatusMessage = '', OrderId = ID) => ({
  OrderId,
  OrderType: 'portin',
  OrderStatus,
  OrderStatusMessage,
  PhoneNumbersOrdered: [{ Number: '+12015550100' }],
});
function see(...answer: Parameters<typeof answered>): OrderRecord {
  const order = journal.watching(orderById(ID)).decode(answered(...answer));
  if (!order) throw new Error('The answer has no order');
  return order;
}
/** Passes real time, so that no two looks share a millisecond. */
const moment = () => pause(2);
const seen = async (id = ID) =>
  (await journal.timeline(id)).map(({ order }) => [order.orderStatus, order.statusCode]);

describe('a placed order', () => {
  test('is known by its id, whatever the prefix, and by its number', async () => {
    await place(placed());
    await store.ledger.commit([latestPortIn('+12015550100', ID)]);
    expect(await journal.placed('TNOID-1')).toEqual(placed());
    expect(await journal.latestPortIn('+12015550100')).toEqual(placed());
    expect(await journal.placed('JNUOID-2')).toBeNull();
    expect(await journal.latestPortIn('+12015550101')).toBeNull();
  });

  test('begins its timeline', async () => {
    await place(placed());
    expect(await journal.timeline(ID)).toMatchObject([
      {
        order: { id: ID, orderStatus: 'SUBMITTED', numbers: ['+12015550100'] },
        seenAt: '1970-01-01T00:00:01.000Z',
      },
    ]);
  });

  test('is listed for its account alone, the newest first', async () => {
    for (const [orderId, placedAt] of [
      ['JNUOID-1', 1_000],
      ['JNUOID-3', 3_000],
      ['JNUOID-2', 2_000],
    ] as const) {
      await place(placed({ orderId, placedAt }));
    }
    await place(placed({ orderId: 'JNUOID-4', accountId: 'AID-2' }));
    const idsOf = async (...range: Parameters<OrderJournal['placedFor']>) =>
      (await journal.placedFor(...range)).map(({ orderId }) => orderId);
    expect(await idsOf('AID-1', { limit: 10 })).toEqual(['JNUOID-3', 'JNUOID-2', 'JNUOID-1']);
    expect(await idsOf('AID-1', { limit: 10, upTo: 2_000 })).toEqual(['JNUOID-2', 'JNUOID-1']);
    expect(await idsOf('AID-2', { limit: 10 })).toEqual(['JNUOID-4']);
    expect(await idsOf('AID-3', { limit: 10 })).toEqual([]);
  });
});

describe('the timeline', () => {
  test('has an entry for each new status and each new code', async () => {
    for (const [word, decline] of [
      ['Submitted'],
      ['Submitted'],
      ['Rejected', '8A-ACCOUNT'],
      ['Rejected', '8A-ACCOUNT NUMBER'],
      ['Rejected', '6B-PIN'],
      ['Pending Carrier Approval'],
    ] as const) {
      see(word, decline);
      await moment();
    }
    expect(await seen()).toEqual([
      ['SUBMITTED', null],
      ['ACTION_REQUIRED', '8A'],
      ['ACTION_REQUIRED', '6B'],
      ['PENDING_CARRIER', null],
    ]);
    expect(await journal.lastSeen(ID)).toMatchObject({
      order: { orderStatusText: 'Pending Carrier Approval' },
    });
  });

  test('has what was done between two looks that show the same', async () => {
    const declined = see('Rejected', '8A-ACCOUNT');
    await journal.timeline(ID);
    const resubmitted = {
      ...declined,
      orderStatus: OrderStatus.SUBMITTED,
      statusCode: null,
    };
    await store.ledger.commit([orderChanged(resubmitted, await store.ledger.now(), 'OP-1')]);
    await moment();
    see('Rejected', '8A-ACCOUNT');
    expect(await seen()).toEqual([
      ['ACTION_REQUIRED', '8A'],
      ['SUBMITTED', null],
      ['ACTION_REQUIRED', '8A'],
    ]);
  });

  test('of each order is its own', async () => {
    see('Submitted');
    see('Cancelled', '', 'JNUOID-2');
    expect(await seen()).toEqual([['SUBMITTED', null]]);
    expect(await seen('JNUOID-2')).toEqual([['CANCELLED', null]]);
    expect(await seen('JNUOID-3')).toEqual([]);
  });

  test('a ledger that fails does not touch the answer', async () => {
    const broken = { ...store.ledger, now: () => Promise.reject(new Error('no ledger')) };
    const watching = new OrderJournal(broken, QUIET, systemClock).watching(orderById(ID));
    expect(watching.decode(answered('Submitted'))).toEqual(orderById(ID).decode(answered('Submitted')));
  });

  test('never repeats itself and ends with what was seen last', async () => {
    const words = fc.constantFrom('Submitted', 'Scheduled', 'Rejected', 'Completed');
    const codes = fc.constantFrom('', '8A-X', '6B-Y');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(words, codes), { minLength: 1, maxLength: 12 }), async (looks) => {
        const own = await openStore('memory://');
        journal = new OrderJournal(own.ledger, QUIET, systemClock);
        const orders: OrderRecord[] = [];
        for (const look of looks) {
          orders.push(see(...look));
          await journal.timeline(ID);
          await moment();
        }
        const keys = orders.map((order) => `${order.orderStatus} ${order.statusCode}`);
        const expected = keys.filter((key, at) => key !== keys[at - 1]);
        const timeline = await journal.timeline(ID);
        expect(timeline.map(({ order }) => `${order.orderStatus} ${order.statusCode}`)).toEqual(expected);
        expect(timeline.map(({ seenAt }) => seenAt)).toEqual(timeline.map(({ seenAt }) => seenAt).sort());
        await own.close();
      }),
      { numRuns: 25 },
    );
  });
});
