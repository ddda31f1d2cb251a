import { describe, expect, test } from '@jest/globals';
import {
  NumberType,
  OrderStatus,
  OrderType,
  type OrderRecord,
} from '../../src/datasources/telegent/records/index.js';
import { run } from './refusing-sources.js';

const found = (record: object | null) => async (): Promise<never> => record as never;

describe('node', () => {
  test('tries a PID- as a package, then as a product', async () => {
    const catalog = { packageById: found(null), productById: found({ id: 'PID-1', sku: 'S' }) } as never;
    const query = '{ node(id: "PID-1") { __typename id ... on Product { sku } } }';
    expect((await run(query, { parts: { catalog } })).data).toEqual({
      node: { __typename: 'Product', id: 'PID-1', sku: 'S' },
    });
  });

  test('keeps the order of ids, with null for what is not there', async () => {
    const parts = {
      accounts: { byId: found({ id: 'AID-1', name: 'Family' }) },
      subscribers: { byId: found(null) },
    } as never;
    const query = '{ nodes(ids: ["TSUID-1", "AID-1", "CFID-1"]) { id __typename } }';
    expect(await run(query, { parts })).toEqual({
      data: { nodes: [null, { id: 'AID-1', __typename: 'Account' }, null] },
    });
  });

  test('loses only the record whose source fails', async () => {
    const parts = {
      accounts: { byId: found({ id: 'AID-1' }) },
      orders: { byId: () => Promise.reject(new Error('upstream is away')) },
    } as never;
    const { data, errors } = await run('{ nodes(ids: ["TNOID-1", "AID-1"]) { id } }', { parts });
    expect(data).toEqual({ nodes: [null, { id: 'AID-1' }] });
    expect(errors?.map(({ path }) => path)).toEqual([['nodes', 0]]);
  });
});

describe('records', () => {
  test('a subscription has its class as an enum and as text', async () => {
    const subscriptions = { byId: found({ id: 'SUB-1', type: NumberType.IOT, active: true }) } as never;
    const query = '{ subscription(id: "SUB-1") { type numberType active } }';
    expect((await run(query, { parts: { subscriptions } })).data).toEqual({
      subscription: { type: 'IOT', numberType: 'IOT', active: true },
    });
  });

  test('a voice route of a list reads what the list left out, once asked for it', async () => {
    const listed = { id: 'CRID-1', type: 'URL', enabled: true };
    const routing = { voiceRouteById: found(listed) } as never;
    const known = '{ voiceRoute(id: "CRID-1") { routeType enabled } }';
    expect((await run(known, { parts: { routing } })).data).toEqual({
      voiceRoute: { routeType: 'URL', enabled: true },
    });
    const completing = {
      voiceRouteById: found(listed),
      completeVoiceRoute: found({ ...listed, url: 'https://example.com' }),
    } as never;
    expect(
      (await run('{ voiceRoute(id: "CRID-1") { url } }', { parts: { routing: completing } })).data,
    ).toEqual({
      voiceRoute: { url: 'https://example.com' },
    });
  });

  test('odd values of the platform pass', async () => {
    const subscribers = { byId: found({ id: 'TSUID-1', role: 'UNKNOWN', email: 'not an address' }) } as never;
    expect(
      (await run('{ subscriber(id: "TSUID-1") { email role } }', { parts: { subscribers } })).data,
    ).toEqual({
      subscriber: { email: 'not an address', role: 'UNKNOWN' },
    });
  });

  test('an eSIM is drawn and linked here', async () => {
    const activationCode = 'LPA:1$rsp.example.com$ABC-123';
    const parts = {
      numbers: { find: found({ id: 'NID-1', e164: '+12015550123' }), esimOf: found({ activationCode }) },
    } as never;
    const query = '{ number(id: "NID-1") { esim { qrSvg appleInstallUrl androidInstallUrl } } }';
    const { data } = await run(query, { parts });
    const esim = (data as { number: { esim: Record<string, string> } }).number.esim;
    expect(esim['qrSvg']).toMatch(/^<svg .*<\/svg>$/s);
    for (const url of [esim['appleInstallUrl'], esim['androidInstallUrl']]) {
      expect(new URL(url ?? '').searchParams.get('carddata')).toBe(activationCode);
    }
  });
});

describe('an order', () => {
  const order = (changes: Partial<OrderRecord>): OrderRecord => ({
    id: 'JNUOID-1',
    orderType: OrderType.PORT_IN,
    orderTypeText: 'portin',
    orderStatus: OrderStatus.SUBMITTED,
    orderStatusText: 'Pending',
    statusCode: null,
    statusMessage: null,
    placedAt: null,
    numbers: ['+12015550123'],
    ...changes,
  });
  const view = async (changes: Partial<OrderRecord>): Promise<unknown> => {
    const timelineOf = async (): Promise<readonly unknown[]> => [];
    const orders = { byId: found(order(changes)), timelineOf } as never;
    const query = `{ order(id: "JNUOID-1") {
      statusText e164s allowedActions timeline { status } decline { code correctable requiredFields attempts }
    } }`;
    return (await run(query, { parts: { orders } })).data?.['order'];
  };

  test('can be changed while it is open', async () => {
    expect(await view({})).toEqual({
      statusText: 'Pending',
      e164s: ['+12015550123'],
      allowedActions: ['UPDATE', 'CANCEL'],
      timeline: [],
      decline: null,
    });
  });

  test('that was declined for a wrong account number says what to mend', async () => {
    const declined = { orderStatus: OrderStatus.ACTION_REQUIRED, statusCode: '8A', orderStatusText: 'Error' };
    expect(await view(declined)).toEqual({
      statusText: 'Error',
      e164s: ['+12015550123'],
      allowedActions: ['UPDATE', 'CANCEL'],
      timeline: [],
      decline: { code: '8A', correctable: true, requiredFields: ['accountNumber'], attempts: null },
    });
  });

  test.each([
    [OrderStatus.COMPLETED, null],
    [OrderStatus.CANCELLED, null],
    [OrderStatus.REJECTED, { code: null, correctable: false, requiredFields: [], attempts: null }],
  ])('that is %s can no longer be changed', async (orderStatus, decline) => {
    expect(await view({ orderStatus })).toMatchObject({ allowedActions: [], decline });
  });

  test('for new numbers is never changed, and never declined by a carrier', async () => {
    const provision = { orderType: OrderType.PROVISION, orderStatus: OrderStatus.SUBMITTED };
    expect(await view(provision)).toMatchObject({ allowedActions: [], decline: null });
    expect(await view({ ...provision, orderStatus: OrderStatus.REJECTED })).toMatchObject({ decline: null });
  });
});
