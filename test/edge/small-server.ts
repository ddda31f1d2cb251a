import type { FastifyInstance, InjectOptions } from 'fastify';
import { buildSchema, GraphQLError, type GraphQLSchema } from 'graphql';
import { createAuthenticate } from '../../src/auth/authenticate.js';
import { Unauthenticated } from '../../src/auth/unauthenticated.js';
import { ViewerRole } from '../../src/auth/viewer.js';
import type { Mutations, Workflows } from '../../src/mutations.js';
import type { Sources } from '../../src/datasources/sources.js';
import { UpstreamError } from '../../src/datasources/telegent/errors.js';
import { createLogger } from '../../src/edge/logging.js';
import { Metrics } from '../../src/edge/metrics.js';
import { EventFeed } from '../../src/realtime/event-feed.js';
import { UsageRounds } from '../../src/realtime/usage-rounds.js';
import { systemClock } from '../../src/clock.js';
import { MemoryNumberedLog } from '../../src/store/memory-numbered-log.js';
import { createServer, type ServerParts } from '../../src/server.js';

const typeDefs = /* GraphQL */ `
  enum Color {
    RED
    GREEN
  }
  input PinInput {
    number: String!
    pin: Int!
    color: Color
    tags: [Int!]
  }
  type Line {
    name: String
    lines(first: Int): [Line!]
    again: Line
  }
  type Query {
    hello: String
    echo(text: String, count: Int, color: Color, input: PinInput): String
    line: Line
    crash: String
    refused: String
    limited: String
    rejected: String
    forbidden: String
    slow: String
  }
  type Mutation {
    setPin(input: PinInput!): String
  }
`;

const resolvers = {
  hello: () => 'world',
  echo: () => 'echo',
  line: () => ({ name: 'line', again: {} }),
  setPin: () => 'set',
  crash: () => {
    throw new Error('password hunter2 at 10.0.0.1');
  },
  refused: () => {
    throw new GraphQLError('first must be at most 100', {
      extensions: { code: 'BAD_USER_INPUT', argument: 'first' },
    });
  },
  limited: () => {
    throw new UpstreamError('RATE_LIMITED', 'Too many requests', { operation: 'getNumber', retryAfter: 7 });
  },
  rejected: () => {
    throw new UpstreamError('UPSTREAM_REJECTED', 'The platform refused', {
      operation: 'getNumber',
      status: 400,
      upstreamMessage: 'Invalid AccountId',
    });
  },
  forbidden: () => {
    throw new GraphQLError('Not for you', { extensions: { code: 'FORBIDDEN', secret: 'hunter2' } });
  },
  slow: () => new Promise((resolve) => setTimeout(() => resolve('at last'), 300)),
};

function smallSchema(): GraphQLSchema {
  const schema = buildSchema(typeDefs);
  for (const type of [schema.getQueryType(), schema.getMutationType()]) {
    for (const [name, field] of Object.entries(type?.getFields() ?? {})) {
      field.resolve = resolvers[name as keyof typeof resolvers];
    }
  }
  const lines = schema.getType('Line');
  if (lines && 'getFields' in lines) {
    const field = lines.getFields()['lines'];
    if (field) {
      field.extensions = {
        complexity: ({ args, childComplexity }: { args: { first?: number }; childComplexity: number }) =>
          1 + (args.first ?? 10) * (1 + childComplexity),
      };
    }
  }
  return schema;
}

export interface SmallServer {
  readonly app: FastifyInstance;
  /** Every line that was logged. */
  readonly log: string[];
  post(body: unknown, headers?: Record<string, string>): Promise<Answer>;
  inject(options: InjectOptions): Promise<Answer>;
}

interface GraphQLBody {
  data?: Record<string, unknown> | null;
  errors?: { message: string; path?: string[]; extensions: Record<string, unknown> & { code: string } }[];
  extensions?: { cost?: { requested: number; limit: number }; upstream?: Record<string, number> };
}

interface Answer {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  readonly text: string;
  readonly json: GraphQLBody;
}

/** The real edge around a schema of a few fields: everything but the platform. */
export async function smallServer(
  parts: Partial<Omit<ServerParts, 'config'>> & { config?: Partial<ServerParts['config']> } = {},
): Promise<SmallServer> {
  const log: string[] = [];
  const app = await createServer({
    schema: smallSchema(),
    logger: createLogger('debug', { write: (line) => void log.push(line) }),
    metrics: new Metrics(),
    live: {
      feed: new EventFeed(new MemoryNumberedLog()),
      usageRounds: new UsageRounds(systemClock),
    },
    clock: systemClock,
    responseCacheBytes: 0,
    answers: { lifeOf: () => null, revision: () => 0 },
    authenticate: createAuthenticate({
      token: async (token) => {
        if (token !== 'good' && token !== 'manager') throw new Unauthenticated('The token is not valid.');
        const isManager = token === 'manager';
        return {
          issuer: 'test',
          subject: 'test',
          role: isManager ? ViewerRole.MANAGER : ViewerRole.DISTRIBUTOR,
          accountId: isManager ? 'AID-1' : null,
          subscriberId: isManager ? 'TSUID-1' : null,
          expiresAt: null,
        };
      },
      partnerKey: null,
    }),
    workFor: () => ({ sources: {} as Sources, mutations: {} as Mutations, workflows: {} as Workflows }),
    quotaRemaining: () => 42,
    dependencies: [],
    webhooks: { credentials: null, receiver: { receive: async () => undefined } },
    sandbox: null,
    ...parts,
    config: {
      corsOrigins: [],
      development: true,
      introspection: true,
      metricsToken: null,
      playground: false,
      ...parts.config,
    },
  });
  const inject = async (options: InjectOptions): Promise<Answer> => {
    const response = await app.inject(options);
    const isJson = String(response.headers['content-type']).includes('json');
    return {
      status: response.statusCode,
      headers: response.headers,
      text: response.body,
      json: isJson ? response.json<GraphQLBody>() : {},
    };
  };
  return {
    app,
    log,
    inject,
    post: (body, headers = {}) =>
      inject({
        method: 'POST',
        url: '/graphql',
        headers: { 'content-type': 'application/json', ...headers },
        payload: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  };
}
