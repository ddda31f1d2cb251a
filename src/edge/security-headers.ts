import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** Answers are data, not pages: a browser that is shown one may load and run nothing. The playground sets its own policy. */
const nothingAllowed = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
};

/** Security headers on every answer, none of which is stored unless its route says so, and CORS for the origins of CORS_ORIGINS: none unless configured. */
export async function registerSecurityHeaders(
  app: FastifyInstance,
  corsOrigins: readonly string[],
): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: nothingAllowed,
    referrerPolicy: { policy: 'no-referrer' },
    // CORS decides who reads the answers of an API.
    crossOriginResourcePolicy: { policy: corsOrigins.length > 0 ? 'cross-origin' : 'same-origin' },
  });
  app.addHook('onRequest', async (_request, reply) => {
    // What one viewer is answered must not wait in a cache for the next one; a partner key says nothing to caches.
    reply.header('cache-control', 'no-store');
  });
  if (corsOrigins.length === 0) return;
  await app.register(cors, {
    origin: corsOrigins.includes('*') ? '*' : [...corsOrigins],
    methods: ['GET', 'POST'],
    allowedHeaders: [
      'authorization',
      'content-type',
      'x-partner-key',
      'x-request-id',
      'apollo-require-preflight',
      'cache-control',
      'if-none-match',
      'x-apollo-operation-name',
      'telegent-explain',
    ],
    exposedHeaders: ['etag', 'x-request-id', 'retry-after'],
    credentials: false,
    maxAge: 600,
  });
}
