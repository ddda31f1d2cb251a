import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import {
  GraphQLError,
  parse,
  type ExecutionResult,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import { CloseCode, handleProtocols, makeServer, type Context, type SubscribePayload } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Authenticate } from '../auth/authenticate.js';
import { AuthenticationUnavailable, Unauthenticated } from '../auth/unauthenticated.js';
import type { Viewer } from '../auth/viewer.js';
import { systemClock, type Clock } from '../clock.js';
import { SlowConsumer } from '../realtime/inbox.js';
import type { Logger } from './logging.js';
import type { Metrics } from './metrics.js';
import type { OpenConnections } from './open-connections.js';
import { requestIdOf } from './request-id.js';
import type { Subscriptions, ToldResult } from './subscriptions.js';

/** What carries subscriptions needs, whichever it is. */
export interface CarrierParts {
  readonly schema: GraphQLSchema;
  readonly subscriptions: Subscriptions;
  readonly open: OpenConnections;
  readonly authenticate: Authenticate;
  /** By which credentials expire. */
  readonly clock: Clock;
  readonly corsOrigins: readonly string[];
  readonly metrics: Metrics;
  readonly logger: Logger;
}

const LONGEST_MESSAGE = 256 * 1024;
/** Real milliseconds between two pings; who has not answered one before the next is gone. */
export const PING_MS = 12_000;
const INIT_MS = 5_000;
/** Bytes that wait in a socket before its client counts as too slow. */
const MOST_BUFFERED = 1024 * 1024;
/** Clients come back after these; they never do after 4401. */
const GOING_AWAY = 1001;
const TRY_AGAIN_LATER = 1013;

const TOO_MANY: GraphQLFormattedError = {
  message: 'Too many subscriptions of this viewer are open.',
  extensions: { code: 'RATE_LIMITED', retryAfter: 30 },
};

/** Stands for the document that was checked, and runs already. */
const CHECKED = parse('subscription { checked }');

interface Session {
  readonly socket: WebSocket;
  readonly requestId: string;
  readonly gone: AbortController;
  viewer: Viewer | null;
  /** Why subscriptions were refused, by id, until it is told. */
  readonly refusals: Map<string, readonly GraphQLFormattedError[]>;
}

/** `graphql-transport-ws` on the address of the graph. */
export function registerWebSocket(app: FastifyInstance, parts: CarrierParts): void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LONGEST_MESSAGE, handleProtocols });
  const carrier = new WebSocketCarrier(parts);
  app.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const status = refusalOf(request, parts.corsOrigins);
    if (status) return socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
    sockets.handleUpgrade(request, socket, head, (open) => carrier.opened(open, request));
  });
  app.addHook('preClose', async () => {
    for (const client of sockets.clients) client.close(GOING_AWAY, 'The server stops: connect again.');
  });
}

/** Browsers ask nobody before they open a WebSocket to another site, so its origin is looked at here. */
function refusalOf({ url, headers }: IncomingMessage, corsOrigins: readonly string[]): string | null {
  if (url?.split('?')[0] !== '/graphql') return '404 Not Found';
  const { origin, host } = headers;
  if (origin === undefined || corsOrigins.includes('*') || corsOrigins.includes(origin)) return null;
  const isSameSite = URL.canParse(origin) && new URL(origin).host === host;
  return isSameSite ? null : '403 Forbidden';
}

class WebSocketCarrier {
  readonly #server;

  constructor(private readonly parts: CarrierParts) {
    this.#server = makeServer<Record<string, unknown> | undefined, Session>({
      connectionInitWaitTimeout: INIT_MS,
      onConnect: (context) => this.#connect(context),
      onSubscribe: ({ extra }, id, payload) => this.#subscribe(extra, id, payload),
      subscribe: ({ contextValue }) => contextValue as AsyncIterableIterator<ExecutionResult>,
      // Errors are in the words for clients already.
      onNext: (_context, _id, _payload, _args, result) => result,
      onError: ({ extra: { refusals } }, id) => {
        const errors = refusals.get(id) ?? [];
        refusals.delete(id);
        return errors;
      },
    });
  }

  opened(socket: WebSocket, request: IncomingMessage): void {
    const { metrics, logger } = this.parts;
    const session: Session = {
      socket,
      requestId: requestIdOf(request),
      gone: new AbortController(),
      viewer: null,
      refusals: new Map(),
    };
    metrics.openConnections.inc({ transport: 'websocket' });
    socket.on('error', (error) => logger.debug({ err: error }, 'websocket'));
    const closed = this.#server.opened(
      {
        protocol: socket.protocol,
        send: (text) => this.#send(session, text),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (take) =>
          socket.on('message', (data: Buffer) => {
            take(data.toString()).catch((error: unknown) => this.#failed(session, error));
          }),
      },
      session,
    );
    socket.once('close', (code, reason) => {
      metrics.openConnections.dec({ transport: 'websocket' });
      session.gone.abort();
      void closed(code, reason.toString());
    });
    void this.#ping(session);
  }

  async #connect({ connectionParams, extra }: Context<Record<string, unknown> | undefined, Session>) {
    const { authorization, partnerKey } = connectionParams ?? {};
    const close = (code: number, reason: string): false => {
      extra.socket.close(code, reason);
      return false;
    };
    try {
      extra.viewer = await this.parts.authenticate({
        ...(authorization !== undefined && { authorization: textOf(authorization) }),
        ...(partnerKey !== undefined && { 'x-partner-key': textOf(partnerKey) }),
      });
    } catch (error) {
      if (error instanceof AuthenticationUnavailable) return close(TRY_AGAIN_LATER, error.message);
      if (!(error instanceof Unauthenticated)) throw error;
      // Who fetches a new token may come back.
      const isExpired = error.message === 'The token has expired.';
      return close(isExpired ? CloseCode.Forbidden : CloseCode.Unauthorized, error.message);
    }
    const { viewer } = extra;
    if (!viewer)
      return close(CloseCode.Unauthorized, 'Send { authorization } or { partnerKey } in connection_init.');
    const release = this.parts.open.open('connections', viewer);
    if (!release)
      return close(CloseCode.TooManyInitialisationRequests, 'Too many connections of this viewer.');
    extra.gone.signal.addEventListener('abort', release, { once: true });
    if (extra.gone.signal.aborted) release();
    void this.#expire(extra, viewer);
    return true;
  }

  async #subscribe(session: Session, id: string, payload: SubscribePayload) {
    const { viewer, requestId, gone, refusals } = session;
    if (!viewer) throw new Error('A subscription before the acknowledgement');
    const release = this.parts.open.open('subscriptions', viewer);
    const refuse = (errors: readonly GraphQLFormattedError[]): readonly GraphQLError[] => {
      release?.();
      refusals.set(id, errors);
      return errors.map(({ message }) => new GraphQLError(message));
    };
    if (!release) return refuse([TOO_MANY]);
    const subscribed = await this.parts.subscriptions.start(payload, {
      viewer,
      requestId,
      signal: gone.signal,
    });
    if ('errors' in subscribed) return refuse(subscribed.errors);
    const contextValue = releasing(subscribed.events, release);
    const close = (): void => void contextValue.return();
    if (gone.signal.aborted) close();
    else gone.signal.addEventListener('abort', close, { once: true });
    return { schema: this.parts.schema, document: CHECKED, contextValue };
  }

  async #expire({ socket, gone }: Session, { expiresAt }: Viewer): Promise<void> {
    if (expiresAt === null) return;
    const { clock } = this.parts;
    await clock.sleep(Math.max(0, expiresAt - clock.now()), gone.signal).then(
      () => socket.close(CloseCode.Forbidden, 'The token has expired.'),
      () => undefined,
    );
  }

  async #ping({ socket, gone: { signal } }: Session): Promise<void> {
    let isAlive = true;
    socket.on('pong', () => (isAlive = true));
    while (!signal.aborted) {
      await systemClock.sleep(PING_MS, signal).catch(() => undefined);
      if (!isAlive) return socket.terminate();
      isAlive = false;
      if (socket.readyState === socket.OPEN) socket.ping();
    }
  }

  #send(session: Session, text: string): Promise<void> {
    const { socket } = session;
    if (socket.readyState !== socket.OPEN) return Promise.resolve();
    if (socket.bufferedAmount > MOST_BUFFERED) this.#failed(session, new SlowConsumer());
    return new Promise((resolve) => socket.send(text, () => resolve()));
  }

  #failed({ socket, requestId }: Session, error: unknown): void {
    if (error instanceof SlowConsumer) {
      this.parts.metrics.slowConsumers.inc();
      socket.close(TRY_AGAIN_LATER, error.message);
      // One that takes nothing does not take the closing either.
      void systemClock.sleep(1_000).then(() => socket.terminate());
      return;
    }
    this.parts.logger.error({ requestId, err: error }, 'unexpected error');
    socket.close(CloseCode.InternalServerError, 'Something went wrong on our side.');
  }
}

/** The same events, which count as open until they end. */
function releasing(events: AsyncIterableIterator<ToldResult>, release: () => void) {
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: async (): Promise<IteratorResult<ToldResult>> => {
      const result = await events.next().catch((error: unknown) => {
        release();
        throw error;
      });
      if (result.done) release();
      return result;
    },
    return: async (): Promise<IteratorResult<ToldResult>> => {
      release();
      await events.return?.();
      return { value: undefined, done: true };
    },
  };
}

/** What is no text is no credential. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
