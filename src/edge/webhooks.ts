import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { EventRoute } from '../datasources/telegent/records/index.js';
import type { WebhookCaller, WebhookCredentials } from '../webhooks/webhook-credentials.js';
import type { WebhookObserver } from '../webhooks/webhook-observer.js';
import type { WebhookReceiver } from '../webhooks/webhook-receiver.js';
import { webhookPathOf } from '../webhooks/webhook-address.js';

/** An event is a few fields; media come as addresses. */
const BODY_LIMIT = 64 * 1024;
const RETRY_AFTER_S = 30;

const ROUTES: readonly EventRoute[] = ['events', 'messages', 'receipts'];

declare module 'fastify' {
  interface FastifyRequest {
    webhookCaller: WebhookCaller | null;
  }
}

/** What the addresses for the platform are made of. */
export interface WebhookRouteOptions {
  /** Null where none are configured: nobody is let in then. */
  readonly credentials: WebhookCredentials | null;
  readonly receiver: Pick<WebhookReceiver, 'receive'>;
  readonly observer: WebhookObserver;
}

/**
 * `POST /webhooks/telegent/events|messages|receipts`: what the platform tells. Credentials are checked before the body is looked
 * at; whatever it says is answered 200 as soon as it cannot be lost any more.
 */
export async function registerWebhooks(app: FastifyInstance, options: WebhookRouteOptions): Promise<void> {
  app.decorateRequest('webhookCaller', null);
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    for (const route of ROUTES) registerRoute(scope, route, options);
  });
}

function registerRoute(
  scope: FastifyInstance,
  route: EventRoute,
  { credentials, receiver, observer }: WebhookRouteOptions,
): void {
  scope.post(webhookPathOf(route), {
    bodyLimit: BODY_LIMIT,
    onRequest: async (request, reply) => {
      if (credentials === null) {
        observer.webhook(route, 'closed');
        return reply.code(503).send({ error: 'Webhooks are not configured here.' });
      }
      request.webhookCaller = credentials.callerOf(request.headers.authorization);
      if (request.webhookCaller !== null) return forgiveType(request);
      observer.webhook(route, 'unauthorised');
      return reply
        .code(401)
        .header('www-authenticate', credentials.challenge)
        .send({ error: 'The credentials of the webhook are needed.' });
    },
    errorHandler: (error, request, reply) => {
      const isTooLarge = error.statusCode === 413;
      observer.webhook(route, isTooLarge ? 'too_large' : 'failed');
      const status = error.statusCode ?? 500;
      if (isTooLarge) void reply.code(413).send({ error: `At most ${BODY_LIMIT} bytes.` });
      else if (status < 500) void reply.code(status).send({ error: 'Bad request' });
      else {
        request.log.error({ err: error }, 'webhook');
        void reply.code(503).header('retry-after', RETRY_AFTER_S).send({ error: 'Send it again later.' });
      }
    },
    handler: async (request, reply) => {
      const { webhookCaller: caller } = request;
      if (caller === null) throw new Error('A webhook was let in without credentials');
      await receiver.receive(route, payloadOf(request), caller);
      return reply.send({ received: true });
    },
  });
}

const FORM = 'application/x-www-form-urlencoded';
const isForm = ({ headers }: FastifyRequest): boolean => headers['content-type']?.startsWith(FORM) === true;

/** What the body is called tells nothing but whether it is a form: a type that is none would be refused. */
function forgiveType(request: FastifyRequest): void {
  if (!isForm(request)) request.raw.headers['content-type'] = 'application/octet-stream';
}

/** JSON or a form; the text itself where it is neither. */
function payloadOf(request: FastifyRequest): unknown {
  const { body } = request;
  const text = Buffer.isBuffer(body) ? body.toString('utf8') : '';
  if (isForm(request)) return Object.fromEntries(new URLSearchParams(text));
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
