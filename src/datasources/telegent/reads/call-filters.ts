import { required, type Row } from '../decode/answer.js';
import { e164 } from '../decode/e164.js';
import { flag } from '../decode/flag.js';
import { subscriberId } from '../decode/ids.js';
import { keywordFilter } from '../decode/keyword-filter.js';
import { list } from '../decode/list.js';
import { text, textList } from '../decode/text.js';
import { callFilterMode, transcriptionAction } from '../decode/words.js';
import { CallFilterMode, type CallFilterRecord, type KeywordFilterRecord } from '../records/index.js';
import { read, type Loose, type Read } from '../request.js';
import { filterQuery, filterTags, type FilterSearch } from './filter-search.js';
import { tag } from './tags.js';

/** Listed numbers stay as the platform wrote them: taking one off the list needs the same text. */
export function callFilter(row: Loose<Row<'getCallFilters'>>): CallFilterRecord {
  return {
    id: required('FilterId', text(row.FilterId)),
    subscriberId: required('SubscriberId', subscriberId(row.SubscriberId)),
    e164: e164(row.Phone),
    mode: callFilterMode(row.FilterMode) ?? CallFilterMode.UNKNOWN,
    modeText: text(row.FilterMode),
    allowedNumbers: textList(row.AllowedNumbers),
    blockedNumbers: textList(row.BlockedNumbers),
    transcriptionEnabled: flag(row.EnableTranscription),
    transcriptionAction: transcriptionAction(row.TranscriptionAction),
    transcriptionActionText: text(row.TranscriptionAction),
    warningMessage: text(row.WarningMessage),
    notificationNumbers: textList(row.NotificationPhones),
    applyToInbound: flag(row.ApplyToInbound),
    applyToOutbound: flag(row.ApplyToOutbound),
    blockUnknownNumbers: flag(row.BlockUnknownNumbers),
    blockInternational: flag(row.BlockInternational),
    recordFlaggedCalls: flag(row.RecordFlaggedCalls),
  };
}

/** `GET /subscribers/call-filter`: with allow and block lists, without keyword rules. */
export function callFilters(search: FilterSearch): Read<readonly CallFilterRecord[]> {
  return read({
    operation: 'getCallFilters',
    query: filterQuery(search),
    resource: 'filter',
    tags: filterTags('callFilters', search),
    decode: (answer) => list(answer, { name: 'call filters', rowId: 'FilterId', row: callFilter }),
  });
}

/** `GET /subscribers/call-filter/keywords`. Null when the filter has no rules. */
export function callFilterKeywords(filterId: string, ownerId: string): Read<KeywordFilterRecord | null> {
  return read({
    operation: 'getCallFilterKeywords',
    query: { CallFilterId: filterId, SubscriberId: ownerId },
    resource: 'filter',
    tags: [tag('callFilter', filterId), tag('subscriber', ownerId)],
    decode: keywordFilter,
    whenNotFound: { value: null },
  });
}
