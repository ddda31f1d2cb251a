import { keywordFilter } from '../decode/keyword-filter.js';
import { confirmed, outcome } from '../decode/outcome.js';
import { creation, idsOf } from '../evidence/created.js';
import { findDeleted, findUpdated, unprovable } from '../evidence/changed.js';
import { stated } from '../evidence/likeness.js';
import { answeredEntries, findAdded, findRemoved, type FilterEntries } from '../evidence/listed.js';
import type { Stored } from '../evidence/stored.js';
import { messageFilter, messageFilters } from '../reads/message-filters.js';
import { listTag, tag } from '../reads/tags.js';
import type { MessageFilterRecord } from '../records/index.js';
import type { BodyOf } from '../request.js';
import { writeKind, type Witness } from '../write.js';

type Filter = Stored<MessageFilterRecord>;
type Entries = Stored<FilterEntries>;

const LISTS = ['AllowedContacts', 'BlockedContacts', 'NotificationPhones'];

/** The filter whose list is changed, and the entries: the same for both lists. */
type ListBody = BodyOf<'addAllowedContacts'>;

/** Those of one subscriber, or all that the credential reaches. */
function filtersOf(owner: string | undefined, witness: Witness): Promise<readonly MessageFilterRecord[]> {
  return witness.read(messageFilters(owner === undefined ? {} : { subscriberId: owner }));
}

async function filterById(id: string, owner: string | undefined, witness: Witness) {
  return (await filtersOf(owner, witness)).find((filter) => filter.id === id) ?? null;
}

/** Whatever is read of a filter, and of its owner's filters. */
const tagsOf = (id: string, owner?: string): readonly string[] => [
  tag('messageFilter', id),
  listTag('messageFilters'),
  ...(owner === undefined ? [] : [tag('subscriber', owner)]),
];

/** `POST /subscribers/message-filter`. */
export const createMessageFilter = writeKind({
  operation: 'createMessageFilter',
  secrets: [],
  decode: (answer): Filter => outcome(answer, messageFilter),
  tags: ({ SubscriberId }, made) => [
    listTag('messageFilters'),
    tag('subscriber', SubscriberId),
    ...(made ? [tag('messageFilter', made.id)] : []),
  ],
  locks: ({ SubscriberId }) => [`createMessageFilter ${tag('subscriber', SubscriberId)}`],
  baseline: async ({ SubscriberId }, witness) => idsOf(await filtersOf(SubscriberId, witness)),
  ...creation(async (body: BodyOf<'createMessageFilter'>, witness) => {
    const rows = await filtersOf(body.SubscriberId, witness);
    const asked = (id: string) => stated(messageFilter({ ...body, FilterId: id }));
    return { kind: 'messageFilter', rows, asked };
  }),
  claims: ({ id }) => [tag('messageFilter', id)],
  isSentAgain: true,
});

/**
 * `POST /subscribers/message-filter/update`: fields left out are lost, so all of them are sent, and an empty list is one to
 * find.
 */
export const updateMessageFilter = writeKind({
  operation: 'updateMessageFilter',
  secrets: [],
  decode: (answer, body): Filter => outcome(answer, (row) => messageFilter({ ...body, ...row })),
  tags: ({ FilterId, SubscriberId }) => tagsOf(FilterId, SubscriberId),
  locks: ({ FilterId }) => [tag('messageFilter', FilterId)],
  baseline: async (body) =>
    unprovable(body, keywordFilter(body.KeywordFilter) ? [] : ['KeywordFilter'], LISTS),
  async look(body, unproved, witness) {
    const shown = await filterById(body.FilterId, body.SubscriberId, witness);
    if (!shown) return 'absent';
    // An update may leave the owner out.
    const asked = messageFilter({ ...body, SubscriberId: body.SubscriberId ?? shown.subscriberId });
    return findUpdated(asked, shown, unproved);
  },
  isSentAgain: true,
});

/** `POST /subscribers/message-filter/delete`. */
export const deleteMessageFilter = writeKind({
  operation: 'deleteMessageFilter',
  secrets: [],
  decode: (answer, body) => confirmed(answer, { id: 'FilterId', status: 'Status' }, body.MessageFilterId),
  tags: ({ MessageFilterId }) => tagsOf(MessageFilterId),
  locks: ({ MessageFilterId }) => [tag('messageFilter', MessageFilterId)],
  look: async ({ MessageFilterId }, _baseline, witness) =>
    findDeleted(MessageFilterId, await filterById(MessageFilterId, undefined, witness)),
  isSentAgain: true,
});

/** What the writes of one of a filter's lists have in common. */
const listWrite = (under: 'AllowedContacts' | 'BlockedContacts') => ({
  secrets: [],
  decode: (
    answer: Readonly<Partial<Record<typeof under, unknown>>>,
    { MessageFilterId }: ListBody,
  ): Entries => answeredEntries(answer, under, MessageFilterId),
  tags: ({ MessageFilterId, SubscriberId }: ListBody) => tagsOf(MessageFilterId, SubscriberId),
  locks: ({ MessageFilterId }: ListBody) => [tag('messageFilter', MessageFilterId)],
  isSentAgain: true,
});

const ALLOWED = listWrite('AllowedContacts');
const BLOCKED = listWrite('BlockedContacts');

async function entriesOf(
  list: 'allowedContacts' | 'blockedContacts',
  { MessageFilterId, SubscriberId }: ListBody,
  witness: Witness,
): Promise<Entries | null> {
  const filter = await filterById(MessageFilterId, SubscriberId, witness);
  return filter && { id: filter.id, entries: filter[list] };
}

/** `POST /subscribers/message-filter/allowed-contacts/add`. */
export const addAllowedContacts = writeKind({
  ...ALLOWED,
  operation: 'addAllowedContacts',
  look: async (body, _baseline, witness) =>
    findAdded(body.Contacts, await entriesOf('allowedContacts', body, witness)),
});

/** `POST /subscribers/message-filter/allowed-contacts/remove`. */
export const removeAllowedContacts = writeKind({
  ...ALLOWED,
  operation: 'removeAllowedContacts',
  look: async (body, _baseline, witness) =>
    findRemoved(body.Contacts, await entriesOf('allowedContacts', body, witness)),
});

/** `POST /subscribers/message-filter/blocked-contacts/add`. */
export const addBlockedContacts = writeKind({
  ...BLOCKED,
  operation: 'addBlockedContacts',
  look: async (body, _baseline, witness) =>
    findAdded(body.Contacts, await entriesOf('blockedContacts', body, witness)),
});

/** `POST /subscribers/message-filter/blocked-contacts/remove`. */
export const removeBlockedContacts = writeKind({
  ...BLOCKED,
  operation: 'removeBlockedContacts',
  look: async (body, _baseline, witness) =>
    findRemoved(body.Contacts, await entriesOf('blockedContacts', body, witness)),
});
