import type { ValidationError } from 'class-validator';
import { GraphQLError, Kind, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { ArgumentValidationError } from 'type-graphql';
import { Unauthenticated } from '../auth/unauthenticated.js';
import { UpstreamError } from '../datasources/telegent/errors.js';
import { ForbiddenMutation } from '../workflows/mutation-outcome.js';
import { knownCode, type ErrorCode } from './error-codes.js';
import { limits } from './too-costly.js';
import { reasonWithoutValue } from './value-free.js';

interface Description {
  readonly code: ErrorCode;
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

const INTERNAL: Description = { code: 'INTERNAL', message: 'Something went wrong on our side.' };

/**
 * Tells clients of errors: a message, a code, and for some codes what helps to mend it. An error that nobody foresaw is
 * INTERNAL and tells nothing else. Without introspection, no name is suggested that would give the schema away.
 */
export function errorFormatter(schema: GraphQLSchema, introspection: boolean) {
  return (_formatted: unknown, error: unknown): GraphQLFormattedError => {
    const { code, message, extensions } = describe(error, introspection ? schema : null);
    const isAboutSchema = code === 'GRAPHQL_VALIDATION_FAILED';
    const { locations, path } = error instanceof GraphQLError ? error : {};
    return {
      message: isAboutSchema && !introspection ? message.replace(/ Did you mean .*\?$/s, '') : message,
      ...(locations && { locations }),
      ...(path && { path }),
      extensions: { ...extensions, code },
    };
  };
}

/** The code under which an error is told. */
export const codeOf = (error: unknown): ErrorCode => describe(error, null).code;

/** The error that a resolver threw, out of what graphql-js and Apollo Server wrapped around it. */
export function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? causeOf(error.originalError) : error;
}

/** `schema`: the one whose names may be told. */
function describe(error: unknown, schema: GraphQLSchema | null): Description {
  const cause = causeOf(error);
  if (cause instanceof UpstreamError) return describeUpstream(cause);
  if (cause instanceof Unauthenticated) return { code: cause.code, message: cause.message };
  if (cause instanceof ForbiddenMutation) return { code: 'FORBIDDEN', message: cause.message };
  if (cause instanceof ArgumentValidationError) return describeArguments(cause.extensions.validationErrors);
  if (error instanceof GraphQLError && cause instanceof GraphQLError)
    return describeGraphQL(error, cause, schema);
  return INTERNAL;
}

function describeUpstream(error: UpstreamError): Description {
  const { code, message, retryAfter, operation, status, upstreamMessage } = error;
  if (code === 'RATE_LIMITED') return { code, message, extensions: { retryAfter: retryAfter ?? 1 } };
  if (code !== 'UPSTREAM_REJECTED')
    return { code, message, ...(retryAfter && { extensions: { retryAfter } }) };
  return { code, message, extensions: { upstream: { operation, status, message: upstreamMessage } } };
}

/** Every argument that a validator of class-validator refused, by its path; the values that it keeps are left out. */
function describeArguments(validationErrors: readonly ValidationError[]): Description {
  const problems = validationErrors.flatMap((refused) => problemsOf(refused, ''));
  return {
    code: 'BAD_USER_INPUT',
    message: problems.map(({ path, reason }) => `${path} ${reason}`).join('; '),
    extensions: { argument: problems[0]?.path, problems },
  };
}

function problemsOf(refused: ValidationError, parent: string): { path: string; reason: string }[] {
  const path = parent ? `${parent}.${refused.property}` : refused.property;
  const own = Object.values(refused.constraints ?? {}).map((reason) => ({ path, reason }));
  return [...own, ...(refused.children ?? []).flatMap((child) => problemsOf(child, path))];
}

/** Members of `extensions` that pass from an error of ours to the client; all of them are free of values. */
const TOLD = ['argument', 'problems', 'cost', 'limit', 'retryAfter', 'upstream', 'operation'];

function describeGraphQL(
  error: GraphQLError,
  cause: GraphQLError,
  schema: GraphQLSchema | null,
): Description {
  const code = knownCode(cause.extensions['code']) ?? knownCode(error.extensions['code']);
  const told = TOLD.filter((name) => cause.extensions[name] !== undefined);
  const extensions = Object.fromEntries(told.map((name) => [name, cause.extensions[name]]));
  if (isOurs(cause)) return code ? { code, message: cause.message, extensions } : INTERNAL;
  if (code === 'GRAPHQL_VALIDATION_FAILED' || code === undefined)
    return describeGraphQLJs(error, cause, code, schema);
  return { code, message: cause.message, extensions };
}

/** graphql-js leaves `code` away; we and Apollo Server's own refusals always set it on the innermost error. */
const isOurs = (cause: GraphQLError): boolean => cause.extensions['code'] !== undefined;

function describeGraphQLJs(
  error: GraphQLError,
  cause: GraphQLError,
  code: ErrorCode | undefined,
  schema: GraphQLSchema | null,
): Description {
  if (cause.message.startsWith('Syntax Error: ')) return describeSyntax(cause.message);
  const persistedQuery = PERSISTED_QUERY_MISTAKES.get(cause.message);
  if (persistedQuery) return { code: 'BAD_USER_INPUT', message: persistedQuery };
  const [node] = error.nodes ?? [];
  const isAboutValue = node !== undefined && VALUE_KINDS.has(node.kind);
  const message = isAboutValue ? reasonWithoutValue(cause.message, schema) : cause.message;
  if (code) return { code, message };
  // Arguments whose mistake shows only when the operation runs.
  if (isAboutValue || cause.message.startsWith('Argument "')) return { code: 'BAD_USER_INPUT', message };
  return INTERNAL;
}

const VALUE_KINDS = new Set<string>([
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
  Kind.OBJECT_FIELD,
]);

/** Apollo Server gives these no code. */
const PERSISTED_QUERY_MISTAKES = new Map([
  ['provided sha does not match query', 'sha256Hash must be the SHA-256 of the query, in hexadecimal.'],
  ['Unsupported persisted query version', 'The version of persistedQuery must be 1.'],
]);

function describeSyntax(message: string): Description {
  if (/^Syntax Error: Document contains more tha[tn] \d+ tokens/.test(message)) {
    return {
      code: 'QUERY_TOO_COSTLY',
      message: `The operation is too costly: more than ${limits.tokens} tokens.`,
      extensions: { cost: limits.tokens + 1, limit: limits.tokens },
    };
  }
  // A literal that stands where none may stand can be a value that was meant for another place.
  const withoutLiteral = message.replace(/ (Int|Float|String|BlockString) ".*"/s, ' a literal $1');
  return {
    code: 'GRAPHQL_VALIDATION_FAILED',
    message: withoutLiteral.replace(/(escape sequence): .*$/s, '$1.'),
  };
}
