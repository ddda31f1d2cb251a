import type { UpstreamOperation } from './request.js';

/** Codes of the graph for what goes wrong between us and the platform. */
export type UpstreamErrorCode =
  'RATE_LIMITED' | 'UPSTREAM_UNAVAILABLE' | 'UPSTREAM_TIMEOUT' | 'UPSTREAM_REJECTED';

interface UpstreamErrorDetails {
  readonly operation: UpstreamOperation;
  /** HTTP status of the platform's answer, when there was one. */
  readonly status?: number;
  /** The platform's own message. */
  readonly upstreamMessage?: string;
  /** Seconds until a retry can succeed. */
  readonly retryAfter?: number;
  readonly cause?: unknown;
}

/** A call of the platform that failed, with the code under which the graph reports it. */
export class UpstreamError extends Error {
  readonly operation: UpstreamOperation;
  readonly status: number | undefined;
  readonly upstreamMessage: string | undefined;
  readonly retryAfter: number | undefined;

  constructor(
    readonly code: UpstreamErrorCode,
    message: string,
    details: UpstreamErrorDetails,
  ) {
    super(message, { cause: details.cause });
    this.name = 'UpstreamError';
    this.operation = details.operation;
    this.status = details.status;
    this.upstreamMessage = details.upstreamMessage;
    this.retryAfter = details.retryAfter;
  }
}

/** An answer that lacks what the graph cannot do without. The client reports it as UPSTREAM_REJECTED. */
export class UndecodableAnswer extends Error {
  constructor(readonly reason: string) {
    super(reason);
    this.name = 'UndecodableAnswer';
  }
}

/** Whether an older answer is better than this error: the platform did not say no, it did not get to say anything. */
export function standsInFor(error: unknown): boolean {
  return error instanceof UpstreamError && error.code !== 'UPSTREAM_REJECTED';
}
