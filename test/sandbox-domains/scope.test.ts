import { expect, test } from '@jest/globals';
import { Calls } from './calls.js';

const LISTS = ['listNumberInventory', 'listSubscriptions', 'getCallFilters', 'listMessageFilters'];

test.each(LISTS)("%s shows an account's credential its own account only", (operation) => {
  const calls = new Calls().asAccount('familyAccountId');
  const own = JSON.stringify(calls.get(operation, { Filter: 'All' }));
  expect(own).toContain(calls.id('familyChildId'));
  expect(own).not.toContain(calls.id('foreignSubscriberId'));
  const others = JSON.stringify(calls.asAccount('shopAccountId').get(operation, { Filter: 'All' }));
  expect(others).not.toContain(calls.id('familyChildId'));
});

test('a distributor sees the numbers and subscriptions of every account', () => {
  const calls = new Calls();
  for (const operation of ['listNumberInventory', 'listSubscriptions']) {
    const all = JSON.stringify(calls.get(operation, { Filter: 'All' }));
    for (const name of ['familyChildId', 'foreignSubscriberId']) expect(all).toContain(calls.id(name));
  }
});

test('a foreign and an unknown id are the same to an account', () => {
  const calls = new Calls().asAccount('familyAccountId');
  const reads: [operation: string, name: string, foreign: string, message: string][] = [
    ['getSubscriber', 'SubscriberId', 'foreignSubscriberId', 'Invalid SubscriberId'],
    ['getNumber', 'Number', 'foreignNumber', 'Number not found'],
    ['getSubscription', 'SubscriptionId', 'foreignSubscriptionId', 'Invalid SubscriptionId'],
    ['getMessageRoute', 'MessageRouteId', 'foreignMessageRouteId', 'Invalid MessageRouteId'],
    ['getVoiceRoute', 'CallRouteID', 'foreignVoiceRouteId', 'Invalid CallRouteId'],
    ['getAccount', 'AccountId', 'shopAccountId', 'Invalid AccountId'],
    ['getThreshold', 'ThresholdId', 'thresholdId', 'Invalid ThresholdId'],
    ['getWorkgroup', 'WorkgroupId', 'workgroupId', 'Invalid WorkgroupId'],
  ];
  for (const [operation, name, foreign, message] of reads) {
    expect(calls.refusal(operation, {}, { [name]: calls.id(foreign) })).toBe(`404 ${message}`);
    expect(calls.refusal(operation, {}, { [name]: 'X-unknown' })).toBe(`404 ${message}`);
  }
});

test('an orphan belongs to the credential that bought it', () => {
  const calls = new Calls();
  expect(calls.inventory().get(calls.id('orphanNumber'))).toMatchObject({ AssignedSubscriberId: null });
  calls.asAccount('shopAccountId');
  expect(calls.inventory().has(calls.id('orphanNumber'))).toBe(false);
  const { PhoneNumberAssigned } = calls.post('provisionNumber', {
    NumberType: 'mvno',
    MessageType: 'p2p',
    MessageEnabled: true,
    VoiceEnabled: false,
    ProductType: 'Sms-Only',
    MessageRouteId: calls.id('foreignMessageRouteId'),
  });
  expect(calls.inventory().has(String(PhoneNumberAssigned))).toBe(true);
  expect(calls.asAccount('familyAccountId').inventory().has(String(PhoneNumberAssigned))).toBe(false);
});

test('only an account can update itself, only a distributor has the distributor reads', () => {
  const calls = new Calls();
  expect(calls.refusal('updateAccount', { AccountName: 'New' })).toBe('400 Invalid AccountId');
  calls.asAccount('emptyAccountId');
  expect(calls.post('updateAccount', { AccountName: 'New' })).toMatchObject({ AccountName: 'New' });
  for (const operation of ['listDistributorAccounts', 'listDistributorSubscribers', 'createAccount']) {
    expect(calls.refusal(operation, { AccountName: 'x' })).toBe('403 A distributor credential is required');
  }
});

test('pages of the inventory cover every number once, in a stable order', () => {
  const calls = new Calls('scale:2x10x6:3');
  const page = (number: number) =>
    calls.get('listNumberInventory', {
      Filter: 'all',
      PageNumber: String(number),
      TotalNumbersRequested: '50',
    });
  const pages = [page(1), page(2), page(3), page(4)].map(
    ({ PhoneNumbers }) => PhoneNumbers as { Number: string }[],
  );
  expect(pages.map(({ length }) => length)).toEqual([50, 50, 20, 0]);
  expect(new Set(pages.flat().map(({ Number: e164 }) => e164)).size).toBe(120);
  expect(page(2)).toEqual(page(2));
});
