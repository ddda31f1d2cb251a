import { describe, expect, test } from '@jest/globals';
import { NumberStatus, OrderStatus } from '../../src/datasources/telegent/records/index.js';
import { RefusedAnswer } from '../../src/datasources/telegent/write.js';
import {
  reactivateNumber,
  refreshNnid,
  updateNumber,
} from '../../src/datasources/telegent/writes/numbers.js';
import { clearSimStatus, updateSimStatus } from '../../src/datasources/telegent/writes/sims.js';
import { exampleAnswer } from '../decode/example-answer.js';
import { witnessOf } from './shown-platform.js';

const NUMBER = '+12015550100';
const SHOWN = {
  Number: NUMBER,
  MessageEnabled: 'true',
  VoiceEnabled: false,
  MessageType: 'P2P',
  Classification: 'MVNO',
  MessageRouteId: 'MRID-1',
  VoiceRouteId: '',
  AssignedSubscriberId: 'SID-1',
  Iccid: '8901F',
  Cnam: 'Ann Lee',
  Status: 'Active',
};

describe('an update of a number', () => {
  const look = (body: object, shown: Parameters<typeof witnessOf>[0] = { answers: { getNumber: SHOWN } }) =>
    updateNumber.look({ Number: NUMBER, ...body }, null, witnessOf(shown));
  const FOUND = { found: { e164: NUMBER, orderId: null, orderStatus: OrderStatus.COMPLETED } };

  test('is answered with its order', () => {
    expect(updateNumber.decode(exampleAnswer('updateNumber') as never, { Number: NUMBER })).toEqual({
      e164: '+18018018011',
      orderId: 'JNUOID-9ac74103-...',
      orderStatus: OrderStatus.COMPLETED,
    });
    expect(() => updateNumber.decode({ UpdateOrderStatus: 'Error' }, { Number: NUMBER })).toThrow(
      RefusedAnswer,
    );
  });

  test.each([
    [{ MessageEnabled: true, VoiceEnabled: false, MessageType: 'p2p', Classification: 'MVNO' }],
    [{ MessageRouteId: 'MRID-1', VoiceRouteId: '' }],
    [{ AssignedSubscriberId: 'TSUID-1', Iccid: '8901' }],
    [{ CnamFirstName: 'Ann', CnamLastName: 'Lee' }],
  ])('%j shows', async (body) => {
    expect(await look(body)).toEqual(FOUND);
  });

  test.each([
    [{}],
    [{ MessageEnabled: false }],
    [{ MessageRouteId: 'MRID-1', VoiceRouteId: 'CRID-1' }],
    [{ AssignedSubscriberId: 'TSUID-2' }],
    [{ Iccid: '8902' }],
    [{ CnamFirstName: 'Ann' }],
  ])('%j does not show', async (body) => {
    expect(await look(body)).toBe('absent');
  });

  test('of the product type shows in the inventory alone', async () => {
    const body = { ProductType: 'Data-Only' };
    const inventory = [{ ...SHOWN, ProductType: 'data-only' }];
    expect(await look(body, { inventory })).toEqual(FOUND);
    expect(await look(body, { inventory: [{ ...SHOWN, ProductType: 'Sms-Only' }] })).toBe('absent');
    expect(await look(body, { inventory: [], answers: { getNumber: SHOWN } })).toBe('absent');
  });

  test('waits for other writes of the number and the SIM', () => {
    expect(updateNumber.locks?.({ Number: NUMBER, Iccid: '8901F' }, 'DID-1')).toEqual([
      `number:${NUMBER}`,
      'sim:8901',
    ]);
  });
});

describe('a reactivation', () => {
  const BODY = { PhoneNumber: NUMBER, AccountId: 'AID-1' };
  const look = (Status: string) =>
    reactivateNumber.look(BODY, null, witnessOf({ answers: { getNumber: { ...SHOWN, Status } } }));

  test('is answered with the number', () => {
    const answer = { PhoneNumber: NUMBER, AccountId: 'AID-1', Status: 'Active', StatusMessage: '' };
    expect(reactivateNumber.decode(answer, BODY)).toEqual({
      e164: NUMBER,
      accountId: 'AID-1',
      numberStatus: NumberStatus.ACTIVE,
    });
  });

  test.each([
    [{ Status: 'Error', StatusMessage: 'Too late' }],
    [{ Status: 'Cancelled', StatusMessage: 'Too late' }],
    [{ Status: 'Expired', StatusMessage: 'Too late' }],
  ])('%j refuses', (answer) => {
    expect(() => reactivateNumber.decode(answer, BODY)).toThrow(new RefusedAnswer('Too late'));
  });

  test('shows by a number that is in service', async () => {
    expect(await look('Active')).toEqual({
      found: { e164: NUMBER, accountId: 'AID-1', numberStatus: NumberStatus.ACTIVE },
    });
    expect(await look('Cancelled')).toBe('absent');
    expect(await look('Dormant')).toBe('unclear');
    expect(await reactivateNumber.look(BODY, null, witnessOf({}))).toBe('absent');
  });
});

test('a refresh shows nowhere and may be repeated', async () => {
  expect(refreshNnid.decode(exampleAnswer('refreshNnid') as never, { PhoneNumber: NUMBER })).toEqual({
    e164: '+11234567890',
    nnid: 'refreshed-nnid-value',
  });
  expect(() => refreshNnid.decode({ Successful: 'false' }, { PhoneNumber: NUMBER })).toThrow(RefusedAnswer);
  expect(await refreshNnid.look({ PhoneNumber: NUMBER }, null, witnessOf({}))).toBe('absent');
});

describe('a SIM', () => {
  const on = (Status: string, Number = NUMBER) => ({ answers: { getNumber: { ...SHOWN, Status, Number } } });
  const look = (SimStatus: 'Active' | 'Suspended' | 'Empty', shown: object, baseline: string | null = null) =>
    updateSimStatus.look({ ICCID: '8901F', SimStatus }, baseline, witnessOf(shown));

  test('shows its state by the number that it is on', async () => {
    expect(await look('Suspended', on('Suspended'))).toEqual({
      found: { iccid: '8901', simStatus: 'Suspended' },
    });
    expect(await look('Suspended', on('Active'))).toBe('absent');
    expect(await look('Active', on('Active'))).toEqual({ found: { iccid: '8901', simStatus: 'Active' } });
    expect(await look('Active', {})).toBe('absent');
  });

  test('that is empty has left its number', async () => {
    const found = { found: { iccid: '8901', simStatus: 'Empty' } };
    expect(await look('Empty', {}, NUMBER)).toEqual(found);
    expect(await look('Empty', on('Active'), NUMBER)).toBe('absent');
    expect(await look('Empty', {}, null)).toBe('absent');
    const clear = (shown: object, baseline: string | null) =>
      clearSimStatus.look({ ICCID: '8901F' }, baseline, witnessOf(shown));
    expect(await clear({}, NUMBER)).toEqual(found);
    expect(await clear(on('Active', '+12015550101'), NUMBER)).toEqual(found);
    expect(await clear(on('Active'), NUMBER)).toBe('absent');
    expect(await clear({}, null)).toBe('absent');
  });

  test('has the number that it is on for a baseline, where it is to leave it', async () => {
    const witness = witnessOf(on('Active'));
    expect(await clearSimStatus.baseline?.({ ICCID: '8901F' }, witness)).toBe(NUMBER);
    expect(await updateSimStatus.baseline?.({ ICCID: '8901F', SimStatus: 'Empty' }, witness)).toBe(NUMBER);
    expect(await updateSimStatus.baseline?.({ ICCID: '8901F', SimStatus: 'Active' }, witness)).toBeNull();
  });

  test('is answered with its state', () => {
    const answer = exampleAnswer('updateSimStatus') as never;
    expect(updateSimStatus.decode(answer, { ICCID: '8901' })).toEqual({
      iccid: '89012403...',
      simStatus: 'Active',
    });
    expect(clearSimStatus.decode({ Successful: true }, { ICCID: '8901' })).toEqual({
      iccid: '8901',
      simStatus: 'Empty',
    });
    expect(() => clearSimStatus.decode({ Successful: false }, { ICCID: '8901' })).toThrow(RefusedAnswer);
  });
});
