import type { Address } from '../records/index.js';
import { text } from './text.js';

interface LooseAddress {
  readonly Street1?: unknown;
  readonly Street2?: unknown;
  readonly City?: unknown;
  readonly State?: unknown;
  readonly Zip?: unknown;
  readonly Country?: unknown;
}

/** A postal address; null when every part of it is empty. */
export function address(value: unknown): Address | null {
  if (typeof value !== 'object' || value === null) return null;
  const parts = value as LooseAddress;
  const decoded: Address = {
    street1: text(parts.Street1),
    street2: text(parts.Street2),
    city: text(parts.City),
    state: text(parts.State),
    zip: text(parts.Zip),
    country: text(parts.Country),
  };
  return Object.values(decoded).every((part) => part === null) ? null : decoded;
}
