import { destination, pino, type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from '../config/config.js';

export type { Logger } from 'pino';

/**
 * The only fields that a log line can carry. Whatever else is handed to the logger, by this project or a library, is dropped:
 * headers, bodies, variables and queries cannot be logged by mistake.
 */
const LOGGED_FIELDS = new Set([
  'requestId',
  'method',
  'route',
  'status',
  'durationMs',
  'operationName',
  'operationType',
  'operationHash',
  'role',
  'cost',
  'codes',
  'upstream',
  'upstreamOperation',
  'credential',
  'attempt',
  'retryAfter',
  'signal',
  'url',
  'fields',
  'err',
]);

function onlyLogged(fields: Record<string, unknown>): Record<string, unknown> {
  const logged: Record<string, unknown> = {};
  for (const name of Object.keys(fields)) if (LOGGED_FIELDS.has(name)) logged[name] = fields[name];
  return logged;
}

/** Lines wait for each other for so long, or until there are so many bytes of them: one write for many costs a fraction. */
const together = { minLength: 4096, periodicFlush: 50 };

/** JSON lines on standard output, or to `output`. What waits is written when the process ends, and before it dies of an error. */
export function createLogger(
  level: LogLevel,
  output: DestinationStream = destination({ dest: 1, sync: false, ...together }),
): Logger {
  const options = {
    level,
    base: null,
    formatters: {
      level: (label: string) => ({ level: label }),
      log: onlyLogged,
    },
    serializers: { err: describeError },
  };
  return pino(options, output);
}

/** What is logged of an error: no properties of its own, which may hold requests, headers or bodies. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return {
    type: error.name,
    code,
    stack: error.stack,
    ...(error.cause instanceof Error && { cause: describeError(error.cause) }),
  };
}
