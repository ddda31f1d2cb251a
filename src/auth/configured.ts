import type { Clock } from '../clock.js';
import type { AuthenticationConfig, TokenConfig } from '../config/authentication.js';
import { createAuthenticate, type Authenticate } from './authenticate.js';
import { developmentSecret } from './development-secret.js';
import { verifyWithPublishedKeys, verifyWithSecret, type SharedSecret } from './jwt.js';
import { loadPartnerKeys, verifyPartnerKeys } from './partner-keys.js';

/** The secret that this installation signs development tokens with; null when its tokens come from elsewhere. */
export function signingSecretOf(tokens: TokenConfig | null): SharedSecret | null {
  if (tokens === null || tokens.kind === 'jwks') return null;
  if (tokens.kind === 'secret') return tokens;
  const secret = developmentSecret();
  return { secret: () => secret };
}

/** Authenticates as configured. Fails with a ConfigurationError when the partner keys cannot be read. */
export function authenticateAs(
  { tokens, partnerKeysFile }: AuthenticationConfig,
  clock: Clock,
): Authenticate {
  const shared = signingSecretOf(tokens);
  return createAuthenticate({
    token: shared
      ? verifyWithSecret(shared, clock)
      : tokens?.kind === 'jwks'
        ? verifyWithPublishedKeys(tokens, clock)
        : null,
    partnerKey: partnerKeysFile === null ? null : verifyPartnerKeys(loadPartnerKeys(partnerKeysFile)),
  });
}
