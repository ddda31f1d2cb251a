import {
  createRemoteJWKSet,
  customFetch,
  errors,
  jwtVerify,
  SignJWT,
  type JWTPayload,
  type JWTVerifyOptions,
} from 'jose';
import { z } from 'zod';
import type { Clock } from '../clock.js';
import { viewerOf, viewerShape, type ViewerShape } from './claims.js';
import { AuthenticationUnavailable, TOKEN_EXPIRED, Unauthenticated } from './unauthenticated.js';
import { VerifiedTokens } from './verified-tokens.js';
import type { Viewer } from './viewer.js';

/** The key of HS256 tokens, with the issuer and audience that they must name when given. */
export interface SharedSecret {
  readonly secret: () => string;
  readonly issuer?: string;
  readonly audience?: string;
}

/** Where an issuer publishes its public keys (RFC 7517). */
export interface PublishedKeys {
  readonly url: string;
  readonly issuer: string;
  readonly audience: string;
}

/** The viewer of a bearer token. Fails with Unauthenticated, or AuthenticationUnavailable. */
export type VerifyToken = (token: string) => Promise<Viewer>;

const UNNAMED_ISSUER = 'telegent-graph';
const PUBLIC_KEY_ALGORITHMS = ['RS256', 'ES256', 'EdDSA'];

/** Verifies HS256 tokens. */
export function verifyWithSecret(shared: SharedSecret, clock: Clock): VerifyToken {
  const key = keyOf(shared);
  const expected = { ...expectedOf(shared), algorithms: ['HS256'] };
  const verified = new VerifiedTokens(clock, () => 0);
  return (token) =>
    refusing(() =>
      verified.viewerOf(token, async (currentDate) => {
        const { payload } = await jwtVerify(token, key, { ...expected, currentDate });
        return viewerOfPayload(payload);
      }),
    );
}

/** Verifies tokens of an issuer that publishes its keys; they are fetched when first needed and when a new one turns up. */
export function verifyWithPublishedKeys(keys: PublishedKeys, clock: Clock): VerifyToken {
  let fetched = 0;
  const keySet = createRemoteJWKSet(new URL(keys.url), {
    timeoutDuration: 5000,
    [customFetch]: (url, options) => {
      fetched++;
      return fetch(url, options);
    },
  });
  const expected = { ...expectedOf(keys), algorithms: PUBLIC_KEY_ALGORITHMS };
  const verified = new VerifiedTokens(clock, () => (keySet.fresh && !keySet.reloading ? fetched : null));
  return (token) =>
    refusing(() =>
      verified.viewerOf(token, async (currentDate) => {
        const { payload } = await jwtVerify(token, keySet, { ...expected, currentDate });
        return viewerOfPayload(payload);
      }),
    );
}

async function refusing(verify: () => Promise<Viewer>): Promise<Viewer> {
  try {
    return await verify();
  } catch (error) {
    throw refusalOf(error);
  }
}

/** Signs a token for a viewer, for development and tests. */
export function signToken(
  shared: SharedSecret,
  token: ViewerShape & { readonly subject: string; readonly lifeSeconds: number },
  clock: Pick<Clock, 'now'>,
): Promise<string> {
  const { subject, lifeSeconds, role, accountId, subscriberId } = token;
  const now = Math.floor(clock.now() / 1000);
  const claims = { role, ...(accountId && { accountId }), ...(subscriberId && { subscriberId }) };
  const jwt = new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(subject)
    .setIssuedAt(now)
    .setExpirationTime(now + lifeSeconds);
  if (shared.issuer) jwt.setIssuer(shared.issuer);
  if (shared.audience) jwt.setAudience(shared.audience);
  return jwt.sign(keyOf(shared));
}

const keyOf = (shared: SharedSecret): Uint8Array => new TextEncoder().encode(shared.secret());

const expectedOf = ({ issuer, audience }: { issuer?: string; audience?: string }): JWTVerifyOptions => ({
  requiredClaims: ['sub', 'exp'],
  ...(issuer && { issuer }),
  ...(audience && { audience }),
});

/** jose checks `exp`, but takes any `sub`, and any `iss` when none is expected. */
const origin = z.object({
  sub: z.string().min(1).max(255),
  exp: z.number(),
  iss: z.string().default(UNNAMED_ISSUER),
});

function viewerOfPayload(payload: JWTPayload): Viewer {
  const shape = viewerShape.safeParse(payload);
  const claims = origin.safeParse(payload);
  if (!shape.success || !claims.success) {
    throw new Unauthenticated('The token does not say who it stands for: role, accountId, subscriberId.');
  }
  const { sub, exp, iss } = claims.data;
  return viewerOf(shape.data, { issuer: iss, subject: sub, expiresAt: exp * 1000 });
}

function refusalOf(error: unknown): Error {
  if (error instanceof Unauthenticated) return error;
  if (error instanceof errors.JWTExpired) return new Unauthenticated(TOKEN_EXPIRED, { cause: error });
  const keysUnread = error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid;
  // What jose throws without a class of its own is a failed fetch of the keys, no fault of the token.
  const isAboutToken = error instanceof errors.JOSEError && error.constructor !== errors.JOSEError;
  if (isAboutToken && !keysUnread) return new Unauthenticated('The token is not valid.', { cause: error });
  return new AuthenticationUnavailable(
    'UPSTREAM_UNAVAILABLE',
    "The token cannot be checked now: its issuer's keys cannot be read.",
    5,
    { cause: error },
  );
}
