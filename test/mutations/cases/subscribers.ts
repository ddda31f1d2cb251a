import type { MutationCase, World } from '../mutation-case.js';

/** A new subscriber of the account that has none. */
async function newSubscriber({ mutate, unique, demo }: World): Promise<string> {
  const input = {
    accountId: demo['emptyAccountId'],
    name: 'Jane Doe',
    email: `${unique('jane')}@example.com`,
    role: 'SUBSCRIBER',
  };
  const { subscriber } = await mutate('createSubscriber', input, 'subscriber { id }');
  return (subscriber as { readonly id: string }).id;
}

export const cases: readonly MutationCase[] = [
  {
    mutation: 'createSubscriber',
    input: ({ demo, unique }) => ({
      accountId: demo['shopAccountId'],
      name: 'Jane Doe',
      email: `${unique('jane')}@example.com`,
      role: 'ACCOUNT_ADMIN',
      password: 'a-first-password',
    }),
    selection: 'subscriber { name email role account { id } } temporaryPassword',
    shows: ({ accountId, email }) => ({
      subscriber: { name: 'Jane Doe', email, role: 'ACCOUNT_ADMIN', account: { id: accountId } },
      temporaryPassword: null,
    }),
    sends: ({ accountId, email }) => [
      {
        operation: 'createSubscriber',
        body: {
          Name: 'Jane Doe',
          Email: email,
          PhoneNumbers: [],
          Role: 'Account Admin',
          Password: '***',
          AccountId: accountId,
        },
      },
    ],
    // Who has the address before it, so that a lost answer can be found out.
    requests: {
      cold: { listDistributorAccounts: 1, listDistributorSubscribers: 1, createSubscriber: 1 },
      warm: { listDistributorAccounts: 1, listDistributorSubscribers: 1, createSubscriber: 1 },
    },
    badInput: { change: { email: 'jane' }, field: ['email'] },
    refusal: { message: 'Email already exists', code: 'TAKEN' },
  },
  {
    mutation: 'updateSubscriber',
    input: async (world) => ({
      subscriberId: await newSubscriber(world),
      name: 'Jane Smith',
      role: 'ACCOUNT_ADMIN',
      numbers: [],
      password: 'another-password',
    }),
    selection: 'subscriber { id name role }',
    shows: ({ subscriberId }) => ({
      subscriber: { id: subscriberId, name: 'Jane Smith', role: 'ACCOUNT_ADMIN' },
    }),
    sends: ({ subscriberId }) => [
      {
        operation: 'updateSubscriber',
        body: {
          SubscriberId: subscriberId,
          Name: 'Jane Smith',
          PhoneNumbers: [],
          Role: 'Account Admin',
          Password: '***',
        },
      },
    ],
    requests: {
      cold: { listDistributorSubscribers: 1, updateSubscriber: 1 },
      warm: { listDistributorSubscribers: 1, updateSubscriber: 1 },
    },
    badInput: { change: { password: 'short' }, field: ['password'] },
    refusal: { message: 'Phone number already in use', code: 'TAKEN' },
  },
  {
    mutation: 'transferSubscriber',
    input: async (world) => ({
      subscriberId: await newSubscriber(world),
      toAccountId: world.demo['shopAccountId'],
    }),
    selection: 'subscriber { id account { id } }',
    shows: ({ subscriberId, toAccountId }) => ({
      subscriber: { id: subscriberId, account: { id: toAccountId } },
    }),
    sends: ({ subscriberId, toAccountId }, { demo }) => [
      {
        operation: 'transferSubscriber',
        body: {
          SubscriberId: subscriberId,
          FromAccountId: demo['emptyAccountId'],
          ToAccountId: toAccountId,
        },
      },
    ],
    requests: {
      cold: { listDistributorSubscribers: 1, listDistributorAccounts: 1, transferSubscriber: 1 },
      warm: { listDistributorSubscribers: 1, listDistributorAccounts: 1, transferSubscriber: 1 },
    },
    badInput: { change: { toAccountId: 'AID-nobody' }, field: ['toAccountId'], code: 'NOT_FOUND' },
    refusal: { message: 'Invalid AccountId', code: 'WRONG_STATE' },
  },
];
