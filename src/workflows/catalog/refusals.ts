import { UserErrorCode, type UserErrorRecord } from '../user-error.js';

/** The input that names a thing, by the platform's name of its id, and what it is called. */
const NAMED: Readonly<Record<string, readonly [field: string, thing: string]>> = {
  ProductId: ['productId', 'product'],
  PackageId: ['packageId', 'package'],
  PackageItemId: ['packageItemId', 'item of that package'],
  ServiceId: ['serviceId', 'service'],
};

/** The user error for a thing of the catalogue that is gone since it was looked up; null for other words. */
export function catalogRefusal(words: string): UserErrorRecord | null {
  const [, name = ''] = /^Invalid (\w+)/i.exec(words) ?? [];
  const named = NAMED[name];
  if (!named) return null;
  const [field, thing] = named;
  return { code: UserErrorCode.NOT_FOUND, message: `There is no such ${thing}.`, field: [field] };
}
