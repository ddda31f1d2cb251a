import type { ViewerRole } from '../auth/viewer.js';
import type { ErrorCode } from './error-codes.js';
import type { Logger } from './logging.js';
import type { UpstreamReport } from './upstream-report.js';

/** Clients choose the names of their operations; a log line stays a line. */
const LONGEST_NAME = 100;

/** An operation that was answered. */
interface AnsweredOperation {
  readonly requestId: string;
  readonly operationName: string | undefined;
  readonly operationType: string;
  readonly operationHash: string | undefined;
  readonly role: ViewerRole | undefined;
  readonly seconds: number;
  readonly upstream: UpstreamReport;
  readonly codes: readonly ErrorCode[];
}

/** One line for each operation, whoever answered it. */
export function reportOperation(logger: Logger, operation: AnsweredOperation): void {
  const { requestId, operationName, operationType, operationHash, role, seconds, upstream, codes } =
    operation;
  logger.info(
    {
      requestId,
      operationName: operationName?.slice(0, LONGEST_NAME),
      operationType,
      operationHash,
      role,
      durationMs: Math.round(seconds * 1000),
      upstream,
      ...(codes.length > 0 && { codes }),
    },
    'operation',
  );
}
