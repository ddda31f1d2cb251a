import { describe, expect, test } from '@jest/globals';
import type { PhoneNumberRecord } from '../../../src/datasources/contracts/index.js';
import {
  MessageType,
  NumberStatus,
  NumberStatusChange,
  NumberType,
  OrderStatus,
} from '../../../src/datasources/telegent/records/index.js';
import { hasCheckDigit } from '../../../src/workflows/iccid.js';
import { mistakesOf, type StatusChange } from '../../../src/workflows/numbers/status-change-results.js';
import { verdictOf } from '../../../src/workflows/numbers/status-change-rules.js';

const NOW = Date.UTC(2026, 0, 15);
const [ONE, OTHER] = ['+12015550101', '+12015550102'];

const record = (parts: Partial<PhoneNumberRecord> = {}): PhoneNumberRecord => ({
  id: 'NID-1',
  e164: ONE,
  numberType: NumberType.MVNO,
  numberTypeText: 'MVNO',
  messageType: MessageType.P2P,
  messageTypeText: 'p2p',
  productType: null,
  productTypeText: null,
  numberStatus: NumberStatus.ACTIVE,
  numberStatusText: 'Active',
  messageEnabled: true,
  voiceEnabled: false,
  messageRouteId: null,
  voiceRouteId: null,
  orderId: null,
  purchasedOn: null,
  subscriberId: null,
  iccid: 'SIM-1',
  callerName: null,
  qrLink: null,
  swapsRemaining: null,
  nextSwapResetAt: null,
  portOutPinIssued: null,
  ...parts,
});

describe('what is to be done with a number', () => {
  const asked = (change: NumberStatusChange, more: object = {}) => ({
    change,
    isToday: true,
    force: false,
    now: NOW,
    ...more,
  });

  test.each([
    [NumberStatusChange.ACTIVATE, 'done-already to-send refused'],
    [NumberStatusChange.PARK, 'to-send done-already refused'],
    [NumberStatusChange.CANCEL, 'to-send to-send done-already'],
    [NumberStatusChange.SWAP, 'to-send refused refused'],
    [NumberStatusChange.SWAP_SIM, 'to-send refused refused'],
    [NumberStatusChange.REPLACE, 'to-send refused refused'],
  ])('%s of an active, a parked and a cancelled one: %s', (change, verdicts) => {
    const { ACTIVE, PARKED, CANCELLED } = NumberStatus;
    const told = [ACTIVE, PARKED, CANCELLED].map(
      (numberStatus) => verdictOf(record({ numberStatus }), asked(change)).is,
    );
    expect(told.join(' ')).toBe(verdicts);
  });

  test('a later day is sent whatever the state is now', () => {
    const parked = record({ numberStatus: NumberStatus.PARKED });
    expect(verdictOf(parked, asked(NumberStatusChange.PARK, { isToday: false })).is).toBe('to-send');
  });

  test('swaps that have come back since the record was read count', () => {
    const spent = (nextSwapResetAt: string) => record({ swapsRemaining: 0, nextSwapResetAt });
    expect(verdictOf(spent('2026-01-16T00:00:00.000Z'), asked(NumberStatusChange.SWAP)).is).toBe('refused');
    expect(verdictOf(spent('2026-01-14T00:00:00.000Z'), asked(NumberStatusChange.SWAP)).is).toBe('to-send');
  });

  test.each([
    [NumberStatusChange.PARK, 'refused'],
    [NumberStatusChange.CANCEL, 'refused'],
    [NumberStatusChange.SWAP_SIM, 'to-send'],
  ])('%s with a port-out PIN: %s, and done by force', (change, verdict) => {
    const leaving = record({ portOutPinIssued: true });
    expect(verdictOf(leaving, asked(change)).is).toBe(verdict);
    expect(verdictOf(leaving, asked(change, { force: true })).is).toBe('to-send');
  });
});

describe('how a change went for each number', () => {
  const changed = (parts: Partial<StatusChange>): StatusChange => ({
    change: NumberStatusChange.PARK,
    numbers: [
      { e164: ONE, id: 'NID-1', iccid: 'SIM-1' },
      { e164: OTHER, id: 'NID-2', iccid: 'SIM-2' },
    ],
    orderId: 'JNUOID-1',
    orderStatus: OrderStatus.REJECTED,
    message: null,
    ...parts,
  });
  const codes = (change: StatusChange, index: number, now: PhoneNumberRecord | null) =>
    mistakesOf(change, index, now).map(({ code }) => code);

  test('a reason that names a number is that own alone', () => {
    const change = changed({ message: `${OTHER}: MSISDN swap API endpoint is offline` });
    expect(codes(change, 0, record())).toEqual([]);
    expect(codes(change, 1, record())).toEqual(['MAINTENANCE']);
  });

  test('where no number is named, each number tells', () => {
    const change = changed({ message: 'Error' });
    expect(codes(change, 0, record({ numberStatus: NumberStatus.PARKED }))).toEqual([]);
    expect(mistakesOf(change, 1, record())).toEqual([
      { code: 'NOT_DONE', message: 'It was not done.', field: ['numbers', '1', 'number'] },
    ]);
  });

  test('a swap shows in what it was to replace', () => {
    const done = record({ e164: '+18025550100', iccid: 'SIM-9' });
    const half = record({ e164: '+18025550100' });
    const change = changed({ change: NumberStatusChange.REPLACE });
    expect([codes(change, 0, done), codes(change, 0, half)]).toEqual([[], ['NOT_DONE']]);
    const cancelled = changed({ change: NumberStatusChange.CANCEL });
    expect(codes(cancelled, 0, null)).toEqual([]);
  });

  test('an order that is complete, or still open, has no mistakes', () => {
    for (const orderStatus of [OrderStatus.COMPLETED, OrderStatus.SUBMITTED, null]) {
      expect(codes(changed({ orderStatus }), 0, record())).toEqual([]);
    }
  });
});

test('a check digit is told from others', () => {
  expect(Array.from('0123456789').filter((digit) => hasCheckDigit(`7992739871${digit}`))).toEqual(['3']);
});
