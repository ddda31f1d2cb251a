import { expect, test } from '@jest/globals';
import { idIn, scenario } from './scenario.js';

const { does, asks } = scenario();

test('section 2: an account is created, and read back', async () => {
  const billingAddress = {
    street1: '100 Main St',
    street2: 'Suite 200',
    city: 'Lehi',
    state: 'Utah',
    zip: '84043',
    country: 'USA',
  };
  const { payload, writes } = await does(
    'createAccount',
    {
      name: 'Acme MVNO',
      adminEmail: 'ops@acmemobile.com',
      billingAddress,
      mailingAddress: null,
    },
    'account { id }',
  );
  // The guide's own request has a mailing address of nulls, which the specification does not allow: it is left out.
  expect(writes).toEqual([
    {
      operation: 'createAccount',
      body: {
        AccountName: 'Acme MVNO',
        AccountAdmin: 'ops@acmemobile.com',
        BillingAddress: {
          Street1: '100 Main St',
          Street2: 'Suite 200',
          City: 'Lehi',
          State: 'Utah',
          Zip: '84043',
          Country: 'USA',
        },
      },
    },
  ]);
  const document =
    'query ($id: ID!) { account(id: $id) { name adminEmail billingAddress { street1 street2 city state zip country } } }';
  expect(await asks(document, { id: idIn(payload, 'account') })).toEqual({
    account: { name: 'Acme MVNO', adminEmail: 'ops@acmemobile.com', billingAddress },
  });
});
