import { describe, expect, test } from '@jest/globals';
import { idIn, scenario } from './scenario.js';

const { does, asks } = scenario();

const product = (sku: string, type: string, cost: string) =>
  does(
    'createProduct',
    { sku, description: `Telegent ${sku}`, type, subType: type, cost, billingFrequency: 'MRC' },
    'product { id }',
  );

describe('section 6: products and packages', () => {
  test('a product is created, and read back', async () => {
    const { payload, writes } = await product('eSim', 'esim', '12.34');
    expect(writes).toEqual([
      {
        operation: 'createProduct',
        body: {
          SKU: 'eSim',
          Description: 'Telegent eSim',
          Type: 'esim',
          SubType: 'esim',
          Cost: 12.34,
          BillingFrequency: 'MRC',
        },
      },
    ]);
    const document =
      'query ($id: ID!) { product(id: $id) { sku description type subType cost billingFrequency } }';
    expect(await asks(document, { id: idIn(payload, 'product') })).toEqual({
      product: {
        sku: 'eSim',
        description: 'Telegent eSim',
        type: 'esim',
        subType: 'esim',
        cost: '12.34',
        billingFrequency: 'MRC',
      },
    });
  });

  test('a package of three products is created, gets an item after the fact, and is read back', async () => {
    const [esim, data, sms, addOn] = [
      idIn((await product('esim-1', 'esim', '1')).payload, 'product'),
      idIn((await product('data-10gb', 'data', '20')).payload, 'product'),
      idIn((await product('sms-unl', 'sms', '5')).payload, 'product'),
      idIn((await product('extra', 'addon', '1')).payload, 'product'),
    ];
    const { payload, writes } = await does(
      'createPackage',
      {
        name: 'Family 10GB',
        description: '10GB data + unlimited SMS',
        type: 'sip',
        price: '39.99',
        monthly: true,
        items: [
          { productId: esim, price: '0.00', monthly: false, type: 'esim' },
          { productId: data, price: '30.00', monthly: true, type: 'data' },
          { productId: sms, price: '9.99', monthly: true, type: 'sms' },
        ],
      },
      'package { id }',
    );
    expect(writes).toEqual([
      {
        operation: 'createPackage',
        body: {
          PackageName: 'Family 10GB',
          Description: '10GB data + unlimited SMS',
          Type: 'sip',
          Price: 39.99,
          Monthly: true,
          PackageItems: [
            { ProductId: esim, Price: '0.00', Monthly: false, Type: 'esim' },
            { ProductId: data, Price: '30.00', Monthly: true, Type: 'data' },
            { ProductId: sms, Price: '9.99', Monthly: true, Type: 'sms' },
          ],
        },
      },
    ]);

    const packageId = idIn(payload, 'package');
    const added = await does(
      'addPackageItem',
      { packageId, productId: addOn, price: '1.12', monthly: false, type: 'addon' },
      'package { id }',
    );
    expect(added.writes).toEqual([
      {
        operation: 'addPackageItem',
        body: { PackageId: packageId, ProductId: addOn, Price: '1.12', Monthly: false, Type: 'addon' },
      },
    ]);

    const document = `query ($id: ID!) { package(id: $id) {
      name description type price monthly items { price monthly type product { id } } } }`;
    expect(await asks(document, { id: packageId })).toEqual({
      package: {
        name: 'Family 10GB',
        description: '10GB data + unlimited SMS',
        type: 'sip',
        price: '39.99',
        monthly: true,
        items: expect.arrayContaining([
          { price: '0', monthly: false, type: 'esim', product: { id: esim } },
          { price: '30', monthly: true, type: 'data', product: { id: data } },
          { price: '9.99', monthly: true, type: 'sms', product: { id: sms } },
          { price: '1.12', monthly: false, type: 'addon', product: { id: addOn } },
        ]),
      },
    });
  });
});
