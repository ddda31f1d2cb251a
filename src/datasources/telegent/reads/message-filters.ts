import { required, type Row } from '../decode/answer.js';
import { e164 } from '../decode/e164.js';
import { flag } from '../decode/flag.js';
import { subscriberId } from '../decode/ids.js';
import { keywordFilter } from '../decode/keyword-filter.js';
import { list } from '../decode/list.js';
import { text, textList } from '../decode/text.js';
import { messageFilterLevel, messageFilterMode } from '../decode/words.js';
import type { KeywordFilterRecord, MessageFilterRecord } from '../records/index.js';
import { read, type Loose, type Read } from '../request.js';
import { filterQuery, filterTags, type FilterSearch } from './filter-search.js';
import { tag } from './tags.js';

/** Listed contacts stay as the platform wrote them: taking one off the list needs the same text. */
export function messageFilter(row: Loose<Row<'listMessageFilters'>>): MessageFilterRecord {
  const level = messageFilterLevel(row.FilterMode);
  return {
    id: required('FilterId', text(row.FilterId)),
    subscriberId: required('SubscriberId', subscriberId(row.SubscriberId)),
    e164: e164(row.Phone),
    mode: level === null ? messageFilterMode(row.FilterMode) : null,
    level,
    modeText: text(row.FilterMode),
    allowedContacts: textList(row.AllowedContacts),
    blockedContacts: textList(row.BlockedContacts),
    keywordFilter: keywordFilter(row.KeywordFilter),
    notificationNumbers: textList(row.NotificationPhones),
    applyToInbound: flag(row.ApplyToInbound),
    applyToOutbound: flag(row.ApplyToOutbound),
    blockUnknownNumbers: flag(row.BlockUnknownNumbers),
    blockLinks: flag(row.BlockLinks),
    blockMedia: flag(row.BlockMedia),
  };
}

/** `GET /subscribers/message-filter`: with lists and keyword rules. */
export function messageFilters(search: FilterSearch): Read<readonly MessageFilterRecord[]> {
  return read({
    operation: 'listMessageFilters',
    query: filterQuery(search),
    resource: 'filter',
    tags: filterTags('messageFilters', search),
    decode: (answer) => list(answer, { name: 'message filters', rowId: 'FilterId', row: messageFilter }),
  });
}

/** `GET /subscribers/message-filter/keywords`. Null when the filter has no rules. */
export function messageFilterKeywords(filterId: string, ownerId: string): Read<KeywordFilterRecord | null> {
  return read({
    operation: 'getMessageFilterKeywords',
    query: { MessageFilterId: filterId, SubscriberId: ownerId },
    resource: 'filter',
    tags: [tag('messageFilter', filterId), tag('subscriber', ownerId)],
    decode: keywordFilter,
    whenNotFound: { value: null },
  });
}
