import { expect, test } from '@jest/globals';
import { movePortIn } from '../../sandbox/domains/porting.js';
import { Calls } from './calls.js';

const NUMBER = '+13135550142';
const request = {
  PortInNumber: NUMBER,
  CurrentCarrierName: 'Verizon',
  CurrentAccountNumber: '46512222',
  CurrentAccountPassword: '0000',
  CurrentBillingAddress: { Street1: '1 Elm St', City: 'Detroit', State: 'MI', Zip: '48201' },
};

function submitted(calls = new Calls()) {
  const OrderId = String(calls.post('portInNumber', request)['OrderId']);
  const status = () => calls.get('getNumberOrder', { OrderId })['OrderStatus'];
  return { calls, OrderId, status };
}

test.each([
  ['guide', ['Submitted', 'Pending Carrier Approval', 'Scheduled', 'Completed', 'Completed']],
  ['newer', ['Pending', 'InProgress', 'InProgress', 'Complete', 'Complete']],
] as const)('a port-in walks through its states in the words of the %s docs', (vocabulary, words) => {
  const { calls, status } = submitted();
  calls.settings.portInVocabulary = vocabulary;
  const seen = words.map(() => {
    const word = status();
    calls.advance(calls.settings.portInStepSeconds);
    return word;
  });
  expect(seen).toEqual(words);
});

test('a number that was ported in comes bare, and belongs to who asked for it', () => {
  const { calls, OrderId } = submitted();
  expect(calls.inventory().has(NUMBER)).toBe(false);
  calls.advance(10 * calls.settings.portInStepSeconds);
  expect(calls.inventory().get(NUMBER)).toMatchObject({
    OrderId,
    Status: 'Active',
    AssignedSubscriberId: null,
    MessageRouteId: '',
  });
  expect(calls.asAccount('familyAccountId').inventory().has(NUMBER)).toBe(false);
});

test('a single read shows a number on its way with its order, unless that is switched off', () => {
  const { calls, OrderId } = submitted();
  calls.settings.portInNumbersVisible = true;
  expect(calls.get('getNumber', { Number: NUMBER })).toMatchObject({ OrderId, Status: 'Porting' });
  calls.settings.portInNumbersVisible = false;
  expect(calls.refusal('getNumber', {}, { Number: NUMBER })).toBe('404 Number not found');
});

test('one open port-in a number; the next one only when it is closed', () => {
  const { calls, OrderId } = submitted();
  expect(calls.refusal('portInNumber', request)).toBe('400 A port-in of this number is already open');
  const eligibility = { PhoneNumber: NUMBER, TargetClassification: 'mvno' };
  expect(calls.post('checkPortInEligibility', eligibility)).toMatchObject({ Eligible: false });
  calls.post('cancelPortIn', { OrderId });
  expect(calls.post('checkPortInEligibility', eligibility)).toMatchObject({ Eligible: true });
  expect(calls.refusal('portInNumber', request)).toBeUndefined();
  expect(calls.refusal('portInNumber', { ...request, PortInNumber: calls.id('familyNumber') })).toBe(
    '400 Phone number already in use',
  );
});

test('a declined port-in waits for its correction, which submits it again', () => {
  const { calls, OrderId, status } = submitted();
  const decline = { to: 'ActionRequired', code: '6B', message: 'INVALID TRANSFER PIN' } as const;
  movePortIn(calls.store, OrderId, decline, calls.now);
  calls.advance(100 * calls.settings.portInStepSeconds);
  expect(calls.get('getNumberOrder', { OrderId })).toMatchObject({
    OrderStatus: 'Rejected',
    OrderStatusMessage: '6B-INVALID TRANSFER PIN',
  });
  expect(calls.post('updatePortIn', { OrderId, CurrentAccountPassword: '1111' })).toMatchObject({
    Status: 'Updated',
  });
  expect(status()).toBe('Submitted');
});

test.each(['Completed', 'Rejected', 'Cancelled'] as const)('%s is final', (to) => {
  const { calls, OrderId } = submitted();
  movePortIn(calls.store, OrderId, { to }, calls.now);
  for (const operation of ['updatePortIn', 'cancelPortIn']) {
    expect(calls.refusal(operation, { OrderId })).toBe('404 GENS-0041 No Port-In request found');
  }
});

test('the seed has an open, a completed and a rejected port-in', () => {
  const calls = new Calls();
  const words = ['openPortInOrderId', 'completedPortInOrderId', 'rejectedPortInOrderId'].map(
    (name) => calls.get('getNumberOrder', { OrderId: calls.id(name) })['OrderStatus'],
  );
  expect(words).toEqual(['Rejected', 'Completed', 'Rejected']);
  expect(calls.refusal('updatePortIn', { OrderId: calls.id('openPortInOrderId') })).toBeUndefined();
  expect(calls.refusal('updatePortIn', { OrderId: calls.id('rejectedPortInOrderId') })).toMatch(/GENS-0041/);
});

test.each([
  ['Completed', { Status: 'Active' }],
  ['Cancelled', undefined],
] as const)('a line that waits for its port-in follows it when it is %s', (to, expected) => {
  const calls = new Calls().asAccount('familyAccountId');
  const OrderId = calls.id('openPortInOrderId');
  const line = () => [...calls.inventory().values()].find((number) => number['OrderId'] === OrderId);
  const AssignedSubscriberId = calls.id('openPortInHolderId');
  expect(line()).toMatchObject({ Status: 'Pending', AssignedSubscriberId });
  movePortIn(calls.store, OrderId, { to }, calls.now);
  if (expected) expect(line()).toMatchObject({ ...expected, AssignedSubscriberId });
  else expect(line()).toBeUndefined();
});

test('the port-out PIN shows in the inventory in clear', () => {
  const calls = new Calls();
  const number = calls.id('familyNumber');
  expect(calls.inventory().get(number)).not.toHaveProperty('PortOutPin');
  expect(calls.post('setPortOutPin', { PortOutNumber: number, PortOutPIN: '9182' })).toMatchObject({
    Status: 'Pending',
  });
  expect(calls.inventory().get(number)).toMatchObject({ PortOutPin: '9182' });
});

test('a port-in goes onto the SIM and into the class that it names, or that its update names', () => {
  const calls = new Calls();
  const [first, second] = ['8901240397190195850', '8901240397190195868'];
  const asked = { ...request, ICCID: first, TargetPortinClassification: 'mvno' };
  const inUse = calls.inventory().get(calls.id('familyNumber'))?.['Iccid'];
  expect(calls.refusal('portInNumber', { ...asked, ICCID: inUse })).toBe('400 ICCID already in use');
  const { OrderId, ICCID } = calls.post('portInNumber', asked);
  expect(ICCID).toBe(first);
  expect(calls.refusal('updatePortIn', { OrderId, ICCID: inUse })).toBe('400 ICCID already in use');
  calls.post('updatePortIn', { OrderId, ICCID: second, TargetPortinClassification: 'iot' });
  calls.advance(10 * calls.settings.portInStepSeconds);
  expect(calls.inventory().get(NUMBER)).toMatchObject({ Iccid: second, Classification: 'IoT' });
});
