import { describe, expect, test } from '@jest/globals';
import { UndecodableAnswer } from '../../src/datasources/telegent/errors.js';
import { OrderStatus } from '../../src/datasources/telegent/records/index.js';
import { RefusedAnswer } from '../../src/datasources/telegent/write.js';
import {
  cancelPortIn,
  portInNumber,
  setPortOutPin,
  updatePortIn,
} from '../../src/datasources/telegent/writes/porting.js';
import { exampleAnswer } from '../decode/example-answer.js';
import { witnessOf } from './shown-platform.js';

const NUMBER = '+12015550100';
const PORT_IN = {
  PortInNumber: NUMBER,
  CurrentCarrierName: 'Carrier',
  CurrentAccountNumber: '1',
  CurrentAccountPassword: 'secret',
  CurrentBillingAddress: { Street1: '1 Way', City: 'Town', State: 'UT', Zip: '84048' },
};

const shownNumber = (OrderId: string | null) => ({
  Number: NUMBER,
  TNID: 'NID-1',
  OrderId,
  Status: 'Porting',
});
const order = (OrderStatus: string, more: object = {}) => ({
  getNumberOrder: {
    OrderId: 'JNUOID-1',
    OrderType: 'portin',
    OrderStatus,
    PhoneNumbersOrdered: [{ Number: NUMBER }],
    ...more,
  },
});
const eligible = (Eligible: boolean) => ({ checkPortInEligibility: { PhoneNumber: NUMBER, Eligible } });

describe('a port-in', () => {
  const look = (answers: object, baseline: string | null = null, claimed: readonly string[] = []) =>
    portInNumber.look(PORT_IN, baseline, witnessOf({ answers, claimed }));
  const shown = { getNumber: shownNumber('JNUOID-1') };

  test('is answered with its order', () => {
    expect(portInNumber.decode(exampleAnswer('portInNumber') as never, PORT_IN)).toEqual({
      orderId: 'JNOID-aabbde7a-...',
      orderStatus: OrderStatus.SUBMITTED,
      e164: '+11234567890',
    });
    expect(() => portInNumber.decode({ Status: 'Pending' }, PORT_IN)).toThrow(UndecodableAnswer);
    expect(() => portInNumber.decode({ OrderId: 'JNOID-1', Status: 'Error' }, PORT_IN)).toThrow(
      RefusedAnswer,
    );
  });

  test('is found by the order that the number shows', async () => {
    expect(await look({ ...shown, ...order('Pending Carrier Approval') })).toEqual({
      found: { orderId: 'JNUOID-1', orderStatus: OrderStatus.PENDING_CARRIER, e164: NUMBER },
    });
    expect(await look({ ...shown, ...order('Submitted', { PhoneNumbersOrdered: [] }) })).toMatchObject({
      found: { orderId: 'JNUOID-1' },
    });
  });

  test.each([
    ['is claimed', order('Submitted'), ['order:JNUOID-1']],
    ['is a purchase', order('Complete', { OrderType: 'provision' }), []],
    ['is of another number', order('Submitted', { PhoneNumbersOrdered: [{ Number: '+12015550999' }] }), []],
    ['cannot be read', {}, []],
  ])('is unclear when the order %s', async (_why, answers, claimed) => {
    expect(await look({ ...shown, ...answers }, null, claimed)).toBe('unclear');
  });

  test('is absent only when the number may be ported in', async () => {
    expect(await look(eligible(true))).toBe('absent');
    expect(await look(eligible(false))).toBe('unclear');
    await expect(look({})).rejects.toMatchObject({ status: 404 });
  });

  test('is never the order that the number showed before', async () => {
    const answers = { ...shown, ...order('Submitted') };
    expect(await look({ ...answers, ...eligible(false) }, 'JNUOID-1')).toBe('unclear');
    expect(await look({ ...answers, ...eligible(true) }, 'JNUOID-1')).toBe('absent');
  });

  test('has the order that the number shows for a baseline', async () => {
    const baseline = (answers: object) => portInNumber.baseline?.(PORT_IN, witnessOf({ answers }));
    expect(await baseline(shown)).toBe('JNUOID-1');
    expect(await baseline({ getNumber: shownNumber(null) })).toBeNull();
    expect(await baseline({})).toBeNull();
  });

  test('is open once a number', () => {
    expect(portInNumber.locks?.(PORT_IN, 'DID-1')).toEqual([`port-in:${NUMBER}`]);
    expect(
      portInNumber.claims?.({ orderId: 'JNUOID-1', orderStatus: OrderStatus.SUBMITTED, e164: NUMBER }),
    ).toEqual(['order:JNUOID-1']);
  });
});

describe('an update of a port-in', () => {
  const BODY = { OrderId: 'JNUOID-1', CurrentAccountPassword: 'secret' };
  const look = (now: string | null, before: OrderStatus) =>
    updatePortIn.look(BODY, before, witnessOf({ answers: now === null ? {} : order(now) }));

  test('is answered without a state', () => {
    expect(updatePortIn.decode(exampleAnswer('updatePortIn') as never, BODY)).toEqual({
      orderId: 'JNUOID-6e3eb213-...',
    });
    expect(() => updatePortIn.decode({ Status: 'Failed', Message: 'GENS-0041' }, BODY)).toThrow(
      new RefusedAnswer('GENS-0041'),
    );
  });

  test.each([
    ['Submitted', OrderStatus.ACTION_REQUIRED],
    ['Submitted', OrderStatus.SCHEDULED],
    ['InProgress', OrderStatus.ACTION_REQUIRED],
    ['Complete', OrderStatus.ACTION_REQUIRED],
  ])('shows by %s after %s', async (now, before) => {
    expect(await look(now, before)).toEqual({ found: { orderId: 'JNUOID-1' } });
  });

  test.each([
    ['Submitted', OrderStatus.SUBMITTED, 'absent'],
    ['Submitted', OrderStatus.UNKNOWN, 'absent'],
    ['ResolutionRequired', OrderStatus.ACTION_REQUIRED, 'absent'],
    ['Scheduled', OrderStatus.PENDING_CARRIER, 'absent'],
    ['Complete', OrderStatus.SCHEDULED, 'unclear'],
    ['Cancelled', OrderStatus.ACTION_REQUIRED, 'unclear'],
    [null, OrderStatus.SUBMITTED, 'unclear'],
  ])('%s after %s is %s', async (now, before, finding) => {
    expect(await look(now, before)).toBe(finding);
  });

  test('has the state of the order for a baseline', async () => {
    const baseline = updatePortIn.baseline?.(BODY, witnessOf({ answers: order('Scheduled') }));
    expect(await baseline).toBe(OrderStatus.SCHEDULED);
  });
});

test('a cancellation shows by the state of the order', async () => {
  const BODY = { OrderId: 'JNUOID-1' };
  const look = (answers: object) => cancelPortIn.look(BODY, null, witnessOf({ answers }));
  expect(cancelPortIn.decode(exampleAnswer('cancelPortIn') as never, BODY)).toEqual({
    orderId: 'JNUOID-6e3eb213-...',
  });
  expect(await look(order('Cancelled'))).toEqual({ found: { orderId: 'JNUOID-1' } });
  expect(await look(order('Scheduled'))).toBe('absent');
  expect(await look(order('Completed'))).toBe('absent');
  expect(await look({})).toBe('unclear');
});

test('a port-out PIN shows only where there was none', async () => {
  const BODY = { PortOutNumber: NUMBER, PortOutPIN: '4711' };
  const withPin = witnessOf({ inventory: [{ Number: NUMBER, PortOutPin: '4711' }] });
  const without = witnessOf({ inventory: [{ Number: NUMBER }, { Number: '+12015550101', PortOutPin: '1' }] });
  expect(await setPortOutPin.baseline?.(BODY, withPin)).toBe(true);
  expect(await setPortOutPin.baseline?.(BODY, without)).toBe(false);
  expect(await setPortOutPin.look(BODY, false, withPin)).toEqual({
    found: { orderId: null, orderStatus: OrderStatus.SUBMITTED, e164: NUMBER },
  });
  expect(await setPortOutPin.look(BODY, true, withPin)).toBe('absent');
  expect(await setPortOutPin.look(BODY, false, without)).toBe('absent');
  expect(setPortOutPin.decode(exampleAnswer('setPortOutPin') as never, BODY)).toMatchObject({
    orderId: 'JNOID-dabada8a-...',
    orderStatus: OrderStatus.SUBMITTED,
  });
});

test.each([
  ['Wrong PIN 4711 for the number', '4711'],
  ['PortOutPIN: 4711 is not allowed', '4711'],
])('a refusal never repeats a secret: %s', (message, secret) => {
  const answer = { Status: 'Error', Message: message } as never;
  const decode = () => setPortOutPin.decode(answer, { PortOutNumber: NUMBER, PortOutPIN: secret });
  expect(decode).toThrow(RefusedAnswer);
  expect(decode).not.toThrow(secret);
});
