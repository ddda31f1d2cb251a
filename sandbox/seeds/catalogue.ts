import type { Address, UsageLimits } from '../records.js';
import type { Store } from '../store.js';
import { DISTRIBUTOR_ID, idOf, SEEDED_AT } from './identity.js';

export const NO_ADDRESS: Address = {
  Street1: null,
  Street2: null,
  City: null,
  State: null,
  Zip: null,
  Country: null,
};

const PRODUCTS: readonly [sku: string, description: string, type: string, cost: number, billing: string][] = [
  ['esim', 'eSIM profile', 'esim', 1.5, 'NRC'],
  ['data-5gb', '5 GB of data', 'data', 6.25, 'MRC'],
  ['data-20gb', '20 GB of data', 'data', 15, 'MRC'],
  ['sms-unlimited', 'Unlimited messages', 'sms', 2.1, 'MRC'],
  ['voice-unlimited', 'Unlimited calls', 'voice', 3.4, 'MRC'],
  ['iot-100mb', '100 MB for a device', 'data', 0.75, 'MRC'],
];

const PACKAGES: readonly [name: string, type: string, price: number, products: readonly string[]][] = [
  ['Essential 5 GB', 'sip', 19.99, ['esim', 'data-5gb', 'sms-unlimited']],
  ['Family 20 GB', 'sip', 39.99, ['esim', 'data-20gb', 'sms-unlimited', 'voice-unlimited']],
  ['Device 100 MB', 'esim', 2.5, ['esim', 'iot-100mb']],
];

export const productId = (sku: string) => idOf('PRID', `product ${sku}`);
export const packageId = (name: string) => idOf('PID', `package ${name}`);
export const [ESSENTIAL, FAMILY, DEVICE] = ['Essential 5 GB', 'Family 20 GB', 'Device 100 MB'].map(
  packageId,
) as [string, string, string];

const dataPlan = (
  notify: number,
  throttle: number,
  limit: number,
  throttleSpeed = '1-mbps',
): UsageLimits => ({ notify, throttle, throttleSpeed, limit });

/** The limits that a line on a package has, in MB: the data of the package is the most. */
export const DATA_PLANS: Readonly<Record<string, UsageLimits>> = {
  [ESSENTIAL]: dataPlan(4000, 4800, 5000),
  [FAMILY]: dataPlan(15_000, 18_000, 20_000),
  [DEVICE]: dataPlan(60, 80, 100, '256-kbps'),
};

/** The distributor with its products, packages and a service. */
export function seedCatalogue(store: Store): void {
  const createdAt = SEEDED_AT;
  store.distributors.put({
    id: DISTRIBUTOR_ID,
    createdAt,
    name: 'Wasatch Wireless',
    secret: idOf('', 'secret').replaceAll('-', ''),
    billingAddress: {
      ...NO_ADDRESS,
      Street1: '100 Main St',
      City: 'Lehi',
      State: 'UT',
      Zip: '84043',
      Country: 'USA',
    },
    mailingAddress: NO_ADDRESS,
  });
  for (const [sku, description, type, cost, billingFrequency] of PRODUCTS) {
    const product = { sku, description, type, subType: type, cost, billingFrequency, active: true };
    store.products.put({ id: productId(sku), createdAt, distributorId: DISTRIBUTOR_ID, ...product });
  }
  for (const [name, type, price, skus] of PACKAGES) {
    const sold = {
      name,
      description: `${name} a month`,
      subscriberId: '',
      type,
      price,
      monthly: true,
      active: true,
    };
    store.packages.put({ id: packageId(name), createdAt, distributorId: DISTRIBUTOR_ID, ...sold });
    for (const sku of skus) seedItem(store, name, sku);
  }
  store.services.put({
    id: idOf('SID', 'service caller id'),
    createdAt,
    distributorId: DISTRIBUTOR_ID,
    name: 'Caller Id',
    cost: 2.34,
    monthly: true,
    items: [{ aggregatorId: null, distributorId: DISTRIBUTOR_ID, price: 2.99, monthly: true }],
  });
}

function seedItem(store: Store, packageName: string, sku: string): void {
  const product = store.products.get(productId(sku));
  if (!product) throw new Error(`No product ${sku}`);
  store.packageItems.put({
    id: idOf('PIID', `item ${packageName} ${sku}`),
    createdAt: SEEDED_AT,
    packageId: packageId(packageName),
    productId: product.id,
    type: product.type,
    price: Math.round(product.cost * 150) / 100,
    monthly: product.billingFrequency === 'MRC',
    active: true,
  });
}
