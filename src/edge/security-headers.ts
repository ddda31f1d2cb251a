import cors from '@fastify/cors';
import { IncomingMessage, type ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';

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
  const headers = {
    ...securityHeaders(corsOrigins),
    // What one viewer is answered must not wait in a cache for the next one; a partner key says nothing to caches.
    'cache-control': 'no-store',
  };
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
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

/** What has a meaning for pages alone, or for browsers of long ago: every answer would carry it through bad networks. */
const ofPages = {
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
} as const;

/** What helmet sets; the same for every answer, so that it is asked once. */
function securityHeaders(corsOrigins: readonly string[]): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  const answer: Pick<ServerResponse, 'removeHeader'> & { setHeader(name: string, value: string): void } = {
    setHeader: (name, value) => void (headers[name.toLowerCase()] = value),
    removeHeader: () => undefined,
  };
  const setHeaders = helmet({
    ...ofPages,
    contentSecurityPolicy: nothingAllowed,
    referrerPolicy: { policy: 'no-referrer' },
    // CORS decides who reads the answers of an API.
    crossOriginResourcePolicy: { policy: corsOrigins.length > 0 ? 'cross-origin' : 'same-origin' },
  });
  setHeaders(new IncomingMessage(new Socket()), answer as ServerResponse, (error) => {
    if (error) throw error instanceof Error ? error : new Error('The security headers cannot be made');
  });
  return headers;
}
