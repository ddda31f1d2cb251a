import type { MutationCase, World } from '../mutation-case.js';

async function newProduct({ elsewhere, unique }: World): Promise<string> {
  const { ProductId } = await elsewhere<{ ProductId: string }>('createProduct', {
    SKU: unique('sku'),
    Description: 'A gigabyte',
    Type: 'data',
    Cost: 2.5,
    BillingFrequency: 'MRC',
  });
  return ProductId;
}

async function newPackage({ elsewhere, unique, demo }: World): Promise<string> {
  const { PackageId } = await elsewhere<{ PackageId: string }>('createPackage', {
    PackageName: unique('Package'),
    Type: 'sip',
    Price: 9.99,
    Monthly: true,
    PackageItems: [{ ProductId: demo['productId'], Price: '1.12', Monthly: false, Type: 'esim' }],
  });
  return PackageId;
}

/** An item of the package that the seed sells. */
async function newItem({ elsewhere, demo }: World): Promise<string> {
  const { PackageItemId } = await elsewhere<{ PackageItemId: string }>('addPackageItem', {
    PackageId: demo['packageId'],
    ProductId: demo['productId'],
    Price: '1.12',
  });
  return PackageItemId;
}

/** Not even where nothing of what an input names exists: the distributor alone writes the catalogue. */
const foreign = 'NOT_ALLOWED';

export const cases: readonly MutationCase[] = [
  {
    mutation: 'createProduct',
    input: ({ unique }) => ({
      sku: unique('sku'),
      description: 'Telegent eSim',
      type: 'esim',
      subType: 'esim',
      cost: '12.34',
      billingFrequency: 'USAGE_BASED',
    }),
    selection: 'product { sku description type subType cost billingFrequency active }',
    shows: (input) => ({ product: { ...input, active: true } }),
    sends: ({ sku }) => [
      {
        operation: 'createProduct',
        body: {
          SKU: sku,
          Description: 'Telegent eSim',
          Type: 'esim',
          SubType: 'esim',
          Cost: 12.34,
          BillingFrequency: 'usage-based',
        },
      },
    ],
    requests: {
      cold: { listDistributorProducts: 1, createProduct: 1 },
      warm: { listDistributorProducts: 1, createProduct: 1 },
    },
    badInput: { change: { cost: '-1' }, field: ['cost'] },
    foreign,
  },
  {
    mutation: 'updateProduct',
    input: async (world) => ({ productId: await newProduct(world), cost: '3.5', billingFrequency: 'NRC' }),
    selection: 'product { id cost billingFrequency description }',
    shows: ({ productId }) => ({
      product: { id: productId, cost: '3.5', billingFrequency: 'NRC', description: 'A gigabyte' },
    }),
    sends: ({ productId }) => [
      { operation: 'updateProduct', body: { ProductId: productId, Cost: 3.5, BillingFrequency: 'NRC' } },
    ],
    requests: {
      cold: { listDistributorProducts: 1, updateProduct: 1 },
      warm: { listDistributorProducts: 1, updateProduct: 1 },
    },
    badInput: { change: { cost: '1.23456' }, field: ['cost'] },
    foreign,
  },
  {
    mutation: 'deleteProduct',
    input: async (world) => ({ productId: await newProduct(world) }),
    selection: 'deletedId',
    shows: ({ productId }) => ({ deletedId: productId }),
    sends: ({ productId }) => [{ operation: 'deleteProduct', body: { ProductId: productId } }],
    requests: {
      cold: { listDistributorProducts: 1, deleteProduct: 1 },
      warm: { listDistributorProducts: 1, deleteProduct: 1 },
    },
    badInput: { change: { productId: 'PID-0' }, field: ['productId'], code: 'NOT_FOUND' },
    foreign,
    refusal: { message: 'Product is in an active package', code: 'IN_USE' },
  },
  {
    mutation: 'createPackage',
    input: ({ unique, demo }) => ({
      name: unique('Family 10GB '),
      description: '10GB data + unlimited SMS',
      type: 'sip',
      price: '39.99',
      monthly: true,
      items: [{ productId: demo['productId'], price: '0.00', monthly: false, type: 'esim' }],
    }),
    selection: 'package { name description type price monthly active items { price product { id } } }',
    shows: ({ name }, { demo }) => ({
      package: {
        name,
        description: '10GB data + unlimited SMS',
        type: 'sip',
        price: '39.99',
        monthly: true,
        active: true,
        items: [{ price: '0', product: { id: demo['productId'] } }],
      },
    }),
    sends: ({ name }, { demo }) => [
      {
        operation: 'createPackage',
        body: {
          PackageName: name,
          Description: '10GB data + unlimited SMS',
          Type: 'sip',
          Price: 39.99,
          Monthly: true,
          PackageItems: [{ ProductId: demo['productId'], Price: '0.00', Monthly: false, Type: 'esim' }],
        },
      },
    ],
    requests: {
      cold: { listDistributorProducts: 1, listDistributorPackages: 1, createPackage: 1 },
      warm: { listDistributorPackages: 1, createPackage: 1 },
    },
    badInput: {
      change: { items: [{ productId: 'PRID-1', price: 'free' }] },
      field: ['items', '0', 'price'],
    },
    foreign,
    refusal: { message: 'Invalid SubscriberId', code: 'NOT_FOUND' },
  },
  {
    mutation: 'updatePackage',
    input: async (world) => ({ packageId: await newPackage(world), price: '19.9', description: 'Cheaper' }),
    selection: 'package { id price monthly description }',
    shows: ({ packageId }) => ({
      package: { id: packageId, price: '19.9', monthly: true, description: 'Cheaper' },
    }),
    sends: ({ packageId }) => [
      {
        operation: 'updatePackage',
        body: { PackageId: packageId, Price: 19.9, Description: 'Cheaper' },
      },
    ],
    requests: {
      cold: { listDistributorPackages: 1, updatePackage: 1 },
      warm: { listDistributorPackages: 1, updatePackage: 1 },
    },
    badInput: { change: { name: '' }, field: ['name'] },
    foreign,
  },
  {
    mutation: 'deletePackage',
    input: async (world) => ({ packageId: await newPackage(world) }),
    selection: 'deletedId',
    shows: ({ packageId }) => ({ deletedId: packageId }),
    sends: ({ packageId }) => [{ operation: 'deletePackage', body: { PackageId: packageId } }],
    requests: {
      cold: { listDistributorPackages: 1, deletePackage: 1 },
      warm: { listDistributorPackages: 1, deletePackage: 1 },
    },
    badInput: { change: { packageId: 'PRID-0' }, field: ['packageId'] },
    foreign,
    refusal: { message: 'Package has active subscriptions', code: 'IN_USE' },
  },
  {
    mutation: 'clonePackage',
    input: async (world) => ({
      packageId: await newPackage(world),
      name: world.unique('Variant '),
      price: '4.50',
    }),
    selection: 'package { name type price monthly items { type price monthly product { id } } }',
    shows: ({ name }, { demo }) => ({
      package: {
        name,
        type: 'sip',
        price: '4.5',
        monthly: true,
        items: [{ type: 'esim', price: '1.12', monthly: false, product: { id: demo['productId'] } }],
      },
    }),
    sends: ({ name }, { demo }) => [
      {
        operation: 'createPackage',
        body: {
          PackageName: name,
          Type: 'sip',
          Price: 4.5,
          Monthly: true,
          PackageItems: [{ ProductId: demo['productId'], Price: '1.12', Monthly: false, Type: 'esim' }],
        },
      },
    ],
    requests: {
      cold: { listDistributorPackages: 2, listPackageItems: 1, createPackage: 1 },
      warm: { listDistributorPackages: 2, listPackageItems: 1, createPackage: 1 },
    },
    badInput: { change: { price: '1,5' }, field: ['price'] },
    foreign,
  },
  {
    mutation: 'addPackageItem',
    input: ({ demo }) => ({
      packageId: demo['packageId'],
      productId: demo['productId'],
      price: '1.12',
      monthly: false,
      type: 'addon',
    }),
    selection: 'package { id } item { type price monthly product { id } }',
    shows: ({ packageId, productId }) => ({
      package: { id: packageId },
      item: { type: 'addon', price: '1.12', monthly: false, product: { id: productId } },
    }),
    sends: ({ packageId, productId }) => [
      {
        operation: 'addPackageItem',
        body: { PackageId: packageId, ProductId: productId, Price: '1.12', Monthly: false, Type: 'addon' },
      },
    ],
    requests: {
      cold: {
        listDistributorProducts: 1,
        listDistributorPackages: 1,
        listPackageItems: 1,
        addPackageItem: 1,
      },
      warm: { listPackageItems: 1, addPackageItem: 1 },
    },
    badInput: { change: { productId: 'PRID-0' }, field: ['productId'], code: 'NOT_FOUND' },
    foreign,
  },
  {
    mutation: 'updatePackageItem',
    input: async (world) => ({
      packageId: world.demo['packageId'],
      packageItemId: await newItem(world),
      price: '2.20',
    }),
    selection: 'package { id } item { id price }',
    shows: ({ packageId, packageItemId }) => ({
      package: { id: packageId },
      item: { id: packageItemId, price: '2.2' },
    }),
    sends: ({ packageId, packageItemId }) => [
      {
        operation: 'updatePackageItem',
        body: { PackageId: packageId, PackageItemId: packageItemId, Price: '2.20' },
      },
    ],
    requests: {
      cold: { listDistributorPackages: 1, updatePackageItem: 1 },
      warm: { updatePackageItem: 1 },
    },
    badInput: { change: { packageItemId: 'PRID-0' }, field: ['packageItemId'] },
    foreign,
    refusal: { message: 'Invalid PackageItemId', code: 'NOT_FOUND' },
  },
  {
    mutation: 'removePackageItem',
    input: async (world) => ({
      packageId: world.demo['packageId'],
      packageItemId: await newItem(world),
    }),
    selection: 'deletedId package { id }',
    shows: ({ packageId, packageItemId }) => ({ deletedId: packageItemId, package: { id: packageId } }),
    sends: ({ packageId, packageItemId }) => [
      { operation: 'deletePackageItem', body: { PackageId: packageId, PackageItemId: packageItemId } },
    ],
    requests: {
      cold: { listDistributorPackages: 1, deletePackageItem: 1 },
      warm: { deletePackageItem: 1 },
    },
    badInput: { change: { packageItemId: 'PRID-0' }, field: ['packageItemId'] },
    foreign,
    refusal: { message: 'Invalid PackageItemId', code: 'NOT_FOUND' },
  },
];
