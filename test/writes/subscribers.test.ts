import { describe, expect, test } from '@jest/globals';
import { UndecodableAnswer } from '../../src/datasources/telegent/errors.js';
import {
  createSubscriber,
  transferSubscriber,
  updateSubscriber,
} from '../../src/datasources/telegent/writes/subscribers.js';
import { exampleAnswer } from '../decode/example-answer.js';
import { witnessOf } from './shown-platform.js';

const NUMBER = '+12015550100';
const ANN = {
  SubscriberId: 'TSUID-1',
  Name: 'Ann',
  Email: 'Ann@example.com',
  Role: 'Subscriber',
  PhoneNumbers: [NUMBER],
  Account: { AccountId: 'AID-1' },
};
const FOUND = { found: { subscriberId: 'TSUID-1', accountId: 'AID-1' } };

describe('a new subscriber', () => {
  const BODY = {
    Name: 'Ann',
    Email: 'ann@example.com',
    PhoneNumbers: [] as string[],
    Role: 'Subscriber' as const,
    Password: 'secret',
    AccountId: 'AID-1',
  };
  type Shown = Parameters<typeof witnessOf>[0];
  const look = (shown: Shown, body: object = {}, baseline: string | null = null) =>
    createSubscriber.look({ ...BODY, ...body }, baseline, witnessOf(shown));

  test('is answered with its id', () => {
    expect(createSubscriber.decode(exampleAnswer('createSubscriber') as never, BODY)).toEqual({
      subscriberId: 'TSUID-90c6...',
      accountId: 'AID-ab12...',
    });
    expect(createSubscriber.decode({ SubscriberId: 'SID-1' }, BODY)).toEqual({
      subscriberId: 'TSUID-1',
      accountId: null,
    });
    expect(() => createSubscriber.decode({ Name: 'Ann' }, BODY)).toThrow(UndecodableAnswer);
  });

  test('is found by its e-mail address', async () => {
    expect(await look({ subscribers: [ANN, { SubscriberId: 'TSUID-2', Email: 'bob@example.com' }] })).toEqual(
      FOUND,
    );
    expect(await look({ subscribers: [] })).toBe('absent');
    expect(await look({ subscribers: [{ ...ANN, Account: null }] })).toMatchObject({
      found: { accountId: null },
    });
  });

  test('is nobody who had the address before, or is otherwise', async () => {
    expect(await look({ subscribers: [ANN] }, {}, 'TSUID-1')).toBe('absent');
    expect(await look({ subscribers: [ANN], claimed: ['subscriber:TSUID-1'] })).toBe('absent');
    expect(await look({ subscribers: [{ ...ANN, Account: { AccountId: 'AID-2' } }] })).toBe('absent');
    expect(await look({ subscribers: [{ ...ANN, Role: 'Manager' }] })).toBe('absent');
  });

  describe('where nobody can be listed', () => {
    const withNumber = { PhoneNumbers: [NUMBER] };
    const held = { Number: NUMBER, AssignedSubscriberId: 'TSUID-1' };
    const shown = { subscribers: null, inventory: [held], answers: { getSubscriber: ANN } };

    test('is found by its number', async () => {
      expect(await look(shown, withNumber)).toEqual(FOUND);
    });

    test('is absent while its numbers are free', async () => {
      expect(await look({ ...shown, inventory: [{ Number: NUMBER }] }, withNumber)).toBe('absent');
    });

    test.each<[string, Shown, object]>([
      ['without a number', shown, {}],
      ['when the number is not shown', { ...shown, inventory: [] }, withNumber],
      [
        'when someone else holds it',
        { ...shown, answers: { getSubscriber: { ...ANN, Email: 'b@c.de' } } },
        withNumber,
      ],
      ['when the holder cannot be read', { ...shown, answers: {} }, withNumber],
      [
        'when the holder came of another operation',
        { ...shown, claimed: ['subscriber:TSUID-1'] },
        withNumber,
      ],
      [
        'when two hold the numbers',
        { ...shown, inventory: [held, { Number: '+12015550101', AssignedSubscriberId: 'TSUID-2' }] },
        { PhoneNumbers: [NUMBER, '+12015550101'] },
      ],
    ])('is unclear %s', async (_when, platform, body) => {
      expect(await look(platform, body)).toBe('unclear');
    });
  });

  test('has who holds the address for a baseline', async () => {
    const baseline = (subscribers: readonly object[] | null) =>
      createSubscriber.baseline?.(BODY, witnessOf({ subscribers }));
    expect(await baseline([ANN])).toBe('TSUID-1');
    expect(await baseline([])).toBeNull();
    expect(await baseline(null)).toBeNull();
  });

  test('is alone with its address and its numbers', () => {
    expect(
      createSubscriber.locks?.({ ...BODY, Email: 'ANN@example.com', PhoneNumbers: [NUMBER] }, 'DID-1'),
    ).toEqual(['email:ann@example.com', `number:${NUMBER}`]);
    expect(createSubscriber.claims?.(FOUND.found)).toEqual(['subscriber:TSUID-1']);
  });
});

describe('an update of a subscriber', () => {
  const look = (body: object, answers: object = { getSubscriber: ANN }) =>
    updateSubscriber.look({ SubscriberId: 'TSUID-1', ...body }, null, witnessOf({ answers }));

  test('shows', async () => {
    expect(await look({ Name: 'Ann', Role: 'Subscriber', PhoneNumbers: [NUMBER] })).toEqual(FOUND);
  });

  test.each([
    [{ Name: 'Anna' }],
    [{ Role: 'Manager' }],
    [{ PhoneNumbers: [] }],
    [{ Name: 'Ann', Password: 'x' }],
    [{}],
  ])('%j does not show', async (body) => {
    expect(await look(body)).toBe('absent');
  });

  test('of one who is not there does not show', async () => {
    expect(await look({ Name: 'Ann' }, {})).toBe('absent');
  });

  test('is answered with the subscriber', () => {
    const decoded = updateSubscriber.decode(exampleAnswer('updateSubscriber'), {
      SubscriberId: 'TSUID-1',
    });
    expect(decoded.subscriberId).toBe('TSUID-33bd...');
  });
});

test('a transfer shows by the account that the subscriber is in', async () => {
  const BODY = { SubscriberId: 'TSUID-1', FromAccountId: 'AID-0', ToAccountId: 'AID-1' };
  const look = (Account: object | null) =>
    transferSubscriber.look(BODY, null, witnessOf({ answers: { getSubscriber: { ...ANN, Account } } }));
  expect(await look({ AccountId: 'AID-1' })).toEqual(FOUND);
  expect(await look({ AccountId: 'AID-0' })).toBe('absent');
  expect(await look({ AccountId: 'AID-2' })).toBe('unclear');
  expect(await look(null)).toBe('unclear');
  expect(await transferSubscriber.look(BODY, null, witnessOf({}))).toBe('unclear');
  expect(transferSubscriber.decode({ SubscriberId: 'SID-1' }, BODY)).toEqual(FOUND.found);
});
