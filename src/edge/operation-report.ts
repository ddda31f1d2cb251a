import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ViewerRole } from '../auth/viewer.js';
import type { ErrorCode } from './error-codes.js';
import type { UpstreamReport } from './upstream-report.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** What the request has asked of the graph, as far as that was answered. */
    operations: AnsweredOperation[];
  }
}

/** Clients choose the names of their operations; a log line stays a line. */
const LONGEST_NAME = 100;

/** An operation that was answered. */
export interface AnsweredOperation {
  readonly operationName: string | undefined;
  readonly operationType: string;
  readonly operationHash: string | undefined;
  readonly role: ViewerRole | undefined;
  readonly upstream: UpstreamReport;
  readonly codes: readonly ErrorCode[];
}

/** The request's id on every answer, and a log line for each request with what it asked of the graph; a batch has one for each operation. */
export function registerRequestReport(app: FastifyInstance): void {
  app.decorateRequest('operations');
  app.addHook('onRequest', (request, reply, done) => {
    request.operations = [];
    reply.header('x-request-id', request.id);
    done();
  });
  app.addHook('onResponse', (request, reply, done) => {
    const { operations, log } = request;
    if (operations.length === 0) log.info(lineOf(request, reply), 'request');
    for (const operation of operations) log.info(lineOf(request, reply, operation), 'request');
    done();
  });
}

/** Written out name by name, since every answer out of what is kept pays for it. */
function lineOf(
  { method, routeOptions }: FastifyRequest,
  { statusCode, elapsedTime }: FastifyReply,
  operation?: AnsweredOperation,
): Readonly<Record<string, unknown>> {
  return {
    method,
    route: routeOptions.url ?? 'none',
    status: statusCode,
    durationMs: Math.round(elapsedTime),
    operationName: operation?.operationName?.slice(0, LONGEST_NAME),
    operationType: operation?.operationType,
    operationHash: operation?.operationHash,
    role: operation?.role,
    upstream: operation?.upstream,
    codes: operation?.codes.length ? operation.codes : undefined,
  };
}
