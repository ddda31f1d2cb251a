import type { MutationCase } from '../mutation-case.js';

const address = { street1: '1 Main St', city: 'Lehi', state: 'UT', zip: '84043', country: 'USA' };
const ADDRESS = { Street1: '1 Main St', City: 'Lehi', State: 'UT', Zip: '84043', Country: 'USA' };

export const cases: readonly MutationCase[] = [
  {
    mutation: 'createAccount',
    input: ({ unique }) => ({
      name: unique('Account'),
      adminEmail: 'admin@example.com',
      billingAddress: address,
    }),
    selection: 'account { name adminEmail totalSubscribers billingAddress { street1 street2 city zip } }',
    shows: ({ name }) => ({
      account: {
        name,
        adminEmail: 'admin@example.com',
        totalSubscribers: 0,
        billingAddress: { street1: '1 Main St', street2: null, city: 'Lehi', zip: '84043' },
      },
    }),
    sends: ({ name }) => [
      {
        operation: 'createAccount',
        body: { AccountName: name, AccountAdmin: 'admin@example.com', BillingAddress: ADDRESS },
      },
    ],
    // What there is before it, so that a lost answer can be found out.
    requests: {
      cold: { listDistributorAccounts: 1, createAccount: 1 },
      warm: { listDistributorAccounts: 1, createAccount: 1 },
    },
    badInput: {
      change: { billingAddress: { street1: 'x'.repeat(201) } },
      field: ['billingAddress', 'street1'],
    },
  },
  {
    mutation: 'updateAccount',
    input: ({ demo, unique }) => ({
      accountId: demo['emptyAccountId'],
      name: unique('Account'),
      mailingAddress: address,
    }),
    selection: 'account { id name mailingAddress { street1 street2 } }',
    shows: ({ accountId, name }) => ({
      account: { id: accountId, name, mailingAddress: { street1: '1 Main St', street2: null } },
    }),
    sends: ({ name }) => [
      {
        operation: 'updateAccount',
        body: { AccountName: name, MailingAddress: { ...ADDRESS, Street2: '' } },
      },
    ],
    requests: {
      cold: { listDistributorAccounts: 1, updateAccount: 1 },
      // It drops the list of accounts.
      warm: { listDistributorAccounts: 1, updateAccount: 1 },
    },
    badInput: { change: { name: ' ' }, field: ['name'] },
    credentialOf: 'emptyAccountId',
  },
  {
    mutation: 'createDistributor',
    input: ({ unique }) => ({ name: unique('Distributor'), billingAddress: address }),
    selection: 'distributor { name billingAddress { street1 street2 } }',
    shows: ({ name }) => ({
      distributor: { name, billingAddress: { street1: '1 Main St', street2: null } },
    }),
    sends: ({ name }) => [
      { operation: 'createDistributor', body: { DistributorName: name, BillingAddress: ADDRESS } },
    ],
    requests: { cold: { createDistributor: 1 }, warm: { createDistributor: 1 } },
    badInput: { change: { name: '' }, field: ['name'] },
  },
  {
    mutation: 'updateDistributor',
    input: ({ demo, unique }) => ({ distributorId: demo['distributorId'], name: unique('Distributor') }),
    selection: 'distributor { id name }',
    shows: ({ distributorId, name }) => ({ distributor: { id: distributorId, name } }),
    sends: ({ distributorId, name }) => [
      { operation: 'updateDistributor', body: { DistributorId: distributorId, DistributorName: name } },
    ],
    requests: { cold: { updateDistributor: 1 }, warm: { updateDistributor: 1 } },
    badInput: { change: { distributorId: 'AID-1' }, field: ['distributorId'] },
    refusal: { message: 'Invalid DistributorId', code: 'NOT_FOUND' },
  },
];
