import type { Complain, Environment, Secret } from './environment.js';

/** RFC 7518 section 3.2: an HS256 key is at least as long as the hash. */
const SHORTEST_SECRET_BYTES = 32;

/**
 * How bearer tokens are verified: with one secret, with the published keys of an issuer, or with a secret that is generated
 * and kept in `.data` for trying things out on the sandbox.
 */
export type TokenConfig =
  | { readonly kind: 'secret'; readonly secret: Secret; readonly issuer?: string; readonly audience?: string }
  | { readonly kind: 'jwks'; readonly url: string; readonly issuer: string; readonly audience: string }
  | { readonly kind: 'development' };

/** Which credentials are accepted. */
export interface AuthenticationConfig {
  /** Null when only partner keys are accepted. */
  readonly tokens: TokenConfig | null;
  readonly partnerKeysFile: string | null;
}

/** Works out which credentials are accepted; complains about settings that contradict each other or are unsafe. */
export function authenticationOf(
  parsed: Environment,
  upstream: 'platform' | 'sandbox',
  complain: Complain,
): AuthenticationConfig {
  return {
    tokens: tokensOf(parsed, upstream, complain),
    partnerKeysFile: parsed.AUTH_PARTNER_KEYS_FILE ?? null,
  };
}

function tokensOf(
  parsed: Environment,
  upstream: 'platform' | 'sandbox',
  complain: Complain,
): TokenConfig | null {
  const {
    AUTH_JWT_SECRET: secret,
    AUTH_JWKS_URL: jwks,
    AUTH_ISSUER: issuer,
    AUTH_AUDIENCE: audience,
  } = parsed;
  if (jwks !== undefined) {
    if (secret !== undefined) complain('AUTH_JWT_SECRET', 'must not be set together with AUTH_JWKS_URL');
    if (issuer === undefined) complain('AUTH_ISSUER', 'is required when AUTH_JWKS_URL is set');
    if (audience === undefined) complain('AUTH_AUDIENCE', 'is required when AUTH_JWKS_URL is set');
    return { kind: 'jwks', url: jwks.href, issuer: issuer ?? '', audience: audience ?? '' };
  }
  if (secret !== undefined) {
    if (upstream === 'platform' && Buffer.byteLength(secret()) < SHORTEST_SECRET_BYTES) {
      complain('AUTH_JWT_SECRET', `must be at least ${SHORTEST_SECRET_BYTES} bytes long`);
    }
    return { kind: 'secret', secret, ...(issuer && { issuer }), ...(audience && { audience }) };
  }
  if (issuer !== undefined || audience !== undefined) {
    complain('AUTH_JWKS_URL', 'is required when AUTH_ISSUER or AUTH_AUDIENCE is set');
  }
  if (upstream === 'sandbox') return { kind: 'development' };
  if (parsed.AUTH_PARTNER_KEYS_FILE === undefined) {
    complain(
      'AUTH_JWKS_URL',
      'is required, with AUTH_ISSUER and AUTH_AUDIENCE (or AUTH_JWT_SECRET, or AUTH_PARTNER_KEYS_FILE)',
    );
  }
  return null;
}
