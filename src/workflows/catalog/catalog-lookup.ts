import { Catalog } from '../../datasources/catalog.js';
import type { Access } from '../../datasources/scope/access.js';
import type { PackageRecord, ProductRecord } from '../../datasources/telegent/records/index.js';
import { WrittenFields } from '../../datasources/written-fields.js';
import type { Preparation } from '../preparation.js';
import { UserErrorCode } from '../user-error.js';

/** The catalogue as the viewer sees it, through the caches or past them. */
export const catalogThrough = (access: Access, { ledger }: Preparation): Catalog =>
  new Catalog(access, new WrittenFields(ledger));

/** A package that the viewer may see; refused as NOT_FOUND otherwise. */
export async function findPackage(
  id: string,
  preparation: Preparation,
  ...field: readonly (string | number)[]
): Promise<PackageRecord | null> {
  const found = await preparation.find((access) => catalogThrough(access, preparation).packageById(id));
  if (!found) preparation.refuse(UserErrorCode.NOT_FOUND, 'There is no such package.', ...field);
  return found;
}

/** A product that the viewer may see; refused as NOT_FOUND otherwise. */
export async function findProduct(
  id: string,
  preparation: Preparation,
  ...field: readonly (string | number)[]
): Promise<ProductRecord | null> {
  const found = await preparation.find((access) => catalogThrough(access, preparation).productById(id));
  if (!found) preparation.refuse(UserErrorCode.NOT_FOUND, 'There is no such product.', ...field);
  return found;
}
