import { BrokenCircuitError } from 'cockatiel';
import { UndecodableAnswer, UpstreamError, type UpstreamErrorCode } from '../errors.js';
import type { HttpAnswer } from './http-answer.js';
import type { UpstreamOperation } from '../request.js';

/** Longest message of the platform that is passed on, in characters. */
const LONGEST_MESSAGE = 300;

/** As much of a message is looked through: a broken platform may send megabytes. */
const LONGEST_READ = 2_000;

/** What looks like a secret, and what is shown instead. */
const SECRETS: readonly (readonly [pattern: RegExp, shown: string])[] = [
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '***'],
  [/\b(?:bearer|basic)\s+[^\s"',]+/gi, '***'],
  [/LPA:1\$[^\s"',;]*/gi, '***'],
  [/((?:password|passcode|secret|token|pin)"?\s*[:=]\s*)("[^"]*"|'[^']*'|[^\s,;}]+)/gi, '$1***'],
  // Without a sign between name and value, only a word with a digit is taken for the value.
  [
    /\b((?:password|passcode|secret|token|pin)\s+(?:(?:is|was|code|number)\s+)?)[^\s,;]*\d[^\s,;]*/gi,
    '$1***',
  ],
];

/** The platform's text without what looks like a secret, without control characters, cut to a sensible length. */
export function redact(text: string): string {
  const read = text.slice(0, LONGEST_READ);
  return SECRETS.reduce((told, [pattern, shown]) => told.replace(pattern, shown), read)
    .replace(/\p{Cc}+/gu, ' ')
    .slice(0, LONGEST_MESSAGE)
    .trim();
}

/** Status and message of an answer that says no: by HTTP status, or by `{StatusCode, Message}` under a 200. */
export interface Refusal {
  readonly status: number;
  readonly message: string | undefined;
}

/** A text without values that must not be told, in any form in which a platform may quote them. */
export function masked(text: string, secrets: readonly string[]): string {
  // The longest first: one may be a part of another.
  const forms = [...new Set(secrets.flatMap(formsOf))].sort((one, other) => other.length - one.length);
  return forms.reduce((told, secret) => (secret === '' ? told : told.replaceAll(secret, '***')), text);
}

/** A secret as it was sent, and as it stands in JSON, in a query and in a header. */
function formsOf(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  // Through bytes: half a surrogate pair has no form in a query.
  const query = encodeURIComponent(bytes.toString());
  return [secret, secret.trim(), JSON.stringify(secret).slice(1, -1), query, bytes.toString('base64')];
}

/** What an answer refuses, or null when it is a success. `secrets` were sent, so an answer may repeat them. */
export function refusalIn({ status, body }: HttpAnswer, secrets: readonly string[] = []): Refusal | null {
  const { StatusCode: code, Message: message } = isRecord(body) ? body : {};
  const told = Number(code);
  const effective = status < 400 && Number.isInteger(told) && told >= 400 ? told : status;
  if (effective >= 200 && effective < 300) return null;
  if (typeof message !== 'string') return { status: effective, message: undefined };
  return { status: effective, message: redact(masked(message, secrets)) };
}

const CODES: Readonly<Record<number, UpstreamErrorCode>> = {
  408: 'UPSTREAM_TIMEOUT',
  429: 'RATE_LIMITED',
  500: 'UPSTREAM_UNAVAILABLE',
  502: 'UPSTREAM_UNAVAILABLE',
  503: 'UPSTREAM_UNAVAILABLE',
  504: 'UPSTREAM_TIMEOUT',
};

/** The error for a refusal. `retryAfterMs` is the platform's own `Retry-After`. */
export function refused(
  operation: UpstreamOperation,
  refusal: Refusal,
  retryAfterMs?: number,
): UpstreamError {
  const { status, message } = refusal;
  const code = CODES[status] ?? (status > 500 ? 'UPSTREAM_UNAVAILABLE' : 'UPSTREAM_REJECTED');
  return new UpstreamError(
    code,
    `${operation}: the platform answered ${status}${message ? `: ${message}` : ''}`,
    {
      operation,
      status,
      ...(message !== undefined && { upstreamMessage: message }),
      ...(retryAfterMs !== undefined && { retryAfter: Math.ceil(retryAfterMs / 1000) }),
    },
  );
}

/** The error for a request that got no answer. */
export function unanswered(operation: UpstreamOperation, cause: unknown, timedOut: boolean): UpstreamError {
  return timedOut
    ? new UpstreamError('UPSTREAM_TIMEOUT', `${operation}: no answer in time`, { operation, cause })
    : new UpstreamError('UPSTREAM_UNAVAILABLE', `${operation}: the platform cannot be reached`, {
        operation,
        cause,
      });
}

/** Codes of a connection that was never made, unless it was reading or writing that met them. */
const NEVER_CONNECTED: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Whether a request failed before there was a connection, or was not tried since the operation is left alone. */
export function isConnectFailure({ cause }: UpstreamError): boolean {
  if (cause instanceof BrokenCircuitError) return true;
  if (!(cause instanceof Error) || !('code' in cause) || !NEVER_CONNECTED.has(cause.code)) return false;
  // A network that goes away under a connection ends it with the same codes, after the bytes have left.
  return !('syscall' in cause && (cause.syscall === 'read' || cause.syscall === 'write'));
}

/** The log of the quota is out of reach, and nothing is sent that cannot be counted. */
export class Uncounted extends UpstreamError {
  constructor(operation: UpstreamOperation, cause: unknown) {
    const message = `${operation}: the quota cannot be counted, so nothing is sent`;
    super('UPSTREAM_UNAVAILABLE', message, { operation, cause });
    this.name = 'Uncounted';
  }
}

/** The error while an operation is left alone after too many failures. */
export function broken(operation: UpstreamOperation, waitMs: number): UpstreamError {
  const message = `${operation}: it failed too often and is left alone for a while`;
  const retryAfter = Math.max(1, Math.ceil(waitMs / 1000));
  return new UpstreamError('UPSTREAM_UNAVAILABLE', message, {
    operation,
    retryAfter,
    cause: new BrokenCircuitError(),
  });
}

/** The error for an answer that the decoder does not understand; anything else that a decoder throws counts as that too. */
export function undecodable(operation: UpstreamOperation, cause: unknown): UpstreamError {
  const reason = cause instanceof UndecodableAnswer ? cause.reason : 'the answer has an unexpected shape';
  return new UpstreamError('UPSTREAM_REJECTED', `${operation}: ${reason}`, { operation, cause });
}

/** The error of a caller for whom the quota has no slot within its patience. `waitMs` is until one is free. */
export function rateLimited(operation: UpstreamOperation, limit: number, waitMs: number): UpstreamError {
  const retryAfter = Math.max(1, Math.ceil(waitMs / 1000));
  const message = `The platform's quota of ${limit} requests a minute is used up; try again in ${retryAfter} s`;
  return new UpstreamError('RATE_LIMITED', message, { operation, retryAfter });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
