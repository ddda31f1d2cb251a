import { expect, test } from '@jest/globals';
import { Calls } from './calls.js';

const wanted = (calls: Calls, more: object = {}) => ({
  NumberType: 'mvno',
  MessageType: 'p2p',
  MessageEnabled: true,
  VoiceEnabled: false,
  ProductType: 'Sms+Data',
  MessageRouteId: calls.id('messageRouteId'),
  AssignedSubscriberId: calls.id('familyChildId'),
  AccountId: calls.id('familyAccountId'),
  ...more,
});

test.each([
  [{ MessageRouteId: undefined }, 'MessageRouteId is required'],
  [{ MessageRouteId: 'MRID-none' }, 'Invalid MessageRouteId'],
  [{ NumberType: 'iot', MessageType: 'a2p' }, 'NumberType / MessageType mismatch'],
  [{ NumberType: 'voip', MessageType: 'p2p' }, 'NumberType / MessageType mismatch'],
  [{ VoiceEnabled: true }, 'VoiceRouteId is required'],
  [{ AccountId: 'AID-none' }, 'Invalid AccountId'],
  [{ AccountId: undefined }, 'AccountId is required'],
  [{ AssignedSubscriberId: 'TSUID-none' }, 'Invalid SubscriberId'],
])('%j is refused: %s', (more, message) => {
  const calls = new Calls();
  expect(calls.refusal('provisionNumber', wanted(calls, more))).toBe(`400 ${message}`);
});

test('routes and subscribers of another account are refused', () => {
  const calls = new Calls();
  const refused = (more: object) => calls.refusal('provisionNumber', wanted(calls, more));
  expect(refused({ MessageRouteId: calls.id('foreignMessageRouteId') })).toBe('400 Invalid MessageRouteId');
  expect(refused({ AssignedSubscriberId: calls.id('foreignSubscriberId') })).toBe('400 Invalid SubscriberId');
});

test('a purchase binds number, subscriber and SIM at once, and tells the activation code', () => {
  const calls = new Calls();
  const bought = calls.post(
    'provisionNumber',
    wanted(calls, { AreaCode: '212', ICCID: '8901240397190195850' }),
  );
  expect(bought).toMatchObject({
    OrderStatus: 'Complete',
    PhoneNumberAssigned: '+12125550100',
    ErrorMessage: null,
  });
  expect(decodeURIComponent(String(bought['QRCode']))).toMatch(
    /^https:\/\/quickchart\.io\/qr\?text=LPA:1\$[^$]+\$[^$]+$/,
  );
  expect(calls.get('getNumber', { ICCID: '8901240397190195850F' })).toMatchObject({ Number: '+12125550100' });
  const child = calls.get('getSubscriber', { SubscriberId: calls.id('familyChildId') });
  expect(child['PhoneNumbers']).toContain('+12125550100');
  expect(calls.refusal('provisionNumber', wanted(calls, { ICCID: '8901240397190195850' }))).toBe(
    '400 ICCID already in use',
  );
});

test('an area sells out: the last purchase fails with 200, and the area is no longer listed', () => {
  const calls = new Calls();
  const buy = () => calls.post('provisionNumber', wanted(calls, { AreaCode: '907' }));
  expect([buy(), buy()].map(({ OrderStatus }) => OrderStatus)).toEqual(['Complete', 'Complete']);
  const failed = buy();
  expect(failed).toMatchObject({ OrderStatus: 'Error', ErrorMessage: expect.stringContaining('No numbers') });
  expect(calls.get('getNumberOrder', { OrderId: String(failed['OrderId']) })).toMatchObject({
    OrderStatus: 'Error',
  });
  const found = calls.post('searchAvailableNumbers', {
    AreaCode: '907',
    MessageEnabled: true,
    VoiceEnabled: false,
  });
  expect(found).toMatchObject({ ResultsTotal: 0, AvailableNumberAreas: [] });
  const byZip = calls.post('provisionNumber', wanted(calls, { AreaCode: '907', ZipCode: '10027' }));
  expect(byZip).toMatchObject({ PhoneNumberAssigned: '+12125550100', ZipCode: '10027' });
});

test('a pending purchase tells its number when it is done', () => {
  const calls = new Calls();
  calls.settings.provisioningPendingSeconds = 60;
  const { OrderId, ...rest } = calls.post('provisionNumber', wanted(calls));
  expect(rest).toMatchObject({ OrderStatus: 'Pending' });
  expect(rest).not.toHaveProperty('PhoneNumberAssigned');
  const order = () => calls.get('getNumberOrder', { OrderId: String(OrderId) });
  expect(order()).toMatchObject({ OrderStatus: 'Pending', PhoneNumbersOrdered: [] });
  calls.advance(60);
  expect(order()).toMatchObject({
    OrderStatus: 'Complete',
    PhoneNumbersOrdered: [{ Number: expect.any(String) }],
  });
});
