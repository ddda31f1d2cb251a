import { ApolloServerPluginCacheControl } from '@apollo/server/plugin/cacheControl';
import responseCachePlugin from '@apollo/server-plugin-response-cache';
import { serveApollo } from './apollo-server.mjs';
import { CACHED_S } from './cached-seconds.mjs';

await serveApollo([
  ApolloServerPluginCacheControl({ defaultMaxAge: CACHED_S }),
  responseCachePlugin({ sessionId: async ({ contextValue }) => contextValue.viewer?.sub ?? null }),
]);
