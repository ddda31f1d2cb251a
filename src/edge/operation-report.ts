import type { FastifyInstance } from 'fastify';
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
    const { method, operations, log } = request;
    const route = request.routeOptions.url ?? 'none';
    const answered = { method, route, status: reply.statusCode, durationMs: Math.round(reply.elapsedTime) };
    if (operations.length === 0) log.info(answered, 'request');
    for (const operation of operations) log.info({ ...answered, ...told(operation) }, 'request');
    done();
  });
}

function told({ operationName, codes, ...operation }: AnsweredOperation): Readonly<Record<string, unknown>> {
  return {
    operationName: operationName?.slice(0, LONGEST_NAME),
    ...operation,
    ...(codes.length > 0 && { codes }),
  };
}
