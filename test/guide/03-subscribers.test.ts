import { describe, expect, test } from '@jest/globals';
import { idIn, scenario } from './scenario.js';

const { demo, does, asks } = scenario();

const READ_BACK =
  'query ($id: ID!) { subscriber(id: $id) { name email role account { id } numbers { e164 } } }';

describe('section 3: subscribers and roles', () => {
  test('a subscriber is created with a number, and read back', async () => {
    const accountId = demo('familyAccountId');
    const number = demo('orphanNumber');
    const { payload, writes } = await does(
      'createSubscriber',
      {
        name: 'Jane Doe',
        email: 'jane@example.com',
        numbers: [number],
        role: 'SUBSCRIBER',
        password: 'set-a-secure-default',
        accountId,
      },
      'subscriber { id }',
    );
    expect(writes).toEqual([
      {
        operation: 'createSubscriber',
        body: {
          Name: 'Jane Doe',
          Email: 'jane@example.com',
          PhoneNumbers: [number],
          Role: 'Subscriber',
          Password: '***',
          AccountId: accountId,
        },
      },
    ]);
    expect(await asks(READ_BACK, { id: idIn(payload, 'subscriber') })).toEqual({
      subscriber: {
        name: 'Jane Doe',
        email: 'jane@example.com',
        role: 'SUBSCRIBER',
        account: { id: accountId },
        numbers: [{ e164: number }],
      },
    });
  });

  test.each([
    ['SUBSCRIBER', 'Subscriber'],
    ['MANAGER', 'Manager'],
    ['ACCOUNT_ADMIN', 'Account Admin'],
  ])('the role %s arrives as %s', async (role, word) => {
    const input = {
      name: 'Robin Doe',
      email: `${role.toLowerCase()}@example.com`,
      role,
      accountId: demo('emptyAccountId'),
    };
    const { writes } = await does('createSubscriber', input, 'subscriber { id }');
    expect(writes).toMatchObject([{ body: { Role: word, PhoneNumbers: [] } }]);
  });

  test('a second manager is created, with a word of warning', async () => {
    const input = {
      name: 'Ann',
      email: 'ann@example.com',
      role: 'MANAGER',
      accountId: demo('familyAccountId'),
    };
    const { payload } = await does('createSubscriber', input, 'subscriber { role }');
    expect(payload).toMatchObject({
      subscriber: { role: 'MANAGER' },
      warnings: [{ code: 'SECOND_MANAGER' }],
    });
  });
});
