import type { TelegentClient } from '../telegent/client.js';
import type { Credential } from '../telegent/credentials.js';
import { UpstreamError } from '../telegent/errors.js';

/**
 * The client for viewers of one account. A request with the distributor's credential speaks of everybody's records, and so
 * may its refusal: the platform's own words are kept from them, while code, operation and status stay.
 */
export function discreet(client: TelegentClient): TelegentClient {
  return {
    read: (credential, read, options) => discreetly(credential, client.read(credential, read, options)),
    readMany: (credential, many, keys, options) =>
      discreetly(credential, client.readMany(credential, many, keys, options)),
    peek: (credential, read, options) => client.peek(credential, read, options),
    moment: () => client.moment(),
    quotaRemaining: (credential) => client.quotaRemaining(credential),
    close: () => client.close(),
  };
}

async function discreetly<T>(credential: Credential, answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    const isQuoting = error instanceof UpstreamError && error.upstreamMessage !== undefined;
    throw isQuoting && credential.kind === 'distributor' ? withoutWords(error) : error;
  }
}

function withoutWords(error: UpstreamError): UpstreamError {
  const { code, operation, status, retryAfter } = error;
  return new UpstreamError(code, `${operation}: the platform answered ${status}`, {
    operation,
    cause: error,
    ...(status !== undefined && { status }),
    ...(retryAfter !== undefined && { retryAfter }),
  });
}
