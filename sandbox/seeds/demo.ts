import type { Store } from '../store.js';
import { seedAreas } from './areas.js';
import { FAMILY, NO_ADDRESS, productId, seedCatalogue } from './catalogue.js';
import { seedFamily } from './demo-family.js';
import { seedShop } from './demo-shop.js';
import { DISTRIBUTOR_ID } from './identity.js';
import { Planting } from './planting.js';

/** A distributor with a family, a shop and a new account; answers the names of its records. */
export function seedDemo(store: Store): Record<string, string> {
  seedCatalogue(store);
  seedAreas(store);
  const family = seedFamily(store);
  const shop = seedShop(store);
  const empty = new Planting(store, 'empty', {
    name: 'New Horizons',
    adminEmail: 'hello.horizons@example.com',
    billingAddress: NO_ADDRESS,
    createdAt: Date.UTC(2025, 5, 2, 17),
  });
  return {
    distributorId: DISTRIBUTOR_ID,
    ...family,
    ...shop,
    emptyAccountId: empty.accountId,
    packageId: FAMILY,
    productId: productId('esim'),
  };
}
