import { pricedAsSeenBy } from '../auth/policies.js';
import { ViewerRole } from '../auth/viewer.js';
import type { Access } from './access.js';
import type { CatalogSource } from './contracts/index.js';
import { idOf } from './scope/scope.js';
import { packageItems } from './telegent/reads/catalog.js';
import type {
  AccountRecord,
  PackageItemRecord,
  PackageRecord,
  ProductRecord,
  SubscriptionRecord,
} from './telegent/records/index.js';

/** Rests on `GET /distributor/products|packages` or `/account/products|packages`, and `GET /packages/items`. */
export class Catalog implements CatalogSource {
  constructor(private readonly access: Access) {}

  async productById(id: string): Promise<ProductRecord | null> {
    await this.access.scope();
    const product = (await this.access.catalog.products()).one(idOf, id);
    return product && this.#priced(product);
  }

  async packageById(id: string): Promise<PackageRecord | null> {
    const found = (await this.access.catalog.packages()).one(idOf, id);
    return found && (await this.#seesPackage(found)) ? found : null;
  }

  async productsOf(account: AccountRecord): Promise<readonly ProductRecord[]> {
    if (!(await this.access.inAccount(account.id))) return [];
    return (await this.access.catalog.products()).rows.map((product) => this.#priced(product));
  }

  async packagesOf(account: AccountRecord): Promise<readonly PackageRecord[]> {
    const scope = await this.access.inAccount(account.id);
    if (!scope) return [];
    const packages = (await this.access.catalog.packages()).rows;
    const seen = await Promise.all(
      packages.map(async (row) => {
        if (row.subscriberId === null) return true;
        return (await scope.subscriber(row.subscriberId)) !== null && (await this.#seesPackage(row));
      }),
    );
    return packages.filter((_, at) => seen[at]);
  }

  itemsOf(item: PackageRecord): Promise<readonly PackageItemRecord[]> {
    const { client, options } = this.access.directory;
    return client.read(this.access.catalog.credential, packageItems(item.id), options);
  }

  async productOf(item: PackageItemRecord): Promise<ProductRecord | null> {
    return item.productId === null ? null : this.productById(item.productId);
  }

  async packageOf(subscription: SubscriptionRecord): Promise<PackageRecord | null> {
    return subscription.packageId === null ? null : this.packageById(subscription.packageId);
  }

  /** A package that was made for one subscriber is seen by who may see that subscriber. */
  async #seesPackage({ subscriberId }: PackageRecord): Promise<boolean> {
    await this.access.scope();
    if (subscriberId === null || this.access.isAtLeast(ViewerRole.DISTRIBUTOR)) return true;
    return (await this.access.subscriber(subscriberId)) !== null;
  }

  #priced(product: ProductRecord): ProductRecord {
    return pricedAsSeenBy(this.access.viewer, product, this.access.hasOwnCredential);
  }
}
