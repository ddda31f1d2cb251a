import { once } from 'node:events';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import type { Viewer } from '../auth/viewer.js';
import { systemClock } from '../clock.js';
import { SlowConsumer } from '../realtime/inbox.js';
import { Unauthenticated } from '../schema/errors.js';
import { refusalOfError, sendRefusal } from './refusal.js';
import type { SubscribeRequest, Subscribed } from './subscriptions.js';
import { PING_MS, type CarrierParts } from './websocket.js';

/** Real milliseconds for which a client may leave a message untaken. */
const UNTAKEN_MS = 15_000;

/**
 * `POST|GET /graphql/stream`: one subscription a request, as server-sent events by the protocol of graphql-sse in its
 * distinct connections mode: `next` events, then `complete`.
 */
export async function registerStream(app: FastifyInstance, parts: CarrierParts): Promise<void> {
  const stopping = new AbortController();
  app.addHook('preClose', async () => stopping.abort());
  await app.register(async (scope) => {
    scope.decorateRequest('streamViewer', null);
    scope.setErrorHandler((error, request, reply) =>
      sendRefusal(request, reply, refusalOfError(error, request.id)),
    );
    scope.addHook('onRequest', async (request) => {
      request.streamViewer = await parts.authenticate(request.headers);
    });
    scope.route({
      method: ['GET', 'POST'],
      url: '/graphql/stream',
      exposeHeadRoute: false,
      handler: async (request, reply) => answer(request, reply, parts, stopping.signal),
    });
  });
}

declare module 'fastify' {
  interface FastifyRequest {
    streamViewer: Viewer | null;
  }
}

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: CarrierParts,
  stopping: AbortSignal,
): Promise<void> {
  const viewer = request.streamViewer;
  if (!viewer) return refuse(request, reply, 401, 'UNAUTHENTICATED', new Unauthenticated().message);
  const release = parts.open.open('subscriptions', viewer);
  if (!release)
    return refuse(request, reply, 429, 'RATE_LIMITED', 'Too many subscriptions of this viewer are open.');
  const gone = new AbortController();
  reply.raw.once('close', () => gone.abort());
  parts.metrics.openConnections.inc({ transport: 'sse' });
  const stream = new EventStream(reply, parts);
  try {
    const by = { viewer, requestId: request.id, signal: gone.signal };
    const subscribed = await parts.subscriptions.start(requestOf(request), by);
    stream.open();
    await stream.run(subscribed, { viewer, gone, stopping });
  } finally {
    parts.metrics.openConnections.dec({ transport: 'sse' });
    release();
  }
}

function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  code: 'UNAUTHENTICATED' | 'RATE_LIMITED',
  message: string,
): void {
  const extensions = code === 'RATE_LIMITED' ? { extensions: { retryAfter: 30 } } : {};
  void sendRefusal(request, reply, { status, code, message, ...extensions });
}

/** Of a GET the variables are JSON text; what is no JSON is told like variables that are no object. */
function requestOf({ method, query, body }: FastifyRequest): SubscribeRequest {
  if (method === 'POST') return typeof body === 'object' && body !== null ? body : {};
  const sent = query as Record<string, unknown>;
  const { variables } = sent;
  if (variables === undefined) return sent;
  try {
    return { ...sent, variables: JSON.parse(typeof variables === 'string' ? variables : '') as unknown };
  } catch {
    return { ...sent, variables: 'not JSON' };
  }
}

interface Ends {
  readonly viewer: Viewer;
  readonly gone: AbortController;
  readonly stopping: AbortSignal;
}

class EventStream {
  constructor(
    private readonly reply: FastifyReply,
    private readonly parts: CarrierParts,
  ) {}

  open(): void {
    this.reply.hijack();
    this.reply.raw.writeHead(200, {
      ...(this.reply.getHeaders() as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      // Proxies that collect an answer before they pass it on would keep the events.
      'x-accel-buffering': 'no',
    });
    this.reply.raw.write(':\n\n');
  }

  async run(subscribed: Subscribed, { viewer, gone, stopping }: Ends): Promise<void> {
    if ('errors' in subscribed) return this.#end(subscribed.errors);
    const { events } = subscribed;
    let last: readonly GraphQLFormattedError[] | null = null;
    const close = (errors: readonly GraphQLFormattedError[] | null): void => {
      last ??= errors;
      void events.return?.();
    };
    gone.signal.addEventListener('abort', () => close(null), { once: true });
    const stop = (): void => close([failure('UPSTREAM_UNAVAILABLE', 'The server stops: connect again.')]);
    stopping.addEventListener('abort', stop, { once: true });
    const done = new AbortController();
    void this.#ping(done.signal);
    void this.#expire(viewer, done.signal, () =>
      close([failure('UNAUTHENTICATED', 'The token has expired.')]),
    );
    try {
      for await (const event of events) await this.#send('next', event);
    } catch (error) {
      if (!(error instanceof SlowConsumer)) throw error;
      return this.#drop();
    } finally {
      done.abort();
      stopping.removeEventListener('abort', stop);
    }
    if (!gone.signal.aborted) await this.#end(last);
  }

  async #end(errors: readonly GraphQLFormattedError[] | null): Promise<void> {
    if (errors) await this.#send('next', { errors });
    await this.#send('complete', null);
    this.reply.raw.end();
  }

  async #send(event: 'next' | 'complete', data: unknown): Promise<void> {
    const { raw } = this.reply;
    if (raw.destroyed) return;
    const text = `event: ${event}\ndata: ${data === null ? '' : JSON.stringify(data)}\n\n`;
    if (raw.write(text)) return;
    await once(raw, 'drain', { signal: AbortSignal.timeout(UNTAKEN_MS) }).catch(() => {
      throw new SlowConsumer();
    });
  }

  #drop(): void {
    this.parts.metrics.slowConsumers.inc();
    this.reply.raw.destroy();
  }

  async #ping(signal: AbortSignal): Promise<void> {
    for (;;) {
      await systemClock.sleep(PING_MS, signal).catch(() => undefined);
      if (signal.aborted) return;
      this.reply.raw.write(':\n\n');
    }
  }

  async #expire({ expiresAt }: Viewer, signal: AbortSignal, expired: () => void): Promise<void> {
    if (expiresAt === null) return;
    const { clock } = this.parts;
    await clock.sleep(Math.max(0, expiresAt - clock.now()), signal).then(expired, () => undefined);
  }
}

const failure = (code: string, message: string): GraphQLFormattedError => ({ message, extensions: { code } });
