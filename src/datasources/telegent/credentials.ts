import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** A key and secret of the platform. Tokens, quota and caches are kept apart for each. */
export interface Credential {
  /** Names the credential in keys, logs and metrics: the AccountKey, which is an id and no secret. */
  readonly id: string;
  readonly kind: 'distributor' | 'account';
  /** The account it belongs to; null for a distributor's. */
  readonly accountId: string | null;
  /** Gives the secret only when called, so that printing a credential never shows it. */
  readonly secret: () => string;
}

/** The main credential and those of single accounts, by account id. */
export interface CredentialSet {
  readonly main: Credential;
  readonly byAccount: ReadonlyMap<string, Credential>;
}

/** Where credentials come from. */
export interface CredentialSettings {
  readonly accountKey: string;
  readonly accountSecret: string;
  /** Path of a JSON file `{"AID-...": {"accountKey": "...", "accountSecret": "..."}}`. */
  readonly credentialsFile?: string | undefined;
}

const accountCredentials = z.record(
  z.string().startsWith('AID-'),
  z.strictObject({ accountKey: z.string().min(1), accountSecret: z.string().min(1) }),
);

/** Makes a credential; its kind is told by the key's prefix, `AID-` being an account's. */
export function credentialOf(accountKey: string, accountSecret: string): Credential {
  const isAccount = accountKey.startsWith('AID-');
  return {
    id: accountKey,
    kind: isAccount ? 'account' : 'distributor',
    accountId: isAccount ? accountKey : null,
    secret: () => accountSecret,
  };
}

/** The configured credential with that id; null when there is none any more. */
export function credentialById({ main, byAccount }: CredentialSet, id: string): Credential | null {
  return [main, ...byAccount.values()].find((credential) => credential.id === id) ?? null;
}

/** Reads every configured credential. Throws one plain line, without any secret, when the file cannot be used. */
export function loadCredentials(settings: CredentialSettings): CredentialSet {
  const main = credentialOf(settings.accountKey, settings.accountSecret);
  const byAccount = new Map<string, Credential>();
  if (main.accountId !== null) byAccount.set(main.accountId, main);
  if (settings.credentialsFile === undefined) return { main, byAccount };
  for (const [accountId, { accountKey, accountSecret }] of Object.entries(
    readFile(settings.credentialsFile),
  )) {
    // Another account's key, or a distributor's, would show this account's admin what is not theirs.
    if (/^(AID|DID)-/.test(accountKey) && accountKey !== accountId) {
      throw new Error(`TELEGENT_CREDENTIALS_FILE at ${accountId}: accountKey must be the account's own`);
    }
    byAccount.set(accountId, { ...credentialOf(accountKey, accountSecret), kind: 'account', accountId });
  }
  return { main, byAccount };
}

function readFile(path: string): z.infer<typeof accountCredentials> {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    // A JSON error quotes the text around the mistake, and the text holds secrets.
    const reason = error instanceof SyntaxError ? 'it is not JSON' : (error as NodeJS.ErrnoException).code;
    throw new Error(`TELEGENT_CREDENTIALS_FILE cannot be read: ${reason}`);
  }
  const parsed = accountCredentials.safeParse(content);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(
    `TELEGENT_CREDENTIALS_FILE at ${issue?.path.join('.') || 'its root'}: ${issue?.message}; it is {"AID-...": {accountKey, accountSecret}}`,
  );
}
