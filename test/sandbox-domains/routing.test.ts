import { expect, test } from '@jest/globals';
import { Calls } from './calls.js';

test('a message route repeats its secrets, keeps what an update leaves out, and clears what it nulls', () => {
  const calls = new Calls();
  const { MessageRouteId } = calls.post('createMessageRoute', {
    RouteName: 'New',
    MessageUrl: 'https://hooks.example.com/in',
    MessageUrlMethod: 'POST',
    MessagePasswordToken: 'open secret',
    CallbackMessageUrl: 'https://hooks.example.com/receipts',
    IntelligentRouteEnabled: true,
    AccountId: calls.id('emptyAccountId'),
  });
  calls.post('updateMessageRoute', { MessageRouteId, RouteName: 'Newer', CallbackMessageUrl: null });
  expect(calls.get('listMessageRoutes', { AccountId: calls.id('emptyAccountId') })['Results']).toEqual([
    {
      MessageRouteId,
      AccountID: calls.id('emptyAccountId'),
      RouteName: 'Newer',
      MessageUrl: 'https://hooks.example.com/in',
      MessageUrlMethod: 'POST',
      MessageRouteEnabled: true,
      MessagePasswordToken: 'open secret',
    },
  ]);
});

test('the list of voice routes lacks the VoiceUrl, the single read whether it is enabled', () => {
  const calls = new Calls();
  const list = calls.get('listVoiceRoutes', { AccountId: calls.id('familyAccountId') });
  expect(list['Results']).toMatchObject([{ CallRouteId: calls.id('voiceRouteId'), RouteEnabled: true }]);
  expect(JSON.stringify(list)).not.toContain('VoiceUrl"');
  const single = calls.get('getVoiceRoute', { CallRouteID: calls.id('voiceRouteId') });
  expect(single).toHaveProperty('VoiceUrl');
  expect(single).not.toHaveProperty('RouteEnabled');
});

test("a number's routes belong to its subscriber's account", () => {
  const calls = new Calls();
  const update = { Number: calls.id('familyNumber'), VoiceRouteId: calls.id('trunkRouteId') };
  expect(calls.refusal('updateNumber', update)).toBe('400 Invalid VoiceRouteId');
});

test('a message goes out from a number in service and is delivered a little later; the newest comes first', () => {
  const calls = new Calls();
  const From = calls.id('familyNumber');
  const { MessageId } = calls.post('sendMessage', { From, To: [{ Number: '+12015550100' }], Body: 'Hello' });
  const status = () => calls.get('getMessageDetails', { MessageId: String(MessageId) })['Status'];
  expect(status()).toBe('Queued');
  calls.advance(2);
  expect(status()).toBe('Delivered');
  expect(calls.get('searchMessages', { PhoneNumber: From, Results: '2' })).toMatchObject({
    ResultsTotalRecords: 4,
    ResultsPages: 2,
    Results: [{ MessageID: MessageId }, { Body: 'Fine. I will pick you up.' }],
  });
  calls.post('updateSimStatus', { ICCID: calls.inventory().get(From)?.['Iccid'], SimStatus: 'Suspended' });
  expect(calls.refusal('sendMessage', { From, To: [{ Number: '+12015550100' }], Body: 'Hello' })).toBe(
    '400 Messaging is not enabled',
  );
});

test('a cleared SIM is off its number and can go on another', () => {
  const calls = new Calls();
  const Iccid = calls.inventory().get('+13855550102')?.['Iccid'];
  const update = { Number: '+13855550104', Iccid };
  expect(calls.refusal('updateNumber', update)).toBe('400 ICCID already in use');
  calls.post('clearSimStatus', { ICCID: `${String(Iccid)}F` });
  expect(calls.inventory().get('+13855550102')).toMatchObject({ Iccid: '', QrActivationLink: '' });
  expect(calls.refusal('updateNumber', update)).toBeUndefined();
});

test.each([
  ['updateMessageRoute', 'MessageRouteId', 'messageRouteId'],
  ['updateVoiceRoute', 'CallRouteId', 'voiceRouteId'],
])('%s takes no other account than the own one of the route', (operation, idName, name) => {
  const calls = new Calls();
  const update = (account: string) =>
    calls.refusal(operation, { [idName]: calls.id(name), RouteName: 'New', AccountId: calls.id(account) });
  expect(update('shopAccountId')).toBe('400 Invalid AccountId');
  expect(update('familyAccountId')).toBeUndefined();
});
