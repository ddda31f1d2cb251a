import type { MutationName } from '../../auth/mutation-roles.js';
import type { Credential } from '../../datasources/telegent/credentials.js';
import { mutation, type MutationInput } from '../definition.js';
import { warnNothingToDo } from '../nothing-to-do.js';
import type { PlannedWrite } from '../plan.js';
import type { Preparation } from '../preparation.js';
import { lacking, listed, refuseOnBoth } from './contacts.js';
import type { FilterKind, FilterRecord } from './filter-kinds.js';
import { filterAsItIs, type FilterIds } from './lookups.js';

type ListInput = MutationInput & FilterIds;

/** One of the two lists of a kind of filter. */
export interface FilterList<Input extends ListInput, Filter extends FilterRecord> {
  readonly filters: FilterKind<Filter>;
  /** The field of the input that names entries. */
  readonly path: string;
  readonly asked: (input: Input) => readonly string[];
  readonly entriesOf: (filter: Filter) => readonly string[];
  /** The list on which the same entry must not stand. */
  readonly othersOf: (filter: Filter) => readonly string[];
  /** A word about entries that are added to a filter where they do nothing. */
  readonly warnOfAddition?: (filter: Filter, preparation: Preparation) => void;
}

interface ListChange<Input extends ListInput, Filter extends FilterRecord> extends FilterList<Input, Filter> {
  readonly name: MutationName;
  /** The write for those entries that make a difference. */
  readonly write: (filter: Filter, entries: string[], credential: Credential) => PlannedWrite;
}

/** A mutation that adds to a list what it lacks. */
export function addition<Input extends ListInput, Filter extends FilterRecord>(
  change: ListChange<Input, Filter>,
) {
  return listMutation(change, (asked, filter, preparation) => {
    refuseOnBoth(asked, change.othersOf(filter), change.path, preparation);
    change.warnOfAddition?.(filter, preparation);
    const list = change.entriesOf(filter);
    return { entries: lacking(asked, list), isNeeded: (entry) => lacking([entry], list).length > 0 };
  });
}

/** A mutation that takes from a list what is on it, in the very words of the list: others are refused upstream. */
export function removal<Input extends ListInput, Filter extends FilterRecord>(
  change: ListChange<Input, Filter>,
) {
  return listMutation(change, (asked, filter) => {
    const list = change.entriesOf(filter);
    return { entries: listed(asked, list), isNeeded: (entry) => listed([entry], list).length > 0 };
  });
}

interface Difference {
  /** What is to be sent. */
  readonly entries: readonly string[];
  /** Whether an entry that was asked for is part of it. */
  readonly isNeeded: (entry: string) => boolean;
}

function listMutation<Input extends ListInput, Filter extends FilterRecord>(
  { name, filters, path, asked, write }: ListChange<Input, Filter>,
  difference: (asked: readonly string[], filter: Filter, preparation: Preparation) => Difference,
) {
  return mutation({
    name,
    locks: ({ filterId }: Input) => [filters.lockOf(filterId)],

    async prepare(input: Input, preparation) {
      const { subscriber, filter } = await filterAsItIs(filters, input, preparation);
      const wanted = asked(input);
      const { entries, isNeeded } = difference(wanted, filter, preparation);
      preparation.stopIfRefused();
      if (entries.length === 0) warnNothingToDo(preparation);
      else
        for (const [index, entry] of wanted.entries()) {
          if (!isNeeded(entry)) warnNothingToDo(preparation, path, index);
        }
      const credential = preparation.credentialFor(subscriber.accountId);
      return {
        accountId: subscriber.accountId,
        kept: { subscriberId: subscriber.id, filterId: filter.id },
        writes: entries.length === 0 ? [] : [write(filter, [...entries], credential)],
      };
    },

    result: (kept) => kept,
  });
}
