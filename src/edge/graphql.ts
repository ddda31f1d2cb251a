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
import { viewerKey, type Viewer } from '../auth/viewer.js';
import type { Clock } from '../clock.js';
import type { RequestContext } from '../context.js';
import { Ingredients, spoiling } from '../datasources/telegent/cache/ingredients.js';
import { UpstreamUsage } from '../datasources/telegent/upstream-usage.js';
import { limitsPlugin, reportPlugin, upstreamUsagePlugin } from './apollo-plugins.js';
import type { RequestWork, WorkRequest } from '../mutations.js';
import { closedWork } from './closed-work.js';
import { createDocumentStore } from './documents.js';
import { errorFormatter } from './errors.js';
import { planFor, planPlugin } from './explain.js';
import { wantsCurrent } from './freshness.js';
import type { Logger } from './logging.js';
import type { Metrics } from './metrics.js';
import { IntrospectionWithoutAliases, OperationShape } from './operation-shape.js';
import { refusalOfBatch, refuseFailed, refuseRepeatedCredentials, sendRefusal } from './refusal.js';
import { createPersistedQueryCache } from './persisted-queries.js';
import type { ResponseLife } from './responses/kept-response.js';
import { ResponseCache } from './responses/response-cache.js';
import { registerResponseCache } from './responses/response-hooks.js';
import { responsePlugin, stringifyAnswer } from './responses/response-plugin.js';
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
  /** By which answers grow old. */
  readonly clock: Pick<Clock, 'now'>;
  /** Bytes of answers that are kept; 0 keeps none. */
  readonly responseCacheBytes: number;
  /** For how long what was made of cached answers of the platform is true, and when anything of it was dropped. */
  readonly answers: {
    lifeOf(ingredients: Ingredients): ResponseLife | null;
    revision(): number;
  };
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
  const { answers, responseCacheBytes: maxBytes, metrics } = options;
  const responses = maxBytes > 0 ? new ResponseCache({ maxBytes, revision: () => answers.revision() }) : null;
  if (responses) metrics.showResponseCache(() => responses.bytes);
  const apollo = createApollo(options, responses);
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());
  app.decorateRequest('viewer', null);

  await app.register(async (scope) => {
    scope.setErrorHandler(refuseFailed(options.metrics));
    scope.addHook('onRequest', async (request) => {
      refuseRepeatedCredentials(request.raw.rawHeaders);
      request.viewer = await options.authenticate(request.headers);
    });
    scope.addHook('preHandler', (request, reply, done) => {
      const refusal = refusalOfBatch(request.body);
      if (!refusal) return done();
      void sendRefusal(request, reply, refusal);
    });
    if (responses) registerResponseCache(scope, { ...options, cache: responses });
    const handler = fastifyApolloHandler(apollo, {
      context: async (request, reply) => contextOf(request, reply, options),
    });
    scope.route({ method: ['GET', 'POST'], url: '/graphql', exposeHeadRoute: false, handler });
  });
}

function createApollo(
  options: GraphQLRouteOptions,
  responses: ResponseCache | null,
): ApolloServer<RequestContext> {
  const { schema, introspection, logger, metrics, quotaRemaining, clock } = options;
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
    documentStore: createDocumentStore(),
    parseOptions: { maxTokens: limits.tokens },
    validationRules: [OperationShape, IntrospectionWithoutAliases],
    stringifyResult: stringifyAnswer,
    plugins: [
      ...nothingToApollo,
      reportPlugin(logger, metrics, clock),
      limitsPlugin(metrics, introspection),
      upstreamUsagePlugin(quotaRemaining, clock),
      planPlugin(),
      ...(responses ? [responsePlugin(responses, (ingredients) => options.answers.lifeOf(ingredients))] : []),
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
  const { viewer, draft } = request;
  const ingredients = draft && new Ingredients();
  const plan = planFor(request.headers, viewer, development);
  const usage = new UpstreamUsage({ viewer: viewer && viewerKey(viewer), plan, ingredients });
  const gone = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort();
  });
  const current = wantsCurrent(request.headers);
  const work = viewer ? workFor({ viewer, usage, signal: gone.signal, current }) : closedWork;
  return {
    requestId: request.id,
    viewer,
    usage,
    operations: request.operations,
    draft,
    live: null,
    get sources() {
      return work.sources;
    },
    mutations: spoiling(work.mutations, ingredients),
    workflows: spoiling(work.workflows, ingredients),
  };
}
