import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ViewerRole } from '../../auth/viewer.js';
import type { Clock } from '../../clock.js';
import { asksForPlan } from '../explain.js';
import { wantsCurrent } from '../freshness.js';
import type { Logger } from '../logging.js';
import type { Metrics } from '../metrics.js';
import { reportOperation } from '../operation-report.js';
import { isKnownTo, type KeptResponse } from './kept-response.js';
import type { ResponseCache } from './response-cache.js';
import type { Draft } from './response-plugin.js';
import { responseKeyOf } from './response-key.js';

declare module 'fastify' {
  interface FastifyRequest {
    draft: Draft | null;
  }
}

interface Surroundings {
  readonly cache: ResponseCache;
  /** Whether `Telegent-Explain` is answered. */
  readonly development: boolean;
  readonly quotaRemaining: () => number;
  readonly clock: Pick<Clock, 'now'>;
  readonly logger: Logger;
  readonly metrics: Metrics;
}

/**
 * Answers queries of viewers that were answered before, out of bytes, before anything is parsed. Runs behind the check of the
 * credentials, for each request anew.
 */
export function registerResponseCache(scope: FastifyInstance, surroundings: Surroundings): void {
  const { cache, metrics } = surroundings;
  scope.decorateRequest('draft', null);
  scope.addHook('preHandler', async (request, reply) => {
    // A kept answer has no plan to tell.
    if (asksForPlan(request.headers, request.viewer, surroundings.development)) return;
    const key = responseKeyOf(request);
    if (key === null) return;
    if (wantsCurrent(request.headers)) {
      request.draft = { key, turn: cache.pass(key) };
      return;
    }
    const found = cache.find(key);
    const response = found ?? (await cache.join(key));
    const how = found ? 'hit' : response ? 'joined' : 'miss';
    metrics.responses.inc({ outcome: how });
    if (response && how !== 'miss') return send({ request, reply, response, how }, surroundings);
    const draft: Draft = { key, turn: cache.begin(key) };
    request.draft = draft;
    // Whatever happens to the request, nobody waits for it in vain.
    reply.raw.once('close', () => draft.turn.end(null));
  });
  scope.addHook('onSend', (request, reply, payload, done) => {
    const { draft } = request;
    if (!draft?.etag || reply.statusCode !== 200) return done(null, payload);
    const contentType = reply.getHeader('content-type');
    if (draft.finish && typeof contentType === 'string') draft.turn.end(draft.finish(contentType));
    done(null, mark(request, reply, draft.etag) ? '' : payload);
  });
}

/** Names the state of the answer; true when the client has it already, so that nothing else is sent. */
function mark({ method, headers }: FastifyRequest, reply: FastifyReply, etag: string): boolean {
  reply.header('etag', etag);
  // For POST the standard knows no such answer.
  if (method !== 'GET' || !isKnownTo(headers['if-none-match'], etag)) return false;
  reply.code(304).removeHeader('content-type').removeHeader('content-length');
  return true;
}

function send(
  answer: {
    readonly request: FastifyRequest;
    readonly reply: FastifyReply;
    readonly response: KeptResponse;
    readonly how: 'hit' | 'joined';
  },
  { quotaRemaining, clock, logger, metrics }: Surroundings,
): FastifyReply {
  const { request, reply, response, how } = answer;
  const { told } = response;
  const isDistributor = request.viewer?.role === ViewerRole.DISTRIBUTOR;
  const upstream = {
    ...response.upstream(how, clock.now()),
    ...(isDistributor && { quotaRemaining: quotaRemaining() }),
  };
  if (told.cost !== undefined) metrics.operationCost.observe(told.cost);
  const seconds = reply.elapsedTime / 1000;
  metrics.operations.observe({ type: 'query', outcome: 'success' }, seconds);
  const { quotaRemaining: _, ...counts } = { quotaRemaining: 0, ...upstream };
  reportOperation(logger, {
    ...told,
    requestId: request.id,
    operationType: 'query',
    role: request.viewer?.role,
    seconds,
    upstream: counts,
    codes: [],
  });
  if (mark(request, reply, response.etag)) return reply.send();
  return reply.type(response.contentType).send(response.body(upstream));
}
