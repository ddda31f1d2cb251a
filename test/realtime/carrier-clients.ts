import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { createClient as createSseClient } from 'graphql-sse';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Stack, TestViewer } from '../stack.js';

type Variables = Readonly<Record<string, unknown>>;

/** A message of graphql-transport-ws. */
export interface WireMessage {
  readonly id?: string;
  readonly type: string;
  readonly payload?: unknown;
}

const addressOf = ({ url }: Stack): string => `${url.replace('http', 'ws')}/graphql`;

/** A client that sends what it is told to, whether the protocol allows it or not. */
export class RawClient {
  readonly received: WireMessage[] = [];
  readonly closed: Promise<number>;

  constructor(readonly socket: WebSocket) {
    socket.on('message', (data: Buffer) => this.received.push(JSON.parse(data.toString()) as WireMessage));
    socket.on('error', () => undefined);
    this.closed = new Promise((resolve) => socket.once('close', resolve));
  }

  send(...messages: readonly (WireMessage | string)[]): void {
    for (const message of messages)
      this.socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  subscribe(id: string, query: string, variables: Variables = {}): void {
    this.send({ id, type: 'subscribe', payload: { query, variables } });
  }

  /** The next message of a type, and of an id where one is given; it is taken out. */
  async next(type: string, id?: string): Promise<WireMessage> {
    for (;;) {
      const at = this.received.findIndex((one) => one.type === type && (id === undefined || one.id === id));
      const [message] = at < 0 ? [] : this.received.splice(at, 1);
      if (message) return message;
      await pause(5);
    }
  }
}

/** Opens a WebSocket and says nothing. */
export async function openRaw(stack: Stack): Promise<RawClient> {
  const client = new RawClient(new WebSocket(addressOf(stack), 'graphql-transport-ws'));
  await new Promise((resolve, reject) => client.socket.once('open', resolve).once('error', reject));
  return client;
}

/** Opens a WebSocket, and sends its credentials. */
export async function connectRaw(stack: Stack, as: TestViewer): Promise<RawClient> {
  const client = await openRaw(stack);
  const authorization = `Bearer ${await stack.token(as)}`;
  client.send({ type: 'connection_init', payload: { authorization } });
  return client;
}

/** What a subscription tells a client of one of the carriers. */
export interface Followed {
  next(): Promise<IteratorResult<unknown>>;
  /** With what the WebSocket was closed; null for what has no codes. */
  readonly closed: Promise<number> | null;
  end(): Promise<void>;
}

export type Follow = (
  stack: Stack,
  as: TestViewer,
  query: string,
  variables?: Variables,
) => Promise<Followed>;

export const overWebSocket: Follow = async (stack, as, query, variables = {}) => {
  const authorization = `Bearer ${await stack.token(as)}`;
  const client = createClient({
    url: addressOf(stack),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: { authorization },
  });
  const closed = new Promise<number>((resolve) =>
    client.on('closed', (event) => resolve((event as { code: number }).code)),
  );
  const events = client.iterate({ query, variables });
  return { next: () => events.next(), closed, end: async () => client.dispose() };
};

export const overSse: Follow = async (stack, as, query, variables = {}) => {
  const client = createSseClient({
    url: `${stack.url}/graphql/stream`,
    retryAttempts: 0,
    headers: { authorization: `Bearer ${await stack.token(as)}` },
  });
  const events = client.iterate({ query, variables });
  return { next: () => events.next(), closed: null, end: async () => client.dispose() };
};

/** Everything that a subscription tells until it ends, or why it failed. */
export async function allOf({ next, end }: Followed): Promise<unknown[]> {
  const told: unknown[] = [];
  try {
    for (let step = await next(); !step.done; step = await next()) told.push(step.value);
  } catch (error) {
    told.push(error);
  } finally {
    await end();
  }
  return told;
}

const GAUGES = {
  sockets: 'live_connections{transport="websocket"}',
  streams: 'live_connections{transport="sse"}',
  subscriptions: 'live_subscriptions',
  slow: 'live_slow_consumers_total',
} as const;

export type LiveCounts = Readonly<Record<keyof typeof GAUGES, number>>;

/** What a server tells of its live updates. */
export async function liveCounts({ url }: Stack): Promise<LiveCounts> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const lines = new Map(text.split('\n').map((line) => line.split(' ') as [string, string]));
  const counted = Object.entries(GAUGES).map(([name, gauge]) => [
    name,
    Number(lines.get(`telegent_graph_${gauge}`) ?? 0),
  ]);
  return Object.fromEntries(counted) as LiveCounts;
}

/** Waits until a server tells what is wanted of its live updates. */
export async function untilCounted(
  stack: Stack,
  isWanted: (counts: LiveCounts) => boolean,
): Promise<LiveCounts> {
  for (;;) {
    const counts = await liveCounts(stack);
    if (isWanted(counts)) return counts;
    await pause(20);
  }
}

/** A stream whose client reads nothing of it. */
export async function stalledStream(stack: Stack, as: TestViewer, numberId: string): Promise<() => void> {
  const bodies = Array.from({ length: 20 }, (_, index) => `b${index}: body`).join(' ');
  const query = `subscription ($id: ID!) { messageReceived(numberId: $id) { ${bodies} } }`;
  const sent = request(`${stack.url}/graphql/stream`, {
    method: 'POST',
    agent: false,
    headers: { authorization: `Bearer ${await stack.token(as)}`, 'content-type': 'application/json' },
  });
  sent.on('error', () => undefined);
  const answered = new Promise<void>((resolve) =>
    sent.once('response', (response) => {
      response.on('error', () => undefined);
      response.pause();
      resolve();
    }),
  );
  sent.end(JSON.stringify({ query, variables: { id: numberId } }));
  await answered;
  return () => void sent.destroy();
}

/** The status with which an upgrade is refused. */
export async function refusedUpgrade(
  stack: Stack,
  headers: Readonly<Record<string, string>>,
): Promise<number | undefined> {
  const upgrade = { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13' };
  const sent = request(`${stack.url}/graphql`, {
    headers: { ...upgrade, 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==', ...headers },
  });
  sent.end();
  return new Promise((resolve) => sent.once('response', ({ statusCode }) => resolve(statusCode)));
}

interface HeldNumber {
  readonly id: string;
  readonly subscriber: { readonly id: string } | null;
}

/** Another number of the account, of another subscriber. */
export async function somebodyElse(
  stack: Stack,
  as: TestViewer,
  numberId: string,
): Promise<{ readonly id: string; readonly subscriberId: string }> {
  const query = '{ account { numbers { nodes { id subscriber { id } } } } }';
  const { data } = await stack.query<{ account: { numbers: { nodes: HeldNumber[] } } }>(query, {}, { as });
  const held = data.account.numbers.nodes;
  const mine = held.find(({ id }) => id === numberId)?.subscriber?.id;
  const found = held.find(({ subscriber }) => subscriber && subscriber.id !== mine);
  if (!found?.subscriber) throw new Error('The account has no other number');
  return { id: found.id, subscriberId: found.subscriber.id };
}
