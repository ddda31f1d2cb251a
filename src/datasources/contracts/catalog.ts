import type {
  AccountRecord,
  PackageItemRecord,
  PackageRecord,
  ProductRecord,
  SubscriptionRecord,
} from '../telegent/records/index.js';

/** Products and the packages made of them. Wholesale cost is null for a viewer that may not see it. */
export interface CatalogSource {
  productById(id: string): Promise<ProductRecord | null>;
  packageById(id: string): Promise<PackageRecord | null>;
  /** What the account can sell: the distributor's catalogue, or its own. */
  productsOf(account: AccountRecord): Promise<readonly ProductRecord[]>;
  /** Without the packages that were made for a subscriber of another account. */
  packagesOf(account: AccountRecord): Promise<readonly PackageRecord[]>;
  /** What the package is, as this graph last wrote it; null where it never did. */
  descriptionOf(item: PackageRecord): Promise<string | null>;
  itemsOf(item: PackageRecord): Promise<readonly PackageItemRecord[]>;
  productOf(item: PackageItemRecord): Promise<ProductRecord | null>;
  packageOfItem(item: PackageItemRecord): Promise<PackageRecord | null>;
  packageOf(subscription: SubscriptionRecord): Promise<PackageRecord | null>;
}
