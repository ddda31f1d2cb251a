import { expect, test } from '@jest/globals';
import { Calls } from './calls.js';

test('what is in use is not deleted', () => {
  const calls = new Calls();
  const PackageId = calls.id('packageId');
  expect(calls.refusal('deleteProduct', { ProductId: calls.id('productId') })).toBe(
    '400 Product is in an active package',
  );
  expect(calls.refusal('deletePackage', { PackageId })).toBe('400 Package has active subscriptions');
  const { Subscriptions } = calls.get('getPackageSubscriptions', { PackageId });
  for (const { SubscriptionId } of Subscriptions as { SubscriptionId: string }[]) {
    calls.post('deleteSubscription', { SubscriptionId });
  }
  expect(calls.post('deletePackage', { PackageId })).toMatchObject({ PackageStatus: 'Deleted' });
  expect(calls.refusal('listPackageItems', {}, { PackageId })).toBe('404 Invalid PackageId');
});

test('ids are the same whatever their prefix and case', () => {
  const calls = new Calls();
  const tail = calls.id('packageId').slice(4);
  expect(calls.get('getPackage', { PackageId: `PKID-${tail.toUpperCase()}` })).toMatchObject({
    PackageId: calls.id('packageId'),
  });
});

test('a number has one active subscription, of its own kind', () => {
  const calls = new Calls();
  const wanted = {
    SubscriberId: calls.id('familyManagerId'),
    TNID: calls.id('familyNumberId').replace('NID', 'TNID'),
    PackageId: calls.id('packageId'),
    Type: 'Mvno',
  };
  expect(calls.refusal('createSubscription', wanted)).toBe('400 Number already has an active subscription');
  calls.post('deleteSubscription', { SubscriptionId: calls.id('subscriptionId') });
  const refused = (more: object) => calls.refusal('createSubscription', { ...wanted, ...more });
  expect(refused({ Type: 'iot' })).toBe('400 Subscription Type does not match the number');
  expect(refused({ PackageId: 'PID-none' })).toBe('400 Invalid PackageId');
  expect(refused({ SubscriberId: calls.id('foreignSubscriberId') })).toBe(
    '400 Phone number does not belong to account',
  );
  expect(refused({ ICCID: calls.inventory().get('+13855550102')?.['Iccid'] })).toBe(
    '400 ICCID already in use',
  );
  const made = calls.post('createSubscription', wanted);
  expect(made).toMatchObject({ TNID: calls.id('familyNumberId'), Active: true });
  expect(calls.get('listDistributorSubscriptions', { Filter: 'Inactive' })).toMatchObject({
    TotalSubscriptions: 1,
  });
});

test('a package is made with its items or not at all', () => {
  const calls = new Calls();
  const sold = { PackageName: 'New', Type: 'sip', Price: 5, Monthly: true };
  const before = calls.get('listPackages')['TotalPackages'];
  expect(calls.refusal('createPackage', { ...sold, PackageItems: [{ ProductId: 'PRID-none' }] })).toBe(
    '400 Invalid ProductId',
  );
  expect(calls.get('listPackages')['TotalPackages']).toBe(before);
  const PackageItems = [{ ProductId: calls.id('productId'), Price: '1.12', Monthly: false, Type: 'esim' }];
  const { PackageId } = calls.post('createPackage', { ...sold, PackageItems });
  expect(calls.list('listPackageItems', { PackageId: String(PackageId) })).toMatchObject([{ Price: 1.12 }]);
});

test('a deleted threshold takes its assignments along', () => {
  const calls = new Calls();
  const ThresholdId = calls.id('thresholdId');
  expect(calls.list('listThresholdAssignments', { ThresholdId })).toHaveLength(1);
  calls.post('deleteThreshold', { ThresholdId });
  expect(calls.store.thresholdAssignments.size).toBe(0);
});

test('a deleted route leaves its numbers without one', () => {
  const calls = new Calls();
  calls.post('deleteMessageRoute', { MessageRouteId: calls.id('messageRouteId') });
  expect(calls.inventory().get(calls.id('familyNumber'))).toMatchObject({ MessageRouteId: '' });
  expect(
    calls.refusal('sendMessage', {
      To: [{ Number: '+12015550100' }],
      From: calls.id('familyNumber'),
      Body: 'Hi',
    }),
  ).toBe('400 MessageRouteId is required');
});

test('a cancelled number and one that another account holds get no subscription', () => {
  const calls = new Calls();
  const subscription = (TNID: unknown) => ({
    SubscriberId: calls.id('familyManagerId'),
    PackageId: calls.id('packageId'),
    Type: 'mvno',
    TNID,
  });
  const PhoneNumbers = [{ Number: calls.id('familyNumber') }];
  calls.post('changeNumberStatus', { StatusChange: 'cancel', EffectiveDate: '01/15/2026', PhoneNumbers });
  calls.post('deleteSubscription', { SubscriptionId: calls.id('subscriptionId') });
  expect(calls.refusal('createSubscription', subscription(calls.id('familyNumberId')))).toBe(
    '400 Invalid TNID',
  );
  const orphan = calls.asAccount('shopAccountId').post('provisionNumber', {
    NumberType: 'mvno',
    MessageType: 'p2p',
    MessageEnabled: true,
    VoiceEnabled: false,
    ProductType: 'Sms-Only',
    MessageRouteId: calls.id('foreignMessageRouteId'),
  });
  calls.asDistributor();
  expect(calls.refusal('createSubscription', subscription(orphan['PhoneNumberId']))).toBe(
    '400 Phone number does not belong to account',
  );
});

test('the SIM of a subscription is free again when it is cancelled', () => {
  const calls = new Calls();
  const wanted = {
    SubscriberId: calls.id('familyManagerId'),
    PackageId: calls.id('packageId'),
    Type: 'Mvno',
    ICCID: '8901240397190195850',
  };
  const { SubscriptionId } = calls.post('createSubscription', wanted);
  expect(calls.refusal('createSubscription', wanted)).toBe('400 ICCID already in use');
  calls.post('deleteSubscription', { SubscriptionId });
  expect(calls.refusal('createSubscription', wanted)).toBeUndefined();
  expect(calls.refusal('deleteSubscription', { SubscriptionId })).toBe('400 Subscription is not active');
});

test('a threshold goes to subscriptions of its own account only', () => {
  const calls = new Calls();
  const given = (name: string) => ({
    ThresholdId: calls.id('thresholdId'),
    SubscriptionId: calls.id(name),
  });
  expect(calls.refusal('addThresholdAssignment', given('subscriptionId'))).toBe('400 Invalid SubscriptionId');
  expect(calls.refusal('addThresholdAssignment', given('foreignSubscriptionId'))).toBeUndefined();
});
