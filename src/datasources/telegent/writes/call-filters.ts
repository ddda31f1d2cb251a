import { keywordFilter } from '../decode/keyword-filter.js';
import { confirmed, outcome } from '../decode/outcome.js';
import { creation, idsOf } from '../evidence/created.js';
import { findDeleted, findUpdated, unprovable } from '../evidence/changed.js';
import { likeness, stated } from '../evidence/likeness.js';
import { answeredEntries, findAdded, findRemoved, type FilterEntries } from '../evidence/listed.js';
import type { Stored } from '../evidence/stored.js';
import { callFilter, callFilterKeywords, callFilters } from '../reads/call-filters.js';
import { listTag, tag } from '../reads/tags.js';
import type { CallFilterRecord } from '../records/index.js';
import type { BodyOf } from '../request.js';
import { writeKind, type Witness } from '../write.js';

type Filter = Stored<CallFilterRecord>;
type Entries = Stored<FilterEntries>;

const LISTS = ['AllowedNumbers', 'BlockedNumbers', 'NotificationPhones'];

/** The filter whose list is changed, and the entries: the same for both lists. */
type ListBody = BodyOf<'addAllowedNumbers'>;

/** Those of one subscriber, or all that the credential reaches. */
function filtersOf(owner: string | undefined, witness: Witness): Promise<readonly CallFilterRecord[]> {
  return witness.read(callFilters(owner === undefined ? {} : { subscriberId: owner }));
}

async function filterById(id: string, owner: string | undefined, witness: Witness) {
  return (await filtersOf(owner, witness)).find((filter) => filter.id === id) ?? null;
}

/** Whatever is read of a filter, and of its owner's filters. */
const tagsOf = (id: string, owner?: string): readonly string[] => [
  tag('callFilter', id),
  listTag('callFilters'),
  ...(owner === undefined ? [] : [tag('subscriber', owner)]),
];

/** `POST /subscribers/call-filter`. The list shows neither keyword rules nor time restrictions. */
export const createCallFilter = writeKind({
  operation: 'createCallFilter',
  secrets: [],
  decode: (answer): Filter => outcome(answer, callFilter),
  tags: ({ SubscriberId }, made) => [
    listTag('callFilters'),
    tag('subscriber', SubscriberId),
    ...(made ? [tag('callFilter', made.id)] : []),
  ],
  locks: ({ SubscriberId }) => [`createCallFilter ${tag('subscriber', SubscriberId)}`],
  baseline: async ({ SubscriberId }, witness) => idsOf(await filtersOf(SubscriberId, witness)),
  ...creation(async (body: BodyOf<'createCallFilter'>, witness) => {
    const rows = await filtersOf(body.SubscriberId, witness);
    const asked = (id: string) => stated(callFilter({ ...body, FilterId: id }));
    return { kind: 'callFilter', rows, asked };
  }),
  claims: ({ id }) => [tag('callFilter', id)],
  isSentAgain: true,
});

/**
 * `POST /subscribers/call-filter/update`: fields left out are lost, so all of them are sent, and an empty list is one to find.
 * The answer lacks most of the switches, which are then as they were asked.
 */
export const updateCallFilter = writeKind({
  operation: 'updateCallFilter',
  secrets: [],
  decode: (answer, body): Filter => outcome(answer, (row) => callFilter({ ...body, ...row })),
  tags: ({ FilterId, SubscriberId }) => tagsOf(FilterId, SubscriberId),
  locks: ({ FilterId }) => [tag('callFilter', FilterId)],
  baseline: async (body) =>
    unprovable(body, keywordFilter(body.KeywordFilter) ? [] : ['KeywordFilter'], LISTS),
  async look(body, unproved, witness) {
    const shown = await filterById(body.FilterId, body.SubscriberId, witness);
    if (!shown) return 'absent';
    // An update may leave the owner out.
    const asked = callFilter({ ...body, SubscriberId: body.SubscriberId ?? shown.subscriberId });
    const keywords = keywordFilter(body.KeywordFilter);
    if (keywords) {
      const rules = await witness.read(callFilterKeywords(shown.id, shown.subscriberId));
      if (likeness(keywords, rules) !== 'same') return 'absent';
    }
    return findUpdated(asked, shown, unproved);
  },
  isSentAgain: true,
});

/** `POST /subscribers/call-filter/delete`. */
export const deleteCallFilter = writeKind({
  operation: 'deleteCallFilter',
  secrets: [],
  decode: (answer, body) => confirmed(answer, { id: 'FilterId', status: 'Status' }, body.CallFilterId),
  tags: ({ CallFilterId }) => tagsOf(CallFilterId),
  locks: ({ CallFilterId }) => [tag('callFilter', CallFilterId)],
  look: async ({ CallFilterId }, _baseline, witness) =>
    findDeleted(CallFilterId, await filterById(CallFilterId, undefined, witness)),
  isSentAgain: true,
});

/** What the writes of one of a filter's lists have in common. */
const listWrite = (under: 'AllowedNumbers' | 'BlockedNumbers') => ({
  secrets: [],
  decode: (answer: Readonly<Partial<Record<typeof under, unknown>>>, { CallFilterId }: ListBody): Entries =>
    answeredEntries(answer, under, CallFilterId),
  tags: ({ CallFilterId, SubscriberId }: ListBody) => tagsOf(CallFilterId, SubscriberId),
  locks: ({ CallFilterId }: ListBody) => [tag('callFilter', CallFilterId)],
  isSentAgain: true,
});

const ALLOWED = listWrite('AllowedNumbers');
const BLOCKED = listWrite('BlockedNumbers');

async function entriesOf(
  list: 'allowedNumbers' | 'blockedNumbers',
  { CallFilterId, SubscriberId }: ListBody,
  witness: Witness,
): Promise<Entries | null> {
  const filter = await filterById(CallFilterId, SubscriberId, witness);
  return filter && { id: filter.id, entries: filter[list] };
}

/** `POST /subscribers/call-filter/allowed-numbers/add`. */
export const addAllowedNumbers = writeKind({
  ...ALLOWED,
  operation: 'addAllowedNumbers',
  look: async (body, _baseline, witness) =>
    findAdded(body.Numbers, await entriesOf('allowedNumbers', body, witness)),
});

/** `POST /subscribers/call-filter/allowed-numbers/remove`. */
export const removeCallFilterAllowedNumbers = writeKind({
  ...ALLOWED,
  operation: 'removeCallFilterAllowedNumbers',
  look: async (body, _baseline, witness) =>
    findRemoved(body.Numbers, await entriesOf('allowedNumbers', body, witness)),
});

/** `POST /subscribers/call-filter/blocked-numbers/add`. */
export const addCallFilterBlockedNumbers = writeKind({
  ...BLOCKED,
  operation: 'addCallFilterBlockedNumbers',
  look: async (body, _baseline, witness) =>
    findAdded(body.Numbers, await entriesOf('blockedNumbers', body, witness)),
});

/** `POST /subscribers/call-filter/blocked-numbers/remove`. */
export const removeCallFilterBlockedNumbers = writeKind({
  ...BLOCKED,
  operation: 'removeCallFilterBlockedNumbers',
  look: async (body, _baseline, witness) =>
    findRemoved(body.Numbers, await entriesOf('blockedNumbers', body, witness)),
});
