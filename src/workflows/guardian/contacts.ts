import { e164 } from '../../datasources/telegent/decode/e164.js';
import type { Preparation } from '../preparation.js';
import { UserErrorCode } from '../user-error.js';

// The platform writes one number in several ways; lists are compared by what is dialled.

/** Of the entries asked for, each once, those that a list lacks. */
export function lacking(asked: readonly string[], list: readonly string[]): readonly string[] {
  const there = new Set(list.map(e164));
  return [...new Set(asked)].filter((entry) => !there.has(e164(entry)));
}

/** The entries of a list that are asked for, as the list has them. */
export function listed(asked: readonly string[], list: readonly string[]): readonly string[] {
  const wanted = new Set(asked.map(e164));
  return list.filter((entry) => wanted.has(e164(entry)));
}

/** Refuses each entry that would stand on the allow list and on the block list at once. */
export function refuseOnBoth(
  asked: readonly string[],
  other: readonly string[],
  path: string,
  preparation: Preparation,
): void {
  const there = new Set(other.map(e164));
  for (const [index, entry] of asked.entries()) {
    if (!there.has(e164(entry))) continue;
    const message = `${path}.${index} cannot be allowed and blocked at once: take it off the other list first.`;
    preparation.refuse(UserErrorCode.MISMATCH, message, path, index);
  }
}
