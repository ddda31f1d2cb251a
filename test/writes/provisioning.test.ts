import { describe, expect, test } from '@jest/globals';
import { UndecodableAnswer } from '../../src/datasources/telegent/errors.js';
import { OrderStatus } from '../../src/datasources/telegent/records/index.js';
import { RefusedAnswer } from '../../src/datasources/telegent/write.js';
import { provisionNumber } from '../../src/datasources/telegent/writes/provisioning.js';
import { exampleAnswer } from '../decode/example-answer.js';
import { witnessOf } from './shown-platform.js';

const BODY = {
  NumberType: 'mvno',
  MessageType: 'p2p',
  MessageEnabled: true,
  VoiceEnabled: false,
  MessageRouteId: 'MRID-1',
  ProductType: 'Sms+Data',
  AssignedSubscriberId: 'TSUID-1',
  AreaCode: '201',
} as const;

const BOUGHT = {
  Number: '+12015550100',
  Tnid: 'TNID-9',
  OrderId: 'JNUOID-9',
  Classification: 'MVNO',
  MessageType: 'p2p',
  MessageEnabled: true,
  VoiceEnabled: false,
  MessageRouteId: 'MRID-1',
  ProductType: 'Sms+Data',
  Status: 'Active',
  AssignedSubscriberId: 'TSUID-1',
  Iccid: '8901',
};

const ORDER = { getNumberOrder: { OrderId: 'JNUOID-9', OrderType: 'provision', OrderStatus: 'Complete' } };

const look = (shown: Parameters<typeof witnessOf>[0], body: object = {}, baseline: readonly string[] = []) =>
  provisionNumber.look({ ...BODY, ...body }, baseline, witnessOf({ answers: ORDER, ...shown }));

describe('the answer', () => {
  test('tells order and number, never the QR link', () => {
    const decoded = provisionNumber.decode(exampleAnswer('provisionNumber'), BODY);
    expect(decoded).toEqual({
      orderId: 'JNUOID-76ba71a8-...',
      orderStatus: OrderStatus.COMPLETED,
      e164: '+18016025346',
      numberId: 'NID-8bdf915a-...',
      iccid: '12345678900987654321',
      subscriberId: 'TSUID-ac59a1f8-...',
    });
    expect(JSON.stringify(decoded)).not.toContain('LPA');
  });

  test('a pending purchase has no number yet', () => {
    const answer = { OrderId: 'JNUOID-1', OrderStatus: 'Pending', ErrorMessage: null };
    expect(provisionNumber.decode(answer, BODY)).toMatchObject({
      orderId: 'JNUOID-1',
      orderStatus: OrderStatus.SUBMITTED,
      e164: null,
      numberId: null,
    });
  });

  test.each([
    [{ OrderId: 'JNUOID-1', OrderStatus: 'Error', ErrorMessage: 'No numbers' }, 'No numbers'],
    [{ OrderId: 'JNUOID-1', OrderStatus: 'Error', ErrorMessage: null }, 'Error'],
    [{ ErrorMessage: 'No numbers' }, 'No numbers'],
    [{ OrderId: 'JNUOID-1', OrderStatus: 'Cancelled' }, 'Cancelled'],
  ])('%j refuses', (answer, message) => {
    expect(() => provisionNumber.decode(answer, BODY)).toThrow(new RefusedAnswer(message));
  });

  test.each([[{}], [[]], [null], ['ok'], [{ OrderStatus: 'Complete' }]])('%j says nothing', (answer) => {
    expect(() => provisionNumber.decode(answer as never, BODY)).toThrow(UndecodableAnswer);
  });
});

describe('what the inventory shows', () => {
  test('one new number that is like what was asked for was bought', async () => {
    expect(await look({ inventory: [BOUGHT] })).toEqual({
      found: {
        orderId: 'JNUOID-9',
        orderStatus: OrderStatus.COMPLETED,
        e164: '+12015550100',
        numberId: 'NID-9',
        iccid: '8901',
        subscriberId: 'TSUID-1',
      },
    });
  });

  test('a pending number counts, by itself when its order cannot be read', async () => {
    const shown = { inventory: [{ ...BOUGHT, Status: 'Pending' }], answers: {} };
    expect(await look(shown)).toMatchObject({ found: { orderStatus: OrderStatus.SUBMITTED } });
  });

  test('two new numbers cannot be told apart', async () => {
    const other = { ...BOUGHT, Tnid: 'TNID-8', Number: '+12015550101', OrderId: 'JNUOID-8' };
    expect(await look({ inventory: [BOUGHT, other] })).toBe('unclear');
    expect(await look({ inventory: [BOUGHT, other], claimed: ['order:JNUOID-8'] })).toMatchObject({
      found: { numberId: 'NID-9' },
    });
  });

  test.each([['number:NID-9'], ['order:JNUOID-9']])(
    'what is %s of another operation is not it',
    async (name) => {
      expect(await look({ inventory: [BOUGHT], claimed: [name] })).toBe('absent');
    },
  );

  test.each([['number:NID-9'], ['order:JNUOID-9']])('what was there before as %s is not it', async (name) => {
    expect(await look({ inventory: [BOUGHT] }, {}, [name])).toBe('absent');
  });

  test.each([
    [{ Status: 'Cancelled' }],
    [{ AssignedSubscriberId: 'TSUID-2' }],
    [{ AssignedSubscriberId: null }],
    [{ Classification: 'IoT' }],
    [{ MessageType: 'a2p' }],
    [{ MessageEnabled: false }],
    [{ VoiceEnabled: true }],
    [{ MessageRouteId: 'MRID-2' }],
    [{ ProductType: 'Sms-Only' }],
    [{ Number: '+13025550100' }],
  ])('a number with %j is another one', async (difference) => {
    expect(await look({ inventory: [{ ...BOUGHT, ...difference }] })).toBe('absent');
  });

  test('what the inventory leaves out is not held against a number', async () => {
    const bare = { Number: '+12015550100', Tnid: 'NID-9', AssignedSubscriberId: 'SID-1', Status: 'Active' };
    expect(await look({ inventory: [bare] })).toMatchObject({ found: { numberId: 'NID-9' } });
  });

  test('the SIM that was asked for has to be the one', async () => {
    expect(await look({ inventory: [BOUGHT] }, { ICCID: '8902' })).toBe('absent');
    expect(await look({ inventory: [BOUGHT] }, { ICCID: '8901F' })).toMatchObject({ found: {} });
  });

  test('with a zip code to fall back on, any area may come of it', async () => {
    const elsewhere = { ...BOUGHT, Number: '+13025550100' };
    expect(await look({ inventory: [elsewhere] }, { ZipCode: '84043' })).toMatchObject({ found: {} });
  });

  test('a port-in that completed meanwhile was not bought', async () => {
    const answers = { getNumberOrder: { OrderId: 'JNUOID-9', OrderType: 'portin', OrderStatus: 'Complete' } };
    expect(await look({ inventory: [BOUGHT], answers })).toBe('absent');
  });

  test('without a subscriber, orphans count alone', async () => {
    const orphan = { ...BOUGHT, AssignedSubscriberId: '' };
    const body = { AssignedSubscriberId: undefined };
    expect(await look({ inventory: [orphan] }, body)).toMatchObject({ found: { subscriberId: null } });
    expect(await look({ inventory: [BOUGHT] }, body)).toBe('absent');
  });
});

test('the baseline names the numbers of the subscriber and of nobody', async () => {
  const inventory = [
    BOUGHT,
    { ...BOUGHT, Tnid: 'NID-2', OrderId: 'JNUOID-2', AssignedSubscriberId: null },
    { ...BOUGHT, Tnid: 'NID-3', OrderId: 'JNUOID-3', AssignedSubscriberId: 'TSUID-3' },
    { Number: '+12015550104', AssignedSubscriberId: 'TSUID-1' },
  ];
  const expected = ['number:NID-9', 'order:JNUOID-9', 'number:NID-2', 'order:JNUOID-2'];
  expect(await provisionNumber.baseline?.(BODY, witnessOf({ inventory }))).toEqual([
    ...expected,
    'number:NID-+12015550104',
  ]);
});

test('purchases for one subscriber, or for nobody, are made one at a time', () => {
  const locks = (owner?: string) =>
    provisionNumber.locks?.({ ...BODY, AssignedSubscriberId: owner }, 'DID-1');
  expect(locks('SID-1')).toEqual(locks('TSUID-1'));
  expect(locks('TSUID-1')).not.toEqual(locks('TSUID-2'));
  expect(locks()).toEqual(['provision:orphan DID-1']);
});

test('a purchase claims its order and its number', () => {
  const claimed = provisionNumber.claims?.(provisionNumber.decode(exampleAnswer('provisionNumber'), BODY));
  expect(claimed).toEqual(['order:JNUOID-76ba71a8-...', 'number:NID-8bdf915a-...']);
});
