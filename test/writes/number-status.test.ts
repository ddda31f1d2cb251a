import { describe, expect, test } from '@jest/globals';
import { UndecodableAnswer } from '../../src/datasources/telegent/errors.js';
import { OrderStatus } from '../../src/datasources/telegent/records/index.js';
import { RefusedAnswer } from '../../src/datasources/telegent/write.js';
import { changeNumberStatus } from '../../src/datasources/telegent/writes/number-status.js';
import { exampleAnswer } from '../decode/example-answer.js';
import { witnessOf } from './shown-platform.js';

const [ONE, TWO] = ['+12015550100', '+12015550101'] as const;
type Change = 'activate' | 'cancel' | 'swap' | 'swap-sim' | 'replace' | 'park';

const bodyOf = (StatusChange: Change, numbers: readonly string[] = [ONE], EffectiveDate = '03/04/2026') => ({
  StatusChange,
  EffectiveDate,
  PhoneNumbers: numbers.map((Number) => ({ Number })),
});
const first = (shown: object = {}) => ({
  Number: ONE,
  Tnid: 'NID-1',
  Iccid: '8901',
  Status: 'Active',
  ...shown,
});
const second = (shown: object = {}) => ({
  Number: TWO,
  Tnid: 'NID-2',
  Iccid: '8902',
  Status: 'Active',
  ...shown,
});

describe('the answer', () => {
  test('speaks of all numbers at once, without QR codes', () => {
    const decoded = changeNumberStatus.decode(exampleAnswer('changeNumberStatus'), bodyOf('activate'));
    expect(decoded).toEqual({
      orderId: 'JNUOID-9df281cc-...',
      orderStatus: OrderStatus.COMPLETED,
      message: null,
      numbers: ['+12016093801'],
    });
  });

  test('refuses one number, and leaves open what happened to several', () => {
    const answer = { OrderId: 'JNUOID-1', OrderStatus: 'Error' };
    expect(() => changeNumberStatus.decode(answer, bodyOf('park'))).toThrow(RefusedAnswer);
    expect(changeNumberStatus.decode(answer, bodyOf('park', [ONE, TWO]))).toEqual({
      orderId: 'JNUOID-1',
      orderStatus: OrderStatus.REJECTED,
      message: 'Error',
      numbers: [ONE, TWO],
    });
  });

  test('without an order says nothing', () => {
    expect(() => changeNumberStatus.decode({ ChangeType: 'park' }, bodyOf('park'))).toThrow(
      UndecodableAnswer,
    );
  });
});

describe('a state', () => {
  const look = (change: Change, inventory: readonly object[], numbers: readonly string[] = [ONE]) =>
    changeNumberStatus.look(bodyOf(change, numbers), [], witnessOf({ inventory }));
  const found = (...numbers: string[]) => ({
    found: { orderId: null, orderStatus: OrderStatus.COMPLETED, message: null, numbers },
  });

  test.each<[Change, string]>([
    ['activate', 'Active'],
    ['park', 'Parked'],
    ['cancel', 'Cancelled'],
  ])('%s shows by %s', async (change, Status) => {
    expect(await look(change, [first({ Status })])).toEqual(found(ONE));
    expect(await look(change, [first({ Status: 'Suspended' })])).toBe('absent');
    expect(await look(change, [first({ Status }), second({ Status: 'Pending' })], [ONE, TWO])).toBe('absent');
    expect(await look(change, [first({ Status }), second({ Status })], [ONE, TWO])).toEqual(found(ONE, TWO));
  });

  test('a number that has left the inventory is cancelled', async () => {
    expect(await look('cancel', [])).toEqual(found(ONE));
    expect(await look('park', [])).toBe('absent');
  });

  test('needs no baseline', async () => {
    const baseline = changeNumberStatus.baseline?.(bodyOf('park'), witnessOf({ inventory: [first()] }));
    expect(await baseline).toEqual([]);
  });
});

describe('a swap', () => {
  const before = [
    { e164: ONE, id: 'NID-1', iccid: '8901' },
    { e164: TWO, id: 'NID-2', iccid: '8902' },
  ];
  const look = (change: Change, inventory: readonly object[], body = bodyOf(change)) =>
    changeNumberStatus.look(body, before, witnessOf({ inventory, sentAt: '2026-03-04T23:00:00.000Z' }));
  const NEW_NUMBER = { Number: '+12015550199' };
  const NEW_SIM = { Iccid: '8999' };

  test.each<[Change, object, string]>([
    ['swap', NEW_NUMBER, '+12015550199'],
    ['swap-sim', NEW_SIM, ONE],
    ['replace', NEW_SIM, ONE],
    ['replace', NEW_NUMBER, '+12015550199'],
  ])('%s shows by %j', async (change, shown, number) => {
    expect(await look(change, [first(shown)])).toEqual({
      found: { orderId: null, orderStatus: OrderStatus.COMPLETED, message: null, numbers: [number] },
    });
  });

  test.each<[Change, object]>([
    ['swap', {}],
    ['swap', NEW_SIM],
    ['swap-sim', NEW_NUMBER],
    ['replace', {}],
  ])('%s does not show by %j', async (change, shown) => {
    expect(await look(change, [first(shown)])).toBe('absent');
  });

  test('for a later day may still come', async () => {
    expect(await look('swap', [first()], bodyOf('swap', [ONE], '03/05/2026'))).toBe('unclear');
    expect(await look('swap', [first()], bodyOf('swap', [ONE], 'soon'))).toBe('unclear');
    expect(await look('swap', [first(NEW_NUMBER)], bodyOf('swap', [ONE], '03/05/2026'))).toMatchObject({
      found: {},
    });
  });

  test('of a part of the numbers was carried out', async () => {
    expect(await look('swap', [first(NEW_NUMBER), second()], bodyOf('swap', [ONE, TWO]))).toMatchObject({
      found: { orderStatus: OrderStatus.UNKNOWN, numbers: ['+12015550199', TWO] },
    });
  });

  test('of a number that is no longer shown is unclear', async () => {
    expect(await look('swap', [])).toBe('unclear');
    const nameless = [{ e164: ONE, id: null, iccid: '8901' }];
    const finding = changeNumberStatus.look(bodyOf('swap'), nameless, witnessOf({ inventory: [first()] }));
    expect(await finding).toBe('unclear');
  });

  test('has what the numbers were for a baseline', async () => {
    const inventory = [first(), second(), { Number: '+12015550102', Tnid: 'NID-3' }];
    const baseline = changeNumberStatus.baseline?.(bodyOf('swap', [ONE, TWO]), witnessOf({ inventory }));
    expect(await baseline).toEqual(before);
  });
});
