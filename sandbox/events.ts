import { randomUUID } from 'node:crypto';
import { Refusal } from './operation.js';
import type { Fields } from './records.js';
import type { Store } from './store.js';

export const EVENT_KINDS = ['order', 'inbound-message', 'receipt', 'call'] as const;

/** An event to send to whoever has asked the platform for it. */
export interface EventOrder {
  kind: (typeof EVENT_KINDS)[number];
  /** Only to the webhooks of this account; to those of all accounts when left out. */
  accountId?: string;
  /** The platform's number that a message came to or went from. */
  number?: string;
  /** Fields of the payload, beside or instead of the ones made up here. */
  fields?: Record<string, unknown>;
  /** How often it is delivered; platforms repeat themselves. */
  times?: number;
}

/** A server that stands for the addresses of the seed, which are nobody's. */
export interface Standin {
  /** Its origin, and a path where it has one. */
  baseUrl: string;
  /** The Authorization header for it. */
  authorization: string;
}

/** One delivery: where it went and what came back; the status is null when nobody answered. */
export interface Delivery {
  url: string;
  status: number | null;
}

interface Target {
  url: string;
  method: string;
  headers: Record<string, string>;
}

const DELIVERY_TIMEOUT_MS = 5_000;

/** Where the stand-in takes each kind. */
const STANDIN_PATHS = {
  order: 'events',
  call: 'events',
  'inbound-message': 'messages',
  receipt: 'receipts',
} as const satisfies Record<EventOrder['kind'], string>;

/** Addresses of the seed: reserved for documentation, so that nobody is there. */
const NOBODYS = /^https?:\/\/([\w-]+\.)*example\.com(?=[:/?#]|$)/i;

/** The webhook event that stands for a kind; the calls' payload names its own. */
const WEBHOOK_EVENT = { order: 'Order_Update', call: 'Call_Completed' } as const;

/** Delivers an event by real HTTP, as often as asked, and tells how each delivery went. */
export async function deliver(
  store: Store,
  event: EventOrder,
  standin: Standin | null = null,
): Promise<Delivery[]> {
  const [asked, payload] = plan(store, event);
  const targets = standin === null ? asked : withStandin(asked, standin, event.kind);
  const deliveries: Delivery[] = [];
  for (const target of targets) {
    for (let time = 0; time < (event.times ?? 1); time++) deliveries.push(await send(target, payload));
  }
  return deliveries;
}

function withStandin(
  asked: Target[],
  { baseUrl, authorization }: Standin,
  kind: EventOrder['kind'],
): Target[] {
  const url = `${baseUrl.replace(/\/+$/, '')}/webhooks/telegent/${STANDIN_PATHS[kind]}`;
  const others = asked.filter((target) => !NOBODYS.test(target.url));
  return [...others, { url, method: 'POST', headers: { Authorization: authorization } }];
}

function plan(store: Store, { kind, accountId, number, fields }: EventOrder): [Target[], object] {
  if (kind === 'order' || kind === 'call') {
    const name = typeof fields?.['Event'] === 'string' ? fields['Event'] : WEBHOOK_EVENT[kind];
    return [webhooks(store, name, accountId), { Event: name, ...fields }];
  }
  const route = messageRoute(store, number);
  if (kind === 'receipt')
    return [target(route, 'CallbackMessage'), { Status: 'Delivered', From: number, ...fields }];
  const payload = {
    Message_ID: `TMID-${randomUUID()}`,
    Owner: number ?? '',
    To: number ?? '',
    From: '+18015550177',
    Message_Body: 'Hello',
    Segment: 1,
    ...fields,
  };
  keepMessage(store, payload);
  return [target(route, 'Message'), payload];
}

/** The platform shows a message that came in among those of its number. */
function keepMessage(store: Store, payload: Fields): void {
  const id = word(payload, 'Message_ID');
  if (id === '' || store.messages.get(id) !== undefined) return;
  const owner = word(payload, 'Owner');
  const media = payload['MMS_Media_URL'];
  store.messages.put({
    id,
    createdAt: store.present ?? 0,
    direction: 'Inbound',
    type: 'p2p',
    campaignId: '',
    cost: 0,
    to: [word(payload, 'To') || owner],
    from: word(payload, 'From'),
    owner,
    body: word(payload, 'Message_Body'),
    media: typeof media === 'string' ? [media] : [],
    encodedMedia: [],
    deliveredAt: null,
  });
}

function webhooks(store: Store, event: string, accountId: string | undefined): Target[] {
  return store.webhooks
    .all()
    .filter((webhook) => accountId === undefined || webhook.accountId === accountId)
    .filter(({ fields }) =>
      word(fields, 'SubscribedEvents')
        .toLowerCase()
        .split(/\s*,\s*/)
        .includes(event.toLowerCase()),
    )
    .map(({ fields }) => ({
      url: word(fields, 'WebhookUrl'),
      method: word(fields, 'Method') || 'POST',
      headers: authorization(
        word(fields, 'AuthenticationType'),
        word(fields, 'AuthenticationUsername'),
        word(fields, 'AuthenticationPassword') || word(fields, 'AuthenticationToken'),
      ),
    }));
}

function messageRoute(store: Store, number: string | undefined): Fields {
  const line = number === undefined ? undefined : store.numbers.one('number', number);
  const route = store.messageRoutes.get(line?.messageRouteId);
  if (route === undefined) throw new Refusal(404, `The number ${number ?? ''} has no message route.`);
  return route.fields;
}

function target(route: Fields, prefix: 'Message' | 'CallbackMessage'): Target[] {
  const url = word(route, `${prefix}Url`);
  if (url === '') return [];
  const headers = authorization(
    word(route, `${prefix}AuthenticationType`),
    word(route, `${prefix}Username`),
    word(route, `${prefix}PasswordToken`),
  );
  return [{ url, method: word(route, `${prefix}UrlMethod`) || 'POST', headers }];
}

function word(fields: Fields, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
}

function authorization(type: string, username: string, secret: string): Record<string, string> {
  switch (type.toLowerCase()) {
    case 'basic':
      return { Authorization: `Basic ${Buffer.from(`${username}:${secret}`).toString('base64')}` };
    case 'bearer':
    case 'token':
      return { Authorization: `Bearer ${secret}` };
    default:
      return {};
  }
}

async function send({ url, method, headers }: Target, payload: object): Promise<Delivery> {
  const signal = AbortSignal.timeout(DELIVERY_TIMEOUT_MS);
  const request =
    method === 'GET'
      ? fetch(withQuery(url, payload), { headers, signal })
      : fetch(url, {
          method,
          headers: { ...headers, 'Content-Type': 'application/json' },
          body: JSON.stringify(payload),
          signal,
        });
  return request.then(
    ({ status }) => ({ url, status }),
    () => ({ url, status: null }),
  );
}

function withQuery(url: string, payload: object): URL {
  const full = new URL(url);
  for (const [name, value] of Object.entries(payload)) full.searchParams.set(name, String(value));
  return full;
}
