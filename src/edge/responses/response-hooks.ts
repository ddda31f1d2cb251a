import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ViewerRole } from '../../auth/viewer.js';
import type { Clock } from '../../clock.js';
import type { ErrorCode } from '../error-codes.js';
import { asksForPlan } from '../explain.js';
import { wantsCurrent } from '../freshness.js';
import type { Metrics } from '../metrics.js';
import { EndOfTurn } from './end-of-turn.js';
import { isKnownTo, type KeptResponse } from './kept-response.js';
import type { ResponseCache } from './response-cache.js';
import type { Draft } from './response-plugin.js';
import { KnownBodies } from './known-bodies.js';
import { questionIn, responseKeyOf } from './response-key.js';

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
  readonly metrics: Metrics;
}

/**
 * Answers queries of viewers that were answered before, out of bytes, before anything is parsed. Runs behind the check of the
 * credentials, for each request anew.
 */
export function registerResponseCache(scope: FastifyInstance, surroundings: Surroundings): void {
  const { cache, metrics } = surroundings;
  scope.decorateRequest('draft', null);
  const bodies = new KnownBodies(scope);
  const give = giverOf(surroundings);
  const keyOf = (request: FastifyRequest): string | null => {
    // A kept answer has no plan to tell.
    if (asksForPlan(request.headers, request.viewer, surroundings.development)) return null;
    request.question ??= questionIn(request);
    return request.question && responseKeyOf(request, request.question);
  };
  scope.addHook('preHandler', (request, reply, done) => {
    const key = keyOf(request);
    const isCurrentWanted = wantsCurrent(request.headers);
    const kept = key === null || isCurrentWanted ? null : cache.find(key);
    if (kept) return give('hit', kept, request, reply);
    const answerAnew = (draft: Draft | null): void => {
      request.draft = draft;
      bodies.parse(request);
      done();
    };
    if (key === null) return answerAnew(null);
    if (isCurrentWanted) return answerAnew({ key, turn: cache.pass(key) });
    const begin = (): void => {
      metrics.responses.inc({ outcome: 'miss' });
      const draft: Draft = { key, turn: cache.begin(key) };
      // Whatever happens to the request, nobody waits for it in vain.
      reply.raw.once('close', () => draft.turn.end(null));
      answerAnew(draft);
    };
    const making = cache.join(key);
    if (!making) return begin();
    making.then((made) => (made ? give('joined', made, request, reply) : begin())).catch(done);
  });
  scope.addHook('onSend', (request, reply, payload, done) => {
    const { draft } = request;
    if (!draft?.etag || reply.statusCode !== 200) return done(null, payload);
    const contentType = reply.getHeader('content-type');
    if (draft.finish && typeof contentType === 'string') {
      draft.turn.end(draft.finish(contentType));
      bodies.remember(request);
    }
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

const NO_CODES: readonly ErrorCode[] = [];

/** Gives a kept answer to a client, and tells the log and the metrics of it. */
function giverOf({ quotaRemaining, clock, metrics }: Surroundings) {
  const endOfTurn = new EndOfTurn();
  return (
    how: 'hit' | 'joined',
    response: KeptResponse,
    request: FastifyRequest,
    reply: FastifyReply,
  ): void => {
    const { operationName, operationHash, cost } = response.told;
    const role = request.viewer?.role;
    const counts = response.upstream(how, clock.now());
    metrics.responses.inc({ outcome: how });
    metrics.operations.observe({ type: 'query', outcome: 'success' }, reply.elapsedTime / 1000);
    if (cost !== undefined) metrics.operationCost.observe(cost);
    request.operations.push({
      operationName,
      operationType: 'query',
      operationHash,
      role,
      upstream: counts,
      codes: NO_CODES,
    });
    if (mark(request, reply, response.etag)) return void reply.send();
    const remaining = role === ViewerRole.DISTRIBUTOR ? quotaRemaining() : null;
    reply.type(response.contentType);
    const body = response.body(counts, remaining);
    endOfTurn.do(() => void reply.send(body));
  };
}
