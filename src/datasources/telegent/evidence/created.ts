import type { IdKind } from '../decode/ids.js';
import { tag } from '../reads/tags.js';
import type { Finding, Witness } from '../write.js';
import { theOnly } from './candidates.js';
import { likeness } from './likeness.js';
import type { Stored } from './stored.js';

interface CreationSearch<Row extends { readonly id: string }> {
  readonly kind: Exclude<IdKind, 'number'>;
  /** Ids that were there before. */
  readonly before: readonly string[];
  /** What is there now, of the same owner. */
  readonly rows: readonly Row[];
  /** What the platform would show of the thing that was asked for, were this its id. */
  asked(id: string): Partial<Row>;
  /** Reads what the list leaves out. */
  complete?(row: Row): Promise<Row | null>;
  /** Whether a row that equals what was asked says more than that, so that it may be someone else's. */
  isDoubtful?(row: Row): boolean;
}

/**
 * Looks for the one thing that a write has made: not there before, not the outcome of another operation, equal in everything
 * that was asked and can be read. Unclear where several are, or where one could be but does not show all that was asked.
 */
export async function findCreated<Row extends { readonly id: string }>(
  search: CreationSearch<Row>,
  witness: Witness,
): Promise<Finding<Stored<Row>>> {
  const same: Row[] = [];
  for (const row of search.rows) {
    const asked = search.asked(row.id);
    if (search.before.includes(row.id) || likeness(asked, row) === 'other') continue;
    if (await witness.isClaimed(tag(search.kind, row.id))) continue;
    const whole = search.complete ? await search.complete(row) : row;
    const isAlike = whole === null ? 'unsaid' : likeness(asked, whole);
    if (isAlike === 'other') continue;
    if (whole === null || isAlike === 'unsaid' || search.isDoubtful?.(whole)) return 'unclear';
    same.push(whole);
  }
  return theOnly(same, (row) => row);
}

/** Ids of the rows, as a baseline. */
export function idsOf(rows: readonly { readonly id: string }[]): readonly string[] {
  return rows.map(({ id }) => id);
}
