import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Calls } from './calls.js';

const person = (calls: Calls, email: string, more: object = {}) => ({
  Name: 'Somebody',
  Email: email,
  PhoneNumbers: [],
  Role: 'Subscriber',
  Password: 'once',
  AccountId: calls.id('emptyAccountId'),
  ...more,
});

test('an email exists once on the whole platform, whatever its case', () => {
  const calls = new Calls();
  expect(calls.refusal('createSubscriber', person(calls, 'MARIA.rivera@example.com'))).toBe(
    '400 Email already exists',
  );
});

test('references of a new subscriber are checked before anything is kept', () => {
  const calls = new Calls();
  const refused = (more: object) => calls.refusal('createSubscriber', person(calls, 'a@example.com', more));
  expect(refused({ AccountId: 'AID-none' })).toBe('400 Invalid AccountId');
  expect(refused({ PhoneNumbers: ['+13855550177'] })).toBe('400 Phone number does not belong to account');
  expect(refused({ PhoneNumbers: [calls.id('familyNumber')] })).toBe('400 Phone number already in use');
  expect(refused({})).toBeUndefined();
});

test('a transfer takes numbers and subscriptions along', () => {
  const calls = new Calls();
  const SubscriberId = calls.id('familyManagerId');
  const move = (FromAccountId: string, ToAccountId: string) => ({ SubscriberId, FromAccountId, ToAccountId });
  expect(
    calls.refusal('transferSubscriber', move(calls.id('shopAccountId'), calls.id('emptyAccountId'))),
  ).toBe('400 Invalid AccountId');
  calls.post('transferSubscriber', move(calls.id('familyAccountId'), calls.id('emptyAccountId')));
  calls.asAccount('emptyAccountId');
  expect([...calls.inventory().keys()]).toEqual(['+13855550101', '+13855550102']);
  expect(calls.get('listSubscriptions')).toMatchObject({ TotalSubscriptions: 2 });
  expect(calls.asAccount('familyAccountId').inventory().size).toBe(6);
});

test("a subscriber's numbers and the numbers' subscriber always agree", () => {
  const step = fc.record({ by: fc.constantFrom('number', 'subscriber'), who: fc.nat(3), number: fc.nat(3) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const calls = new Calls();
      const numbers = ['+13855550101', '+13855550102', '+13855550103', '+13855550104'];
      const people = [0, 1, 2, 3].map((n) => {
        const AccountId = calls.id('familyAccountId');
        return calls.post('createSubscriber', person(calls, `p${n}@example.com`, { AccountId }))[
          'SubscriberId'
        ];
      });
      for (const { by, who, number } of steps) {
        const Number = numbers[number];
        if (by === 'number') calls.post('updateNumber', { Number, AssignedSubscriberId: people[who] });
        else calls.refusal('updateSubscriber', { SubscriberId: people[who], PhoneNumbers: [Number] });
      }
      const inventory = [...calls.inventory().values()];
      for (const SubscriberId of people.map(String)) {
        const assigned = inventory.filter((number) => number['AssignedSubscriberId'] === SubscriberId);
        const { PhoneNumbers } = calls.get('getSubscriber', { SubscriberId });
        expect(new Set(PhoneNumbers as string[])).toEqual(new Set(assigned.map((one) => one['Number'])));
      }
    }),
    { numRuns: 30 },
  );
});

test('a number that another account holds, or that is cancelled, goes to no subscriber', () => {
  const calls = new Calls().asAccount('shopAccountId');
  const { PhoneNumberAssigned: orphan } = calls.post('provisionNumber', {
    NumberType: 'mvno',
    MessageType: 'p2p',
    MessageEnabled: true,
    VoiceEnabled: false,
    ProductType: 'Sms-Only',
    MessageRouteId: calls.id('foreignMessageRouteId'),
  });
  calls.asDistributor();
  const update = (SubscriberId: string, Number: unknown) =>
    calls.refusal('updateSubscriber', { SubscriberId, PhoneNumbers: [Number] });
  expect(update(calls.id('familyChildId'), orphan)).toBe('400 Phone number does not belong to account');
  expect(update(calls.id('foreignSubscriberId'), orphan)).toBeUndefined();
  const number = calls.id('familyNumber');
  const PhoneNumbers = [{ Number: number }];
  calls.post('changeNumberStatus', { StatusChange: 'cancel', EffectiveDate: '01/15/2026', PhoneNumbers });
  expect(update(calls.id('familyManagerId'), number)).toBe('400 Number is cancelled');
});

test('a transferred number can be updated, and takes new routes from its new account only', () => {
  const calls = new Calls();
  calls.post('transferSubscriber', {
    SubscriberId: calls.id('familyManagerId'),
    FromAccountId: calls.id('familyAccountId'),
    ToAccountId: calls.id('shopAccountId'),
  });
  const update = (more: object) =>
    calls.refusal('updateNumber', { Number: calls.id('familyNumber'), VoiceEnabled: false, ...more });
  expect(
    calls.refusal('updateNumber', { Number: calls.id('familyNumber'), CnamFirstName: 'Maria' }),
  ).toBeUndefined();
  expect(update({ MessageRouteId: calls.id('messageRouteId') })).toBe('400 Invalid MessageRouteId');
});
