import type { IncomingHttpHeaders } from 'node:http';
import type { VerifyToken } from './jwt.js';
import type { VerifyPartnerKey } from './partner-keys.js';
import { Unauthenticated } from './unauthenticated.js';
import type { Viewer } from './viewer.js';

/**
 * The viewer of a request; null when it carries no credentials. Credentials that are not accepted never make a request
 * anonymous: they fail with Unauthenticated, or AuthenticationUnavailable.
 */
export type Authenticate = (headers: IncomingHttpHeaders) => Promise<Viewer | null>;

/** What each kind of credentials is verified with; null refuses the kind. */
export interface Verifiers {
  readonly token: VerifyToken | null;
  readonly partnerKey: VerifyPartnerKey | null;
}

/** No honest credential is longer. */
const LONGEST = 8192;
const BEARER = /^Bearer +([\w.~+/-]+=*)$/i;

/** Authenticates by `Authorization: Bearer <JWT>` or `X-Partner-Key: <key>`. */
export function createAuthenticate(verifiers: Verifiers): Authenticate {
  return async ({ authorization, 'x-partner-key': partnerKey }) => {
    if (authorization === undefined && partnerKey === undefined) return null;
    if (authorization !== undefined && partnerKey !== undefined) {
      throw new Unauthenticated('Send Authorization or X-Partner-Key, not both.');
    }
    if (partnerKey !== undefined) {
      if (typeof partnerKey !== 'string' || partnerKey.length > LONGEST || !verifiers.partnerKey) {
        throw new Unauthenticated('The partner key is not valid.');
      }
      return verifiers.partnerKey(partnerKey);
    }
    const token =
      authorization !== undefined && authorization.length <= LONGEST && BEARER.exec(authorization)?.[1];
    if (!token) throw new Unauthenticated('Authorization must be: Bearer <token>.');
    if (!verifiers.token) throw new Unauthenticated('The token is not valid.');
    return verifiers.token(token);
  };
}
