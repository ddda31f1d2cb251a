import type { IdKind } from '../decode/ids.js';
import { tag } from '../reads/tags.js';
import type { Finding, NamedThing, Witness } from '../write.js';
import { theOnly } from './candidates.js';
import { likeness } from './likeness.js';
import type { Stored } from './stored.js';

/** Where a thing would be that a write has made, and what it would be like. */
interface CreationSearch<Row extends { readonly id: string }> {
  readonly kind: Exclude<IdKind, 'number'>;
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
 * How a kind of write that makes a thing is looked for, and how the thing is taken that an operator names. The baseline are
 * the ids that were there before. Without a search, or without a baseline, nobody can tell.
 */
export function creation<Body extends object, Row extends { readonly id: string }>(
  searchFor: (body: Body, witness: Witness) => Promise<CreationSearch<Row> | null>,
) {
  return {
    async look(
      body: Body,
      before: readonly string[] | null,
      witness: Witness,
    ): Promise<Finding<Stored<Row>>> {
      const search = before && (await searchFor(body, witness));
      return search ? findCreated(search, before, witness) : 'unclear';
    },
    async adopt(
      { id }: NamedThing,
      body: Body,
      before: readonly string[] | null,
      witness: Witness,
    ): Promise<Stored<Row> | null> {
      const search = await searchFor(body, witness);
      const row = search?.rows.find((listed) => listed.id === id);
      if (!search || !row || before?.includes(id)) return null;
      const whole = search.complete ? await search.complete(row) : row;
      return whole && likeness(search.asked(id), whole) !== 'other' ? whole : null;
    },
  };
}

/**
 * Looks for the one thing that a write has made: not there before, not the outcome of another operation, equal in everything
 * that was asked and can be read. Unclear where several are, or where one could be but does not show all that was asked.
 */
async function findCreated<Row extends { readonly id: string }>(
  search: CreationSearch<Row>,
  before: readonly string[],
  witness: Witness,
): Promise<Finding<Stored<Row>>> {
  const same: Row[] = [];
  for (const row of search.rows) {
    const asked = search.asked(row.id);
    if (before.includes(row.id) || likeness(asked, row) === 'other') continue;
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
