import { Catalog } from '../../datasources/catalog.js';
import type { Access } from '../../datasources/scope/access.js';
import type { PackageRecord, ProductRecord } from '../../datasources/telegent/records/index.js';
import { WrittenFields } from '../../datasources/written-fields.js';
import type { Preparation } from '../preparation.js';

/** The catalogue as the viewer sees it, through the caches or past them. */
export const catalogThrough = (access: Access, { ledger }: Preparation): Catalog =>
  new Catalog(access, new WrittenFields(ledger));

/** A package that the viewer may see; refused as NOT_FOUND otherwise. */
export function findPackage(
  id: string,
  preparation: Preparation,
  ...field: readonly (string | number)[]
): Promise<PackageRecord | null> {
  const look = (access: Access) => catalogThrough(access, preparation).packageById(id);
  return preparation.named('package', look, ...field);
}

/** A product that the viewer may see; refused as NOT_FOUND otherwise. */
export function findProduct(
  id: string,
  preparation: Preparation,
  ...field: readonly (string | number)[]
): Promise<ProductRecord | null> {
  const look = (access: Access) => catalogThrough(access, preparation).productById(id);
  return preparation.named('product', look, ...field);
}
