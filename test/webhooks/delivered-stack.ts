import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebhookCredentials } from '../../src/webhooks/webhook-credentials.js';
import { startStack, type Stack, type TestViewer } from '../stack.js';

/** What the platform sends with its events. */
export const TOKEN = 'a-token-of-the-tests';
export const credentials = new WebhookCredentials({ kind: 'token', token: () => TOKEN });

export const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });

/** A server that takes in events, on a store of its own, and a line of the family to which they happen. */
export interface DeliveredStack {
  readonly stack: Stack;
  /** What the server was started with. */
  readonly env: { readonly WEBHOOK_TOKEN: string; readonly STORE_URL: string };
  /** Administers the account of the family. */
  readonly family: TestViewer & { readonly accountId: string };
  readonly line: string;
  stop(): Promise<void>;
}

/** Starts it, and has the platform send what happens. */
export async function startDelivered(): Promise<DeliveredStack> {
  const folder = mkdtempSync(join(tmpdir(), 'telegent-graph-'));
  const env = { WEBHOOK_TOKEN: TOKEN, STORE_URL: `sqlite://${join(folder, 'store.sqlite')}` };
  const stack = await startStack({ quota: 10_000, env });
  await stack.control('deliveries', { baseUrl: stack.url, authorization: `Bearer ${TOKEN}` });
  const { familyAccountId: accountId = '', familyNumber: line = '' } = stack.state.demo;
  return {
    stack,
    env,
    family: { role: 'ACCOUNT_ADMIN', accountId },
    line,
    stop: async () => {
      await stack.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
