import { isDeepStrictEqual } from 'node:util';
import type { Access } from '../datasources/scope/access.js';
import { likeness } from '../datasources/telegent/evidence/likeness.js';
import type { Preparation } from './preparation.js';
import { secondLook } from './second-look.js';
import { WarningCode } from './user-error.js';

/** Looks for the thing that an update is about through some eyes. */
type Look<Shown> = (access: Access) => Promise<Shown | null>;

/** Tells that nothing was sent, or nothing for one part of the input. */
export function warnNothingToDo(preparation: Preparation, ...field: readonly (string | number)[]): void {
  const message =
    field.length === 0
      ? 'Everything is as asked already: nothing was sent.'
      : `${field.join('.')} is as asked already: nothing was sent for it.`;
  preparation.warn(WarningCode.NOTHING_TO_DO, message, ...field);
}

/** Whether a thing is as an update wants it, told in a warning. That it is rests on a fresh look; that it is not, on a cached one. */
export async function isDoneAlready<Shown>(
  look: Look<Shown>,
  isAsAsked: (shown: Shown) => boolean,
  preparation: Preparation,
): Promise<boolean> {
  // What the caches lack was found by a fresh look before.
  const seen = await secondLook(preparation, look, (shown) => shown === null || isAsAsked(shown));
  if (seen === null || !isAsAsked(seen)) return false;
  warnNothingToDo(preparation);
  return true;
}

/**
 * Whether a thing shows everything that an update asks for, as records of one kind are compared. `asked` holds nothing but what
 * is asked (`stated`); what no read shows must not be among it.
 */
export function isShownAlready<Shown extends object>(
  asked: Partial<Shown>,
  look: Look<Shown>,
  preparation: Preparation,
): Promise<boolean> {
  return isDoneAlready(look, (shown) => likeness(asked, shown) === 'same', preparation);
}

/**
 * Whether a thing shows everything that an input asks for, field by field and to the letter. Null asks for nothing, lists of
 * texts are sets, and what is not shown at all counts as a change.
 */
export function isUnchanged<Shown extends object>(
  asked: object,
  look: Look<Shown>,
  preparation: Preparation,
): Promise<boolean> {
  return isDoneAlready(look, (shown) => showsExactly(shown, asked), preparation);
}

function showsExactly(shown: object, asked: object): boolean {
  const there = shown as Readonly<Record<string, unknown>>;
  return Object.entries(asked)
    .filter(([, value]) => value !== undefined && value !== null)
    .every(([name, value]) => isDeepStrictEqual(inOrder(value), inOrder(there[name])));
}

const inOrder = (value: unknown): unknown =>
  Array.isArray(value) ? [...(value as unknown[])].sort() : value;
