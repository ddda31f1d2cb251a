import type { Access } from '../datasources/scope/access.js';
import { likeness } from '../datasources/telegent/evidence/likeness.js';
import type { Preparation } from './preparation.js';
import { WarningCode } from './user-error.js';

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

/**
 * Whether a thing shows everything already that an update asks for, told in a warning. `asked` holds nothing but what is asked
 * (`stated`); what no read shows must not be among it.
 */
export async function isAsAsked<T extends object>(
  asked: Partial<T>,
  look: (access: Access) => Promise<T | null>,
  preparation: Preparation,
): Promise<boolean> {
  const isSo = (shown: T | null): boolean => shown !== null && likeness(asked, shown) === 'same';
  if (!isSo(await secondLook(preparation, look, isSo))) return false;
  warnNothingToDo(preparation);
  return true;
}

export function warnNothingToDo(preparation: Preparation): void {
  preparation.warn(WarningCode.NOTHING_TO_DO, 'Everything is as asked already, so nothing was sent.');
}
