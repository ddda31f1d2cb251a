import type { Identity } from './config';

/** What a request shows to say who asks. Lives in memory only: a reload forgets a typed secret. */
export interface Credential {
  /** How the page names the one who asks, beside an answer. */
  readonly label: string;
  readonly headers: Readonly<Record<string, string>>;
}

export type SecretKind = 'token' | 'partnerKey';

export const anonymous: Credential = { label: 'nobody', headers: {} };

export function credentialOfIdentity(identity: Identity): Credential {
  return { label: identity.label, headers: { authorization: `Bearer ${identity.token}` } };
}

export function credentialOfSecret(kind: SecretKind, secret: string): Credential {
  const trimmed = secret.trim();
  if (!trimmed) return anonymous;
  return kind === 'token'
    ? { label: 'your token', headers: { authorization: `Bearer ${trimmed}` } }
    : { label: 'your partner key', headers: { 'x-partner-key': trimmed } };
}
