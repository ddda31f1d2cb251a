import { MessageDirection, WebhookEvent } from '../records/vocabulary.js';
import type { EventRoute, InboundMessageRecord, PlatformEvent } from '../records/events.js';
import { instant } from './date.js';
import { e164 } from './e164.js';
import { idKinds, messageId } from './ids.js';
import { integer } from './number.js';
import { commaSeparated, text, textList } from './text.js';
import { wordIn } from './vocabulary.js';

/** What is looked at of one event: more than that no event of the platform has. */
const MOST_VALUES = 1_000;
const DEEPEST = 8;
/** Orders and numbers that one event may tell of; each order may cost a read. */
const MOST_ORDERS = 10;
const MOST_NUMBERS = 20;
const MOST_MEDIA = 10;
/** Longest number, short code or name of a sender. */
const LONGEST_ADDRESS = 64;

const ORDER_ID = new RegExp(
  `\\b(?:${idKinds.order.join('|')})-[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9])?`,
  'g',
);
const PHONE = /^\+\d{8,15}$/;
const WEB_ADDRESS = /^https?:\/\//i;

const eventName = wordIn<WebhookEvent>(WebhookEvent);
const direction = wordIn<MessageDirection>(MessageDirection);

/** Names of fields by what they mean, without case and punctuation: payloads are not documented. */
const NAMES = {
  event: ['event', 'eventtype', 'eventname', 'webhookevent', 'subscribedevent', 'notificationtype', 'type'],
  messageId: ['messageid', 'messageuuid', 'smsid', 'mmsid'],
  owner: ['owner', 'ownernumber'],
  to: ['to', 'recipient', 'recipients', 'destination'],
  from: ['from', 'sender', 'source'],
  body: ['messagebody', 'body', 'messagetext', 'text', 'content'],
  segments: ['segment', 'segments', 'segmentcount'],
  media: ['mmsmediaurl', 'mmsmediaurls', 'mediaurl', 'mediaurls', 'mmsmedia', 'media'],
  receivedAt: ['receivedat', 'receivedon', 'createdat', 'createdon', 'timestamp', 'date'],
  direction: ['direction'],
  status: ['status', 'messagestatus', 'deliverystatus', 'devicedeliverystatus'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** One event out of a payload of any form. Never throws: what nobody understands is `unknown`. */
export function platformEvent(payload: unknown, route: EventRoute): PlatformEvent {
  const seen = new SeenValues(payload);
  switch (route) {
    case 'messages':
      return inbound(seen) ?? receipt(seen) ?? { type: 'unknown' };
    case 'receipts':
      return receipt(seen) ?? { type: 'unknown' };
    case 'events':
      return accountEvent(seen);
  }
}

function accountEvent(seen: SeenValues): PlatformEvent {
  const { orderIds, e164s } = seen;
  switch (seen.named()) {
    case WebhookEvent.NEW_SMS:
      return inbound(seen) ?? (e164s.length > 0 ? { type: 'messageHint', e164s } : { type: 'unknown' });
    case WebhookEvent.CALL_COMPLETED:
    case WebhookEvent.CALL_ON_HOLD:
    case WebhookEvent.CALL_RECORDING:
    case WebhookEvent.CALL_IN_PROGRESS:
    case WebhookEvent.CALL_RINGING:
      return { type: 'call', e164s };
    case WebhookEvent.ORDER_UPDATE:
      return orderIds.length + e164s.length > 0 ? { type: 'order', orderIds, e164s } : { type: 'unknown' };
    default:
      if (orderIds.length > 0) return { type: 'order', orderIds, e164s };
      return seen.first('body', text) === null ? { type: 'unknown' } : (inbound(seen) ?? { type: 'unknown' });
  }
}

/** A message that came in, where the event says everything that cannot be asked for without a read; else null. */
function inbound(seen: SeenValues): PlatformEvent | null {
  const id = seen.first('messageId', messageId);
  const to = seen.first('to', addressOf);
  const from = seen.first('from', addressOf);
  const owner = seen.first('owner', addressOf) ?? to;
  const mediaUrls = seen.first('media', mediaOf) ?? [];
  const body = seen.first('body', asWritten);
  if (id === null || owner === null || from === null || (body === null && mediaUrls.length === 0))
    return null;
  if (seen.first('direction', direction) === MessageDirection.OUTBOUND) {
    return { type: 'messageHint', e164s: [owner] };
  }
  const message: InboundMessageRecord = {
    id,
    owner,
    from,
    to: to ?? owner,
    body,
    mediaUrls,
    segments: seen.first('segments', integer),
    receivedAt: seen.first('receivedAt', instant),
  };
  return { type: 'message', message };
}

function receipt(seen: SeenValues): PlatformEvent | null {
  const id = seen.first('messageId', messageId);
  const isTold = seen.first('status', text) !== null;
  return id !== null && isTold ? { type: 'receipt', messageId: id, e164s: seen.e164s } : null;
}

/** A number, short code or name: the only one, or the first of a list. */
function addressOf(value: unknown): string | null {
  const [first = null] = textList(value, 'Number');
  const address = e164(commaSeparated(first)[0]);
  return address !== null && address.length <= LONGEST_ADDRESS ? address : null;
}

/** What was written, blanks included; null for nothing. */
function asWritten(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : text(value);
}

/** Addresses in a list, or in one text with commas or blanks between them; null where there are none. */
function mediaOf(value: unknown): readonly string[] | null {
  const parts = textList(value, 'MediaUrl').flatMap((part) => part.split(/\s+|,(?=https?:)/i));
  const written = parts.map((part) => part.replace(/,$/, ''));
  const urls = written.filter((url) => WEB_ADDRESS.test(url) && URL.canParse(url)).slice(0, MOST_MEDIA);
  return urls.length === 0 ? null : urls;
}

/** The names of an event's fields at any depth, those that look like names: never a value. For the log. */
export function fieldNames(payload: unknown): readonly string[] {
  const names = new SeenValues(payload).names.filter((name) => /^[A-Za-z][A-Za-z_.-]{0,39}$/.test(name));
  return [...new Set(names)].slice(0, 30);
}

/** The values of a payload by the folded names of their fields, the least deep first. */
class SeenValues {
  readonly names: string[] = [];
  readonly #byName = new Map<string, unknown[]>();
  readonly #texts: string[] = [];

  constructor(payload: unknown) {
    let level: readonly (readonly [name: string, value: unknown])[] = [['', payload]];
    let left = MOST_VALUES;
    for (let depth = 0; depth <= DEEPEST && level.length > 0; depth++) {
      const taken = level.slice(0, left);
      left -= taken.length;
      for (const [name, value] of taken) this.#see(name, value);
      level = taken.flatMap(([name, value]) => partsOf(name, value, left));
    }
  }

  /** The first field of that meaning whose value can be read. */
  first<T>(meaning: keyof typeof NAMES, decode: (value: unknown) => T | null): T | null {
    for (const name of NAMES[meaning]) {
      for (const value of this.#byName.get(name) ?? []) {
        const decoded = decode(value);
        if (decoded !== null) return decoded;
      }
    }
    return null;
  }

  /** The event's own name, where it gives one that is known. */
  named(): WebhookEvent | null {
    return this.first('event', eventName);
  }

  get orderIds(): readonly string[] {
    const ids = this.#texts.flatMap((value) => value.match(ORDER_ID) ?? []);
    return [...new Set(ids)].slice(0, MOST_ORDERS);
  }

  /** Every text that is a phone number. */
  get e164s(): readonly string[] {
    const numbers = this.#texts.flatMap((value) =>
      value.length <= LONGEST_ADDRESS ? (e164(value) ?? []) : [],
    );
    return [...new Set(numbers.filter((number) => PHONE.test(number)))].slice(0, MOST_NUMBERS);
  }

  #see(name: string, value: unknown): void {
    if (name !== '') this.names.push(name);
    const folded = name.toLowerCase().replace(/[^a-z0-9]/g, '');
    const known = this.#byName.get(folded);
    if (known) known.push(value);
    else this.#byName.set(folded, [value]);
    const written = text(value);
    if (written !== null) this.#texts.push(written);
  }
}

/** What a value is made of: the fields of an object; the items of a list, which go by the name of the list. */
function partsOf(name: string, value: unknown, limit: number): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.slice(0, limit).map((item: unknown) => [name, item] as const);
  return Object.entries(value).slice(0, limit);
}
