import { createReadStream } from 'node:fs';
import type { FastifyPluginCallback } from 'fastify';
import { type Bundle, loadBundle } from './bundle.js';
import type { PlaygroundIdentity } from './identity.js';

/**
 * What the page may load: files of this origin and nothing else; no inline script, no eval, no blob.
 * Styles alone are open to inline ones: Monaco writes the colours of its theme into style elements, and the
 * place of each line into style attributes.
 */
const playgroundContentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export interface PlaygroundOptions {
  /** True when the server runs on its own sandbox; identities are told to the page only then. */
  readonly sandbox: boolean;
  /** Asked for at each request, so that their tokens are fresh. */
  readonly identities: () => readonly PlaygroundIdentity[] | Promise<readonly PlaygroundIdentity[]>;
  /** The built page; read from dist/playground when left out. */
  readonly bundle?: Bundle;
}

/** `GET /playground`, its config and its assets, and `GET /`, which leads there: GraphiQL, with no request to any other origin. */
export const playgroundRoutes: FastifyPluginCallback<PlaygroundOptions> = (app, options, done) => {
  const { page, assets } = options.bundle ?? loadBundle();

  app.addHook('onSend', async (_request, reply) => {
    reply.headers({
      'content-security-policy': playgroundContentSecurityPolicy,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
  });

  app.get('/playground', (_request, reply) =>
    reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page),
  );

  // Whoever opens the bare address is looking for a page.
  app.get('/', (_request, reply) => reply.redirect('/playground'));
  app.get('/playground/', (_request, reply) => reply.redirect('/playground', 308));

  app.get('/playground/config.json', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    return { sandbox: options.sandbox, identities: options.sandbox ? await options.identities() : [] };
  });

  app.get<{ Params: { name: string } }>('/playground/assets/:name', (request, reply) => {
    const asset = assets.get(request.params.name);
    if (!asset) return reply.callNotFound();
    reply.header('cache-control', 'public, max-age=31536000, immutable').type(asset.contentType);
    if (!asset.gzipFile) return reply.send(createReadStream(asset.file));
    reply.header('vary', 'accept-encoding');
    const acceptsGzip = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    if (acceptsGzip) reply.header('content-encoding', 'gzip');
    return reply.send(createReadStream(acceptsGzip ? asset.gzipFile : asset.file));
  });

  done();
};
