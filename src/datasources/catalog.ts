import { pricedAsSeenBy } from '../auth/policies.js';
import { ViewerRole } from '../auth/viewer.js';
import type { Access } from './scope/access.js';
import type { WrittenFields } from './written-fields.js';
import type { CatalogSource } from './contracts/index.js';
import { Listing } from './lists/listing.js';
import { NOTHING, once, onceForEach } from './lists/once.js';
import { rowsWhere } from './lists/rows-where.js';
import { idOf } from './scope/scope.js';
import { packageItems } from './telegent/reads/catalog.js';
import { tag } from './telegent/reads/tags.js';
import type {
  AccountRecord,
  PackageItemRecord,
  PackageRecord,
  ProductRecord,
  SubscriptionRecord,
} from './telegent/records/index.js';

/** Rests on `GET /distributor/products|packages` or `/account/products|packages`, and `GET /packages/items`. */
export class Catalog implements CatalogSource {
  constructor(
    private readonly access: Access,
    private readonly written: WrittenFields,
  ) {}

  async productById(id: string): Promise<ProductRecord | null> {
    await this.access.scope();
    const product = (await this.access.catalog.products()).one(idOf, id);
    return product && this.#priced(product);
  }

  readonly packageById = onceForEach(async (id): Promise<PackageRecord | null> =>
    (await this.#seen()).one(idOf, id),
  );

  async productsOf(account: AccountRecord): Promise<readonly ProductRecord[]> {
    if (!(await this.access.inAccount(account.id))) return [];
    const products = await this.access.catalogOf(account.id).products();
    return products.rows.map((product) => this.#priced(product));
  }

  async packagesOf(account: AccountRecord): Promise<readonly PackageRecord[]> {
    const scope = await this.access.inAccount(account.id);
    if (!scope) return [];
    const isDistributor = this.access.isAtLeast(ViewerRole.DISTRIBUTOR);
    const packages = isDistributor ? await this.access.catalogOf(account.id).packages() : await this.#seen();
    return rowsWhere(packages.rows, async ({ subscriberId }) => {
      return subscriberId === null || (await scope.subscriber(subscriberId)) !== null;
    });
  }

  async descriptionOf({ id }: PackageRecord): Promise<string | null> {
    const { description } = await this.written.of(tag('package', id), ['description']);
    return typeof description === 'string' ? description : null;
  }

  itemsOf(item: PackageRecord): Promise<readonly PackageItemRecord[]> {
    const { client, options } = this.access.directory;
    return client.read(this.access.catalog.credential, packageItems(item.id), options);
  }

  async productOf(item: PackageItemRecord): Promise<ProductRecord | null> {
    return item.productId === null ? null : this.productById(item.productId);
  }

  async packageOfItem(item: PackageItemRecord): Promise<PackageRecord | null> {
    return item.packageId === null ? null : this.packageById(item.packageId);
  }

  packageOf(subscription: SubscriptionRecord): Promise<PackageRecord | null> {
    return subscription.packageId === null ? NOTHING : this.packageById(subscription.packageId);
  }

  /**
   * The packages that the viewer may see: one that was made for a subscriber is seen by who may see that subscriber. All of
   * them are decided on together, so that a hidden id costs what an unknown one does.
   */
  readonly #seen = once(async (): Promise<Listing<PackageRecord>> => {
    await this.access.scope();
    const packages = await this.access.catalog.packages();
    const isForAll = packages.rows.every(({ subscriberId }) => subscriberId === null);
    if (isForAll || this.access.isAtLeast(ViewerRole.DISTRIBUTOR)) return packages;
    const rows = await rowsWhere(packages.rows, async ({ subscriberId }) => {
      return subscriberId === null || (await this.access.subscriber(subscriberId)) !== null;
    });
    return new Listing(rows);
  });

  #priced(product: ProductRecord): ProductRecord {
    return pricedAsSeenBy(this.access.viewer, product, this.access.hasOwnCredential);
  }
}
