import { isDeepStrictEqual } from 'node:util';
import type { Access } from '../datasources/scope/access.js';
import type { Preparation } from './preparation.js';
import { WarningCode } from './user-error.js';

/** An update beside what is shown of the thing that it is about, in the same names and words. */
export interface Change<Shown extends object> {
  /** What is asked for. Undefined and null ask for nothing; what is not shown at all counts as a change. */
  readonly asked: object;
  readonly shown: Shown;
  /** Looks for the same thing through other eyes. */
  readonly look: (access: Access) => Promise<Shown | null>;
}

/**
 * Whether everything is as asked already, which is told in a warning: nothing is to be sent. That there is something to do may
 * rest on what is cached; that there is nothing rests on a fresh look.
 */
export async function isUnchanged<Shown extends object>(
  { asked, shown, look }: Change<Shown>,
  preparation: Preparation,
): Promise<boolean> {
  if (!shows(shown, asked)) return false;
  const fresh = await look(preparation.fresh);
  if (fresh === null || !shows(fresh, asked)) return false;
  preparation.warn(WarningCode.NOTHING_TO_DO, 'Everything is as asked already: nothing was sent.');
  return true;
}

function shows(shown: object, asked: object): boolean {
  const there = shown as Readonly<Record<string, unknown>>;
  return Object.entries(asked)
    .filter(([, value]) => value !== undefined && value !== null)
    .every(([name, value]) => isDeepStrictEqual(inOrder(value), inOrder(there[name])));
}

/** Lists of texts are sets here. */
const inOrder = (value: unknown): unknown =>
  Array.isArray(value) ? [...(value as unknown[])].sort() : value;
