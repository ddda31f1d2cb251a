import { e164 } from '../decode/e164.js';
import { UndecodableAnswer } from '../errors.js';
import { outcome } from '../decode/outcome.js';
import { textList } from '../decode/text.js';
import type { Finding } from '../write.js';
import type { Stored } from './stored.js';

/** A list of a filter as it is after a write. */
export interface FilterEntries {
  /** Of the filter. */
  readonly id: string;
  /** As the platform wrote them. */
  readonly entries: readonly string[];
}

/** The list `under` a field of the answer; an answer without that field cannot be understood, and a null one is empty. */
export function answeredEntries<R extends object>(
  answer: R,
  under: keyof R & string,
  id: string,
): Stored<FilterEntries> {
  return outcome(answer, (row) => {
    if (!(under in row)) throw new UndecodableAnswer(`${under} is missing`);
    return { id, entries: textList(row[under]) };
  });
}

/** Whether entries were added: all are there. Adding them once more does no harm, so anything less is absent. */
export function findAdded(
  asked: readonly string[],
  list: FilterEntries | null,
): Finding<Stored<FilterEntries>> {
  return list && countOf(asked, list) === asked.length ? { found: list } : 'absent';
}

/**
 * Whether entries were removed: none is there any more. Unclear where some are, since the platform refuses to remove what is
 * not on the list, and takes all of a request or nothing.
 */
export function findRemoved(
  asked: readonly string[],
  list: FilterEntries | null,
): Finding<Stored<FilterEntries>> {
  if (!list) return 'absent';
  const there = countOf(asked, list);
  if (there === 0) return { found: list };
  return there === asked.length ? 'absent' : 'unclear';
}

function countOf(asked: readonly string[], { entries }: FilterEntries): number {
  const there = new Set(entries.map(e164));
  return asked.filter((entry) => there.has(e164(entry))).length;
}
