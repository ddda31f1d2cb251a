import { serveApollo } from './apollo-server.mjs';

await serveApollo();
