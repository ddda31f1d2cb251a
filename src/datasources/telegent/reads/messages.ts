import { required, single, type Answer, type Row } from '../decode/answer.js';
import { instant } from '../decode/date.js';
import { e164 } from '../decode/e164.js';
import { messageId } from '../decode/ids.js';
import { list } from '../decode/list.js';
import { decimal, integer } from '../decode/number.js';
import { commaSeparated, text, textList } from '../decode/text.js';
import { messageDirection, messageFormat, messageStatus, messageType } from '../decode/words.js';
import {
  MessageDirection,
  MessageFormat,
  MessageStatus,
  type MessagePage,
  type MessageRecord,
} from '../records/index.js';
import { read, type Loose, type Read } from '../request.js';
import { listTag, messagesTag, numberTag, tag } from './tags.js';

type LooseMessage = Loose<
  Answer<'getMessageDetails'> & Row<'searchMessages', 'Results'> & Row<'filterMessages', 'Messages'>
>;

/** A page of the messages of one number; `page` starts at 1. */
export interface MessagesOfNumber {
  readonly e164: string;
  readonly page: number;
  readonly size: number;
}

function message(row: LooseMessage): MessageRecord {
  const mediaUrls = textList(row.MmsMedia, 'MediaUrl');
  return {
    id: required('MessageId', messageId(row.MessageId) ?? messageId(row.MessageID)),
    direction: messageDirection(row.Direction) ?? MessageDirection.UNKNOWN,
    directionText: text(row.Direction),
    messageType: messageType(row.Type),
    messageTypeText: text(row.Type),
    format: messageFormat(row.MessageType) ?? (mediaUrls.length > 0 ? MessageFormat.MMS : null),
    formatText: text(row.MessageType),
    campaignId: text(row.CampaignId) ?? text(row.CampaignID),
    cost: decimal(row.Cost),
    messageStatus: messageStatus(row.Status) ?? MessageStatus.UNKNOWN,
    messageStatusText: text(row.Status),
    from: e164(row.From),
    to: recipients(row.To),
    region: text(row.Region),
    owner: 'Owner' in row ? e164(row.Owner) : undefined,
    body: text(row.Body),
    mediaUrls,
    createdAt: instant(row.CreatedAt ?? row.CreatedOn),
  };
}

/** One text, or a list of `{ Number }`. */
function recipients(value: unknown): readonly string[] {
  const written = typeof value === 'string' ? commaSeparated(value) : textList(value, 'Number');
  return written.flatMap((number) => e164(number) ?? []);
}

/** `GET /message/details`; without `owner`. */
export function messageDetails(id: string): Read<MessageRecord | null> {
  return read({
    operation: 'getMessageDetails',
    query: { MessageId: id },
    resource: 'message',
    tags: [tag('message', id)],
    decode: (answer) => single(answer, 'MessageId', message),
    whenNotFound: { value: null },
  });
}

/** `GET /message/search`; without `createdAt`. */
export function searchMessages(search: MessagesOfNumber): Read<MessagePage> {
  return read({
    operation: 'searchMessages',
    query: { phoneNumber: search.e164, Page: search.page, Results: search.size },
    resource: 'message',
    tags: [numberTag(search.e164), messagesTag(search.e164), listTag('messages')],
    decode: (answer) => ({
      messages: list(answer, {
        name: 'messages',
        under: 'Results',
        total: 'ResultsTotalRecords',
        row: message,
      }),
      total: integer(answer.ResultsTotalRecords),
      pages: integer(answer.ResultsPages),
    }),
  });
}

/** `GET /message/filter`; with `createdAt`, without `owner`, `cost` and media. */
export function filterMessages(search: MessagesOfNumber): Read<MessagePage> {
  return read({
    operation: 'filterMessages',
    query: { PhoneNumber: search.e164, Page: search.page, Results: search.size },
    resource: 'message',
    tags: [numberTag(search.e164), messagesTag(search.e164), listTag('messages')],
    decode: (answer) => {
      const messages = list(answer, { name: 'messages', under: 'Messages', total: 'Total', row: message });
      const total = integer(answer.Total);
      // `Results` is the page size here, and the list of messages in the search.
      const size = Array.isArray(answer.Results) ? null : integer(answer.Results);
      return { messages, total, pages: total === null || !size ? null : Math.ceil(total / size) };
    },
  });
}
