import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStack, type Stack } from '../stack.js';

/** Which credentials a server gets: the distributor's or those of accounts, by account id. */
export interface Deployment {
  readonly main: 'distributor' | { readonly accountId: string };
  readonly accounts?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts one more server in front of a stack's sandbox; `stop` ends the server alone. */
export async function deploy(platform: Stack, { main, accounts = [], env }: Deployment): Promise<Stack> {
  const { distributor, accounts: known } = platform.state.credentials;
  const credential = main === 'distributor' ? distributor : known[main.accountId];
  const folder = mkdtempSync(join(tmpdir(), 'credentials-'));
  const path = join(folder, 'accounts.json');
  writeFileSync(path, JSON.stringify(Object.fromEntries(accounts.map((id) => [id, known[id]]))));
  try {
    return await startStack({
      sandbox: platform.sandbox,
      quota: 100_000,
      env: {
        TELEGENT_ACCOUNT_KEY: credential?.accountKey ?? '',
        TELEGENT_ACCOUNT_SECRET: credential?.accountSecret ?? '',
        ...(accounts.length > 0 && { TELEGENT_CREDENTIALS_FILE: path }),
        ...env,
      },
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
