import { createReadStream } from 'node:fs';
import type { FastifyPluginCallback } from 'fastify';
import { type Bundle, loadBundle } from './bundle.js';
import type { PlaygroundIdentity } from './identity.js';
import type { SandboxControls } from './sandbox-controls.js';
import { sandboxRoutes } from './sandbox-routes.js';

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

/** What the playground offers of the sandbox that the server runs on. */
export interface PlaygroundSandbox {
  /** Asked for at each request, so that their tokens are fresh. */
  readonly identities: () => readonly PlaygroundIdentity[] | Promise<readonly PlaygroundIdentity[]>;
  readonly controls: SandboxControls;
}

export interface PlaygroundOptions {
  /** Null on the real platform: nothing of it is served then. */
  readonly sandbox: PlaygroundSandbox | null;
  /** The built page; read from dist/playground when left out. */
  readonly bundle?: Bundle;
}

/** `GET /playground`, its config and its assets, and `GET /`, which leads there: GraphiQL, with no request to any other origin. */
export const playgroundRoutes: FastifyPluginCallback<PlaygroundOptions> = (app, options, done) => {
  const { sandbox } = options;
  const { page, assets } = options.bundle ?? loadBundle();

  app.addHook('onSend', async (_request, reply) => {
    reply.headers({
      'content-security-policy': playgroundContentSecurityPolicy,
      'cross-origin-opener-policy': 'same-origin',
      'origin-agent-cluster': '?1',
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
    if (!sandbox) return { sandbox: false, identities: [], demo: {} };
    const [identities, demo] = await Promise.all([sandbox.identities(), sandbox.controls.demo()]);
    return { sandbox: true, identities, demo };
  });
  if (sandbox) app.register(sandboxRoutes, { prefix: '/playground/sandbox', controls: sandbox.controls });

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
