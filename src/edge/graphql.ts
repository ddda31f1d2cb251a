import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Authenticate } from '../auth/authenticate.js';
import { Unauthenticated } from '../auth/unauthenticated.js';
import { viewerKey, type Viewer } from '../auth/viewer.js';
import type { RequestContext } from '../context.js';
import { UpstreamUsage } from '../datasources/telegent/upstream-usage.js';
import { limitsPlugin, reportPlugin, upstreamUsagePlugin } from './apollo-plugins.js';
import type { RequestWork, WorkRequest } from '../mutations.js';
import { closedWork } from './closed-work.js';
import { errorFormatter } from './errors.js';
import { planFor, planPlugin } from './explain.js';
import type { Logger } from './logging.js';
import type { Metrics } from './metrics.js';
import { IntrospectionWithoutAliases, OperationShape } from './operation-shape.js';
import { refusalOfBatch, refusalOfError, sendRefusal } from './refusal.js';
import { createPersistedQueryCache } from './persisted-queries.js';
import { limits } from './too-costly.js';

export interface GraphQLRouteOptions {
  readonly schema: GraphQLSchema;
  readonly introspection: boolean;
  /** Whether `Telegent-Explain` is answered. */
  readonly development: boolean;
  readonly authenticate: Authenticate;
  /** Makes what the resolvers of one request with credentials work with. */
  readonly workFor: (request: WorkRequest) => RequestWork;
  /** Requests that the main credential may still send in the present minute. */
  readonly quotaRemaining: () => number;
  readonly logger: Logger;
  readonly metrics: Metrics;
}

declare module 'fastify' {
  interface FastifyRequest {
    viewer: Viewer | null;
  }
}

/** `POST|GET /graphql`: GraphQL over HTTP. Credentials are checked before the body is looked at. */
export async function registerGraphQL(app: FastifyInstance, options: GraphQLRouteOptions): Promise<void> {
  const apollo = createApollo(options);
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());
  app.decorateRequest('viewer', null);

  await app.register(async (scope) => {
    scope.setErrorHandler((error, request, reply) => {
      const refusal = refusalOfError(error, request.id);
      const level = refusal.status >= 500 ? 'error' : 'debug';
      request.log[level]({ err: error }, 'request refused');
      options.metrics.errors.inc({ code: refusal.code });
      return sendRefusal(request, reply, refusal);
    });
    scope.addHook('onRequest', async (request) => {
      refuseRepeatedCredentials(request.raw.rawHeaders);
      request.viewer = await options.authenticate(request.headers);
    });
    scope.addHook('preHandler', async (request, reply) => {
      const refusal = refusalOfBatch(request.body);
      if (refusal) return sendRefusal(request, reply, refusal);
    });
    const handler = fastifyApolloHandler(apollo, {
      context: async (request, reply) => contextOf(request, reply, options),
    });
    scope.route({ method: ['GET', 'POST'], url: '/graphql', exposeHeadRoute: false, handler });
  });
}

/** Of two Authorization headers Node keeps the first, and what stands in front of it may have checked the other. */
function refuseRepeatedCredentials(rawHeaders: readonly string[]): void {
  const sent = rawHeaders.filter((text, index) => index % 2 === 0 && /^authorization$/i.test(text));
  if (sent.length > 1) throw new Unauthenticated('Send one Authorization header.');
}

function createApollo(options: GraphQLRouteOptions): ApolloServer<RequestContext> {
  const { schema, introspection, logger, metrics, quotaRemaining } = options;
  return new ApolloServer<RequestContext>({
    schema,
    introspection,
    logger,
    formatError: errorFormatter(schema, introspection),
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: true,
    persistedQueries: { cache: createPersistedQueryCache() },
    parseOptions: { maxTokens: limits.tokens },
    validationRules: [OperationShape, IntrospectionWithoutAliases],
    stringifyResult: (result) => JSON.stringify(result),
    plugins: [
      ...nothingToApollo,
      reportPlugin(logger, metrics),
      limitsPlugin(metrics, introspection),
      upstreamUsagePlugin(quotaRemaining),
      planPlugin(),
    ],
  });
}

/** The graph talks to nobody but its clients and the platform, whatever APOLLO_ variables are about; it has its own page. */
const nothingToApollo = [
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginLandingPageDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
];

function contextOf(
  request: FastifyRequest,
  reply: FastifyReply,
  { workFor, development }: GraphQLRouteOptions,
): RequestContext {
  const { viewer } = request;
  const plan = planFor(request.headers, viewer, development);
  const usage = new UpstreamUsage({ viewer: viewer && viewerKey(viewer), plan });
  const gone = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort();
  });
  const work = viewer ? workFor({ viewer, usage, signal: gone.signal }) : closedWork;
  return {
    requestId: request.id,
    viewer,
    usage,
    live: null,
    get sources() {
      return work.sources;
    },
    mutations: work.mutations,
    workflows: work.workflows,
  };
}
