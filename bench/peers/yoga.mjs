import { createServer } from 'node:http';
import { useResponseCache } from '@graphql-yoga/plugin-response-cache';
import { createSchema, createYoga } from 'graphql-yoga';
import { CACHED_S } from './cached-seconds.mjs';
import { contextOf } from './graph/context.mjs';
import { resolvers } from './graph/resolvers.mjs';
import { typeDefs } from './graph/type-defs.mjs';
import { listen } from './listen.mjs';

/** GraphQL Yoga with its response cache, as its documentation shows it: a session is what the `Authorization` header says. */
const yoga = createYoga({
  schema: createSchema({ typeDefs, resolvers }),
  context: ({ request }) => contextOf(request.headers.get('authorization')),
  plugins: [
    useResponseCache({ session: (request) => request.headers.get('authorization'), ttl: CACHED_S * 1000 }),
  ],
  graphiql: false,
});

await listen(createServer(yoga));
