import Fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { printSchema } from 'graphql';
import type { Clock } from './clock.js';
import type { Config } from './config/config.js';
import { registerGraphQL, type GraphQLRouteOptions } from './edge/graphql.js';
import { OpenConnections } from './edge/open-connections.js';
import { registerRequestReport } from './edge/operation-report.js';
import { registerStream } from './edge/stream.js';
import { Subscriptions } from './edge/subscriptions.js';
import { registerWebSocket } from './edge/websocket.js';
import { registerHealth, type Dependency } from './edge/health.js';
import { registerMetrics } from './edge/metrics-route.js';
import { requestIdOf } from './edge/request-id.js';
import { registerWebhooks, type WebhookRouteOptions } from './edge/webhooks.js';
import { registerSecurityHeaders } from './edge/security-headers.js';
import type { LiveParts } from './realtime/streams.js';
import { playgroundRoutes, type PlaygroundSandbox } from './playground/routes.js';

/** What the server is made of. */
export interface ServerParts extends Omit<GraphQLRouteOptions, 'introspection' | 'development'> {
  readonly config: Pick<
    Config,
    'corsOrigins' | 'development' | 'introspection' | 'metricsToken' | 'playground'
  >;
  /** What happens, for subscriptions. */
  readonly live: LiveParts;
  /** By which credentials expire. */
  readonly clock: Clock;
  /** What /readyz asks. */
  readonly dependencies: readonly Dependency[];
  /** What takes in the events of the platform. */
  readonly webhooks: Omit<WebhookRouteOptions, 'observer'>;
  /** Ready-made viewers and controls for the playground; null unless the server runs on its own sandbox. */
  readonly sandbox: PlaygroundSandbox | null;
}

const BODY_LIMIT = 256 * 1024;

/** The HTTP server with all routes, ready to listen or to be injected requests. */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const { config, metrics, sandbox } = parts;
  const logger: FastifyBaseLogger = parts.logger;
  const app = Fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: requestIdOf,
    bodyLimit: BODY_LIMIT,
    // A connection that is idle or that never sends its request must not hold up a stop.
    forceCloseConnections: 'idle',
    requestTimeout: 30_000,
    http: { headersTimeout: 15_000, connectionsCheckingInterval: 5_000 },
    frameworkErrors: refuseAddress,
  });
  registerRequestReport(app);
  registerErrors(app);
  endConnectionsOnStop(app);
  await registerSecurityHeaders(app, config.corsOrigins);
  registerMetrics(app, metrics, config.metricsToken?.() ?? null);
  registerHealth(app, parts.dependencies);
  await registerWebhooks(app, { ...parts.webhooks, observer: metrics });
  await registerGraphQL(app, {
    ...parts,
    introspection: config.introspection,
    development: config.development,
  });
  await registerLiveUpdates(app, parts);
  if (config.introspection) registerSchema(app, parts);
  if (config.playground) {
    await app.register(playgroundRoutes, { sandbox });
  }
  return app;
}

/** Subscriptions, over WebSocket and over server-sent events. */
async function registerLiveUpdates(app: FastifyInstance, parts: ServerParts): Promise<void> {
  const { introspection, corsOrigins } = parts.config;
  const subscriptions = new Subscriptions({ ...parts, introspection });
  const carrier = { ...parts, corsOrigins, subscriptions, open: new OpenConnections() };
  registerWebSocket(app, carrier);
  await registerStream(app, carrier);
}

/** An address that cannot be decoded reaches no route, nor the hooks that set headers. */
function refuseAddress(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  void reply
    .code(error.statusCode ?? 400)
    .headers({ 'x-request-id': request.id, 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' })
    .send({ error: 'Bad request', requestId: request.id });
}

/** No words of the server's own in errors. */
function registerErrors(app: FastifyInstance): void {
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ error: 'Not found' }));
  app.setErrorHandler((error, request, reply) => {
    const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
    const isCaller = status >= 400 && status < 500;
    if (!isCaller) request.log.error({ err: error }, 'unexpected error');
    return reply
      .code(isCaller ? status : 500)
      .send({ error: isCaller ? 'Bad request' : 'Something went wrong on our side.', requestId: request.id });
  });
}

/** A connection that is kept alive after its last answer would hold up a stop. */
function endConnectionsOnStop(app: FastifyInstance): void {
  let isStopping = false;
  app.addHook('preClose', async () => {
    isStopping = true;
  });
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (isStopping) reply.header('connection', 'close');
    done(null, payload);
  });
}

/** `GET /schema.graphql`: the schema as text, for code generators. */
function registerSchema(app: FastifyInstance, { schema }: ServerParts): void {
  const text = printSchema(schema);
  app.get('/schema.graphql', (_request, reply) => reply.type('text/plain; charset=utf-8').send(text));
}
