import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { startStack, type Stack, type TestViewer } from '../stack.js';
import { deploy } from '../tenancy/credentials-file.js';

jest.setTimeout(120_000);

let stack: Stack;
/** The same platform, with the family's own credential beside the distributor's. */
let withOwn: Stack;
let demo: Readonly<Record<string, string>>;
beforeAll(async () => {
  stack = await startStack({ quota: 10_000 });
  ({ demo } = stack.state);
  withOwn = await deploy(stack, { main: 'distributor', accounts: [demo['familyAccountId'] ?? ''] });
});
afterAll(async () => {
  await withOwn.stop();
  await stack.stop();
});

interface Payload {
  readonly package?: {
    readonly id: string;
    readonly description: string | null;
    readonly price: string | null;
    readonly items: readonly { readonly id: string; readonly price: string | null }[];
  } | null;
  readonly product?: { readonly id: string; readonly cost: string | null } | null;
  readonly item?: { readonly id: string } | null;
  readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] | null }[];
  readonly warnings: readonly { readonly code: string }[];
}

const SHOWN: Readonly<Record<string, string>> = {
  Package: 'package { id description price items { id price } }',
  Product: 'product { id cost }',
  PackageItem: 'package { id description price items { id price } }',
};

async function run(mutation: string, input: object, on = stack, as?: TestViewer): Promise<Payload> {
  const name = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
  const selection = mutation.startsWith('delete') ? 'deletedId' : SHOWN[name.replace(/^[A-Z][a-z]+/, '')];
  const { data, errors } = await on.query<Record<string, Payload>>(
    `mutation ($input: ${name}Input!) { ${mutation}(input: $input) {
      ${selection ?? ''} userErrors { code field } warnings { code } } }`,
    { input },
    as ? { as } : {},
  );
  expect(errors).toEqual([]);
  const payload = data[mutation];
  if (!payload) throw new Error(`No payload of ${mutation}`);
  return payload;
}

const mistakes = ({ userErrors }: Payload) => userErrors.map(({ code, field }) => [code, field?.join('.')]);
const product = { sku: 'gb', description: 'A gigabyte', type: 'data', cost: '2.50', billingFrequency: 'MRC' };
const bundle = { name: 'Bundle', type: 'sip', price: '10', monthly: true };
const admin = (): TestViewer => ({ role: 'ACCOUNT_ADMIN', accountId: demo['familyAccountId'] });

describe('who may write the catalogue', () => {
  test('an account without a credential of its own may not, and nothing is asked upstream', async () => {
    await stack.resetJournal();
    for (const [mutation, input] of [
      ['createProduct', product],
      ['createPackage', bundle],
      ['deletePackage', { packageId: demo['packageId'] }],
      ['updatePackageItem', { packageId: demo['packageId'], packageItemId: 'PIID-1', price: '1' }],
    ] as const) {
      expect(mistakes(await run(mutation, input, stack, admin()))).toEqual([['NOT_ALLOWED', undefined]]);
    }
    expect((await stack.journal()).total).toBe(0);
  });

  test('one with a credential of its own may, and writes with that', async () => {
    await stack.resetJournal();
    const made = await run('createProduct', product, withOwn, admin());
    expect(made).toMatchObject({ product: { cost: '2.5' }, userErrors: [] });
    const { entries } = await stack.journal();
    const [write] = entries.filter(({ operation }) => operation === 'createProduct');
    expect(write?.credential).toBe(demo['familyAccountId']);
  });
});

describe('what is in use cannot be deleted', () => {
  test('a product in an active package, until it is taken out', async () => {
    const made = await run('createProduct', product);
    const productId = made.product?.id;
    const sold = await run('createPackage', { ...bundle, items: [{ productId }] });
    expect(mistakes(await run('deleteProduct', { productId }))).toEqual([['IN_USE', 'productId']]);
    const [item] = sold.package?.items ?? [];
    const ids = { packageId: sold.package?.id, packageItemId: item?.id };
    expect(await run('removePackageItem', ids)).toMatchObject({ package: { items: [] }, userErrors: [] });
    expect(mistakes(await run('deleteProduct', { productId }))).toEqual([]);
  });

  test('a package with active subscriptions', async () => {
    const { packageId } = demo;
    expect(mistakes(await run('deletePackage', { packageId }))).toEqual([['IN_USE', 'packageId']]);
  });
});

describe('packages', () => {
  test('the description, which the platform never shows, is remembered, changed and copied', async () => {
    const made = await run('createPackage', { ...bundle, description: 'Ten a month' });
    expect(made.package?.description).toBe('Ten a month');
    const packageId = made.package?.id;
    await run('updatePackage', { packageId, price: '11' });
    const { data } = await stack.query<{ package: unknown }>(
      `{ package(id: "${packageId}") { description price } }`,
    );
    expect(data.package).toEqual({ description: 'Ten a month', price: '11' });
    const changed = await run('updatePackage', { packageId, description: 'Eleven a month' });
    expect(changed.package).toMatchObject({ description: 'Eleven a month', price: '11' });
    const copy = await run('clonePackage', { packageId, name: 'Copy' });
    expect(copy.package).toMatchObject({ description: 'Eleven a month', price: '11' });
    const other = await run('clonePackage', { packageId, name: 'Other', description: 'Another one' });
    expect(other.package?.description).toBe('Another one');
  });

  test('a copy is made of what the package is now, not of what a cache has', async () => {
    const made = await run('createPackage', bundle);
    const packageId = made.package?.id;
    await stack.control('elsewhere', {
      operation: 'updatePackage',
      body: { PackageId: packageId, Price: 77 },
    });
    await stack.control('elsewhere', {
      operation: 'addPackageItem',
      body: { PackageId: packageId, ProductId: demo['productId'], Price: '0.50' },
    });
    const copy = await run('clonePackage', { packageId, name: 'Copy of now' });
    expect(copy.package).toMatchObject({ price: '77', items: [{ price: '0.5' }] });
  });

  test('a change of an item costs one request', async () => {
    const { packageId, productId } = demo;
    const added = await run('addPackageItem', { packageId, productId, price: '3' });
    const packageItemId = added.package?.items.find(({ price }) => price === '3')?.id;
    await stack.resetJournal();
    const { errors } = await stack.query(
      `mutation ($input: UpdatePackageItemInput!) { updatePackageItem(input: $input) { userErrors { code } } }`,
      { input: { packageId, packageItemId, price: '4' } },
    );
    expect(errors).toEqual([]);
    expect((await stack.journal()).byOperation).toEqual({ updatePackageItem: 1 });
  });

  test('every item that is wrong is told at once, by its place', async () => {
    const items = [{ productId: 'PRID-0' }, { productId: demo['productId'] }, { productId: 'PRID-00' }];
    const refused = await run('createPackage', { ...bundle, items, subscriberId: 'TSUID-0' });
    expect(mistakes(refused).sort()).toEqual([
      ['NOT_FOUND', 'items.0.productId'],
      ['NOT_FOUND', 'items.2.productId'],
      ['NOT_FOUND', 'subscriberId'],
    ]);
  });

  test('a lost answer makes no second package', async () => {
    await stack.control('faults', { operation: 'createPackage', kind: 'reset-after', count: 1 });
    const made = await run('createPackage', { ...bundle, name: 'Once', description: 'Only once' });
    expect(made).toMatchObject({ package: { description: 'Only once' }, userErrors: [] });
    const { Results } = await stack.control<{ Results: readonly { PackageName: string }[] }>('elsewhere', {
      operation: 'listDistributorPackages',
      query: { Filter: 'All' },
    });
    expect(Results.filter(({ PackageName }) => PackageName === 'Once')).toHaveLength(1);
  });
});

describe('what is as asked already', () => {
  test('is not sent; a cache that is wrong about it does not hold a change back', async () => {
    const made = await run('createProduct', product);
    const productId = made.product?.id;
    const same = { productId, cost: '2.5', type: 'data' };
    await stack.resetJournal();
    expect(await run('updateProduct', same)).toMatchObject({
      userErrors: [],
      warnings: [{ code: 'NOTHING_TO_DO' }],
    });
    expect((await stack.journal()).byOperation['updateProduct']).toBeUndefined();
    await stack.control('elsewhere', { operation: 'updateProduct', body: { ProductId: productId, Cost: 9 } });
    expect(await run('updateProduct', same)).toMatchObject({ product: { cost: '2.5' }, warnings: [] });
  });

  test('a package whose description is given is always sent: nobody knows which it has', async () => {
    const made = await run('createPackage', { ...bundle, description: 'The same' });
    const same = { packageId: made.package?.id, price: '10' };
    expect((await run('updatePackage', same)).warnings).toEqual([{ code: 'NOTHING_TO_DO' }]);
    expect((await run('updatePackage', { ...same, description: 'The same' })).warnings).toEqual([]);
  });
});

test.each(['-1', '1.23456', '1e3', '', '1.', '.5', '$5', '1,5', '1234567890'])(
  'an amount of %p is a mistake, and is not repeated',
  async (cost) => {
    const { data } = await stack.query<{ createProduct: { userErrors: readonly { message: string }[] } }>(
      `mutation ($input: CreateProductInput!) { createProduct(input: $input) { userErrors { message } } }`,
      { input: { ...product, cost } },
    );
    const [mistake, ...more] = data.createProduct.userErrors;
    expect(more).toEqual([]);
    expect(mistake?.message).toBe(
      'cost is no amount: up to nine digits, and after a point up to four more, such as 12.50.',
    );
  },
);
