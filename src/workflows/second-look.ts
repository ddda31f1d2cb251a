import type { Access } from '../datasources/scope/access.js';
import type { Preparation } from './preparation.js';

/**
 * What the caches show, or, where that would stop the mutation, what a fresh look shows: a refusal, or that there is nothing to
 * do, never rests on a cache.
 */
export async function secondLook<T>(
  preparation: Preparation,
  look: (access: Access) => Promise<T>,
  wouldStop: (seen: T) => boolean | Promise<boolean>,
): Promise<T> {
  const seen = await look(preparation.access);
  return (await wouldStop(seen)) ? look(preparation.fresh) : seen;
}
