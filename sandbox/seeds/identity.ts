import { createHash } from 'node:crypto';

/** The moment at which seeded records begin; each seed counts on from here. */
export const SEEDED_AT = Date.UTC(2025, 0, 15, 16);

export const DISTRIBUTOR_ID = idOf('DID', 'distributor');

/** The same id for the same name on every start: a prefix and a UUID-like tail. */
export function idOf(prefix: string, name: string): string {
  const hex = createHash('sha1').update(name).digest('hex');
  return `${prefix}-${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}
