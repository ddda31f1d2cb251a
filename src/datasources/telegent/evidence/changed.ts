import { isBlank } from '../decode/answer.js';
import type { Finding } from '../write.js';
import { likeness } from './likeness.js';
import type { Stored } from './stored.js';

/**
 * Names of the fields of an update that reading back does not prove: those that no read shows, secrets above all, and those
 * that are sent empty to clear something. Kept as the baseline, because the body may have lost its secrets by the time of
 * the look. Fields in `provable` count even when they are empty.
 */
export function unprovable(
  body: object,
  unseen: readonly string[],
  provable: readonly string[] = [],
): readonly string[] {
  return Object.entries(body)
    .filter(([name, value]) => value !== undefined && !provable.includes(name))
    .filter(([name, value]) => unseen.includes(name) || isBlank(value))
    .map(([name]) => name);
}

/**
 * Whether an update was done, by what is there now: found when everything that was asked is shown. All else is absent, what
 * nothing shows included: an update sets the same values however often it is sent, and its lock keeps other writes away
 * until then, so that sending it again does no harm.
 */
export function findUpdated<T extends object>(
  asked: Partial<T>,
  shown: T | null,
  unproved: readonly string[],
): Finding<Stored<T>> {
  if (shown === null || unproved.length > 0) return 'absent';
  return likeness(asked, shown) === 'same' ? { found: shown } : 'absent';
}

/** Where nothing shows an update: it may be sent again, for the reason above. */
export const SENT_AGAIN_UNSEEN = 'absent';

/** Whether a thing was deleted: gone, or kept by the platform as inactive. */
export function findDeleted(id: string, shown: object | null | undefined): Finding<{ readonly id: string }> {
  const isInactive = shown && 'active' in shown && shown.active === false;
  return !shown || isInactive ? { found: { id } } : 'absent';
}
