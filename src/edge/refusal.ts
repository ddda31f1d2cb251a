import type { FastifyReply, FastifyRequest } from 'fastify';
import { AuthenticationUnavailable, Unauthenticated } from '../auth/unauthenticated.js';
import type { ErrorCode } from './error-codes.js';
import type { Metrics } from './metrics.js';
import { limits, tooCostly } from './too-costly.js';
import { NOTHING_UPSTREAM } from './upstream-report.js';

/** An answer to a request that does not reach the graph. */
export interface Refusal {
  readonly status: number;
  readonly code: ErrorCode;
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** Answers in the form of GraphQL over HTTP, so that GraphQL clients show the reason. */
export function sendRefusal(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply {
  const { status, code, message, extensions } = refusal;
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  const retryAfter = extensions?.['retryAfter'];
  if (typeof retryAfter === 'number') reply.header('retry-after', retryAfter);
  const prefersGraphQL = request.headers.accept?.includes('application/graphql-response+json');
  return reply
    .code(status)
    .type(`${prefersGraphQL ? 'application/graphql-response+json' : 'application/json'}; charset=utf-8`)
    .send({
      errors: [{ message, extensions: { ...extensions, code } }],
      extensions: { upstream: NOTHING_UPSTREAM },
    });
}

/** How a request is refused whose batch is too long; null for every other request. */
export function refusalOfBatch(body: unknown): Refusal | null {
  if (!Array.isArray(body) || body.length <= limits.batch) return null;
  const { message, extensions } = tooCostly('batch', body.length, 'number of operations');
  const { cost, limit } = extensions;
  return { status: 400, code: 'QUERY_TOO_COSTLY', message, extensions: { cost, limit } };
}

/** How a request is refused that failed before the graph; `requestId` finds it in the log. */
export function refusalOfError(error: unknown, requestId: string): Refusal {
  if (error instanceof Unauthenticated) return { status: 401, code: error.code, message: error.message };
  if (error instanceof AuthenticationUnavailable) {
    const { code, message, retryAfter } = error;
    return { status: code === 'RATE_LIMITED' ? 429 : 503, code, message, extensions: { retryAfter } };
  }
  const status = statusOf(error);
  if (status !== undefined && status >= 400 && status < 500) {
    return {
      status,
      code: 'BAD_USER_INPUT',
      message: reasons[status] ?? 'The request cannot be understood.',
    };
  }
  return {
    status: 500,
    code: 'INTERNAL',
    message: 'Something went wrong on our side.',
    extensions: { requestId },
  };
}

/** Refuses requests that failed before the graph, and tells the log and the metrics. */
export function refuseFailed({ errors }: Metrics) {
  return (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const refusal = refusalOfError(error, request.id);
    request.log[refusal.status >= 500 ? 'error' : 'debug']({ err: error }, 'request refused');
    errors.inc({ code: refusal.code });
    return sendRefusal(request, reply, refusal);
  };
}

const AUTHORIZATION = 'authorization';

/** Of two Authorization headers Node keeps the first, and what stands in front of it may have checked the other. */
export function refuseRepeatedCredentials(rawHeaders: readonly string[]): void {
  let sent = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index];
    if (name?.length === AUTHORIZATION.length && name.toLowerCase() === AUTHORIZATION) sent++;
  }
  if (sent > 1) throw new Unauthenticated('Send one Authorization header.');
}

const statusOf = (error: unknown): number | undefined =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : undefined;

/** Parsers repeat what they stumbled over, so their own words are not passed on. */
const reasons: Readonly<Record<number, string>> = {
  400: 'The body must be JSON.',
  413: 'The body is larger than 256 KB.',
  415: 'The content type must be application/json.',
};
