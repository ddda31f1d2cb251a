/** Every `extensions.code` that a client can meet. */
const errorCodes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'GRAPHQL_VALIDATION_FAILED',
  'QUERY_TOO_COSTLY',
  'RATE_LIMITED',
  'UPSTREAM_UNAVAILABLE',
  'UPSTREAM_TIMEOUT',
  'UPSTREAM_REJECTED',
  'OUTCOME_UNKNOWN',
  'INTERNAL',
  // Part of the persisted-query protocol: clients send the whole query when they meet it.
  'PERSISTED_QUERY_NOT_FOUND',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

const known: ReadonlySet<string> = new Set(errorCodes);

/** What Apollo Server calls its own refusals, in our words. */
const apolloCodes: Readonly<Record<string, ErrorCode>> = {
  GRAPHQL_PARSE_FAILED: 'GRAPHQL_VALIDATION_FAILED',
  BAD_REQUEST: 'BAD_USER_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'BAD_USER_INPUT',
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_USER_INPUT',
};

/** The code of the graph for the code that an error carries; undefined when it is none of ours. */
export function knownCode(code: unknown): ErrorCode | undefined {
  if (typeof code !== 'string') return undefined;
  return known.has(code) ? (code as ErrorCode) : apolloCodes[code];
}
