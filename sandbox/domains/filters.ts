import { Refusal, type Call, type Handler } from '../operation.js';
import type { FilterRecord, Json, SubscriberRecord } from '../records.js';
import { filterKey } from '../store.js';
import { tailOf, type Table } from '../table.js';
import { instant } from './dates.js';
import { listed } from './paging.js';
import { chosenFields, demanded, queried, text, texts } from './request.js';
import {
  FOREIGN_NUMBER,
  namedAccount,
  newId,
  requireNumber,
  requireSubscriber,
  sameId,
  seesSubscriber,
} from './scope.js';

type FilterTable = Table<FilterRecord, 'line' | 'subscriber'>;

/** What sets call filters and message filters apart. */
export interface FilterKind {
  prefix: 'CFID' | 'MFID';
  /** Name of the id in every request but the update. */
  idName: 'CallFilterId' | 'MessageFilterId';
  table: (call: Call) => FilterTable;
  isEnabled: (subscriber: SubscriberRecord) => boolean;
  lists: readonly [allowed: string, blocked: string];
  switches: readonly string[];
  settings: readonly string[];
  /** Mode of a filter whose update left the mode out. */
  lostMode: string;
  /** Modes that a guardian relation must open first. */
  presets: readonly string[];
}

const settableOf = (kind: FilterKind) => ['FilterMode', ...kind.lists, ...kind.settings, ...kind.switches];

/** A filter with all its lists and switches; those never set are empty and off. */
export function filterAnswer(kind: FilterKind, filter: FilterRecord): Record<string, Json> {
  return {
    FilterId: filter.id,
    SubscriberId: filter.subscriberId,
    Phone: filter.phone,
    ...Object.fromEntries([...kind.lists, 'NotificationPhones'].map((name) => [name, [] as Json])),
    ...Object.fromEntries(kind.switches.map((name) => [name, false])),
    ...filter.fields,
  };
}

/** The filter a request is about; when it names a subscriber too, that one's. */
function requireFilter(
  call: Call,
  kind: FilterKind,
  id: string | undefined,
  subscriberId?: string,
): FilterRecord {
  if (!id) throw new Refusal(400, `${kind.idName} is required`);
  const filter = kind.table(call).get(id);
  const others = filter && subscriberId !== undefined && !sameId(filter.subscriberId, subscriberId);
  if (!filter || others || !seesSubscriber(call, filter.subscriberId))
    throw new Refusal(404, `Invalid ${kind.idName}`);
  return filter;
}

/** A filter covers a number of its own subscriber, and each such pair has one filter. */
function requireFreeLine(
  call: Call,
  kind: FilterKind,
  subscriberId: string,
  phone: string,
  own?: string,
): void {
  const number = requireNumber(call, phone, 400);
  if (!sameId(number.subscriberId, subscriberId)) throw new Refusal(400, FOREIGN_NUMBER);
  const there = kind.table(call).one('line', filterKey(subscriberId, phone));
  if (there && !sameId(there.id, own)) {
    throw new Refusal(400, 'Duplicate filter found for the same subscriber and phone number');
  }
}

export function createFilter(call: Call, kind: FilterKind): FilterRecord {
  const { store, body, now, settings } = call;
  const subscriber = requireSubscriber(call, text(body, 'SubscriberId'), 400);
  const phone = demanded(body, 'Phone');
  if (settings.filtersNeedGuardian && !kind.isEnabled(subscriber)) {
    throw new Refusal(400, `AI Guardian is not enabled for ${subscriber.id}`);
  }
  requireFreeLine(call, kind, subscriber.id, phone);
  const mode = demanded(body, 'FilterMode');
  if (kind.presets.includes(mode) && store.relations.count('child', tailOf(subscriber.id)) === 0) {
    throw new Refusal(400, `${mode} needs a guardian relation`);
  }
  keywordsIn(text(body, 'KeywordFilter'));
  const fields = chosenFields(body, settableOf(kind));
  return kind.table(call).put({
    id: newId(kind.prefix),
    createdAt: now.getTime(),
    subscriberId: subscriber.id,
    phone,
    fields,
  });
}

/** Replaces the settings: a field that is left out is lost. */
export function updateFilter(call: Call, kind: FilterKind): FilterRecord {
  const { body } = call;
  const id = text(body, 'FilterId');
  if (!id) throw new Refusal(400, 'FilterId is required');
  const before = requireFilter(call, kind, id);
  const subscriberId = text(body, 'SubscriberId') ?? before.subscriberId;
  const phone = text(body, 'Phone') ?? before.phone;
  const subscriber = requireSubscriber(call, subscriberId, 400);
  requireFreeLine(call, kind, subscriber.id, phone, before.id);
  keywordsIn(text(body, 'KeywordFilter'));
  const fields = { FilterMode: kind.lostMode, ...chosenFields(body, settableOf(kind)) };
  return kind.table(call).put({ ...before, subscriberId: subscriber.id, phone, fields });
}

export function deleteFilter(call: Call, kind: FilterKind) {
  const { id } = requireFilter(call, kind, text(call.body, kind.idName));
  kind.table(call).delete(id);
  return { Status: 'Deleted', FilterId: id, DateDeleted: instant(call.now.getTime()) };
}

/** Filters of a subscriber, of a number, of an account, or all within reach. */
export function findFilters(call: Call, kind: FilterKind): FilterRecord[] {
  const { store } = call;
  const subscriberId = queried(call, 'SubscriberId');
  const phone = queried(call, 'Phone');
  const account = namedAccount(call);
  const filters = listed(call, kind.table(call));
  const candidates = subscriberId
    ? filters.by('subscriber', tailOf(requireSubscriber(call, subscriberId).id))
    : filters.all();
  return candidates.filter(
    (filter) =>
      seesSubscriber(call, filter.subscriberId) &&
      (!phone || filter.phone === phone) &&
      (!account || sameId(store.subscribers.get(filter.subscriberId)?.accountId, account.id)),
  );
}

/** The handlers that read, add to and take from one of a filter's two lists. */
export function listHandlers(kind: FilterKind, field: string, bodyName: 'Numbers' | 'Contacts') {
  const listOf = (filter: FilterRecord) => texts(filter.fields, field) ?? [];
  const asked = (call: Call, source: Record<string, unknown>) =>
    requireFilter(call, kind, text(source, kind.idName), demanded(source, 'SubscriberId'));
  const changed =
    (change: (before: string[], sent: string[]) => string[]): Handler =>
    (call) => {
      const filter = asked(call, call.body);
      const after = change(listOf(filter), texts(call.body, bodyName) ?? []);
      kind.table(call).put({ ...filter, fields: { ...filter.fields, [field]: after } });
      return { FilterId: filter.id, SubscriberId: filter.subscriberId, [field]: after };
    };
  const read: Handler = (call) => listOf(asked(call, call.query));
  const add = changed((before, sent) => [...new Set([...before, ...sent])]);
  const remove = changed((before, sent) => {
    const absent = sent.find((number) => !before.includes(number));
    if (absent !== undefined) throw new Refusal(400, `${absent} is not on the list`);
    return before.filter((number) => !sent.includes(number));
  });
  return { read, add, remove };
}

/** The keyword rules of a filter, out of the JSON text that holds them. */
export function filterKeywords(call: Call, kind: FilterKind) {
  const { query } = call;
  const filter = requireFilter(call, kind, query[kind.idName], demanded(query, 'SubscriberId'));
  return {
    CustomKeywords: [],
    SystemKeywords: {},
    SeverityMap: {},
    ...keywordsIn(text(filter.fields, 'KeywordFilter')),
  };
}

/** Reads keyword rules, with or without their outer braces. Throws a Refusal when they are no JSON. */
function keywordsIn(json: string | undefined): object {
  if (!json) return {};
  const whole = json.trim().startsWith('{') ? json : `{${json}}`;
  try {
    return JSON.parse(whole) as object;
  } catch {
    throw new Refusal(400, 'KeywordFilter is not valid JSON');
  }
}
