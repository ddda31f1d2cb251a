import { expect, test } from '@jest/globals';
import { Calls } from './calls.js';

const DAY = 86_400;
const change = (StatusChange: string, Number: string, more: object = {}) => ({
  StatusChange,
  EffectiveDate: '01/15/2026',
  PhoneNumbers: [{ Number }],
  ...more,
});

test('parking keeps number and SIM, cancelling lets go of both', () => {
  const calls = new Calls();
  const number = calls.id('familyNumber');
  const before = calls.inventory().get(number);
  calls.post('changeNumberStatus', change('park', number));
  expect(calls.inventory().get(number)).toEqual({ ...before, Status: 'Parked' });
  calls.post('changeNumberStatus', change('cancel', number));
  expect(calls.inventory().get(number)).toMatchObject({
    Status: 'Cancelled',
    Iccid: '',
    AssignedSubscriberId: null,
  });
});

test('a cancelled number comes back for thirty days, with its subscriber and SIM', () => {
  const calls = new Calls();
  const [number, other] = [calls.id('familyNumber'), '+13855550103'];
  const before = calls.inventory().get(number);
  expect(calls.refusal('reactivateNumber', { PhoneNumber: number })).toBe('400 Number is not cancelled');
  calls.post('changeNumberStatus', {
    ...change('cancel', number),
    PhoneNumbers: [{ Number: number }, { Number: other }],
  });
  calls.advance(30 * DAY);
  expect(
    calls.refusal('reactivateNumber', { PhoneNumber: number, AccountId: calls.id('shopAccountId') }),
  ).toBe('400 Phone number does not belong to account');
  expect(calls.refusal('reactivateNumber', { PhoneNumber: number })).toBe('400 AccountId is required');
  const AccountId = calls.id('familyAccountId');
  expect(calls.post('reactivateNumber', { PhoneNumber: number, AccountId })).toMatchObject({
    Status: 'Active',
  });
  expect(calls.inventory().get(number)).toMatchObject({
    Status: 'Active',
    Iccid: before?.['Iccid'],
    AssignedSubscriberId: calls.id('familyManagerId'),
  });
  calls.advance(1);
  expect(calls.refusal('reactivateNumber', { PhoneNumber: other, AccountId })).toMatch(/^404/);
});

test('swaps run out and are renewed', () => {
  const calls = new Calls();
  const number = calls.id('familyNumber');
  const swapSim = () => calls.post('changeNumberStatus', change('swap-sim', number));
  const iccid = () => calls.inventory().get(number)?.['Iccid'];
  const sims = [iccid(), (swapSim(), iccid()), (swapSim(), iccid())];
  expect(new Set(sims).size).toBe(3);
  expect(calls.inventory().get(number)).toMatchObject({ SwapsRemaining: 0 });
  expect(swapSim()).toMatchObject({ OrderStatus: 'Error' });
  calls.advance(91 * DAY);
  expect(swapSim()).toMatchObject({ OrderStatus: 'Complete' });
});

test('the next reset of swaps is always ahead, and at most a period away', () => {
  const calls = new Calls();
  const number = calls.id('familyNumber');
  const shown = () => calls.inventory().get(number);
  for (const days of [0, 1, 45, 90, 400]) {
    calls.advance(days * DAY);
    const ahead = Date.parse(String(shown()?.['NextSwapResetDate'])) - calls.now.getTime();
    expect(ahead).toBeGreaterThan(0);
    expect(ahead).toBeLessThanOrEqual(90 * DAY * 1000);
    expect(shown()).toMatchObject({ SwapsRemaining: 2 });
  }
});

test('a swap gives the line another number and keeps its id', () => {
  const calls = new Calls();
  const answer = calls.post(
    'changeNumberStatus',
    change('swap', calls.id('familyNumber'), { AreaCode: '802' }),
  );
  expect(answer).toMatchObject({ OrderStatus: 'Complete', Numbers: [{ Number: '+18025550100' }] });
  expect(calls.inventory().get('+18025550100')).toMatchObject({ Tnid: calls.id('familyNumberId') });
  expect(calls.inventory().has(calls.id('familyNumber'))).toBe(false);
});

test('a change of a later date waits for it; one that cannot be made is an Error told with 200', () => {
  const calls = new Calls();
  const number = calls.id('familyNumber');
  const { OrderId, OrderStatus } = calls.post('changeNumberStatus', {
    ...change('park', number),
    EffectiveDate: '01/20/2026',
  });
  expect([OrderStatus, calls.inventory().get(number)?.['Status']]).toEqual(['Pending', 'Active']);
  calls.advance(5 * DAY);
  expect(calls.inventory().get(number)).toMatchObject({ Status: 'Parked' });
  expect(calls.get('getNumberOrder', { OrderId: String(OrderId) })).toMatchObject({
    OrderStatus: 'Complete',
  });
  const swap = calls.post('changeNumberStatus', change('swap', number));
  expect(calls.get('getNumberOrder', { OrderId: String(swap['OrderId']) })).toMatchObject({
    OrderStatus: 'Error',
    OrderStatusMessage: `${number}: Number is Parked`,
  });
});

test('the SIM of a cancelled number is free again; what comes back after that gets another', () => {
  const calls = new Calls().asAccount('familyAccountId');
  const number = calls.id('familyNumber');
  const Iccid = calls.inventory().get(number)?.['Iccid'];
  const taken = { Number: '+13855550103', Iccid };
  expect(calls.refusal('updateNumber', taken)).toBe('400 ICCID already in use');
  calls.post('changeNumberStatus', change('cancel', number));
  expect(calls.refusal('updateNumber', taken)).toBeUndefined();
  calls.post('reactivateNumber', { PhoneNumber: number });
  expect(calls.inventory().get(number)).toMatchObject({ Status: 'Active', Iccid: expect.any(String) });
  expect(calls.inventory().get(number)?.['Iccid']).not.toBe(Iccid);
});

test('two numbers of a batch cannot go on the same SIM', () => {
  const calls = new Calls();
  const ICCID = '8901240397190195850';
  const [one, two] = [calls.id('familyNumber'), '+13855550102'];
  const PhoneNumbers = [one, two].map((Number) => ({ Number, ICCID }));
  const { OrderId, OrderStatus } = calls.post('changeNumberStatus', {
    ...change('swap-sim', one),
    PhoneNumbers,
  });
  expect(OrderStatus).toBe('Error');
  expect(calls.get('getNumberOrder', { OrderId: String(OrderId) })).toMatchObject({
    OrderStatusMessage: `${two}: ICCID already in use`,
  });
  expect(calls.inventory().get(one)).toMatchObject({ Iccid: ICCID, SwapsRemaining: 1 });
  expect(calls.inventory().get(two)).toMatchObject({ SwapsRemaining: 2 });
});

test('replace changes number and SIM, keeps the id, and spends a swap', () => {
  const calls = new Calls();
  const before = calls.inventory().get(calls.id('familyNumber'));
  calls.post('changeNumberStatus', change('replace', calls.id('familyNumber'), { AreaCode: '802' }));
  const after = calls.inventory().get('+18025550100');
  expect(after).toMatchObject({ Tnid: calls.id('familyNumberId'), SwapsRemaining: 1, Status: 'Active' });
  expect(after?.['Iccid']).not.toBe(before?.['Iccid']);
});

test.each(['activate', 'park', 'cancel', 'swap', 'swap-sim', 'replace'])(
  '%s of a cancelled number is an Error',
  (kind) => {
    const calls = new Calls();
    const number = calls.id('familyNumber');
    calls.post('changeNumberStatus', change('cancel', number));
    expect(calls.post('changeNumberStatus', change(kind, number))).toMatchObject({ OrderStatus: 'Error' });
  },
);

test('a parked number is activated again', () => {
  const calls = new Calls();
  const number = calls.id('familyNumber');
  const before = calls.inventory().get(number);
  calls.post('changeNumberStatus', change('park', number));
  calls.post('changeNumberStatus', change('activate', number));
  expect(calls.inventory().get(number)).toEqual(before);
});
