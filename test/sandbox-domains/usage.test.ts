import { expect, test } from '@jest/globals';
import { DEVICE, ESSENTIAL, FAMILY } from '../../sandbox/seeds/catalogue.js';
import { Calls } from './calls.js';

const PhoneNumbers = [{ Number: '+13855550101' }];
const limits = (more: object) => ({ ValueUnit: 'MB', LimitValue: 20, PhoneNumbers, ...more });

test.each([
  [{ NotifyValue: 15, ThrottleValue: 15 }, 'NotifyValue must be less than ThrottleValue'],
  [{ NotifyValue: 20 }, 'NotifyValue must be less than LimitValue'],
  [{ ThrottleValue: 21 }, 'ThrottleValue must be less than LimitValue'],
  [{ ValueUnit: 'GB' }, 'ValueUnit must be MB'],
  [{ LimitValue: undefined }, 'LimitValue is required'],
  [{ LimitValue: 0 }, 'LimitValue must be a positive whole number'],
])('%j is refused: %s', (more, message) => {
  expect(new Calls().refusal('setDataUsageLimits', limits(more))).toBe(`400 ${message}`);
});

test('limits are read back as they were set, and lower the remaining data', () => {
  const calls = new Calls();
  const set = { NotifyValue: 9000, ThrottleValue: 9500, ThrottleSpeed: '256-kbps', LimitValue: 10_000 };
  expect(calls.post('setDataUsageLimits', limits(set))).toMatchObject({
    Status: 'Complete',
    ...set,
    PhoneNumbers,
  });
  expect(calls.post('getDataUsageSettings', { PhoneNumbers })).toMatchObject({
    PhoneNumbers: [{ ...set, ValueUnit: 'MB', Status: 'Success' }],
  });
  expect(calls.post('getDataUsageInfo', { PhoneNumbers })).toMatchObject({
    PhoneNumbers: [{ Used: '8.2 GB', Remaining: '1.8 GB', CurrentBehavior: 'Active' }],
  });
});

test('a batch answers number by number, the unknown ones with the reason', () => {
  const calls = new Calls().asAccount('familyAccountId');
  const asked = ['+13855550106', calls.id('foreignNumber')].map((Number) => ({ Number }));
  expect(calls.post('getDataUsageInfo', { PhoneNumbers: asked })).toMatchObject({
    PhoneNumbers: [
      { Status: 'ACTIVE', CurrentBehavior: 'Blocked', Remaining: '0 B' },
      { Status: 'Error', StatusMessage: 'Phone number does not belong to account' },
    ],
  });
});

test.each(['demo', 'scale:2x3x4'])('the lines of %s have the limits of their packages', (seed) => {
  const { store } = new Calls(seed);
  const mostOf = new Map([
    [ESSENTIAL, 5000],
    [FAMILY, 20_000],
    [DEVICE, 100],
  ]);
  expect(store.subscriptions.size).toBeGreaterThan(10);
  for (const { numberId, packageId } of store.subscriptions.all()) {
    expect(store.numbers.get(numberId)?.limits?.limit).toBe(mostOf.get(packageId));
  }
});

test('in the family one line is throttled and one has used up its data', () => {
  const calls = new Calls().asAccount('familyAccountId');
  const family = [...calls.inventory().keys()].map((Number) => ({ Number }));
  const { PhoneNumbers: told } = calls.post('getDataUsageInfo', { PhoneNumbers: family });
  const count = (CurrentBehavior: string) =>
    (told as Record<string, unknown>[]).filter((line) => line['CurrentBehavior'] === CurrentBehavior).length;
  expect([count('Active'), count('Throttled'), count('Blocked')]).toEqual([6, 1, 1]);
});

test('data has to be enabled on the number', () => {
  const calls = new Calls();
  const Number = calls.id('familyNumber');
  calls.post('updateNumber', { Number, ProductType: 'Sms-Only' });
  expect(calls.refusal('setDataUsageLimits', limits({}))).toBe(`400 Data is not enabled on ${Number}`);
});

test('a renewal resets usage now when asked to, and knows the days of its period', () => {
  const calls = new Calls();
  const renewal = { AutoRenew: true, PeriodType: 'W', RenewalDay: 7, ResetUsage: true, PhoneNumbers };
  expect(calls.refusal('updateDataUsageRenewalInfo', { ...renewal, RenewalDay: 8 })).toBe(
    '400 RenewalDay must be 1 to 7',
  );
  expect(calls.post('updateDataUsageRenewalInfo', renewal)).toMatchObject({
    PhoneNumbers: [{ Status: 'Success' }],
  });
  expect(calls.post('getDataUsageInfo', { PhoneNumbers })).toMatchObject({ PhoneNumbers: [{ Used: '0 B' }] });
});

test('a cancelled number takes no limits', () => {
  const calls = new Calls();
  const Number = calls.id('familyNumber');
  calls.post('changeNumberStatus', { StatusChange: 'cancel', EffectiveDate: '01/15/2026', PhoneNumbers });
  expect(calls.refusal('setDataUsageLimits', limits({}))).toBe(`400 ${Number} is cancelled`);
});
