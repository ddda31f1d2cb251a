import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { contextOf } from './graph/context.mjs';
import { resolvers } from './graph/resolvers.mjs';
import { typeDefs } from './graph/type-defs.mjs';
import { ready } from './ready.mjs';

/** Apollo Server with RESTDataSource, as its documentation shows it; `plugins` are what one adds to it. */
export async function serveApollo(plugins = []) {
  const server = new ApolloServer({ typeDefs, resolvers, plugins });
  const { url } = await startStandaloneServer(server, {
    listen: { port: 0, host: '127.0.0.1' },
    context: ({ req }) => contextOf(req.headers.authorization, { cache: server.cache }),
  });
  ready(new URL('/graphql', url).href);
}
