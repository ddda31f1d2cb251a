import 'reflect-metadata';
import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { checkViewer } from '../auth/checker.js';
import { resolvers } from '../resolvers/index.js';
import { callMethodsDirectly } from './direct-resolvers.js';
import { refuseMistakes } from './validation/arguments.js';
import { noteArgumentsClasses } from './validation/preflight.js';

/** The executable schema of the graph. Root fields need a viewer; arguments are checked before their resolver runs. */
export function buildGraph(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers,
    authChecker: checkViewer,
    validate: true,
    validateFn: refuseMistakes,
    // Asked for as soon as there are subscriptions; each brings its own stream.
    pubSub: { publish: () => undefined, subscribe: noTopics },
  });
  noteArgumentsClasses(schema);
  callMethodsDirectly(schema);
  // type-graphql makes the root types itself, and gives them no description.
  describe(
    schema.getQueryType(),
    'Everything that can be read. What you may not see is null or left out of its list.',
  );
  describe(
    schema.getMutationType(),
    'Everything that can be changed, at most five in an operation, one after the other. Any of them may be repeated after any failure: with an `idempotencyKey` of its own nothing is done twice.',
  );
  describe(
    schema.getSubscriptionType(),
    'What can be waited for, over WebSocket (graphql-transport-ws) at `/graphql` or server-sent events at `/graphql/stream`. Who may see what is decided again at each event.',
  );
  return schema;
}

function noTopics(): never {
  throw new Error('No subscription listens to topics');
}

function describe(type: GraphQLObjectType | null | undefined, description: string): void {
  if (type) type.description = description;
}
