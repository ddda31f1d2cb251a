import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { TOKEN_EXPIRED } from '../auth/unauthenticated.js';
import type { Viewer } from '../auth/viewer.js';
import { systemClock } from '../clock.js';
import { SlowConsumer } from '../realtime/inbox.js';
import { Unauthenticated } from '../schema/errors.js';
import {
  CLOSING_MS,
  PING_MS,
  STOPPING,
  tooMany,
  untilTaken,
  whenExpired,
  type CarrierParts,
} from './carrier.js';
import type { ErrorCode } from './error-codes.js';
import { LiveSubscription, SubscriptionRefused } from './live-subscription.js';
import type { OpenConnections } from './open-connections.js';
import { refuseFailed, refuseRepeatedCredentials, sendRefusal } from './refusal.js';
import type { SubscribeRequest } from './subscriptions.js';

/**
 * `POST|GET /graphql/stream`: one subscription a request, as server-sent events by the protocol of graphql-sse in its
 * distinct connections mode: `next` events, then `complete`.
 */
export async function registerStream(app: FastifyInstance, parts: CarrierParts): Promise<void> {
  const open = new Set<EventStream>();
  const running: RunningStreams = { open, isStopping: false };
  app.addHook('preClose', async () => {
    running.isStopping = true;
    for (const stream of open) stream.stop();
  });
  await app.register(async (scope) => {
    scope.decorateRequest('streamViewer', null);
    scope.setErrorHandler(refuseFailed(parts.metrics));
    scope.addHook('onRequest', async (request) => {
      refuseRepeatedCredentials(request.raw.rawHeaders);
      request.streamViewer = await parts.authenticate(request.headers);
    });
    scope.route({
      method: ['GET', 'POST'],
      url: '/graphql/stream',
      exposeHeadRoute: false,
      handler: async (request, reply) => answer(request, reply, parts, running),
    });
  });
}

declare module 'fastify' {
  interface FastifyRequest {
    streamViewer: Viewer | null;
  }
}

/** The streams of a server, which all end when it stops. */
interface RunningStreams {
  readonly open: Set<EventStream>;
  isStopping: boolean;
}

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: CarrierParts,
  running: RunningStreams,
): Promise<void> {
  const { metrics, logger, subscriptions, open } = parts;
  const viewer = request.streamViewer;
  if (!viewer) {
    const { message } = new Unauthenticated();
    return void sendRefusal(request, reply, { status: 401, code: 'UNAUTHENTICATED', message });
  }
  const place = placeFor(viewer, open);
  if (typeof place === 'string') {
    metrics.errors.inc({ code: 'RATE_LIMITED' });
    const { message, extensions } = tooMany(place);
    return void sendRefusal(request, reply, {
      status: 429,
      code: 'RATE_LIMITED',
      message,
      extensions: { retryAfter: extensions?.['retryAfter'] },
    });
  }
  metrics.openConnections.inc({ transport: 'sse' });
  const by = { viewer, requestId: request.id };
  const events = new LiveSubscription(
    (signal) => subscriptions.start(requestOf(request), { ...by, signal }),
    place,
  );
  const stream = new EventStream(reply, parts, events);
  running.open.add(stream);
  if (running.isStopping) stream.stop();
  try {
    await stream.run(viewer);
  } catch (error) {
    logger.error({ requestId: request.id, err: error }, 'unexpected error');
    reply.raw.destroy();
  } finally {
    running.open.delete(stream);
    events.end();
    metrics.openConnections.dec({ transport: 'sse' });
  }
}

/** A stream is a connection and a subscription; tells of what the viewer has too many. */
function placeFor(viewer: Viewer, open: OpenConnections): (() => void) | 'connections' | 'subscriptions' {
  const connection = open.open('connections', viewer);
  if (!connection) return 'connections';
  const subscription = open.open('subscriptions', viewer);
  if (!subscription) return (connection(), 'subscriptions');
  return () => (connection(), subscription());
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

class EventStream {
  /** What is told before the end, where it is not the end of the events. */
  #last: readonly GraphQLFormattedError[] | null = null;

  constructor(
    private readonly reply: FastifyReply,
    private readonly parts: CarrierParts,
    private readonly events: LiveSubscription,
  ) {}

  async run(viewer: Viewer): Promise<void> {
    const { raw } = this.reply.hijack();
    const over = new AbortController();
    raw.on('error', () => this.events.end());
    raw.once('close', () => this.events.end());
    if (raw.destroyed) return;
    this.#open();
    void this.#ping(over.signal);
    void whenExpired(viewer, this.parts.clock, over.signal, () =>
      this.#close(failure('UNAUTHENTICATED', TOKEN_EXPIRED)),
    );
    try {
      await this.#tell();
    } catch (error) {
      if (!(error instanceof SlowConsumer)) throw error;
      this.parts.metrics.slowConsumers.inc();
      raw.destroy();
    } finally {
      over.abort();
    }
  }

  /** Tells the client to come again. */
  stop(): void {
    this.#close(failure('UPSTREAM_UNAVAILABLE', STOPPING));
    void systemClock.sleep(CLOSING_MS).then(() => this.reply.raw.destroy());
  }

  async #tell(): Promise<void> {
    try {
      for await (const event of this.events) await this.#send('next', event);
    } catch (error) {
      if (!(error instanceof SubscriptionRefused)) throw error;
      this.#last = error.errors;
    }
    if (this.#last) await this.#send('next', { errors: this.#last });
    await this.#send('complete', null);
    this.reply.raw.end();
  }

  #open(): void {
    this.reply.raw.writeHead(200, {
      ...(this.reply.getHeaders() as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      // Proxies that collect an answer before they pass it on would keep the events.
      'x-accel-buffering': 'no',
      // Nothing follows, and a connection that is kept would hold up a stop.
      connection: 'close',
    });
    this.reply.raw.write(':\n\n');
  }

  #close(last: GraphQLFormattedError): void {
    this.#last ??= [last];
    this.events.end();
  }

  async #send(event: 'next' | 'complete', data: unknown): Promise<void> {
    const { raw } = this.reply;
    if (raw.destroyed) return;
    const text = `event: ${event}\ndata: ${data === null ? '' : JSON.stringify(data)}\n\n`;
    await untilTaken((done) => raw.write(text, done));
  }

  async #ping(over: AbortSignal): Promise<void> {
    const { raw } = this.reply;
    for (;;) {
      await systemClock.sleep(PING_MS, over).catch(() => undefined);
      if (over.aborted) return;
      if (!raw.writableNeedDrain) raw.write(':\n\n');
    }
  }
}

const failure = (code: ErrorCode, message: string): GraphQLFormattedError => ({
  message,
  extensions: { code },
});
