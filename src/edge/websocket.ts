import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { parse, type ExecutionResult, type GraphQLError } from 'graphql';
import { CloseCode, handleProtocols, makeServer, type Context } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import { AuthenticationUnavailable, TOKEN_EXPIRED, Unauthenticated } from '../auth/unauthenticated.js';
import type { Viewer } from '../auth/viewer.js';
import { STOPPING, tooMany, type CarrierParts } from './carrier.js';
import { answerWithoutUpgrade } from './declined-upgrade.js';
import { SubscriptionRefused } from './live-subscription.js';
import { requestIdOf } from './request-id.js';
import { TRY_AGAIN_LATER, WebSocketSession } from './websocket-session.js';

const LONGEST_MESSAGE = 256 * 1024;
const INIT_MS = 5_000;
const GOING_AWAY = 1001;

/** Stands for the document, which the subscription checks itself. */
const CHECKED = parse('subscription { checked }');

/** `graphql-transport-ws` on the address of the graph. */
export function registerWebSocket(app: FastifyInstance, parts: CarrierParts): void {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: LONGEST_MESSAGE,
    handleProtocols,
    // What a message does is done before the next one is looked at: an id that was completed is free again.
    allowSynchronousEvents: false,
  });
  const carrier = new WebSocketCarrier(parts);
  let isStopping = false;
  app.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (request.headers.upgrade?.toLowerCase() !== 'websocket') {
      return answerWithoutUpgrade(app.server, request, { socket, head });
    }
    socket.on('error', () => socket.destroy());
    const status = isStopping ? '503 Service Unavailable' : refusalOf(request, parts.corsOrigins);
    if (status) return refuse(socket, status);
    sockets.handleUpgrade(request, socket, head, (open) => carrier.opened(open, request));
  });
  app.addHook('preClose', async () => {
    isStopping = true;
    carrier.stop();
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

/** Node watches a socket no more that asked for an upgrade: it is not left half open to a client that never closes it. */
function refuse(socket: Duplex, status: string): void {
  socket.once('finish', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}

type Params = Record<string, unknown> | undefined;

interface Extra {
  readonly session: WebSocketSession;
}

class WebSocketCarrier {
  readonly #sessions = new Set<WebSocketSession>();
  readonly #server;

  constructor(private readonly parts: CarrierParts) {
    this.#server = makeServer<Params, Extra>({
      connectionInitWaitTimeout: INIT_MS,
      onConnect: (context) => this.#connect(context),
      // Nothing is waited for here, so that a client can complete what has not started yet.
      onSubscribe: ({ extra: { session } }, _id, payload) => ({
        schema: parts.schema,
        document: CHECKED,
        contextValue: session.subscribe(payload),
      }),
      subscribe: ({ contextValue }) => contextValue as AsyncIterableIterator<ExecutionResult>,
      // Errors are in the words for clients already.
      onNext: (_context, _id, _payload, _args, result) => result,
      onError: ({ extra: { session } }, _id, _payload, errors) => refusalIn(errors, session),
    });
  }

  opened(socket: WebSocket, request: IncomingMessage): void {
    const session = new WebSocketSession(socket, requestIdOf(request), this.parts);
    this.#sessions.add(session);
    const closed = this.#server.opened(
      {
        protocol: socket.protocol,
        send: (text) => session.send(text),
        close: (code = CloseCode.InternalServerError, reason = '') => session.close(code, reason),
        onMessage: (take) =>
          socket.on('message', (data: Buffer) => {
            if (!session.isOver) take(data.toString()).catch((error: unknown) => session.fail(error));
          }),
      },
      { session },
    );
    socket.once('close', (code, reason) => {
      this.#sessions.delete(session);
      closed(code, reason.toString()).catch((error: unknown) => session.fail(error));
    });
  }

  stop(): void {
    for (const session of this.#sessions) session.close(GOING_AWAY, STOPPING);
  }

  async #connect({ connectionParams, extra: { session } }: Context<Params, Extra>): Promise<boolean> {
    const close = (code: number, reason: string): false => {
      session.close(code, reason);
      return false;
    };
    let viewer: Viewer | null;
    try {
      viewer = await this.#viewerOf(connectionParams ?? {});
    } catch (error) {
      if (error instanceof AuthenticationUnavailable) return close(TRY_AGAIN_LATER, error.message);
      if (!(error instanceof Unauthenticated)) throw error;
      // Who fetches a new token may come back.
      return close(
        error.message === TOKEN_EXPIRED ? CloseCode.Forbidden : CloseCode.Unauthorized,
        error.message,
      );
    }
    if (!viewer)
      return close(CloseCode.Unauthorized, 'Send { authorization } or { partnerKey } in connection_init.');
    return (
      session.admit(viewer) || close(CloseCode.TooManyInitialisationRequests, tooMany('connections').message)
    );
  }

  #viewerOf({ authorization, partnerKey }: Record<string, unknown>): Promise<Viewer | null> {
    return this.parts.authenticate({
      ...(authorization !== undefined && { authorization: textOf(authorization) }),
      ...(partnerKey !== undefined && { 'x-partner-key': textOf(partnerKey) }),
    });
  }
}

/** Why a subscription was refused. What else ended it ends the connection, and nothing is sent on that any more. */
function refusalIn([error]: readonly GraphQLError[], session: WebSocketSession) {
  const cause = error?.originalError;
  if (cause instanceof SubscriptionRefused) return cause.errors;
  session.fail(cause);
  return [];
}

/** What is no text is no credential. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
